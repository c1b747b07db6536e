using Xinglin.Facts;
using Xinglin.Facts.Organisations;

namespace Xinglin.Care.Rights;

/// <summary>读者。Somebody who wants to open charts today: the roles of the posts held today, and the keys they give.</summary>
public sealed record Reader(string Account, IReadOnlyList<Role> Roles, IReadOnlyCollection<string> Keys)
{
    static readonly Role[] physicians = [Role.Oncologist, Role.TcmPhysician, Role.Interventionist, Role.Surgeon, Role.CountyDoctor, Role.TownshipDoctor, Role.Mentor];
    static readonly Role[] roaming = [Role.NutritionNurse, Role.HospiceNurse, Role.LineNurse, Role.CaseManager];
    static readonly Role[] never = [Role.Researcher, Role.Engineer, Role.Patient, Role.Family];

    /// <summary>What the agreements running today list, by the key they give.</summary>
    public IReadOnlyDictionary<string, SharedRecords> Shares { get; init; } = new Dictionary<string, SharedRecords>();

    /// <summary>Keys that open charts only for what an agreement lists, and not everything is listed.</summary>
    public IReadOnlyList<string> Narrow => [.. Shares.Where(s => s.Value is not SharedRecords.All).Select(s => s.Key)];

    /// <summary>Who may break the glass: those who treat.</summary>
    public bool MayBreak => Roles.Any(r => physicians.Contains(r) || roaming.Contains(r) || r is Role.DutyNurse or Role.HeadNurse or Role.RemoteExpert or Role.InfectionOfficer or Role.Pharmacist);

    /// <summary>Whoever works with patients at all. To others an unknown chart and a closed one look the same.</summary>
    public bool IsStaff => Roles.Any(r => !never.Contains(r));

    /// <param name="posts">every post ever held; those of other days give nothing</param>
    /// <param name="glass">charts this person broke the glass of, while that lasts</param>
    public static Reader On(DateOnly day, string account, IReadOnlyList<Post> posts, Region region, IEnumerable<ChartId> glass)
    {
        var held = posts.Where(p => p.HeldOn(day)).ToList();
        HashSet<string> keys = [Rights.Keys.Own(account)];
        if (held.Exists(p => !never.Contains(p.Role))) keys.Add(Rights.Keys.Account(account));
        foreach (var post in held) keys.UnionWith(Of(post, region, day));
        keys.UnionWith(glass.Select(Rights.Keys.Glass));
        var shares = held.Where(p => Visits(p.Role)).SelectMany(p => Shared(p.Organisation, region, day)).GroupBy(s => s.Key, s => s.Records).ToDictionary(g => g.Key, g => g.Aggregate((a, b) => a | b));
        keys.UnionWith(shares.Keys);
        return new(account, [.. held.Select(p => p.Role).Distinct()], keys) { Shares = shares };
    }

    static IEnumerable<string> Of(Post post, Region region, DateOnly day)
    {
        var (role, at) = (post.Role, post.Organisation);
        var ward = region.Departments.FirstOrDefault(d => d.Id == post.Department && d.Beds > 0);
        var isPhysician = physicians.Contains(role);
        if (ward is not null && !never.Contains(role) && (isPhysician || role is Role.DutyNurse or Role.HeadNurse or Role.Apprentice)) yield return Rights.Keys.Ward(at, ward.Name.Zh);
        // a nurse without a ward of her own works in the clinic, or everywhere
        if (isPhysician || roaming.Contains(role) || ward is null && role is Role.DutyNurse or Role.HeadNurse) yield return Rights.Keys.Clinic(at);
        if (isPhysician || roaming.Contains(role) || role is Role.RemoteExpert) yield return Rights.Keys.Referral(at);
        if (role is Role.InfectionOfficer or Role.QualityManager or Role.MdtCoordinator) yield return Rights.Keys.House(at);
        if (role is Role.Pharmacist) yield return Rights.Keys.Drugs(at);
        if (role is Role.Pathologist) yield return Rights.Keys.Pathology(at);
        if (role is Role.Radiologist) yield return Rights.Keys.Imaging(at);
    }

    static bool Visits(Role role) => physicians.Contains(role) || role is Role.RemoteExpert;

    static IEnumerable<(string Key, SharedRecords Records)> Shared(string guest, Region region, DateOnly day) =>
        from agreed in region.Agreements
        where agreed.Guest == guest && agreed.RunsOn(day)
        from circle in Listed.Circles
        where agreed.Patients.HasFlag(circle)
        select (Rights.Keys.Shared(agreed.Host, circle, guest), agreed.Records | SharedRecords.Course);
}
