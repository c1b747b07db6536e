using System.Buffers;
using System.Text.RegularExpressions;
using Xinglin.Facts;
using Xinglin.Facts.Disease;

namespace Xinglin.Exchange.Fhir.Map.Observations;

/// <summary>Staging systems beside TNM, each known by its codes (SNOMED CT, NCIT) or name, with the pattern its group is written in.</summary>
sealed partial class OtherStagingReading : IReading
{
    public int Rank => 31;

    sealed record Scheme(string Name, string[] Codes, string[] Words, Regex Group, bool Roman = true);

    static readonly Scheme[] schemes =
    [
        new("R-ISS", ["C141392"], ["riss", "r-iss", "revised international staging"], StageRoman()),
        new("ISS", ["C139007"], ["iss stage", "international staging system stage"], StageRoman()),
        new("FIGO", ["385361009", "106250008"], ["figo", "international federation of gynecology"], StageRoman()),
        new("Rai", ["C141207", "1149131009"], ["rai stag", "rai 分期"], StageRoman()),
        new("Binet", ["C141212", "1149099005"], ["binet"], Letter(), false),
        new("INRGSS", ["C133427"], ["inrg"], Inrg(), false),
        new("INSS", ["409720004"], ["neuroblastoma staging system"], Arabic(), false),
        new("NWTSG", ["405931009"], ["wilms"], StageRoman()),
        new("IRS", ["405916000"], ["rhabdomyosarcoma study"], ClinicalGroup()),
        new("Clark", ["103419001"], ["clark"], Level(), false),
        new("Breslow", ["106243009"], ["breslow"], Depth(), false),
        new("Gleason grade group", ["385377005"], ["gleason grade", "grade group"], GradeGroup(), false),
        new("BCLC", [], ["bclc", "barcelona"], Letter(), false),
        new("CNLC", [], ["cnlc", "中国肝癌分期"], StageRoman()),
        new("Lymphoma", ["385388004", "254372002", "254375000"], ["lymphoma stage", "ann arbor", "lugano", "cotswold"], StageRoman()),
    ];

    public IEnumerable<IFact>? Read(Observed o)
    {
        if (o.IsComponent) return null;
        var scheme = Named(o.Code) ?? Named(o.Method) ?? Spoken(o.Asked) ?? Spoken(o.Method.Words);
        if (scheme is null && !o.Profiled("cancer-stage")) return null;
        if (o.Absent is not null || o.Words is not { } value) return null;
        if (scheme is null) return [new Stage(o.Name) { Group = Staging.GroupIn(o.Coded) ?? value, Codes = o.Coded.Codes }];
        var match = o.Coded.Codes.Select(c => c.Display ?? c.Code).Append(o.Coded.Text).Append(o.Quantity.Words).Where(w => w is not null).Select(w => scheme.Group.Match(w!)).FirstOrDefault(m => m.Success);
        if (match is null) return null;
        var group = match.Groups["g"].Value.Trim();
        var stage = new Stage(System(scheme, o)) { Group = scheme.Roman ? Staging.Roman(group) : group, Codes = o.Coded.Codes };
        return [stage, .. o.Components.SelectMany(ObservationMap.One)];
    }

    static readonly Dictionary<string, Scheme> byCode = schemes.SelectMany(s => s.Codes.Select(c => (c, s))).ToDictionary(p => p.c, p => p.s, StringComparer.Ordinal);
    static readonly SearchValues<string> hints = SearchValues.Create([.. schemes.SelectMany(s => s.Words)], StringComparison.Ordinal);

    static Scheme? Named(Concept c) => c.Codes.Select(x => byCode.GetValueOrDefault(x.Code)).FirstOrDefault(s => s is not null);

    static Scheme? Spoken(string words) =>
        words.AsSpan().ContainsAny(hints) ? Array.Find(schemes, s => s.Words.Any(w => words.Contains(w, StringComparison.Ordinal))) : null;

    /// <summary>Lymphoma is staged by Ann Arbor and its revisions; the method says which.</summary>
    static string System(Scheme scheme, Observed o) => scheme.Name != "Lymphoma" ? scheme.Name : $"{o.Method.Words} {o.Code.Words}" switch
    {
        var w when w.Contains("lugano", StringComparison.Ordinal) => "Lugano",
        var w when w.Contains("cotswold", StringComparison.Ordinal) => "Cotswolds",
        _ => "Ann Arbor",
    };

    [GeneratedRegex(@"\bstage\s*(?:group\s*)?(?<g>0|(?:IV|I{1,3}|[1-4])(?:[A-E]\d?)?)(?![A-Za-z0-9])|^(?<g>0|(?:IV|I{1,3}|[1-4])(?:[A-E]\d?)?)$|(?<g>(?:IV|I{1,3}|[1-4])[A-Ea-e]?)\s*期", RegexOptions.IgnoreCase)]
    private static partial Regex StageRoman();

    [GeneratedRegex(@"\b(?:stage\s*)?(?<g>[A-D]|0)(?:\s*期)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Letter();

    [GeneratedRegex(@"\b(?<g>L1|L2|MS|M)\b")]
    private static partial Regex Inrg();

    [GeneratedRegex(@"\bstage\s*(?<g>[1-4][AS]?|2B)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Arabic();

    [GeneratedRegex(@"\bgroup\s*(?<g>(?:IV|I{1,3})[ABC]?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ClinicalGroup();

    [GeneratedRegex(@"\blevel\s*(?<g>[1-5]|IV|V|I{1,3})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Level();

    [GeneratedRegex(@"(?<g>(?:from\s*)?[<>≤≥]?\s*\d+(?:\.\d+)?(?:\s*(?:to|-|–)\s*\d+(?:\.\d+)?)?\s*mm)")]
    private static partial Regex Depth();

    [GeneratedRegex(@"\b(?:grade\s*)?group\s*(?<g>[1-5])\b", RegexOptions.IgnoreCase)]
    private static partial Regex GradeGroup();
}
