namespace Xinglin.Web.Pages.Work;

/// <summary>What the address asks the worklist for: whose tasks, which ward, which loop, which one is open at the side; one group alone, and which page of it.</summary>
/// <param name="Role">me, all, a <see cref="Family"/>, or one role as the doors spell it</param>
/// <param name="Ward">null: one's own ward where one has one; <see cref="All"/>: every ward; <see cref="Storage.Reading.TaskWish.NoWard"/>: in no bed</param>
public sealed record WorklistAsk(string Role = "me", string? Ward = null, string? Loop = null, string? Task = null, string? Group = null, int Page = 1)
{
    public const string All = "all";

    /// <summary>The same worklist with something changed. A changed filter begins at the first page, with the first task.</summary>
    public string Href(string? role = null, string? ward = null, string? loop = null, string? task = null, string? group = null, int page = 1)
    {
        var stays = group is null && role is null && ward is null && loop is null;
        (string, string?)[] parts =
        [
            ("role", (role ?? Role) is "me" ? null : role ?? Role), ("ward", ward ?? Ward), ("loop", loop ?? Loop), ("group", group ?? (stays ? Group : null)),
            ("page", (stays && page == 1 ? Page : page) is > 1 and var n ? n.ToString(System.Globalization.CultureInfo.InvariantCulture) : null), ("task", task),
        ];
        var query = string.Join('&', parts.Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}"));
        return query is "" ? "/" : "/?" + query;
    }

    /// <summary>What follows the path, for the parts of the page that are fetched alone.</summary>
    public string Query(string? task) => Href(task: task)[1..];

    public static WorklistAsk From(HttpRequest request)
    {
        string? Of(string name) => request.Query[name] is [{ Length: > 0 and < 400 } value, ..] ? value : null;
        return new(Of("role") ?? "me", Of("ward"), Of("loop"), Of("task"), Of("group"), int.TryParse(Of("page"), out var page) ? Math.Clamp(page, 1, 10_000) : 1);
    }
}

/// <summary>Roles that one thinks of together: the tabs beside one's own.</summary>
public sealed record Family(string Id, Phrase Name, IReadOnlyList<Role> Roles)
{
    public static IReadOnlyList<Family> All { get; } =
    [
        new("physicians", new("医师", "Physicians"), [Role.Oncologist, Role.TcmPhysician, Role.Interventionist, Role.Surgeon, Role.CountyDoctor, Role.TownshipDoctor, Role.RemoteExpert, Role.Mentor]),
        new("nursing", new("护理", "Nursing"), [Role.DutyNurse, Role.HeadNurse, Role.LineNurse, Role.NutritionNurse, Role.HospiceNurse, Role.InfectionOfficer]),
        new("pharmacy", new("药学", "Pharmacy"), [Role.Pharmacist]),
        new("meetings", new("会诊", "Boards"), [Role.MdtCoordinator]),
        new("casework", new("个案", "Casework"), [Role.CaseManager]),
        new("diagnostics", new("医技", "Diagnostics"), [Role.Pathologist, Role.Radiologist]),
    ];

    public static Family? Of(string id) => All.FirstOrDefault(f => f.Id == id);
}
