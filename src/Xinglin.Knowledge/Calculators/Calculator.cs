using Xinglin.Facts;
using Xinglin.Knowledge.Expressions;

namespace Xinglin.Knowledge.Calculators;

/// <summary>Works one card: takes the inputs in, computes the parts and the value, classes it.</summary>
sealed class Calculator(FormulaCard card, DateTimeOffset? now)
{
    readonly Dictionary<string, Operand> known = [];

    public Calculation Of(IReadOnlyDictionary<string, Given> named)
    {
        Dictionary<string, Given> given = [];
        foreach (var (name, value) in named)
            if (!given.TryAdd(Called(name) ?? name, value)) return Misread(new($"“{name}”给了两次", $"{name} is given twice"));
        if (given.Keys.FirstOrDefault(k => !card.Inputs.ContainsKey(k)) is { } stray)
            return Misread(new($"不需要“{stray}”，需要的是 {string.Join("、", card.Inputs.Keys)}", $"does not take {stray}; it takes {string.Join(", ", card.Inputs.Keys)}"));
        foreach (var (name, input) in card.Inputs)
        {
            if (!given.TryGetValue(name, out var value))
            {
                if (!input.Optional) return Cannot(new($"缺{input.Zh}", $"{input.En} ({name}) is missing"));
                continue;
            }
            var read = InputReading.Read(name, input, value, now);
            if (read.Problem is { } why) return read.Misread ? Misread(why) : Cannot(why);
            known[name] = read.Value;
        }
        try
        {
            return Answer();
        }
        catch (MissingException missing)
        {
            var name = card.Inputs.TryGetValue(missing.Name, out var input) ? input.Name : new Phrase(missing.Name, missing.Name);
            return Cannot(new($"缺{name.Zh}", $"{name.En} ({missing.Name}) is missing"));
        }
    }

    string? Called(string name) => card.Inputs.FirstOrDefault(i => i.Key.Equals(name, StringComparison.OrdinalIgnoreCase) || i.Value.Also.Contains(name, StringComparer.OrdinalIgnoreCase)).Key;

    Calculation Answer()
    {
        foreach (var (name, part) in card.Parts) known[name] = Evaluate(part);
        if (card.CannotWhen.FirstOrDefault(r => Evaluate(r.When).IsTrue) is { } refusal) return Cannot(new(refusal.Zh, refusal.En));
        var value = Evaluate(card.Value).Number;
        if (!double.IsFinite(value)) return Cannot(new("这些数值算不出结果", "these values give no number"));
        known["result"] = new(value);
        return new(card)
        {
            Value = value,
            Class = card.Classes.FirstOrDefault(c => Evaluate(c.When).IsTrue),
            Notices = [.. card.Notices.Where(n => Evaluate(n.When).IsTrue)],
            Inputs = Inputs(),
            Confidence = Least(),
        };
    }

    /// <summary>An optional input nobody gave says neither yes nor no: what asks for it does not hold.</summary>
    Operand Evaluate(Cited<string> text) => Formulas.Of(text.Is).Evaluate(name => known.TryGetValue(name, out var o) ? o : null);

    Dictionary<string, Operand> Inputs() => known.Where(k => card.Inputs.ContainsKey(k.Key)).ToDictionary();

    Confidence Least() => card.Parts.Values.Append(card.Value).Select(v => v.Confidence).Max();

    Calculation Cannot(Phrase why) => new(card) { Cannot = why, Inputs = Inputs(), Confidence = Least() };

    Calculation Misread(Phrase why) => Cannot(why) with { Misread = true };
}
