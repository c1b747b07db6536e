using Xinglin.Facts;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Treatment.Procedures;

/// <summary>操作过核。A procedure recorded here stands on its check list: without consent, with the wrong or an unchecked patient it is not written; every other open line is written with its reason.</summary>
public sealed class ProcedureGuard(Library library) : IGuard
{
    public IEnumerable<Problem> Problems(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who)
    {
        if (drafts[i] is not { Fact: ProcedureDone { NotDone: false, Elsewhere: false } done } draft || IsCorrection(chart, draft, done)) return [];
        var known = Beside(chart, drafts, i, who);
        return Lines(known, done, draft) is { } lines
            ? from line in lines where line.Stops select new Problem(nameof(ProcedureDone.Kind), Say(line))
            : done.Kind is ProcedureKind.Other || ConsentLine.Stands(known, done.Name, Begun(draft)) ? []
            : [new Problem(nameof(ProcedureDone.Kind), new($"知情同意：没有找到“{done.Name}”的同意书，请先记同意；外院所做请勾“外院所做”", $"consent: none to {done.Name} is in the chart; record it first, or say that it was done elsewhere"))];
    }

    /// <summary>The lines a draft would be held to; null when no card speaks of it.</summary>
    public IReadOnlyList<CheckLine>? Lines(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who) =>
        drafts[i].Fact is ProcedureDone { NotDone: false, Elsewhere: false } done && !IsCorrection(chart, drafts[i], done) ? Lines(Beside(chart, drafts, i, who), done, drafts[i]) : null;

    IReadOnlyList<CheckLine>? Lines(Chart known, ProcedureDone done, Draft draft)
    {
        var at = Begun(draft);
        var waiting = known.Plans(library).LastOrDefault(p => p.Done is null && p.Plan.At <= at && (done.Plan is { } named ? p.Plan.Entry.Id.Value == named : p.Plan.Fact.Kind == done.Kind));
        return ProcedureCheck.Of(known, waiting is null ? new(done.Name, done.Kind, at) { Card = done.Card } : ProcedureAsked.Of(waiting.Plan, at) with { Name = done.Name, Kind = done.Kind, Card = done.Card ?? waiting.Plan.Fact.Card }, library);
    }

    static Phrase Say(CheckLine line) => line.Hard
        ? new($"{line.Name.Zh}：{line.Says.Zh}。没有它不能记录这次操作", $"{line.Name.En}: {line.Says.En}. Without it this procedure cannot be recorded")
        : new($"{line.Name.Zh}：{line.Says.Zh}。请先补上，或写明仍进行的原因（{line.Id}）", $"{line.Name.En}: {line.Says.En}. Mend it first, or write why it is gone on with ({line.Id})");

    /// <summary>Another word about what was already written as done asks for no second check.</summary>
    static bool IsCorrection(Chart chart, Draft draft, ProcedureDone done) =>
        draft.Amends is { Value: > 0 } old && old.Value <= chart.Head && chart.Written[(int)old.Value - 1].Fact is ProcedureDone { NotDone: false, Elsewhere: false } before && before.Kind == done.Kind;

    /// <summary>A time known to the day means that day to its end, and one written to the minute that minute: the look before it may have been signed in the same.</summary>
    static DateTimeOffset Begun(Draft draft) => draft.Precision switch
    {
        Precision.Day => draft.HappenedAt.AddDays(1).AddTicks(-1),
        Precision.Month => draft.HappenedAt.AddMonths(1).AddTicks(-1),
        Precision.Year => draft.HappenedAt.AddYears(1).AddTicks(-1),
        _ => draft.HappenedAt.Second == 0 ? draft.HappenedAt.AddMinutes(1).AddTicks(-1) : draft.HappenedAt,
    };

    /// <summary>The chart with what is signed together with it.</summary>
    static Chart Beside(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who) => chart.With(drafts.Index().Where(d => d.Index != i && d.Item.Fact is not ProcedureDone)
        .Select((d, n) => new Entry(new(chart.Head + n + 1), d.Item.Fact, d.Item.HappenedAt, d.Item.HappenedAt, who.Account, who.Origin, d.Item.Source, d.Item.Amends, d.Item.Reason, d.Item.Precision)));
}
