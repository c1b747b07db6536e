using Xinglin.Care.Treatment.Procedures;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Web.Pages.Procedures;

/// <summary>One procedure as its page shows it: planned, with its check list, or done, with its note.</summary>
public sealed record ProcedureView(ChartId Chart, string Name)
{
    public Stated<ProcedurePlanned>? Plan { get; init; }
    public Stated<ProcedureDone>? Done { get; init; }
    public ProcedureCard? Card { get; init; }
    /// <summary>Null where no card speaks of it.</summary>
    public IReadOnlyList<CheckLine>? Lines { get; init; }

    /// <summary>In both tongues where it is called as its card is.</summary>
    public Phrase Title => Card is { } card && card.Zh == Name ? new(card.Zh, card.En) : new(Name, Name);

    /// <summary>What the check list and its looks are kept under.</summary>
    public string Key => Card?.Id ?? Name;

    /// <summary>The entry of a plan or of a procedure, as it stands now; null when it is neither.</summary>
    public static ProcedureView? Of(Chart chart, long seq, Library library, DateTimeOffset now)
    {
        var plans = chart.Plans(library);
        // an amended entry is looked up by its old number too
        var newest = Newest(chart, seq);
        if (plans.FirstOrDefault(p => p.Plan.Entry.Id.Value == newest || p.Done?.Entry.Id.Value == newest) is { } plan)
        {
            var at = plan.Done?.At ?? now;
            return new(chart.Id, plan.Plan.Fact.Name) { Plan = plan.Plan, Done = plan.Done, Card = plan.Card, Lines = ProcedureCheck.Of(chart, ProcedureAsked.Of(plan.Plan, at), library) };
        }
        return chart.All<ProcedureDone>().FirstOrDefault(d => d.Entry.Id.Value == newest) is not { Fact: { } fact } done ? null
            : new(chart.Id, fact.Name) { Done = done, Card = library.ProcedureOn(done.At, fact.Card, fact.Kind, fact.Name), Lines = ProcedureCheck.Of(chart, new(fact.Name, fact.Kind, done.At) { Card = fact.Card }, library) };
    }

    static long Newest(Chart chart, long seq)
    {
        for (var next = chart.Written.LastOrDefault(e => e.Amends?.Value == seq && e.Fact is not Retraction); next is not null; next = chart.Written.LastOrDefault(e => e.Amends?.Value == seq && e.Fact is not Retraction)) seq = next.Id.Value;
        return seq;
    }

    public Phrase Sentence
    {
        get
        {
            if (Done is { Fact.NotDone: true }) return new($"{Title.Zh}没有做。", $"{Title.En}: called off.");
            if (Done is not null) return new($"{Title.Zh}已记录。", $"{Title.En} is recorded.");
            if (Lines is null) return new($"拟行{Title.Zh}。", $"{Title.En} is planned.");
            static string Said(int n) => n == 1 ? "1 line" : $"{n} lines";
            var (bad, unknown) = (Lines.Count(l => l.Stops && l.Standing is Standing.NotMet), Lines.Count(l => l.Stops && l.Standing is Standing.Unknown && !l.InTheRoom));
            return (bad, unknown) switch
            {
                (0, 0) => new($"{Title.Zh}：病历里的各项齐了，进室核对即可。", $"{Title.En}: the chart answers every line; what is left is looked at in the room."),
                (0, _) => new($"{Title.Zh}：还有 {unknown} 项不知道，上台前先查清。", $"{Title.En}: {Said(unknown)} unknown; find out before the patient is on the table."),
                (_, 0) => new($"{Title.Zh}：有 {bad} 项未满足。", $"{Title.En}: {Said(bad)} not met."),
                _ => new($"{Title.Zh}：{bad} 项未满足，{unknown} 项不知道，上台前先处理。", $"{Title.En}: {Said(bad)} not met, {unknown} unknown; settle them before the patient is on the table."),
            };
        }
    }
}
