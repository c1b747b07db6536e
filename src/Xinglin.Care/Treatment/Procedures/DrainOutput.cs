using System.Globalization;
using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Care.Treatment.Procedures;

/// <summary>引流量。While a drain lies, one task a day asks for every shift's output; it ends when the drain is out, the patient leaves, or the card's days are over.</summary>
static class DrainOutput
{
    public const string Sheet = "drain-output";

    public static IEnumerable<CareTask> Of(Chart chart, AfterProcedureCard card, ProcedureCard own, Stated<ProcedureDone> p, DateTimeOffset ended, int everyHours)
    {
        var outputs = chart.All<NursingAssessment>().Where(a => a.At >= ended && string.Equals(a.Fact.Instrument, Sheet, StringComparison.OrdinalIgnoreCase)).ToList();
        var over = Over(chart, ended, outputs);
        for (var n = 1; n <= card.OutputForDays.Is; n++)
        {
            var (from, to) = (ended.AddDays(n - 1), ended.AddDays(n));
            if (over?.HappenedAt < from) yield break;
            var due = HouseTime.Later(to, p.KnownAt).AddMinutes(card.ObserveGraceMinutes.Is);
            var shifts = 24 / everyHours;
            var day = outputs.Where(o => o.At > from && o.At <= due).ToList();
            yield return new(TaskKey.Of($"output-{n}", p.At), Role.DutyNurse, new($"记引流量，第 {n} 天", $"Drain output, day {n}"), own.Stamp, p.Entry, HouseTime.Later(from, p.KnownAt), due)
            {
                Evidence = new(string.Create(CultureInfo.InvariantCulture, $"{p.Fact.Name}；每 {everyHours} 小时一次，看颜色；拔管写“拔管”"), string.Create(CultureInfo.InvariantCulture, $"{p.Fact.Name}; every {everyHours} h, with its colour; say when it is out")),
                Escalates = due, EscalatesTo = Role.HeadNurse, ClosesWith = [Closing.With("nursing-assessment", ("instrument", Sheet))],
                ClosedBy = over?.HappenedAt <= due ? over : day.Count >= shifts ? day[shifts - 1].Entry : null,
            };
        }
    }

    /// <summary>The drain is out, or the patient with it.</summary>
    static Entry? Over(Chart chart, DateTimeOffset ended, IEnumerable<Stated<NursingAssessment>> outputs) =>
        outputs.Where(o => IsOut(o.Fact.Note) || o.Fact.Items.Any(i => IsOut(i.Key) || IsOut(i.Value))).Select(o => o.Entry)
            .Concat(chart.All<Discharged>().Where(d => d.At >= ended).Select(d => d.Entry)).MinBy(e => e.HappenedAt);

    static bool IsOut(string? said) => said is not null && (said.Says("拔管") || said.Says("已拔") || said.Says("removed"));
}
