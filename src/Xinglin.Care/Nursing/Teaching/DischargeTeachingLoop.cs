using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Teaching;

/// <summary>出院宣教：whoever goes home has been taught what the chart says they need, before they go; who left without is telephoned. What was not understood is taught again.</summary>
[Loop("discharge-teaching", Wing.Nursing, "宣教", "Teaching", Harm.Routine)]
public sealed class DischargeTeachingLoop(Adopted<TeachingCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart) => TaughtStay.In(chart).SelectMany(s => Before(chart, s)).Concat(Again(chart));

    IEnumerable<CareTask> Before(Chart chart, TaughtStay stay)
    {
        if (cards.On(stay.Stay.At) is not { } card) yield break;
        var by = stay.Planned is { } day ? stay.End.DueBy(day) : stay.End.KnownAt.AddHours(card.AfterDischargeHours.Is);
        var needed = card.Needed(chart, stay.Stay.At, stay.End.HappenedAt).Select(t => (Topic: t, Kept: stay.Kept(chart, t))).ToList();
        var open = needed.Where(n => n.Kept is null).Select(n => card.Topics[n.Topic].Name).ToList();
        yield return new(TaskKey.Of("before-home", stay.Stay.At), Role.DutyNurse, stay.Planned is null ? new("补出院宣教", "Teach what was missed before home") : new("出院前宣教", "Teach before going home"), card.Stamp, stay.End,
            stay.Planned is { } planned ? stay.End.OpensOn(planned.AddDays(-card.OpensDaysBefore.Is)) : stay.End.KnownAt, by)
        {
            Evidence = open is [] ? new("都教过，能复述", "all taught and said back") : new($"还差：{string.Join("、", open.Select(o => o.Zh))}", $"still open: {string.Join(", ", open.Select(o => o.En))}"),
            Escalates = by.AddHours(card.EscalatesHours.Is), EscalatesTo = Role.HeadNurse,
            ClosedBy = open is [] ? needed.Select(n => n.Kept).MaxBy(k => k!.HappenedAt) : stay.Next is { } next ? chart.All<Facts.Paths.Encounter>().First(e => e.At == next).Entry : null,
            ClosesWith = [.. needed.Where(n => n.Kept is null).Select(n => Closing.With("taught", ("topic", n.Topic))).DefaultIfEmpty("taught")],
        };
    }

    IEnumerable<CareTask> Again(Chart chart)
    {
        var all = chart.All<Taught>().ToList();
        foreach (var (i, taught) in all.Index())
        {
            if (taught.Fact.Back is TeachBack.Yes || cards.On(taught.At) is not { } card) continue;
            var name = card.Topics.TryGetValue(taught.Fact.Topic, out var topic) ? topic.Name : taught.Fact.Called ?? new(taught.Fact.Topic, taught.Fact.Topic);
            var due = taught.KnownAt.AddHours(card.RepeatHours.Is);
            yield return new(TaskKey.Of($"again-{TaskKey.Apart(taught.Fact.Topic)}", taught.At), Role.DutyNurse, new($"再教：{Short(name.Zh)}", $"Teach again: {name.En}"), card.Stamp, taught.Entry, taught.KnownAt, due)
            {
                Evidence = taught.Fact.Say(), Escalates = due.AddHours(card.EscalatesHours.Is), EscalatesTo = Role.HeadNurse,
                ClosedBy = all.Skip(i + 1).FirstOrDefault(t => t.Fact.Topic == taught.Fact.Topic && t.At > taught.At).Entry, ClosesWith = [Closing.With("taught", ("topic", taught.Fact.Topic))],
            };
        }
    }

    /// <summary>A worklist line holds fourteen characters.</summary>
    static string Short(string name) => name.Length <= 10 ? name : name[..9] + "…";
}
