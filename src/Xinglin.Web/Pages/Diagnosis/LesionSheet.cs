using System.Globalization;
using System.Text;
using Xinglin.Care.Diagnosis;
using Xinglin.Facts;
using Xinglin.Facts.Imaging;

namespace Xinglin.Web.Pages.Diagnosis;

/// <summary>A new examination as typed: known lesions keep their names, and a new name that looks like an old one is asked about before it is believed.</summary>
/// <param name="Asks">row of the new name → the known name it may be a slip of</param>
public sealed record LesionSheet(ImagingReport? Report, IReadOnlyList<Problem> Problems, IReadOnlyDictionary<int, string> Asks)
{
    public const int NewRows = 4;

    /// <summary>The answer that says: this is another one.</summary>
    public const string Other = "-";

    public static LesionSheet Read(Func<string, string?> typed, IReadOnlyList<LesionCourse> known)
    {
        List<Problem> problems = [];
        List<Lesion> lesions = [];
        Dictionary<int, string> asks = [];
        foreach (var (i, course) in known.Index())
        {
            var (mm, enhancing, grown) = (Number(typed, $"l{i}.mm", problems), Number(typed, $"l{i}.enhancing", problems), Ticked(typed, $"l{i}.grown"));
            if (mm is null && enhancing is null && !grown) continue; // nothing said: not seen, and the reading says so
            var last = course.Seen[^1].Lesion;
            lesions.Add(last with { Name = course.Name, Site = course.Site, Mm = mm, EnhancingMm = enhancing, Grown = grown, New = false, Node = course.Node });
        }
        for (var n = 0; n < NewRows; n++)
        {
            if (typed($"n{n}.name")?.Trim() is not { Length: > 0 } name)
            {
                if (!string.IsNullOrWhiteSpace(typed($"n{n}.mm"))) problems.Add(new($"n{n}.name", new("请写病灶名称，如“肝 S6”", "name the lesion, like “liver S6”")));
                continue;
            }
            var same = typed($"n{n}.same");
            if (same is null or "" && LesionNames.Near(name, known.Select(k => k.Name)) is { } near)
            {
                asks[n] = near;
                problems.Add(new($"n{n}.same", new($"“{name}”和“{near}”是同一个病灶吗？", $"is “{name}” the same lesion as “{near}”?")));
            }
            var (mm, enhancing) = (Number(typed, $"n{n}.mm", problems), Number(typed, $"n{n}.enhancing", problems));
            var course = known.FirstOrDefault(k => same is not (null or "" or Other) ? k.Name == same : LesionNames.Plain(k.Name) == LesionNames.Plain(name));
            lesions.Add(course is null
                ? new(name, mm) { Site = Said(typed, $"n{n}.site"), EnhancingMm = enhancing, Target = Ticked(typed, $"n{n}.target"), New = Ticked(typed, $"n{n}.new"), Node = Ticked(typed, $"n{n}.node") }
                : course.Seen[^1].Lesion with { Name = course.Name, Site = course.Site, Mm = mm, EnhancingMm = enhancing, New = false, Grown = false });
        }
        foreach (var twice in lesions.GroupBy(l => (LesionNames.Plain(l.Name), l.Site)).Where(g => g.Count() > 1))
            problems.Add(new("", new($"“{twice.First().Name}”填了两次", $"“{twice.First().Name}” is there twice")));
        if (lesions is [] && problems is []) problems.Add(new("l0.mm", new("至少测一个病灶", "measure at least one lesion")));
        var report = new ImagingReport(Said(typed, "modality") ?? "", Said(typed, "region") ?? "") { Conclusion = Said(typed, "conclusion"), Lesions = lesions };
        problems.AddRange(report.Problems());
        if (Said(typed, "region") is null) problems.Add(new("region", new("请写检查部位", "say which region was examined")));
        return new(problems is [] ? report : null, problems, asks);
    }

    static string? Said(Func<string, string?> typed, string name) => typed(name)?.Trim() is { Length: > 0 } text ? text : null;

    static bool Ticked(Func<string, string?> typed, string name) => typed(name) is "true" or "on";

    static decimal? Number(Func<string, string?> typed, string name, List<Problem> problems)
    {
        if (Said(typed, name) is not { } text) return null;
        if (decimal.TryParse(text.Normalize(NormalizationForm.FormKC), NumberStyles.Number, CultureInfo.InvariantCulture, out var mm) && mm is >= 0 and <= 1000) return mm;
        problems.Add(new(name, new($"“{text}”须是 0–1000 的毫米数；没有了写 0，没测就空着", $"“{text}” must be millimetres from 0 to 1000: 0 when it is gone, blank when not measured")));
        return null;
    }
}
