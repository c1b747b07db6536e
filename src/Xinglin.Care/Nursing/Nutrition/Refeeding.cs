using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Nutrition;

/// <summary>再喂养风险。What of a chart says that feeding must begin slowly; empty where nothing says so, which is not the same as no danger.</summary>
public static class Refeeding
{
    static readonly string[] potassium = ["2823-3", "6298-4", "77142-8"], phosphate = ["2777-1", "24519-1"], magnesium = ["19123-9", "2601-3"];

    public static IReadOnlyList<Phrase> Signs(Chart chart, DateTimeOffset at, RefeedingLines card)
    {
        List<Phrase> signs = [];
        var weights = chart.Weights.Where(w => w.At <= at && w.At >= at.AddDays(-card.LossWithinDays.Is)).ToList();
        if (weights is [_, .., var now] && weights.Max(w => w.Kg) is var most && (most - now.Kg) / most * 100 is var lost && lost > card.LossOver.Is)
            signs.Add(new($"半年内体重降 {Said.Number(Math.Round(lost, 1))}%", $"weight down {Said.Number(Math.Round(lost, 1))} % in half a year"));
        var meals = chart.All<NutritionIntake>().Where(i => i.At <= at && i.At >= at.AddDays(-card.NothingOverDays.Is - 2)).ToList();
        if (meals.Count > 0 && meals.All(i => i.Fact.Kcal <= card.NothingKcal.Is) && at.HouseDay().DayNumber - meals[0].At.HouseDay().DayNumber >= card.NothingOverDays.Is)
            signs.Add(new($"超过 {card.NothingOverDays.Is} 天几乎没进食", $"next to nothing eaten for over {card.NothingOverDays.Is} days"));
        foreach (var (name, codes, words, below) in ((Phrase, string[], string[], Cited<decimal>)[])[
            (new("血钾", "potassium"), potassium, ["血钾", "钾", "k", "potassium"], card.PotassiumBelow), (new("血磷", "phosphate"), phosphate, ["血磷", "磷", "无机磷", "p", "phosphate"], card.PhosphateBelow), (new("血镁", "magnesium"), magnesium, ["血镁", "镁", "mg", "magnesium"], card.MagnesiumBelow)])
            if (Last(chart, codes, words, at, card.LaboratoryDays.Is) is { } value && value < below.Is)
                signs.Add(new Phrase($"{name.Zh} {Said.Number(value)}", $"{name.En} {Said.Number(value)}").Unverified(below.Unverified));
        return signs;
    }

    /// <summary>The last value in mmol/L of these days; null: none.</summary>
    static decimal? Last(Chart chart, string[] codes, string[] words, DateTimeOffset at, int days) =>
        chart.All<LaboratoryResult>().Where(l => l.At <= at && l.At >= at.AddDays(-days) && l.Fact is { Value: not null, State: not ResultState.Withdrawn } && l.Fact.Unit is "mmol/L" or "mmol/l" && (l.Fact.Loinc is { } c ? codes.Contains(c) : words.Contains(l.Fact.Test.Trim().ToLowerInvariant())))
            .Select(l => l.Fact.Value).LastOrDefault();
}

/// <summary>喂养门禁：tube or parenteral feeding that begins while something says refeeding and nobody looked asks for the reason. It never refuses food.</summary>
public sealed class RefeedingGuard(Library library) : IGuard
{
    readonly Adopted<NutritionCard> cards = library.For<NutritionCard>();

    public IEnumerable<Problem> Problems(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who)
    {
        if (drafts[i] is not { Fact: NutritionTherapy { Ends: false, Route: >= NutritionRoute.Enteral } therapy, Amends: null, HappenedAt: var at } || !string.IsNullOrWhiteSpace(therapy.Despite) || cards.On(at) is not { } card) yield break;
        if (chart.TherapyAt(at) is { Fact.Route: >= NutritionRoute.Enteral } || drafts.Any(d => d.Fact is RefeedingChecked) || chart.All<RefeedingChecked>().Any(r => r.At <= at && r.At >= at.AddDays(-card.Refeeding.CheckedWithinDays.Is))) yield break;
        if (Refeeding.Signs(chart, at, card.Refeeding) is { Count: > 0 } signs)
            yield return new(nameof(therapy.Despite), new($"{string.Join('、', signs.Select(s => s.Zh))}：先做再喂养评估；急着开始请写理由", $"{string.Join(", ", signs.Select(s => s.En))}: check for refeeding risk first, or say why feeding begins all the same"));
    }
}
