using System.Globalization;
using Xinglin.Knowledge.Expressions;

namespace Xinglin.Knowledge.Calculators;

/// <summary>Goes through a card before anybody may use it: every text parses, every name is known, every worked example comes out.</summary>
static class Rehearsal
{
    public static IEnumerable<string> Of(FormulaCard card)
    {
        string[] faults = [.. Texts(card)];
        return faults is not [] ? faults : Examples(card);
    }

    static IEnumerable<string> Texts(FormulaCard card)
    {
        HashSet<string> known = [.. card.Inputs.Keys];
        foreach (var (name, part) in card.Parts)
        {
            foreach (var fault in Text($"parts.{name}", part.Is, known)) yield return fault;
            if (!known.Add(name)) yield return $"parts.{name} is an input as well";
        }
        foreach (var fault in Text("value", card.Value.Is, known)) yield return fault;
        foreach (var refusal in card.CannotWhen)
            foreach (var fault in Text("cannot-when", refusal.When.Is, known)) yield return fault;
        if (!known.Add("result")) yield return "result is what comes out; an input needs another name";
        foreach (var (where, text) in card.Classes.Select(c => ($"classes.{c.Id}", c.When.Is)).Concat(card.Notices.Select(n => ("notices", n.When.Is))))
            foreach (var fault in Text(where, text, known)) yield return fault;
        foreach (var (name, input) in card.Inputs)
            if (input.Range is { Is: not [_, _] } || input.Range is { Is: [var least, var most] } && least >= most) yield return $"inputs.{name}: a range is [least, most]";
    }

    static IEnumerable<string> Text(string where, string text, HashSet<string> known)
    {
        Expression? expression = null;
        string? fault = null;
        try
        {
            expression = Formulas.Of(text);
        }
        catch (ExpressionException e)
        {
            fault = e.Message;
        }
        if (fault is not null) yield return $"{where}: {fault}";
        foreach (var stranger in expression?.Names.Where(n => !known.Contains(n)) ?? []) yield return $"{where}: nobody says what {stranger} is";
    }

    static IEnumerable<string> Examples(FormulaCard card)
    {
        if (card.Examples is []) yield return "a formula without a worked example proves nothing";
        foreach (var (number, example) in card.Examples.Index())
            if (Missed(card, example) is { } missed) yield return $"example {number + 1} ({string.Join(", ", example.Given.Select(g => $"{g.Key} {g.Value}"))}): {missed}";
    }

    static string? Missed(FormulaCard card, Example example)
    {
        var got = card.Calculate(example.Given.ToDictionary(g => g.Key, g => Given.Parse(g.Value)));
        if (example.Cannot) return got.Cannot is null ? $"must not be said, came out as {Say(got.Value)}" : null;
        if (got.Cannot is { } why) return why.En;
        if (example.Value is { } value && Math.Abs(value - got.Value!.Value) > example.Within) return $"expected {Say(value)}, came out as {Say(got.Value)}";
        if (example.Class is { } wanted && wanted != got.Class?.Id) return $"expected class {wanted}, came out as {got.Class?.Id ?? "none"}";
        return example.Notice && got.Notices is [] ? "something must be said beside it, nothing was" : null;
    }

    static string Say(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "nothing";
}
