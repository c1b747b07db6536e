using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Person;

namespace Xinglin.Exchange.Fhir.Map;

/// <summary>DiagnosticReport → a pathology or imaging report, or a finding in the words of its conclusion. A report that only points at its results is kept whole.</summary>
sealed partial class DiagnosticReportMap : IMapping
{
    public string Type => "DiagnosticReport";

    public IEnumerable<Said> Read(Sent sent)
    {
        var json = sent.Json;
        if (sent.Status is "cancelled" or "registered" || sent.Code.Name is not { } name) return [];
        var when = When.First(json, "effective[x]", "issued");
        return [.. Concluded(sent, name, when), .. Contained(sent, when)];
    }

    /// <summary>Results that travel inside the report are its own; they take its time when they have none.</summary>
    static IEnumerable<Said> Contained(Sent sent, When when)
    {
        var results = new Observations.ObservationMap();
        foreach (var result in sent.Json.Each("result"))
            if (result.Word("reference")?.StartsWith('#') == true && sent.Follow(result) is { ValueKind: JsonValueKind.Object } inside && inside.Word("resourceType") == results.Type)
                foreach (var said in results.Read(new Sent(inside, sent.Needed)))
                    yield return said.When.Known ? said : said with { When = when };
    }

    static IEnumerable<Said> Concluded(Sent sent, string name, When when)
    {
        var json = sent.Json;
        var categories = json.Each("category").Select(Concept.Of).ToList();
        var words = $"{sent.Code.Words} {string.Join(' ', categories.Select(c => c.Words))}";
        var conclusion = Conclusion(sent);
        var coded = json.Each("conclusionCode").Select(Concept.Of).SelectMany(c => c.Codes).ToList();
        var imaging = categories.Exists(c => c.Any("RAD", "CT", "NMR", "NMS", "RUS", "CUS", "VUS", "RX", "XRC", "LP29684-5")) || Imaging().IsMatch(words);
        if (imaging && (conclusion is not null || json.At("imagingStudy").Is))
            yield return new(new ImagingReport(Modalities.In(words) ?? name, sent.Names("bodySite") ?? name) { Conclusion = conclusion, Codes = [.. sent.Code.Codes, .. coded] }, when);
        else if (conclusion is null) yield break;
        else if (categories.Exists(c => c.Any("PAT", "SP", "CP", "CT-PATH", "LP7839-6")) || sent.Code.Has("LOINC", "22637-3", "60568-3", "22634-0", "11526-1", "22636-5", "60567-5") || Pathology().IsMatch(words))
            yield return new(new PathologyReport(conclusion)
            {
                Specimen = json.Each("specimen").Select(s => s.Word("display") ?? Keys.Target(s.Word("reference"))).FirstOrDefault(s => s is not null),
                Preliminary = sent.Status is "preliminary" or "partial",
                Codes = [.. sent.Code.Codes, .. coded],
            }, when);
        else yield return new(new Finding(name) { Value = conclusion, Codes = [.. sent.Code.Codes, .. coded] }, when);
    }

    /// <summary>The conclusion as text, as codes, or as the plain text that was attached.</summary>
    static string? Conclusion(Sent sent) => sent.Json.Word("conclusion") ?? sent.Names("conclusionCode")
        ?? sent.Json.Each("presentedForm").Select(PlainText).FirstOrDefault(t => t is not null);

    public static string? PlainText(JsonElement attachment) =>
        attachment.Word("contentType")?.StartsWith("text/plain", StringComparison.Ordinal) == true && attachment.At("data") is { ValueKind: JsonValueKind.String } data && data.TryGetBytesFromBase64(out var bytes)
            ? Encoding.UTF8.GetString(bytes) : null;

    [GeneratedRegex(@"patholog|histolog|cytolog|biops|病理|细胞学")]
    private static partial Regex Pathology();

    [GeneratedRegex(@"radiolog|imaging|x-ray|\bct\b|\bmri\b|\bmr\b|ultrasound|tomography|mammogra|\bpet\b|影像|超声|造影|x线|磁共振")]
    private static partial Regex Imaging();
}

/// <summary>The modality a name or a DICOM code means, in DICOM's own short words.</summary>
static class Modalities
{
    static readonly (string Short, string[] Words)[] known =
    [
        ("PET", ["pet", "positron"]), ("CT", ["ct", "computed tomography", "断层"]), ("MR", ["mr", "mri", "magnetic resonance", "磁共振"]), ("US", ["us", "ultrasound", "超声", "彩超"]),
        ("MG", ["mg", "mammogra", "钼靶"]), ("XR", ["dx", "cr", "x-ray", "radiograph", "x线"]), ("NM", ["nm", "scintigra", "骨显像"]), ("XA", ["angiogra", "造影"]),
    ];

    public static string? In(string words)
    {
        var tokens = words.ToLowerInvariant().Split([' ', ',', '(', ')', '/', '·']);
        foreach (var (name, said) in known)
            if (said.Any(s => s.Length <= 3 && char.IsAscii(s[0]) ? tokens.Contains(s) : words.Contains(s, StringComparison.OrdinalIgnoreCase))) return name;
        return null;
    }
}
