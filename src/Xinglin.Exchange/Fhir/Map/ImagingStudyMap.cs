using Xinglin.Facts.Imaging;

namespace Xinglin.Exchange.Fhir.Map;

/// <summary>ImagingStudy → an examination with its pictures; its report comes by itself.</summary>
sealed class ImagingStudyMap : IMapping
{
    public string Type => "ImagingStudy";

    public IEnumerable<Said> Read(Sent sent)
    {
        var json = sent.Json;
        var series = json.Each("series").ToList();
        var modality = Sent.Join(json.Each("modality").Concat(series.Select(s => s.At("modality"))).Select(m => m.Word("code") ?? m.Word("display")));
        var procedures = json.Each("procedureCode").Select(Concept.Of).ToList();
        if (sent.Status == "cancelled" || (modality ?? Sent.Join(procedures.Select(p => p.Name))) is not { } how) yield break;
        var region = Sent.Join(series.Select(s => s.At("bodySite").Word("display") ?? s.At("bodySite").Word("code"))) ?? Sent.Join(procedures.Select(p => p.Name)) ?? json.Word("description");
        yield return new(new ImagingReport(how, region ?? "")
        {
            Conclusion = json.Word("description"),
            Study = json.Each("identifier").Where(i => i.Word("system") == "urn:dicom:uid").Select(i => i.Word("value")?.Replace("urn:oid:", "", StringComparison.Ordinal)).FirstOrDefault(),
            Codes = [.. procedures.SelectMany(p => p.Codes)],
        }, When.First(json, "started"));
    }
}
