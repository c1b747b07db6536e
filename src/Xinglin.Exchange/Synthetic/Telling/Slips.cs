using Xinglin.Facts.Disease;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>差错与迟写。What real charts are like: a weight copied from last time, a strength nobody noted, a pulse typed in hours later, a value put right
/// the next day with the reason. The last days stay as they are, so that what is going on now can be read.</summary>
static class Slips
{
    const int Settled = 3;

    public static void Make(Tale tale, List<Line> lines)
    {
        var (dice, share) = (tale.For("slips"), tale.World.Region.Slips);
        decimal? weight = null;
        foreach (var line in lines.OrderBy(l => l.HappenedAt).ToList())
        {
            if (line.HappenedAt > tale.Now.AddDays(-Settled)) break;
            if (line.Fact is BodyMeasure { WeightKg: { } kg } measure)
            {
                if (weight is { } before && dice.Chance(share.WeightReused)) line.Fact = measure with { WeightKg = before };
                weight = before_(line.Fact) ?? kg;
            }
            Late(tale, dice, line);
            if (line.Fact is LaboratoryResult or BodyMeasure or Temperature or VitalSigns or PerformanceStatus or CatheterCared or Prescription && dice.Chance(share.Corrected)) Correct(tale, dice, lines, line);
        }

        static decimal? before_(IFact fact) => (fact as BodyMeasure)?.WeightKg;
    }

    /// <summary>Vital signs are mostly in within the hour, notes mostly the same day, what a township writes within the week.</summary>
    static void Late(Tale tale, Dice dice, Line line)
    {
        var minutes = line switch
        {
            { Role: "township" or "countyline" } => dice.Chance(0.6) ? dice.Between(300, 3 * 1440) : 0,
            { Fact: VitalSigns or BodyMeasure } when dice.Chance(0.2) => dice.Between(65, 380),
            { Fact: PerformanceStatus or Facts.Person.Finding } when dice.Chance(0.28) => dice.Between(600, 1500),
            _ => 0,
        };
        if (minutes > 0 && line.RecordedAt.AddMinutes(minutes) < tale.Now.AddDays(-1)) line.RecordedAt = line.RecordedAt.AddMinutes(minutes);
    }

    static void Correct(Tale tale, Dice dice, List<Line> lines, Line line)
    {
        var (wrong, reason) = Wrong(dice, line.Fact);
        if (wrong is null) return;
        var first = new Line(wrong, line.HappenedAt, line.RecordedAt, line.Role, line.Author);
        var put = line.RecordedAt.AddMinutes(dice.Skewed(200, 1.2));
        if (put > tale.Now) return;
        lines.Remove(line);
        lines.Add(first);
        lines.Add(new(line.Fact, line.HappenedAt, put, line.Role, line.Author) { Amends = first, Reason = reason });
    }

    static (IFact? Wrong, string Reason) Wrong(Dice dice, IFact fact) => fact switch
    {
        BodyMeasure { WeightKg: { } kg } b => dice.Chance(0.5) ? (b with { WeightKg = kg * 2 }, "按市斤录入，改为公斤") : (b with { WeightKg = kg + 10 }, "录错一位"),
        Temperature t => (t with { Celsius = t.Celsius + 0.4m }, "看错行，改回本次读数"),
        VitalSigns { Systolic: { } high, Diastolic: { } low } v => (v with { Systolic = low, Diastolic = high }, "收缩压与舒张压填反"),
        PerformanceStatus p => (p with { Score = p.Score == 0 ? 1 : p.Score - 1 }, "查房复评后更正"),
        CatheterCared { ExternalCm: { } cm } c => (c with { ExternalCm = cm + 1 }, "外露长度读错"),
        Prescription { Packets: 7 } p => (p with { Packets = 14 }, "剂数写错，患者下周即复诊"),
        LaboratoryResult { Loinc: "2823-3", Value: { } k } l when k < 4.8m => (l with { Value = k + 1.1m, Flag = k + 1.1m > l.High ? "H" : null }, "标本溶血，重抽复查"),
        LaboratoryResult { Value: { } value } l when value > 0 => (l with { Value = Math.Round(value * 1.08m, value.Scale) }, "复核后更正报告"),
        _ => (null, ""),
    };
}
