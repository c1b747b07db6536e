using Xinglin.Facts.Herbs;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>查房与交班. What the ward's nurses wrote in the last days about whoever lies there today, and what was taught before each going home.
/// It has dice of its own and fixed minutes, so that no other draw moves.</summary>
static class Rounds
{
    /// <summary>Share of discharges before which every topic was taught; invented.</summary>
    const double Taught = 0.985;

    static readonly int[] hours = [606, 1410, 2018];
    static readonly string[] strong = ["吗啡", "羟考酮", "芬太尼", "氢吗啡酮", "曲马多"];

    public static void Walk(Tale tale, List<Line> lines)
    {
        foreach (var line in lines.Where(l => l.Fact is Discharged).ToList()) Teach(tale, lines, line);
        if (lines.LastOrDefault(l => l.Fact is BedAssigned) is not { } bed || lines.Exists(l => l.Fact is Discharged && l.HappenedAt >= bed.HappenedAt) || tale.Life.InHouse(tale.Today) is null) return;
        var dice = tale.For("rounds");
        var (systolic, pulse, fluids) = (dice.Between(106, 136), dice.Between(64, 88), dice.Chance(0.4));
        var since = DateOnly.FromDateTime(bed.HappenedAt.DateTime).DayNumber - tale.Zero.DayNumber;
        for (var day = Math.Max(since + 1, tale.Today - 3); day <= tale.Today; day++)
        {
            foreach (var clock in hours)
            {
                var (at, signs) = (tale.At(day, clock), dice.Chance(0.9));
                var celsius = Measures.Tenth(Math.Clamp(dice.Normal(36.6, 0.25), 35.9, 37.3));
                var set = new VitalSigns
                {
                    Pulse = pulse + dice.Between(-6, 8), Breaths = dice.Between(15, 20), Systolic = systolic + dice.Between(-8, 8), Diastolic = dice.Between(62, 82), Saturation = dice.Between(95, 99),
                    OnOxygen = false, Consciousness = Consciousness.Alert,
                };
                var pain = dice.Weighed([(0, 5.0), (1, 3.0), (2, 2.0), (3, 1.0)], p => p.Item2).Item1;
                if (!signs || lines.Exists(l => l.Fact is Temperature && (l.HappenedAt - at).Duration() < TimeSpan.FromHours(4))) continue; // measured for a reason already
                tale.Sharp(new Temperature(celsius, Site.Axillary), day, clock, "nurse", 2);
                tale.Sharp(set, day, clock, "nurse", 2);
                if (clock == hours[1]) tale.Sharp(new NursingAssessment("pain") { Score = pain }, day, clock, "nurse", 2);
            }
            if (fluids && day >= tale.Today - 1) Fluids(tale, dice, day, lines.Exists(l => l.Fact is Prescription));
        }
        HandOver(tale, lines, dice);
    }

    static void Fluids(Tale tale, Dice dice, int day, bool herbs)
    {
        foreach (var clock in (int[])[730, 1230, 1800])
        {
            tale.Sharp(new Fluid(FluidRoute.Oral) { Ml = dice.Between(4, 9) * 50, What = clock == 730 ? "早餐与水" : null }, day, clock, "nurse", 3);
            tale.Sharp(new Fluid(FluidRoute.Urine) { Ml = dice.Between(5, 9) * 50 }, day, clock + 10, "nurse", 3);
        }
        tale.Sharp(new Fluid(FluidRoute.Intravenous) { Ml = dice.Of([500, 750, 1000]), What = "补液" }, day, 1145, "nurse", 3);
        if (herbs) tale.Sharp(new Fluid(FluidRoute.Decoction) { Ml = 200, What = "头煎" }, day, 930, "nurse", 3);
        tale.Sharp(new Fluid(FluidRoute.Stool) { Count = dice.Between(0, 2) }, day, 1415, "nurse", 3);
    }

    /// <summary>The night shift's last hand-over; one in eight was not taken over yet.</summary>
    static void HandOver(Tale tale, List<Line> lines, Dice dice)
    {
        var (note, open) = (dice.Weighed([("", 5.0), ("夜间睡眠四小时，早餐进半份", 2.0), ("家属今早十点来谈出院", 1.0)], n => n.Item2).Item1, dice.Chance(0.125));
        var day = tale.Now.ToOffset(Tale.Here).TimeOfDay > TimeSpan.FromHours(8.5) ? tale.Today : tale.Today - 1;
        var before = lines.Count;
        tale.Sharp(new HandedOver("headnurse", Shift.Night) { Note = note is "" ? null : note }, day, 752, "nurse", 1);
        if (open || lines.Count == before) return;
        var handed = lines[^1];
        var count = lines.Count;
        tale.Sharp(new TakenOver(1), day, 801, "headnurse", 1);
        if (lines.Count > count) lines[^1].About = handed;
    }

    /// <summary>Names the hand-over that was taken over.</summary>
    public static IFact About(IFact fact, long number) => fact is TakenOver taken ? taken with { Handover = number } : fact;

    static void Teach(Tale tale, List<Line> lines, Line left)
    {
        var came = lines.Where(l => l.Fact is Encounter { Kind: EncounterKind.Inpatient } && l.HappenedAt <= left.HappenedAt).Select(l => (DateTimeOffset?)l.HappenedAt).Max();
        var day = DateOnly.FromDateTime(left.HappenedAt.DateTime).DayNumber - tale.Zero.DayNumber;
        var dice = tale.For($"teaching/{day}");
        if (came is not { } since || !dice.Chance(Taught)) return;
        bool In(Func<IFact, bool> what) => lines.Exists(l => what(l.Fact) && l.HappenedAt >= since && l.HappenedAt <= left.HappenedAt);
        bool Before(Func<IFact, bool> what) => lines.Exists(l => what(l.Fact) && l.HappenedAt <= left.HappenedAt);
        foreach (var (topic, called, needed) in (ReadOnlySpan<(string, Phrase, bool)>)
        [
            ("red-card", new("什么时候打电话", "when to call"), true), ("chemotherapy", new("化疗后在家", "at home after chemotherapy"), In(f => f is CycleGiven or DrugGiven { Kind: DrugKind.Anticancer, NotGiven: false })), ("line", new("带管回家", "home with a line"), Before(f => f is CatheterPlaced)),
            ("decoction", new("中药怎么煎怎么喝", "the herbs at home"), In(f => f is Prescription)), ("opioid", new("止痛药", "strong painkillers"), Before(f => f is MedicationOrdered m && strong.Any(s => m.Drug.Contains(s, StringComparison.Ordinal)))),
        ])
            if (needed) tale.Sharp(new Facts.Nursing.Taught(topic, dice.Of([TaughtWhom.Patient, TaughtWhom.Both, TaughtWhom.Family]), TeachBack.Yes) { Called = called }, day, Math.Max(801, (left.HappenedAt.Hour - 1) * 100 + 20), "nurse", 3);
    }
}
