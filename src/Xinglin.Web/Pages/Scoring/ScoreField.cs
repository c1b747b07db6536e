using System.Globalization;
using Xinglin.Care.Nursing.Scores;
using Xinglin.Facts;
using Xinglin.Knowledge.Calculators;

namespace Xinglin.Web.Pages.Scoring;

/// <summary>One question of a score as the form asks it: points or words to press, things to tick and count, or a number.</summary>
public sealed record ScoreField(string Name, Input Input)
{
    /// <summary>Most buttons in a row; a wider range is a number to type.</summary>
    const int Most = 21;

    /// <summary>What may be pressed; empty: a number is typed, or things are ticked.</summary>
    public IReadOnlyList<(string Value, Phrase Says)> Choices { get; private init; } = [];

    /// <summary>What is ticked and counted; empty: nothing is.</summary>
    public IReadOnlyList<Phrase> Counted { get; private init; } = [];

    /// <summary>What stands above it, without the list that is ticked.</summary>
    public Phrase Label => Counted is [] ? Input.Name : new(Input.Zh.Split('（')[0], Input.En.Split(": ")[0]);

    public static IReadOnlyList<ScoreField> Of(CalculatorCard card) => [.. card.Inputs.Select(i => One(card, i.Key, i.Value))];

    static ScoreField One(CalculatorCard card, string name, Input input)
    {
        var field = new ScoreField(name, input);
        if (input.Choices is { } words) return field with { Choices = [.. words.Select(w => (w.Key, w.Value.Name))] };
        if (Parts(input) is { Count: > 0 } parts) return field with { Counted = parts };
        if (!input.Whole || input.Range is not { Is: [var least, var most] }) return field;
        // an index that goes by fives says so in its own refusal
        var step = card.CannotWhen.Exists(r => r.When.Is.Contains($"{name} / 5", StringComparison.Ordinal)) ? 5 : 1;
        var points = Enumerable.Range(0, (int)((most - least) / step) + 1).Select(n => (int)least + n * step).ToList();
        return points.Count > Most ? field : field with { Choices = [.. points.Select(p => p.ToString(CultureInfo.InvariantCulture)).Select(p => (p, new Phrase(p, p)))] };
    }

    /// <summary>A question that counts names its things in brackets.</summary>
    static List<Phrase> Parts(Input input)
    {
        if (input.Zh.Split('（', '）') is not [_, var zh, ..] || input.En.Split(": ") is not [_, var en]) return [];
        var (chinese, english) = (zh.Split('、'), en.Split(", "));
        return chinese.Length == english.Length && chinese.Length > 1 ? [.. chinese.Zip(english, (z, e) => new Phrase(z, e))] : [];
    }
}

/// <summary>What was typed into the form of a score: its items as they are kept, and what was ticked.</summary>
public sealed record ScoreSheet(IReadOnlyDictionary<string, string> Items, string? Ticked)
{
    public static ScoreSheet Read(CalculatorCard card, Func<string, string?> typed)
    {
        Dictionary<string, string> items = [];
        List<string> ticked = [];
        foreach (var field in ScoreField.Of(card))
        {
            if (field.Counted is not [])
            {
                var on = field.Counted.Where((_, i) => typed($"in.{field.Name}.{i}") is not null).ToList();
                items[ScoreReading.Item(field.Input)] = on.Count.ToString(CultureInfo.InvariantCulture);
                ticked.AddRange(on.Select(o => o.Zh));
            }
            else if (typed("in." + field.Name) is { Length: > 0 } value) items[ScoreReading.Item(field.Input)] = ScoreReading.Answer(field.Input, value);
        }
        return new(items, ticked is [] ? null : string.Join('、', ticked));
    }
}
