using System.Globalization;
using System.Text;
using Xinglin.Facts;

namespace Xinglin.Knowledge.PatientReported;

/// <summary>The composite of one item, 0 to 3; or why there is none.</summary>
/// <param name="Misread">an answer given is none of the five</param>
public sealed record Composite(int? Value, Phrase? Cannot, bool Misread = false)
{
    /// <summary>What was used, 0 to 4 by attribute.</summary>
    public IReadOnlyDictionary<string, int> Answers { get; init; } = new Dictionary<string, int>();
    public string? Cite { get; init; }
    public Confidence Confidence { get; init; } = Confidence.High;
}

static class Composing
{
    static readonly Dictionary<string, Phrase> names = new()
    {
        ["frequency"] = new("频率", "frequency"), ["severity"] = new("严重程度", "severity"),
        ["interference"] = new("影响", "interference"), ["amount"] = new("程度", "amount"), ["presence"] = new("有无", "presence"),
    };

    public static Composite Of(ProCtcaeCard card, ProItem item, IReadOnlyDictionary<string, string> given)
    {
        var asked = item.Attributes.Is;
        if (given.Keys.FirstOrDefault(k => !asked.Contains(k.ToLowerInvariant())) is { } stray)
            return new(null, new($"不需要“{stray}”，需要的是 {string.Join("、", asked)}", $"does not take {stray}; it takes {string.Join(", ", asked)}"), Misread: true);
        if (item.OnlyPresence) return new(null, new("只问有无的条目没有合成分级，记录有无即可", "an item that only asks for presence has no composite: report presence"));
        Dictionary<string, int> answers = [];
        var skipped = false; // once an answer is "not at all", what follows is not asked and counts as 0
        foreach (var attribute in asked)
        {
            if (given.FirstOrDefault(g => g.Key.Equals(attribute, StringComparison.OrdinalIgnoreCase)).Value is not { } written)
            {
                if (!skipped) return new(null, new($"缺{names[attribute].Zh}（{attribute}）", $"{names[attribute].En} ({attribute}) is missing"));
                answers[attribute] = 0;
                continue;
            }
            if (Read(card, attribute, written) is not { } answer)
                return new(null, new($"{names[attribute].Zh}（{attribute}）须是 0–4 或 {string.Join("、", card.Answers.Is[attribute])}", $"{names[attribute].En} ({attribute}) must be 0–4 or one of {string.Join(", ", card.Answers.Is[attribute])}"), Misread: true);
            answers[attribute] = answer;
            skipped |= answer == 0;
        }
        var (row, along) = (asked.SkipLast(1).Aggregate(0, (row, a) => row * 5 + answers[a]), answers[asked[^1]]);
        var composite = card.Composites[string.Join('-', asked)];
        return new(answers[asked[0]] == 0 ? 0 : composite.Is[row][along], null) { Answers = answers, Cite = composite.Cite, Confidence = composite.Confidence };
    }

    static int? Read(ProCtcaeCard card, string attribute, string written)
    {
        var text = written.Normalize(NormalizationForm.FormKC).Trim().Replace('_', '-').Replace(' ', '-');
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number <= 4 ? number : null;
        return card.Answers.Is[attribute].FindIndex(a => a.Equals(text, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at ? at : null;
    }
}
