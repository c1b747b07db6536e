using Xinglin.Exchange.Synthetic.Staffing;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Paths;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>照护团队。Whoever of the patient's own people signs for the first time has joined the team a moment before; the surgeon and the
/// interventional doctor leave it when their part is done, and whoever leaves the house leaves it that evening.</summary>
static class Teaming
{
    /// <summary>Roles whose people are the patient's own; ward nurses who come and go are not.</summary>
    static readonly HashSet<string> own =
    [
        "oncologist", "tcm", "mentor", "apprentice", "interventionist", "surgeon", "casemanager", "nutrition", "hospice", "linenurse", "countyline",
        "county", "township", "expert", "mdt", "infection", "pathologist", "radiologist",
    ];

    public static void Join(Tale tale, List<Line> lines)
    {
        List<Line> teaming = [];
        foreach (var signed in lines.Where(l => own.Contains(l.Role) || l.Role == "nurse" && l.Author == tale.Team.Nurse(Day(l))).GroupBy(l => l.Author))
        {
            var (first, last) = (signed.MinBy(l => l.RecordedAt)!, signed.Max(l => l.RecordedAt));
            teaming.Add(Said(new CareTeamJoined(signed.Key, Team.RoleOf(first.Role)), first.HappenedAt < first.RecordedAt ? first.HappenedAt : first.RecordedAt, first));
            if (Gone(tale, signed.Key, first.Role, last) is { } left && left < tale.Now && left < tale.At(Math.Min(tale.Plan.Fate.Dies, 90_000), 0)) teaming.Add(Said(new CareTeamLeft(signed.Key), left, first));
        }
        if (lines.Where(l => l.Fact is Prescription).MinBy(l => l.RecordedAt) is { } dispensed)
        {
            var decocts = tale.Team.Signs("pharmacist", Day(dispensed), 900);
            teaming.Add(new(new CareTeamJoined(decocts, Facts.Role.Pharmacist), dispensed.RecordedAt, dispensed.RecordedAt, "pharmacist", decocts));
        }
        lines.AddRange(teaming);
    }

    static DateTimeOffset? Gone(Tale tale, string account, string role, DateTimeOffset last)
    {
        if (tale.Team.LastDay(account, role) is { } until) return new(until, new(17, 30), Tale.Here);
        return role switch { "surgeon" => last.AddDays(60), "interventionist" => last.AddDays(150), "expert" => last.AddDays(30), _ => null };
    }

    static Line Said(IFact fact, DateTimeOffset at, Line first) => new(fact, at, at, first.Role, first.Author);

    static DateOnly Day(Line line) => DateOnly.FromDateTime(line.RecordedAt.DateTime);
}
