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
        var told = Sent.Join([o.Quantity.Value is null ? o.Words : null, .. parts.Select(Part)]);
        if (told is null && o.Quantity.Value is null) return null;
        var gene = parts.Where(p => p.Code.Any("48018-6")).Select(p => p.Words).FirstOrDefault();
        var method = o.Method.Name;
        return [new Biomarker(gene is null ? o.Name : $"{gene} {o.Name}") { Result = told, Number = o.Quantity.Value, Unit = o.Quantity.Unit, Method = method, Codes = [.. o.Code.Codes, .. parts.SelectMany(p => p.Coded.Codes)] }];
    }

    /// <summary>LOINC 69548-6 genetic variant, 53041-0 region of interest, 81258-6 allelic frequency; receptors and scores by their words.</summary>
    static bool Is(Observed o) =>
        o.Name.Length > 0 && (o.Profiled("tumor-marker", "genomic-variant", "genetic-variant", "genomic-region", "genomics") || o.Code.Has("LOINC", "69548-6", "53041-0", "81695-9", "62862-8")
        || Marker().IsMatch(o.Code.Words) && (o.Quantity.Value is null || (o.Quantity.Code ?? o.Quantity.Unit) is "%" or "1" or null));

    static string Part(Observed c) => c.Code.Any("48018-6") ? c.Words! : $"{c.Code.Name}：{c.Words}";

    [GeneratedRegex(@"estrogen receptor|progesterone receptor|oestrogen receptor|\bher-?2\b|erbb2|\bpd-?l1\b|\bki-?67\b|microsatellite|mismatch repair|\begfr\b|epidermal growth factor receptor|\balk\b|\bros1\b|\bkras\b|\bnras\b|\bbraf\b|\bbrca[12]?\b|tumou?r mutation|雌激素受体|孕激素受体|微卫星|错配修复|肿瘤突变负荷")]
    private static partial Regex Marker();
}
