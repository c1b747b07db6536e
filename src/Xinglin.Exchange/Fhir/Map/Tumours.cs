using System.Globalization;
using System.Text.RegularExpressions;
using Xinglin.Facts.Disease;

namespace Xinglin.Exchange.Fhir.Map;

/// <summary>Whether a diagnosis is a cancer, by its codes first and its words second.
/// ICD-10 chapter II (WHO): C77–C79 secondary, D00–D09 in situ, other C malignant. ICD-O-3 behaviour: /2 in situ, /3 malignant, /6 secondary.</summary>
static partial class Tumours
{
    public static DiagnosisKind Kind(Concept code, Concept histology)
    {
        if (code.In("ICD-10") is { } icd && OfIcd10(icd) is { } ten) return ten;
        if (code.In("ICD-9-CM") is { } nine && OfIcd9(nine) is { } old) return old;
        if (Morphology(code, histology) is { } morphology && OfBehaviour(morphology[^1]) is { } behaviour) return behaviour;
        return OfWords(code.Words);
    }

    static DiagnosisKind? OfIcd10(string icd) => icd.ToUpperInvariant() switch
    {
        ['C', '7', '7' or '8' or '9', ..] => DiagnosisKind.SecondaryCancer,
        ['C', ..] => DiagnosisKind.PrimaryCancer,
        ['D', '0', ..] => DiagnosisKind.InSitu,
        ['D', '1' or '2' or '3' or '4', ..] => DiagnosisKind.Comorbidity, // benign, or of uncertain behaviour
        _ => null,
    };

    static DiagnosisKind? OfIcd9(string icd) => int.TryParse(icd.Split('.')[0], CultureInfo.InvariantCulture, out var n) ? n switch
    {
        >= 196 and <= 198 => DiagnosisKind.SecondaryCancer,
        >= 140 and <= 208 => DiagnosisKind.PrimaryCancer,
        >= 230 and <= 234 => DiagnosisKind.InSitu,
        _ => null,
    } : null;

    static DiagnosisKind? OfBehaviour(char behaviour) => behaviour switch
    {
        '2' => DiagnosisKind.InSitu,
        '3' => DiagnosisKind.PrimaryCancer,
        '6' => DiagnosisKind.SecondaryCancer,
        _ => null,
    };

    static DiagnosisKind OfWords(string words) =>
        NotNow().IsMatch(words) ? DiagnosisKind.Comorbidity
        : InSitu().IsMatch(words) ? DiagnosisKind.InSitu
        : Secondary().IsMatch(words) ? DiagnosisKind.SecondaryCancer
        : Cancer().IsMatch(words) ? DiagnosisKind.PrimaryCancer
        : DiagnosisKind.Comorbidity;

    /// <summary>ICD-O-3 morphology with behaviour, "8140/3".</summary>
    public static string? Morphology(params ReadOnlySpan<Concept> concepts)
    {
        foreach (var concept in concepts)
            if (concept.In("ICD-O-3") is { } code && IcdO().IsMatch(code)) return code;
        return null;
    }

    /// <summary>ICD-O-3 topography, "C16.0".</summary>
    public static string? Topography(Concept code, IEnumerable<Concept> sites) =>
        sites.Append(code).Select(s => s.In("ICD-O-3")).FirstOrDefault(c => c is ['C', >= '0' and <= '9', ..]);

    [GeneratedRegex(@"^\d{4,5}/\d$")]
    private static partial Regex IcdO();

    [GeneratedRegex(@"\bbenign\b|\bsuspected\b|history of|\bfear of\b|\brisk\b|screening|no evidence of|observation for|良性|疑似|待排|待查|家族史|病史|筛查|癌前")]
    private static partial Regex NotNow();

    [GeneratedRegex(@"\bin situ\b|原位癌")]
    private static partial Regex InSitu();

    [GeneratedRegex(@"secondary malignan|secondary neoplasm|metasta|转移|继发性?恶性")]
    private static partial Regex Secondary();

    [GeneratedRegex(@"malignan|carcinoma|\bcancer|neoplasm|lymphoma|sarcoma|melanoma|leuk[ae]+mia|myeloma|blastoma|mesothelioma|glioma|carcinoid|癌|恶性|肉瘤|淋巴瘤|白血病|黑色素瘤|骨髓瘤|母细胞瘤|间皮瘤|胶质瘤")]
    private static partial Regex Cancer();
}
