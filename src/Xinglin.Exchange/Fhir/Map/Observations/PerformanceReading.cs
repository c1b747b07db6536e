using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Xinglin.Facts;
using Xinglin.Facts.Disease;

namespace Xinglin.Exchange.Fhir.Map.Observations;

/// <summary>Performance status on three scales, its score as a number, a LOINC answer, a SNOMED CT grade or words.
/// LOINC 89247-1 ECOG, 89243-0 Karnofsky, 89244-8 Lansky; NCIT C105721, C28013, C38144.</summary>
sealed partial class PerformanceReading : IReading
{
    public int Rank => 20;

    static readonly Dictionary<string, int> answers = new(StringComparer.Ordinal)
    {
        ["LA9622-7"] = 0, ["LA9623-5"] = 1, ["LA9624-3"] = 2, ["LA9625-0"] = 3, ["LA9626-8"] = 4, ["LA9627-6"] = 5, // ECOG
        ["425389002"] = 0, ["422512005"] = 1, ["422894000"] = 2, ["423053003"] = 3, ["423237006"] = 4, ["423409001"] = 5, // ECOG, SNOMED CT
        ["LA29175-9"] = 100, ["LA29176-7"] = 90, ["LA29177-5"] = 80, ["LA29178-3"] = 70, ["LA29179-1"] = 60, ["LA29180-9"] = 50, ["LA29181-7"] = 40, ["LA29182-5"] = 30, ["LA29183-3"] = 20, ["LA29184-1"] = 10, // Karnofsky
    };

    public IEnumerable<IFact>? Read(Observed o) =>
        Scale(o) is { } scale && Score(o) is { } score ? [new PerformanceStatus(scale, score)] : null;

    static readonly SearchValues<string> hints = SearchValues.Create(["ecog", "zubrod", "performance", "karnofsky", "kps", "lansky", "体能", "卡氏"], StringComparison.Ordinal);

    static PerformanceScale? Scale(Observed o) => o.Code switch
    {
        var c when c.Any("89247-1", "C105721", "423740007") => PerformanceScale.Ecog,
        var c when c.Any("89243-0", "C28013", "273546003", "761869008") => PerformanceScale.Karnofsky,
        var c when c.Any("89244-8", "C38144") => PerformanceScale.Lansky,
        _ when !o.Asked.AsSpan().ContainsAny(hints) => null,
        _ when Ecog().IsMatch(o.Asked) => PerformanceScale.Ecog,
        _ when Karnofsky().IsMatch(o.Asked) => PerformanceScale.Karnofsky,
        _ when o.Asked.Contains("lansky", StringComparison.Ordinal) => PerformanceScale.Lansky,
        _ => null,
    };

    static int? Score(Observed o)
    {
        if (o.Quantity.Value is { } v) return v == Math.Truncate(v) && Math.Abs(v) < 1000 ? (int)v : null;
        foreach (var c in o.Coded.Codes)
            if (answers.TryGetValue(c.Code, out var score)) return score;
        foreach (var words in o.Coded.Codes.Select(c => c.Display ?? c.Code).Append(o.Coded.Text))
            if (words is not null && Number().Match(words) is { Success: true } m) return int.Parse(m.Value, CultureInfo.InvariantCulture);
        return null;
    }

    [GeneratedRegex(@"\becog\b|zubrod|who performance|体能状态评分|ecog")]
    private static partial Regex Ecog();

    [GeneratedRegex(@"karnofsky|\bkps\b|卡氏")]
    private static partial Regex Karnofsky();

    [GeneratedRegex(@"(?<![\d.])(?:100|[1-9]0|[0-5])(?![\d.])")]
    private static partial Regex Number();
}
