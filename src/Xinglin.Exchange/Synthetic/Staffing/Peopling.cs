using System.Globalization;
using Xinglin.Exchange.Synthetic.Lives;
using Xinglin.Exchange.Synthetic.Shapes;
using Xinglin.Facts.Organisations;

namespace Xinglin.Exchange.Synthetic.Staffing;

/// <summary>Fills the organisations with invented people. Names come from the same syllables as the patients'; numbers are marked as a demonstration's.</summary>
static class Peopling
{
    public static Facts.Organisations.Region Of(World world, int seed, DateOnly asOf)
    {
        var people = world.People;
        List<StaffMember> staff = [];
        foreach (var group in people.Staff)
            for (var n = 0; n < group.Many; n++)
                staff.Add(Somebody(world, seed, asOf, group, n, staff.Count + 1));
        return new([.. Organisations(people)], [.. people.Departments.Select(d => new Department(d.Id, d.Id.Split('.')[0], new(d.Zh, d.En), d.Beds))], staff, [.. Agreements(people, asOf)]);
    }

    static IEnumerable<Organisation> Organisations(People people)
    {
        foreach (var o in people.Organisations) yield return new(o.Id, new(o.Zh, o.En), o.Level, o.Under);
        foreach (var c in people.Counties)
        {
            yield return new(c.Hospital, new($"{c.Zh}人民医院（演示）", $"{c.En} People's Hospital (demo)"), Level.County, "hub");
            yield return new(c.TcmHospital, new($"{c.Zh}中医医院（演示）", $"{c.En} TCM Hospital (demo)"), Level.County, "hub");
            for (var n = 0; n < c.Towns.Count; n++)
                yield return new(c.Clinic(n), new($"{c.Towns[n]}卫生院（演示）", $"{c.En} township clinic {n + 1} (demo)"), Level.Township, c.Hospital);
        }
    }

    static IEnumerable<Agreement> Agreements(People people, DateOnly asOf)
    {
        var first = new DateOnly(asOf.Year - 3, 3, 1);
        yield return new("hub-beijing", "hub", "beijing", new("远程会诊与联合门诊", "remote consultation and joint clinic"), first) { Patients = SharedPatients.Discussed | SharedPatients.Consulted, Records = SharedRecords.All & ~SharedRecords.Nursing & ~SharedRecords.Reported };
        foreach (var c in people.Counties)
        {
            yield return new($"{c.Hospital}-hub", c.Hospital, "hub", new("肿瘤专科联盟：会诊、随访、静疗", "cancer alliance: consultation, follow-up, line care"), first.AddMonths(people.Counties.IndexOf(c)));
            // the county reads back what became of those it sent
            yield return new($"hub-{c.Hospital}", "hub", c.Hospital, new("双向转诊：下转后随访", "two-way referral: follow-up after step-down"), first.AddMonths(people.Counties.IndexOf(c))) { Patients = SharedPatients.Referred, Records = SharedRecords.All & ~SharedRecords.Reported };
            for (var n = 0; n < c.Towns.Count; n++)
                yield return new($"hub-{c.Clinic(n)}", "hub", c.Clinic(n), new("下转患者的居家照护", "home care after step-down"), first.AddMonths(people.Counties.IndexOf(c) + 6)) { Patients = SharedPatients.Referred, Records = SharedRecords.Course | SharedRecords.Medicines | SharedRecords.Nursing | SharedRecords.Wishes };
            yield return new($"{c.TcmHospital}-hub", c.TcmHospital, "hub", new("中医肿瘤专科联盟", "alliance of Chinese medicine for cancer"), first.AddMonths(people.Counties.IndexOf(c) + 2)) { Records = SharedRecords.Course | SharedRecords.Results | SharedRecords.ChineseMedicine };
        }
        yield return new("gen1-hub", "gen1", "hub", new("病理与影像互认（试行）", "mutual recognition of pathology and imaging (trial)"), first, new DateOnly(asOf.Year - 1, 6, 30));
    }

    static StaffMember Somebody(World world, int seed, DateOnly asOf, Group group, int n, int number)
    {
        var account = n == 0 ? group.Account : string.Create(CultureInfo.InvariantCulture, $"{group.Account}{n + 1}");
        var dice = Dice.For(seed, 0, $"staff/{account}");
        var woman = n == 0 && group.First is not null ? group.Woman : dice.Chance(group.Role is Role.DutyNurse or Role.HeadNurse or Role.LineNurse or Role.HospiceNurse or Role.NutritionNurse ? 0.95 : 0.4);
        var drawn = Someone.Name(dice, world.Region, !woman, asOf.Year - dice.Between(26, 57));
        return new(account, n == 0 && group.First is { } first ? first : drawn, string.Create(CultureInfo.InvariantCulture, $"YS-D-{number:0000}"),
            world.People.Titles[group.Titles[Math.Min(n, int.MaxValue) % group.Titles.Count]].Phrase, [.. Posts(world.People, dice, asOf, group, n)]);
    }

    /// <summary>What somebody holds, and for some what they held before. One oncologist left yesterday, one nurse begins next month.</summary>
    static IEnumerable<Post> Posts(People people, Dice dice, DateOnly asOf, Group group, int n)
    {
        var (organisation, department) = Place(people, group, n);
        var month = new DateOnly(asOf.Year, asOf.Month, 1);
        var from = month.AddMonths(-dice.Between(84, 200));
        var last = n == group.Many - 1;
        switch (group.Account)
        {
            case "oncologist" when last: yield return new(group.Role, organisation, department, from, asOf.AddDays(-1)); break;
            case "nurse" when last: yield return new(group.Role, organisation, department, month.AddMonths(1)); break;
            case "nurse" or "tcm" when n == group.Many - 2: yield return new(group.Role, organisation, department, from, month.AddMonths(-7).AddDays(-1)); break;
            case "apprentice": yield return new(group.Role, organisation, department, month.AddMonths(-14 - n * 14)); break;
            case "mentor":
                yield return new(Role.TcmPhysician, organisation, department, from.AddYears(-10), month.AddMonths(-84).AddDays(-1));
                yield return new(Role.Mentor, organisation, department, month.AddMonths(-84));
                break;
            case "headnurse" when n > 0:
                yield return new(Role.DutyNurse, organisation, "hub.w1", from, month.AddMonths(-40).AddDays(-1));
                yield return new(group.Role, organisation, department, month.AddMonths(-40));
                break;
            case "nurse" when n > 8 && n % 7 == 0: // moved from one ward to another
                yield return new(group.Role, organisation, department == "hub.w1" ? "hub.w2" : "hub.w1", from, month.AddMonths(-n).AddDays(-1));
                yield return new(group.Role, organisation, department, month.AddMonths(-n));
                break;
            default: yield return new(group.Role, organisation, department, from); break;
        }
    }

    static (string Organisation, string? Department) Place(People people, Group group, int n)
    {
        if (group.At is not ['@', ..]) return (group.At, group.In is [] ? null : group.In[n % group.In.Count]);
        var turn = people.Counties.FindIndex(c => c.Key == group.From);
        var county = people.Counties[(turn + n) % people.Counties.Count];
        var round = n / people.Counties.Count;
        return (group.At == "@town" ? county.Clinic(round % county.Towns.Count) : round == 0 ? county.Hospital : county.TcmHospital, null);
    }
}
