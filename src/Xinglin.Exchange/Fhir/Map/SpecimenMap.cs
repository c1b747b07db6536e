using System.Text.RegularExpressions;
using Xinglin.Facts.Pathology;

namespace Xinglin.Exchange.Fhir.Map;

/// <summary>Specimen → what was taken and from where. Type codes are HL7 v2 table 0487 or SNOMED CT.</summary>
sealed partial class SpecimenMap : IMapping
{
    public string Type => "Specimen";

    public IEnumerable<Said> Read(Sent sent)
    {
        var json = sent.Json;
        var type = Concept.Of(json.At("type"));
        var collection = json.At("collection");
        if (type.Empty && !collection.Is) yield break;
        yield return new(new SpecimenTaken(Kind(type, Concept.Of(collection.At("method"))))
        {
            Number = json.At("accessionIdentifier").Word("value") ?? json.First("identifier").Word("value"),
            Site = Concept.Of(collection.At("bodySite")).Name,
            Words = type.Name,
            Codes = type.Codes,
        }, When.First(json, "collection.collected[x]", "receivedTime", "processing.time[x]"));
    }

    static SpecimenKind Kind(Concept type, Concept method) => $"{type.Words} {method.Words}" switch
    {
        var w when Culture().IsMatch(w) || type.Any("BLDCO", "BCUL") => SpecimenKind.BloodCulture,
        _ when type.Any("TISS", "TUMOR", "BX", "TISBX", "TISPL", "TLNG", "119376003", "258415003", "309072003") => SpecimenKind.Tissue,
        var w when Tissue().IsMatch(w) => SpecimenKind.Tissue,
        var w when Fluid().IsMatch(w) || type.Any("CSF", "UR", "ASP", "PLR", "PELVA", "FLU") => SpecimenKind.Fluid,
        var w when Blood().IsMatch(w) || type.Any("BLD", "BLDV", "BLDA", "BLDC", "SER", "PLAS", "WB", "122555007", "119297000") => SpecimenKind.Blood,
        _ => SpecimenKind.Other,
    };

    [GeneratedRegex(@"blood culture|血培养")]
    private static partial Regex Culture();

    [GeneratedRegex(@"tissue|biops|tumou?r|组织|活检|肿块")]
    private static partial Regex Tissue();

    [GeneratedRegex(@"fluid|urine|ascit|pleural|cerebrospinal|sputum|aspirate|积液|腹水|胸水|尿|脑脊液|痰")]
    private static partial Regex Fluid();

    [GeneratedRegex(@"blood|serum|plasma|血")]
    private static partial Regex Blood();
}
