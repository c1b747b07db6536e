using Xinglin.Facts.Disease;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>操作之后. Every procedure of a tale gets the fields of its note, is watched afterwards and graded at thirty days; a few grades are still owed.
/// It comes behind everything else and has dice of its own, so that no other draw moves.</summary>
static class Aftercare
{
    /// <summary>Share of recent procedures nobody graded in time; invented.</summary>
    const double Owed = 0.06;

    /// <summary>What happens after an embolisation, how often, and how bad; invented shares in the order of teaching.</summary>
    static readonly (string What, string Grade, double Share)[] embolised = [("栓塞后综合征，留观一天", "2", 0.18), ("穿刺点血肿", "1", 0.05), ("胆囊炎，抗感染", "3", 0.03), ("肝脓肿，穿刺引流", "3", 0.02)];

    public static void Follow(Tale tale, IReadOnlyList<Line> lines)
    {
        foreach (var line in lines.Where(l => l.Fact is ProcedureDone { NotDone: false, Kind: not ProcedureKind.Other }).ToList())
        {
            var (done, day) = ((ProcedureDone)line.Fact, DateOnly.FromDateTime(line.HappenedAt.DateTime).DayNumber - tale.Zero.DayNumber);
            var dice = tale.For($"aftercare/{day}/{done.Kind}");
            if (done.Kind is ProcedureKind.Tace) line.Fact = Noted(done, dice);
            if (done.Kind is ProcedureKind.Tace or ProcedureKind.Haic or ProcedureKind.Ablation or ProcedureKind.Biopsy or ProcedureKind.Drainage) Watched(tale, done.EndedAt ?? line.HappenedAt, dice);
            Graded(tale, lines, done, day, dice);
        }
    }

    static ProcedureDone Noted(ProcedureDone done, Dice dice) => done with
    {
        Card = "tace", Guidance = "DSA", Approach = dice.Chance(0.8) ? "右股动脉 5F 鞘" : "左桡动脉 5F 鞘", Haemostasis = "压迫 15 分钟加压包扎",
        ContrastMl = dice.Between(8, 18) * 10, ScreeningMinutes = dice.Between(9, 26), DoseAreaProduct = dice.Between(60, 240), BloodLossMl = 5,
        Items = new Dictionary<string, string> { ["造影所见"] = "肿瘤染色，未见动静脉分流", ["超选级别"] = dice.Of(["段动脉", "亚段动脉"]), ["栓塞终点"] = "血流近停滞" },
    };

    static void Watched(Tale tale, DateTimeOffset ended, Dice dice)
    {
        foreach (var minutes in (int[])[58, 118, 238, 356])
        {
            var signs = new VitalSigns { Pulse = dice.Between(64, 90), Breaths = dice.Between(14, 20), Systolic = dice.Between(108, 138), Diastolic = dice.Between(64, 84), Saturation = dice.Between(96, 99) };
            var at = ended.AddMinutes(minutes);
            tale.Sharp(signs, DateOnly.FromDateTime(at.DateTime).DayNumber - tale.Zero.DayNumber, at.Hour * 100 + at.Minute, "nurse", 2);
        }
    }

    static void Graded(Tale tale, IReadOnlyList<Line> lines, ProcedureDone done, int day, Dice dice)
    {
        var system = done.Kind is ProcedureKind.Surgery ? GradeSystem.ClavienDindo : GradeSystem.Cirse2017;
        var role = done.Kind is ProcedureKind.Surgery or ProcedureKind.Endoscopy ? "surgeon" : done.Kind is ProcedureKind.Tace or ProcedureKind.Haic ? "interventionist" : "oncologist";
        var none = new ComplicationGraded(done.Name, tale.On(day), system, "0");
        var graded = system is GradeSystem.ClavienDindo ? Operated(lines, done, none) : done.Kind is ProcedureKind.Tace ? Embolised(none, dice) : none;
        if (graded.Grade is not "0") tale.Sharp(graded, day + 2, 1640, role, 6);
        var (after, owed) = (dice.Between(29, 33), dice.Chance(Owed));
        if (owed && tale.Today - day < 75) return;
        tale.Unheard(graded, day + after, 1015, role);
    }

    /// <summary>What the tale told of it already: nothing is invented twice.</summary>
    static ComplicationGraded Operated(IReadOnlyList<Line> lines, ProcedureDone done, ComplicationGraded none) =>
        lines.Select(l => l.Fact).OfType<AdverseEvent>().FirstOrDefault(a => a.AttributedTo == done.Name) is { } told
            ? none with { Grade = told.Grade switch { >= 4 => "IVa", 3 => "IIIa", _ => "II" }, What = told.Term } : none;

    static ComplicationGraded Embolised(ComplicationGraded none, Dice dice)
    {
        var roll = dice.Unit();
        foreach (var (what, grade, share) in embolised)
            if ((roll -= share) < 0) return none with { Grade = grade, What = what };
        return none;
    }
}
