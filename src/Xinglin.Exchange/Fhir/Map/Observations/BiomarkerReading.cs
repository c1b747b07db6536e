using System.Buffers;
using System.Text.RegularExpressions;
using Xinglin.Facts;
using Xinglin.Facts.Pathology;

namespace Xinglin.Exchange.Fhir.Map.Observations;

/// <summary>Markers of the tumour itself: receptors, expression scores, variants, microsatellites, regions studied.
/// A marker measured in blood as a quantity is a laboratory result, so that it can be followed over time.</summary>
sealed partial class BiomarkerReading : IReading
{
    public int Rank => 50;

    public IEnumerable<IFact>? Read(Observed o)
    {
        if (o.IsComponent || o.Absent is not null || !Is(o)) return null;
        var parts = o.Components.Where(c => c.Words is not null).ToList();
        var genes = Sent.Join(parts.Where(IsGene).Select(p => p.Words));
        var told = Sent.Join([o.Quantity.Value is null ? o.Words : null, .. parts.Where(p => !IsGene(p)).Select(p => $"{Called(p)}：{p.Words}")]);
        if (told is null && genes is null && o.Quantity.Value is null) return null;
        return [new Biomarker(genes is null ? Called(o) : $"{genes} {Called(o)}")
        {
            Result = told,
            Number = o.Quantity.Value,
            Unit = o.Quantity.Unit,
            Method = o.Method.Name,
            Codes = [.. o.Code.Codes, .. parts.SelectMany(p => p.Coded.Codes)],
        }];
    }

    /// <summary>LOINC 69548-6 genetic variant, 53041-0 region of interest, 81258-6 allelic frequency; receptors and scores by their words.</summary>
    static bool Is(Observed o) =>
        o.Name.Length > 0 && (o.Profiled("tumor-marker", "genomic-variant", "genetic-variant", "genomic-region", "genomics") || o.Code.Has("LOINC", "69548-6", "53041-0", "81695-9", "62862-8")
        || o.Asked.AsSpan().ContainsAny(hints) && Marker().IsMatch(o.Asked) && (o.Quantity.Value is null || (o.Quantity.Code ?? o.Quantity.Unit) is "%" or "1" or null));

    static readonly SearchValues<string> hints = SearchValues.Create(
        ["receptor", "her2", "her-2", "erbb2", "pdl1", "pd-l1", "ki67", "ki-67", "satellite", "mismatch", "egfr", "alk", "ros1", "ras", "braf", "brca", "mutation", "受体", "微卫星", "错配", "突变"], StringComparison.Ordinal);

    static bool IsGene(Observed component) => component.Code.Has("LOINC", "48018-6");

    /// <summary>Its own words; for LOINC codes that genomics profiles send bare, the name LOINC gives them.</summary>
    static string Called(Observed o) => o.Asked.Length > 0 ? o.Name : o.Code.In("LOINC") switch
    {
        "69548-6" => "Genetic variant",
        "53041-0" => "DNA region studied",
        "81252-9" => "Variant",
        "81290-9" => "DNA change (gHGVS)",
        "48004-6" => "DNA change (c.HGVS)",
        "48005-3" => "Amino acid change (p.HGVS)",
        "48002-0" => "Source",
        "81258-6" => "Allelic frequency",
        _ => o.Name,
    };

    [GeneratedRegex(@"estrogen receptor|progesterone receptor|oestrogen receptor|\bher-?2\b|erbb2|\bpd-?l1\b|\bki-?67\b|microsatellite|mismatch repair|\begfr\b|epidermal growth factor receptor|\balk\b|\bros1\b|\bkras\b|\bnras\b|\bbraf\b|\bbrca[12]?\b|tumou?r mutation|雌激素受体|孕激素受体|微卫星|错配修复|肿瘤突变负荷")]
    private static partial Regex Marker();
}
