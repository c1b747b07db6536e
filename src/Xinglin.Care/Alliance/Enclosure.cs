using System.Globalization;
using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;

namespace Xinglin.Care.Alliance;

/// <summary>随附。What a letter encloses, drawn from the chart so that nobody copies it: diagnosis, results with their dates, treatment so far, allergies.</summary>
public static class Enclosure
{
    const int Results = 10, Reports = 2;

    public static IReadOnlyList<string> Of(Chart chart) =>
    [
        .. chart.MainDiagnosis() is { } d ? [$"诊断：{d.Name}{(d.Certainty is Certainty.Provisional ? "（拟诊）" : "")}{Stage(chart)}"] : Array.Empty<string>(),
        .. chart.Last<SyndromeDifferentiation>() is { Fact: { } s } z ? [$"{Day(z.At)} 辨证：{s.All}"] : Array.Empty<string>(),
        .. chart.All<PathologyReport>().TakeLast(Reports).Select(p => $"{Day(p.At)} 病理：{p.Fact.Conclusion}"),
        .. chart.All<ImagingReport>().TakeLast(Reports).Select(i => $"{Day(i.At)} {i.Fact.Say().Zh}"),
        .. chart.All<LaboratoryResult>().GroupBy(l => l.Fact.Test).Select(g => g.Last()).OrderByDescending(l => l.Fact.Flag is not null).ThenByDescending(l => l.At).Take(Results).OrderBy(l => l.At).Select(l => $"{Day(l.At)} {l.Fact.Say().Zh}"),
        .. Treatment(chart),
        .. chart.All<AllergyStated>().Where(a => a.Fact.Answer is AllergyAnswer.Allergic).Select(a => a.Fact.Say().Zh).Distinct(),
    ];

    /// <summary>Treatment so far: operations, regimens with how far they came, radiotherapy.</summary>
    public static IEnumerable<string> Treatment(Chart chart)
    {
        foreach (var p in chart.All<ProcedureDone>().Where(p => p.Fact is { NotDone: false, Kind: not ProcedureKind.VenousAccess })) yield return $"{Day(p.At)} {p.Fact.Say().Zh}";
        foreach (var r in chart.All<RegimenStarted>())
        {
            var cycles = chart.All<CycleGiven>().Where(c => c.Fact.Regimen == r.Fact.Regimen && c.At >= r.At).Select(c => c.Fact.Cycle).DefaultIfEmpty().Max();
            yield return $"{Day(r.At)} 起 {r.Fact.Name}{(cycles > 0 ? $"，已给 {cycles} 周期" : "")}";
        }
        foreach (var r in chart.All<RadiotherapyCourse>()) yield return $"{Day(r.At)} {r.Fact.Say().Zh}";
    }

    static string Stage(Chart chart) => chart.Last<Stage>()?.Fact.Words is { } words ? $"，{words}" : "";

    static string Day(DateTimeOffset at) => at.HouseDay().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
