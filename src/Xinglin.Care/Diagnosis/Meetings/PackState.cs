using System.Globalization;
using Xinglin.Facts;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;

namespace Xinglin.Care.Diagnosis.Meetings;

/// <summary>How the person is today: the values a board asks for, with their grade, and the lesions as last measured.</summary>
static class PackState
{
    static readonly Analyte[] looked = [Analytes.Platelets, Analytes.Neutrophils, Analytes.Haemoglobin, Analytes.Alt, Analytes.Bilirubin, Analytes.Creatinine, Analytes.Inr];
    const int Scores = 4;

    public static IEnumerable<PackLine> Of(Chart chart, DateTimeOffset now, Library library)
    {
        foreach (var analyte in looked)
        {
            var name = Said.Short(analyte);
            if (chart.ReadingAt(analyte, now) is not { } r)
            {
                yield return new(new($"{name.Zh} 未查", $"{name.En} not tested"), null, false) { IsMissing = true };
                continue;
            }
            var unit = analyte.Unit is "10^9/L" or "" ? "" : $" {analyte.Unit}";
            var day = r.At.HouseDay().ToString(r.At.HouseDay().Year == now.HouseDay().Year ? "MM-dd" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
            yield return new(new($"{Said.Number(r.Value)}{unit}　{day}", $"{Said.Number(r.Value)}{unit}, {day}"), r.Entry, false) { Name = name, Grade = library.For<LaboratoryGradesCard>().On(r.At)?.Grade(analyte, r.Value) };
        }
        foreach (var score in chart.All<NursingAssessment>().Where(a => a.Fact.Score is not null).GroupBy(a => a.Fact.Instrument).Select(g => g.Last()).OrderByDescending(a => a.At).Take(Scores))
            yield return new(new($"{score.Fact.Score:0.##}", $"{score.Fact.Score:0.##}"), score.Entry) { Name = new(score.Fact.Instrument, score.Fact.Instrument) };
    }

    /// <summary>Each lesion once, as it was last measured, with what it measured first.</summary>
    public static IEnumerable<PackLine> Lesions(Chart chart) =>
        from seen in (from report in chart.All<ImagingReport>() from lesion in report.Fact.Lesions select (report.At, report.Entry, Lesion: lesion)).GroupBy(s => s.Lesion.Name)
        let last = seen.Last()
        let first = seen.First(s => s.Lesion.Mm is not null || s == last)
        let size = last.Lesion.Mm is { } mm ? first.Lesion.Mm is { } was && first.Entry != last.Entry ? $"{was:0.#} → {mm:0.#} mm" : $"{mm:0.#} mm" : null
        orderby last.Lesion.Target descending, last.At descending
        select new PackLine(new($"{last.Lesion.Name} {size ?? "未量"}{(last.Lesion.New ? "，新发" : "")}", $"{last.Lesion.Name} {size ?? "not measured"}{(last.Lesion.New ? ", new" : "")}"), last.Entry);
}
