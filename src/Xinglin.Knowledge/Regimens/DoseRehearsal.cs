using System.Globalization;
using Xinglin.Knowledge.Calculators;
using Xinglin.Knowledge.Expressions;

namespace Xinglin.Knowledge.Regimens;

/// <summary>Goes through a template before anybody may adopt or sign it: its days fit its cycle, its texts can be read, and its example patients get the doses it states.</summary>
static class DoseRehearsal
{
    public static IEnumerable<string> Of(RegimenCard card, Library library)
    {
        string[] faults = [.. Shape(card), .. Stops(card, library)];
        return faults is not [] ? faults : Examples(card, library);
    }

    static IEnumerable<string> Shape(RegimenCard card)
    {
        if (card.CycleDays is { } cycle && card.CountsOnDays?.Is.Any(d => d > cycle.Is) is true) yield return "counts-on-days: a count falls behind the end of its cycle";
        foreach (var (id, line) in card.Drugs)
        {
            var days = DoseDays.Read(line.Days.Is, card.CycleDays?.Is);
            if (days is null) yield return $"drugs.{id}.days: '{line.Days.Is}' is not written 1,8 or 1-14 or daily";
            else if (card.CycleDays is { } length && days.Any(d => d > length.Is)) yield return $"drugs.{id}.days: day {days.Max()} lies behind the end of the cycle";
            if (line is { Dose: null, Bands: null, Range: null }) yield return $"drugs.{id}: neither a dose nor a band nor a range";
            if (line.Bands is { } bands && (bands.Is is [] || bands.Is[^1].Below is not null || bands.Is.SkipLast(1).Any(b => b.Below is null))) yield return $"drugs.{id}.bands: only the last has no upper end";
            if (line.Renal is { } renal && !renal.Is.Select(s => s.AtLeast).SequenceEqual(renal.Is.Select(s => s.AtLeast).OrderDescending())) yield return $"drugs.{id}.renal: the best clearance stands first";
            if (line.InsteadOf is { } other && !card.Drugs.ContainsKey(other)) yield return $"drugs.{id}: there is no line {other} it could stand in place of";
        }
    }

    static IEnumerable<string> Stops(RegimenCard card, Library library)
    {
        var known = new Dosing(library).Takes(card, DateTimeOffset.MaxValue).Keys.Append("clearance").ToHashSet();
        foreach (var stop in card.Stops)
        {
            string? fault = null;
            try
            {
                if (Calculators.Formulas.Of(stop.When.Is).Names.FirstOrDefault(n => !known.Contains(n)) is { } stranger) fault = $"stops: nobody says what {stranger} is";
            }
            catch (ExpressionException e)
            {
                fault = $"stops: {e.Message}";
            }
            if (fault is not null) yield return fault;
        }
    }

    static IEnumerable<string> Examples(RegimenCard card, Library library)
    {
        if (card.Examples is []) yield return "a template without an example patient proves nothing";
        foreach (var (number, example) in card.Examples.Index())
        {
            var plan = new Dosing(library).Work(card, example.Given.ToDictionary(g => g.Key, g => Given.Parse(g.Value)), DateTimeOffset.MaxValue);
            foreach (var missed in Missed(plan, example)) yield return $"example {number + 1} ({string.Join(", ", example.Given.Select(g => $"{g.Key} {g.Value}"))}): {missed}";
        }
    }

    static IEnumerable<string> Missed(DosePlan plan, DoseExample example)
    {
        if (plan.Cannot is { } why)
        {
            yield return why.En;
            yield break;
        }
        foreach (var (line, expected) in example.Doses)
            if (Off(plan, line, expected, d => d.Dose, example.Within) is { } off) yield return off;
        foreach (var (line, expected) in example.Rounded)
            if (Off(plan, line, expected, d => d.Rounded, 1e-9) is { } off) yield return $"{off} after rounding";
        foreach (var line in example.Cannot)
            if (plan.Drugs.FirstOrDefault(d => d.Line == line) is not { Cannot: not null }) yield return $"{line} must not be said";
        if (example.Holds is { } holds && holds != plan.Holds.Count) yield return $"expected {holds} reason(s) to wait, found {plan.Holds.Count}";
        if (example.Cumulative && plan.Cumulative.All(s => s.Level == LifeLevel.Fine)) yield return "a lifetime limit must speak, none did";
    }

    static string? Off(DosePlan plan, string line, double expected, Func<DosedDrug, double?> of, double within)
    {
        if (plan.Drugs.FirstOrDefault(d => d.Line == line) is not { } drug) return $"{line} is not given";
        if (of(drug) is not { } got) return $"{line}: {drug.Cannot?.En}";
        return Math.Abs(got - expected) <= within ? null : $"{line} expected {Say(expected)}, came out as {Say(got)}";
    }

    static string Say(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
