using System.Text.RegularExpressions;
using Xinglin.Facts.Disease;

namespace Xinglin.Exchange.Fhir.Map;

/// <summary>Reads stage values however they are written: SNOMED displays ("American Joint Committee on Cancer cT3"), AJCC codes ("cT3", "3C"), or words ("stage IIIC").</summary>
static partial class Staging
{
    /// <summary>The system when the sender named none.</summary>
    public const string Unstated = "未注明";

    /// <summary>The stage group in Roman numerals, "IIIC"; null when there is none to read.</summary>
    public static string? GroupIn(Concept value)
    {
        foreach (var code in value.Codes)
        {
            if (code.System is "AJCC" or "UICC" && Bare().Match(code.Code) is { Success: true } bare) return Roman(bare.Groups["g"].Value);
            if (SnomedStages.Of(code) is { } known && Bare().Match(known) is { Success: true } g) return Roman(g.Groups["g"].Value);
        }
        foreach (var words in value.Codes.Select(c => c.Display).Append(value.Text).Where(w => w is not null))
        {
            if (AfterStage().Match(words!) is { Success: true } m) return Roman(m.Groups["g"].Value);
            if (BeforeQi().Match(words!) is { Success: true } zh) return Roman(zh.Groups["g"].Value);
            if (Bare().Match(words!) is { Success: true } bare) return Roman(bare.Groups["g"].Value);
        }
        return null;
    }

    /// <summary>Prefix, letter and value of a T, N or M category; null when the value is none ("Not Applicable").</summary>
    public static (string? Prefix, char Letter, string Value)? CategoryIn(Concept value)
    {
        var texts = value.Codes.Where(c => c.System is "AJCC" or "UICC").Select(c => c.Code)
            .Concat(value.Codes.Select(c => SnomedStages.Of(c)))
            .Concat(value.Codes.Select(c => c.Display)).Append(value.Text);
        foreach (var text in texts.Where(t => t is not null))
            if (Category().Match(text!) is { Success: true } m)
                return (m.Groups["p"] is { Success: true, Value: var p } ? p : null, m.Groups["l"].Value[0], m.Groups["l"].Value + m.Groups["v"].Value);
        return null;
    }

    /// <summary>A whole stage written in one line, "cT4aN2M1 IV期"; null when the line does not say T, N and M together.</summary>
    public static Stage? InOneLine(Concept value, Concept method)
    {
        if (value.Codes.Select(c => c.Display ?? c.Code).Append(value.Text).Where(t => t is not null).Select(t => OneLine().Match(t!)).FirstOrDefault(m => m.Success) is not { } m) return null;
        return new(System(value, method) is Unstated ? "TNM" : System(value, method))
        {
            Edition = Edition(method) ?? Edition(value),
            Prefix = m.Groups["p"] is { Success: true, Value: var p } ? p : null,
            T = m.Groups["t"].Value,
            N = m.Groups["n"].Value,
            M = m.Groups["m"].Value,
            Group = m.Groups["g"] is { Success: true, Value: var g } ? Roman(g) : null,
            Codes = value.Codes,
        };
    }

    public static Stage OfGroup(string group, Concept value, Concept method) =>
        new(System(value, method)) { Edition = Edition(method) ?? Edition(value), Group = group, Codes = value.Codes };

    /// <summary>AJCC or UICC where the sender says so, else unstated.</summary>
    public static string System(Concept value, Concept method)
    {
        var words = $"{value.Words} {method.Words}";
        if (words.Contains("uicc", StringComparison.Ordinal) || words.Contains("union for international cancer", StringComparison.Ordinal)) return "UICC";
        var ajcc = words.Contains("ajcc", StringComparison.Ordinal) || words.Contains("american joint", StringComparison.Ordinal)
            || value.Codes.Any(c => c.System == "AJCC" || SnomedStages.Of(c) is not null) || method.Any("897275008", "444256004", "443830009", "C146985");
        return ajcc ? "AJCC" : words.Contains("tnm", StringComparison.Ordinal) ? "TNM" : Unstated;
    }

    /// <summary>The edition of the manual. SNOMED CT 897275008 eighth, 444256004 seventh, 443830009 sixth; NCIT C146985 eighth.</summary>
    public static string? Edition(Concept method) =>
        method.Any("897275008", "C146985") ? "8" : method.Any("444256004") ? "7" : method.Any("443830009") ? "6"
        : EditionWords().Match(method.Words) is { Success: true } m ? m.Groups["n"].Value : null;

    /// <summary>"3c" → "IIIC"; what is Roman already is only raised.</summary>
    public static string Roman(string group)
    {
        var g = group.ToUpperInvariant().Replace('Ⅰ', 'I').Replace("Ⅱ", "II", StringComparison.Ordinal).Replace("Ⅲ", "III", StringComparison.Ordinal).Replace("Ⅳ", "IV", StringComparison.Ordinal);
        return g[0] switch { '1' => "I", '2' => "II", '3' => "III", '4' => "IV", _ => g[..1] } + g[1..];
    }

    const string G = @"(?<g>0(?:a|is)?|(?:IV|I{1,3}|[ⅠⅡⅢⅣ]|[1-4])(?:[A-E]\d?)?)";

    [GeneratedRegex($@"^\s*(?:[cpyra]+\s*)?{G}\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();

    [GeneratedRegex($@"\bstage\s*(?:group\s*)?:?\s*{G}(?![A-Za-z0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex AfterStage();

    [GeneratedRegex($@"{G}\s*期", RegexOptions.IgnoreCase)]
    private static partial Regex BeforeQi();

    [GeneratedRegex(@"(?<![A-Za-z])(?<p>yc|yp|c|p|y|r|a)?(?<l>[TNM])(?<v>(?:is|[xX]|[0-4])(?:mi|[a-d]\d?|\d)?(?:\([^)\s]{1,8}\))?|a(?![a-z]))(?![A-Za-z0-9])")]
    private static partial Regex Category();

    [GeneratedRegex($@"(?<p>yc|yp|c|p|y|r|a)?(?<t>T(?:is|[xX]|[0-4][a-d]?))[\s,，]*[cpyra]{{0,2}}(?<n>N(?:[xX]|[0-3](?:mi|[a-c])?))[\s,，]*[cpyra]{{0,2}}(?<m>M(?:[xX]|[01][a-d]?))(?:[\s,，(（]*(?:stage\s*)?{G}(?![A-Za-z0-9]))?")]
    private static partial Regex OneLine();

    [GeneratedRegex(@"(?<n>[4-9])(?:th|版| edition)|第(?<n>[4-9])版")]
    private static partial Regex EditionWords();
}
