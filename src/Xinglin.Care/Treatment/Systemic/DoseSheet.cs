using System.Globalization;
using Xinglin.Facts;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Calculators;
using Xinglin.Knowledge.Regimens;

namespace Xinglin.Care.Treatment.Systemic;

/// <summary>What a physician decides about a cycle; the rest is worked out.</summary>
/// <param name="Percent">of the full dose, for all drugs</param>
public sealed record CycleWish(int Cycle, DateOnly PlannedOn, decimal Percent = 100)
{
    public int Levels { get; init; }
    /// <summary>By line, where it differs from the rest.</summary>
    public IReadOnlyDictionary<string, decimal> Percents { get; init; } = new Dictionary<string, decimal>();
    /// <summary>By line, within the range the card states.</summary>
    public IReadOnlyDictionary<string, decimal> Chosen { get; init; } = new Dictionary<string, decimal>();
    /// <summary>The lines to be given; null means every line that is neither optional nor another's stand-in.</summary>
    public IReadOnlySet<string>? Lines { get; init; }
    public string? Reason { get; init; }

    /// <summary>The wish an order carries.</summary>
    public static CycleWish Of(CycleOrdered order) => new(order.Cycle, order.PlannedOn, order.DoseShare * 100)
    {
        Levels = order.Levels ?? 0, Reason = order.Reason,
        Percents = order.Doses.Where(d => d is { Line: not null, Percent: not null }).ToDictionary(d => d.Line!, d => d.Percent!.Value),
        Chosen = order.Doses.Where(d => d is { Line: not null, Chosen: not null }).ToDictionary(d => d.Line!, d => d.Chosen!.Value),
        Lines = order.Doses.Select(d => d.Line).OfType<string>().ToHashSet(),
    };

    internal bool Takes(DosedDrug drug) => Lines?.Contains(drug.Line) ?? (!drug.Optional && drug.InsteadOf is null);
}

/// <summary>剂量单。The template worked with the chart's own latest values: the same numbers as `xinglin dose` gives for these values.</summary>
/// <param name="Values">what the chart knows, with dates</param>
/// <param name="Old">values the house's unverified limits call stale: they are used, and a reason is asked</param>
public sealed record DoseSheet(RegimenCard Card, CycleWish Wish, DosePlan Plan, IReadOnlyList<ChartValue> Values, IReadOnlyList<ChartValue> Old)
{
    public static DoseSheet Of(Chart chart, RegimenCard card, CycleWish wish, Library library, DateTimeOffset now)
    {
        var dosing = new Dosing(library);
        var takes = dosing.Takes(card, now);
        List<ChartValue> values = [.. ChartValues.Of(chart, now).Concat(GivenBefore.Of(chart, card, library, now)).Where(v => takes.ContainsKey(v.Name))];
        List<ChartValue> old = [.. values.Where(v => v.At is { } at && takes[v.Name].FreshDays is { Unverified: true } fresh && (now - at).TotalDays > fresh.Is)];
        var given = values.ToDictionary(v => v.Name, v => old.Contains(v) ? v.Given with { At = null } : v.Given);
        return new(card, wish, Work(dosing, card, wish, given, takes, now), values, old);
    }

    /// <summary>An order worked once more from what it kept: whoever doubts a dose sees it come out again. Null where its template is not known here.</summary>
    public static DosePlan? Again(CycleOrdered order, Library library)
    {
        if (order.Card is null || library.Find(order.Card) is not RegimenCard card) return null;
        // what was fresh then is judged by then
        var at = order.From.Select(f => f.At).Max() ?? DateTimeOffset.MaxValue;
        var dosing = new Dosing(library);
        return Work(dosing, card, CycleWish.Of(order), order.From.ToDictionary(f => f.Name, f => new Given(f.Value, f.Unit)), dosing.Takes(card, at), at == DateTimeOffset.MaxValue ? DateTimeOffset.UnixEpoch.AddYears(100) : at);
    }

    static DosePlan Work(Dosing dosing, RegimenCard card, CycleWish wish, Dictionary<string, Given> given, IReadOnlyDictionary<string, Input> takes, DateTimeOffset now)
    {
        given["cycle"] = Say(wish.Cycle);
        if (wish.Percent != 100) given["percent"] = Say(wish.Percent);
        if (wish.Levels > 0) given["levels"] = Say(wish.Levels);
        foreach (var (line, percent) in wish.Percents) given["percent." + line] = Say(percent);
        foreach (var (line, dose) in wish.Chosen) given["dose." + line] = Say(dose);
        // drugs given by steps take levels, not a share of a dose
        foreach (var (line, drug) in card.Drugs)
            if (drug.Bands is not null && wish.Percent != 100 && !wish.Percents.ContainsKey(line)) given["percent." + line] = Say(100);
        return dosing.Work(card, given.Where(g => takes.ContainsKey(g.Key)).ToDictionary(), now);
    }

    /// <summary>The lines that will be given, as they stand in the plan.</summary>
    public IEnumerable<DosedDrug> Taken => Plan.Drugs.Where(Wish.Takes);

    /// <summary>Why some dose cannot be said; empty when the cycle can be ordered.</summary>
    public IReadOnlyList<(DosedDrug? Drug, Phrase Why)> Missing => Plan.Cannot is { } why ? [(null, why)] : [.. Taken.Where(d => d.Cannot is not null).Select(d => ((DosedDrug?)d, d.Cannot!.Value))];

    /// <summary>The order of this sheet, with its doses and what they were worked from.</summary>
    public CycleOrdered Order(string regimen) => new(regimen, Wish.Cycle, Wish.PlannedOn)
    {
        DoseShare = Wish.Percent / 100, Reason = Wish.Reason, Card = Card.Stamp, Levels = Wish.Levels > 0 ? Wish.Levels : null,
        Doses = [.. Taken.Where(d => d.Rounded is not null).Select(Dose)],
        From = [.. Values.Select(v => new DoseInput(v.Name, v.Text) { Unit = v.Unit, At = v.At })],
    };

    OrderedDose Dose(DosedDrug d) => new(d.Name.Zh, Amount(d.Rounded!.Value))
    {
        Line = d.Line, Unit = d.Unit, Route = d.Route.Zh, Days = Days(d.Days), TimesADay = d.TimesADay, Worked = string.Join("；", d.Why.Select(w => w.Zh).Prepend(d.Per)),
        Percent = Wish.Percents.TryGetValue(d.Line, out var percent) ? percent : null, Chosen = Wish.Chosen.TryGetValue(d.Line, out var chosen) ? chosen : null,
    };

    /// <summary>As the fact keeps it: to the ten-thousandth.</summary>
    public static decimal Amount(double dose) => Math.Round((decimal)dose, 4);

    /// <summary>1–14 rather than fourteen numbers.</summary>
    public static string Days(IReadOnlyList<int> days) => days is [var first, .., var last] && last - first == days.Count - 1 ? $"{first}-{last}" : string.Join(",", days);

    static Given Say(decimal number) => new(number.ToString("0.####", CultureInfo.InvariantCulture));
}
