using System.Globalization;
using Xinglin.Facts;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Care.Recovery;

/// <summary>回家的单子。What a patient takes home on paper: what to take, when to come, when to call. No diagnosis and no stage: the family may not have told.</summary>
public sealed class GoingHome(Chart chart, DateTimeOffset now)
{
    /// <summary>The medicines being taken, the last word on each.</summary>
    public IReadOnlyList<Stated<MedicationOrdered>> Medicines { get; } =
        [.. chart.All<MedicationOrdered>().Where(m => m.At <= now).GroupBy(m => m.Fact.Drug).Select(g => g.Last()).Where(m => m.Fact.State is OrderState.Active)];

    /// <summary>The herbs being taken: the last prescription, while its packets last.</summary>
    public Stated<Prescription>? Herbs { get; } =
        chart.All<Prescription>().Where(p => p.At <= now).Select(p => (Stated<Prescription>?)p).LastOrDefault() is { } last && now < last.At.AddDays(last.Fact.Packets + 1) ? last : null;

    /// <summary>Herbs that are boiled in their own way, by that way, in the order of the pot.</summary>
    public IReadOnlyList<(string Way, IReadOnlyList<string> Herbs)> OwnWays =>
        [.. from herb in Herbs?.Fact.Herbs ?? []
            where !string.IsNullOrWhiteSpace(herb.Handling)
            group herb.Name by herb.Handling!.Trim() into way
            orderby Array.IndexOf(pot, way.Key) is >= 0 and var at ? at : pot.Length
            select (way.Key, (IReadOnlyList<string>)[.. way])];

    static readonly string[] pot = ["先煎", "包煎", "另煎", "后下", "烊化", "冲服"];

    /// <summary>What is planned from today on.</summary>
    public IReadOnlyList<Stated<NextStep>> Next { get; } =
        [.. chart.All<NextStep>().Where(n => n.Fact.WhyNone is null && n.Fact.On >= now.HouseDay()).GroupBy(n => n.Fact.What).Select(g => g.Last()).OrderBy(n => n.Fact.On).Take(4)];

    /// <summary>What to look out for, by how soon to call.</summary>
    /// <param name="fever">Celsius in the armpit; null where no rule is in force, and the line is then left out</param>
    /// <param name="chemotherapyDays">how long after a cycle its warnings hold</param>
    public IEnumerable<Phrase> Warnings(HomeWarningsCard card, bool atOnce, decimal? fever, int chemotherapyDays) =>
        from line in card.Lines
        where line.Now == atOnce && Holds(line.When, card, chemotherapyDays) && (!line.Fever || fever is not null)
        select new Phrase(string.Format(CultureInfo.InvariantCulture, line.Text.Is.Zh, fever), string.Format(CultureInfo.InvariantCulture, line.Text.Is.En, fever));

    bool Holds(HomeCase when, HomeWarningsCard card, int chemotherapyDays) => when switch
    {
        HomeCase.Always => true,
        HomeCase.Chemotherapy => chart.All<CycleGiven>().Any(c => c.At <= now && now < c.At.AddDays(chemotherapyDays)),
        HomeCase.Catheter => Enum.GetValues<CatheterKind>().Any(HasLine),
        HomeCase.Procedure => chart.All<ProcedureDone>().Any(p => !p.Fact.NotDone && p.At <= now && now < p.At.AddDays(card.ProcedureDays.Is)),
        _ => Herbs is not null,
    };

    bool HasLine(CatheterKind kind)
    {
        var last = chart.All<CatheterPlaced>().Where(p => p.Fact.Kind == kind).Select(p => p.Entry)
            .Concat(chart.All<CatheterCared>().Where(c => c.Fact.Kind == kind).Select(c => c.Entry))
            .Concat(chart.All<CatheterRemoved>().Where(r => r.Fact.Kind == kind).Select(r => r.Entry))
            .Where(e => e.HappenedAt <= now).MaxBy(e => e.HappenedAt);
        return last is not null && last.Fact is not CatheterRemoved;
    }
}
