using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Xinglin.Facts;
using Xinglin.Knowledge.Expressions;

namespace Xinglin.Knowledge.Calculators;

/// <summary>A value somebody gave or the chart holds: as written, with its unit and its time when they are known.</summary>
/// <param name="Text">"62", "1.0", "mild"</param>
/// <param name="Unit">null means the unit of the card</param>
public sealed partial record Given(string Text, string? Unit = null, DateTimeOffset? At = null)
{
    /// <summary>"62", "1.0mg/dL", "62@2026-11-01": a number with its unit and its day when they are written.</summary>
    public static Given Parse(string text)
    {
        DateTimeOffset? at = null;
        text = text.Normalize(NormalizationForm.FormKC).Trim();
        if (text.LastIndexOf('@') is > 0 and var mark && DateTimeOffset.TryParse(text[(mark + 1)..], CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var day))
            (text, at) = (text[..mark], day);
        return Measured().Match(text) is { Success: true } m ? new(m.Groups["number"].Value, m.Groups["unit"].Value, at) : new(text, null, at);
    }

    [GeneratedRegex(@"^(?<number>[-+]?[0-9]+(?:\.[0-9]+)?)\s*(?<unit>[\p{L}%].*)$")]
    private static partial Regex Measured();
}

/// <summary>What came out: a value with its class, or why it cannot be said.</summary>
public sealed record Calculation(FormulaCard Card)
{
    public double? Value { get; init; }
    public Class? Class { get; init; }
    /// <summary>What must be said beside the value.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];
    /// <summary>What was used, in the units of the card.</summary>
    public IReadOnlyDictionary<string, Operand> Inputs { get; init; } = new Dictionary<string, Operand>();
    /// <summary>Why there is no value; null when there is one.</summary>
    public Phrase? Cannot { get; init; }
    /// <summary>True when something given is no value of its input at all (text, a negative weight, an unknown unit or key): it must be written again.</summary>
    public bool Misread { get; init; }
    /// <summary>The least confidence among what was used.</summary>
    public Confidence Confidence { get; init; } = Confidence.High;
}
