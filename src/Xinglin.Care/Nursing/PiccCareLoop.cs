using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing;

public sealed record PiccCareCard : ProtocolCard
{
    /// <summary>By kind of line, days from one care to the next; a kind that is not here is not asked for.</summary>
    public required Dictionary<CatheterKind, Cited<int>> EveryDays { get; init; }
    /// <summary>Days past the due day until the head nurse sees it too.</summary>
    public required Cited<int> EscalatesDaysLate { get; init; }
    public required Cited<int> OpensDaysBefore { get; init; }
}

/// <summary>导管维护：the next flush and dressing, counted from the last one wherever it was done; silent when the line is out.</summary>
[Loop("picc-care", Wing.Nursing, "导管维护", "Line care", Harm.Routine)]
public sealed class PiccCareLoop(Adopted<PiccCareCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart) => Enum.GetValues<CatheterKind>().SelectMany(kind => Of(chart, kind));

    IEnumerable<CareTask> Of(Chart chart, CatheterKind kind)
    {
        // a care nobody recorded a placement for begins a line too: it was placed elsewhere
        List<Entry> steps = [.. chart.All<CatheterPlaced>().Where(p => p.Fact.Kind == kind).Select(p => p.Entry),
            .. chart.All<CatheterCared>().Where(c => c.Fact.Kind == kind).Select(c => c.Entry),
            .. chart.All<CatheterRemoved>().Where(r => r.Fact.Kind == kind).Select(r => r.Entry)];
        steps = [.. steps.OrderBy(e => e.HappenedAt)];
        foreach (var (last, next) in steps.Zip(steps.Skip(1).Cast<Entry?>().Append(null)))
        {
            if (last.Fact is CatheterRemoved || cards.On(last.HappenedAt) is not { } card || card.EveryDays.GetValueOrDefault(kind) is not { } every) continue;
            var day = last.HappenedAt.HouseDay().AddDays(every.Is);
            var due = last.DueBy(day);
            yield return new(TaskKey.Of(kind.Word.ToLowerInvariant(), last.HappenedAt), Role.LineNurse,
                new($"{kind.Word} 维护，第 {every.Is} 天", $"{kind.Word} care, day {every.Is}"), card.Stamp, last,
                last.OpensOn(day.AddDays(-card.OpensDaysBefore.Is)), due)
            {
                Evidence = Looks(last),
                Escalates = due.AddDays(card.EscalatesDaysLate.Is), EscalatesTo = Role.HeadNurse,
                ClosedBy = next, ClosesWith = [Closing.With("catheter-cared", ("kind", Kind(kind))), Closing.With("catheter-removed", ("kind", Kind(kind)))],
            };
        }
    }

    static string Kind(CatheterKind kind) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    static Phrase Looks(Entry last) => last.Fact switch
    {
        CatheterCared c => Numbers(new("上次维护", "last care"), c.ExternalCm, c.ArmCm, c.SiteLooks),
        CatheterPlaced p => Numbers(new("置管后", "since placement"), p.ExternalCm, p.ArmCm, null),
        _ => default,
    };

    static Phrase Numbers(Phrase begin, decimal? external, decimal? arm, string? looks)
    {
        if (external is { } e) begin = begin.And(new($"外露 {Said.Number(e)} cm", $"external {Said.Number(e)} cm"));
        if (arm is { } a) begin = begin.And(new($"臂围 {Said.Number(a)} cm", $"arm {Said.Number(a)} cm"));
        return looks is null ? begin : begin.And(new(looks, looks));
    }
}
