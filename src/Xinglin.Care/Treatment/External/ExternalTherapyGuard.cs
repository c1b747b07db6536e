using Xinglin.Facts;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Xinglin.Knowledge.ExternalTherapies;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Care.Treatment.External;

/// <summary>外治门禁。An order against which a gate speaks carries its reason; a session belongs to an order and is written once. What was done may always be written.</summary>
public sealed class ExternalTherapyGuard(Library library) : IGuard
{
    public IEnumerable<Problem> Problems(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who) => drafts[i] switch
    {
        { Fact: ExternalTherapyOrdered order, HappenedAt: var at } => Ordered(chart, order, at),
        { Fact: ExternalTherapyGiven given } draft => Given(chart, drafts, i, given, draft),
        _ => [],
    };

    IEnumerable<Problem> Ordered(Chart chart, ExternalTherapyOrdered order, DateTimeOffset at)
    {
        if (order.Card is { } card && library.FamilyOf<ExternalTherapyCard>().On(card, at) is null)
            yield return new(nameof(order.Card), new($"没有叫“{card}”的外治卡；自己的做法请留空", $"there is no external therapy {card}; leave it empty for one of your own"));
        foreach (var f in ExternalGates.Of(chart, order, at, library).Asking)
            if (f.Level is Level.Block) yield return new(nameof(order.Therapy), new($"{f.What.Zh}（{f.Because.Zh}）：不能开", $"{f.What.En} ({f.Because.En}): cannot be ordered"));
            else if (string.IsNullOrWhiteSpace(order.Despite)) yield return new(nameof(order.Despite), new($"{f.What.Zh}（{f.Because.Zh}）：仍要用请写理由", $"{f.What.En} ({f.Because.En}): give the reason to use it all the same"));
    }

    static IEnumerable<Problem> Given(Chart chart, IReadOnlyList<Draft> drafts, int i, ExternalTherapyGiven given, Draft draft)
    {
        // a correction is looked at without what it takes the place of
        var before = draft.Amends is { } old ? Chart.Of(chart.Id, chart.Written.Where(e => e.Id != old && e.Amends != old)) : chart;
        var courses = ExternalCourse.In(before).Where(c => c.Order.Fact.Therapy == given.Therapy).ToList();
        var course = given.OrderedAt is { } at ? courses.FindLast(c => ExternalCourse.IsOf(c.Order, at)) : courses.FindLast(c => c.Order.At <= draft.HappenedAt);
        if (course is null)
            yield return new(nameof(given.Therapy), new($"没有{given.Therapy}的医嘱，请医师先开", $"nobody ordered {given.Therapy}; a physician orders it first"));
        else if (given.Session > course.Order.Fact.Sessions)
            yield return new(nameof(given.Session), new($"医嘱只有 {course.Order.Fact.Sessions} 次，再做请医师续开", $"only {course.Order.Fact.Sessions} sessions were ordered; a physician orders more"));
        else if (course.Sessions.TryGetValue(given.Session, out var there))
            yield return new(nameof(given.Session), new($"第 {given.Session} 次已记（{there.Fact.Say().Zh}），要改请更正那一条", $"session {given.Session} is written already; correct that entry instead"));
        else if (course.Ended is not null)
            yield return new(nameof(given.Therapy), new("这个疗程已经停了，再做请医师重新开", "this course was ended; a physician orders a new one"));
        if (drafts.Take(i).Any(d => d.Fact is ExternalTherapyGiven other && other.Therapy == given.Therapy && other.Session == given.Session && other.OrderedAt == given.OrderedAt))
            yield return new(nameof(given.Session), new("同一次写了两遍", "the same session is written twice"));
    }
}
