using System.Text.RegularExpressions;
using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Knowledge.Calculators;

namespace Xinglin.Care.Nursing.Scores;

/// <summary>读评分。What the items of an assessment mean to its card: their names in either tongue, their answers as they were written.</summary>
public static partial class ScoreReading
{
    /// <summary>The name an item is kept under: the card's, without what stands in brackets.</summary>
    public static string Item(Input input) => input.Zh.Split('（')[0];

    /// <summary>The answer as it is kept: the word of a choice, a number as typed.</summary>
    public static string Answer(Input input, string value) => input.Choices?.GetValueOrDefault(value)?.Zh ?? value;

    /// <summary>The items this card asks for, by input; whatever else was written stays out.</summary>
    public static Dictionary<string, string> Given(CalculatorCard card, IReadOnlyDictionary<string, string> items)
    {
        Dictionary<string, string> given = [];
        foreach (var (name, input) in card.Inputs)
            foreach (var (key, value) in items)
                if (Means(name, input, Plain(key)) && !string.IsNullOrWhiteSpace(value)) given.TryAdd(name, Value(input, value));
        return given;
    }

    /// <summary>The score worked out anew; why it cannot be said where something is missing.</summary>
    /// <param name="known">what the chart knows and nobody has to type, by input</param>
    public static Calculation Of(CalculatorCard card, IReadOnlyDictionary<string, string> items, IReadOnlyDictionary<string, string>? known = null)
    {
        var given = Given(card, items);
        foreach (var (name, value) in known ?? new Dictionary<string, string>())
            if (card.Inputs.ContainsKey(name)) given.TryAdd(name, value);
        return card.Calculate(given.ToDictionary(g => g.Key, g => new Given(g.Value)));
    }

    static bool Means(string name, Input input, string key) =>
        key == Plain(name) || key == Plain(Item(input)) || key == Plain(input.Zh) || key == Plain(input.En) || input.Also.Exists(a => Plain(a) == key);

    static string Value(Input input, string value) => input.Choices is null && Leading().Match(value.Normalize(System.Text.NormalizationForm.FormKC).Trim()) is { Success: true } number ? number.Value : value.Trim();

    static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    [GeneratedRegex(@"^[-+]?[0-9]+(\.[0-9]+)?")]
    private static partial Regex Leading();
}
