using System.Globalization;
using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Treatment.External;

public sealed record ExternalSessionsCard : ProtocolCard
{
    /// <summary>Hours a count speaks for when a session is looked at.</summary>
    public required Cited<int> FreshHours { get; init; }
    /// <summary>Hours past the day of a session until the head nurse sees it too.</summary>
    public required Cited<int> EscalatesHours { get; init; }
    /// <summary>From this grade on a skin reaction asks the physician.</summary>
    public required Cited<int> SkinGradeAsks { get; init; }
    public required Cited<int> SkinWithinHours { get; init; }
}

/// <summary>外治闭环：every ordered session is done or has a reason; a skin reaction reaches the physician. None lives on paper alone.</summary>
[Loop("external-therapy", Wing.Treatment, "外治", "External", Harm.Routine)]
public sealed class ExternalTherapyLoop(Adopted<ExternalSessionsCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart) => ExternalCourse.In(chart).DistinctBy(c => (c.Order.At, c.Order.Fact.Therapy)).SelectMany(c => Of(chart, c));

    IEnumerable<CareTask> Of(Chart chart, ExternalCourse course)
    {
        var (order, fact) = (course.Order, course.Order.Fact);
        if (cards.On(order.At) is not { } card) yield break;
        for (var n = 1; n <= fact.Sessions; n++)
        {
            var closed = course.Sessions.TryGetValue(n, out var there) ? there.Entry : course.Ended?.Entry;
            var due = order.Entry.DueBy(course.On(n));
            yield return new(TaskKey.Of($"session-{n}-{Named(fact.Therapy)}", order.At), Role.DutyNurse, new($"{Short(fact.Therapy)}第 {n} 次", $"{Short(fact.Therapy)}, session {n}"), card.Stamp, order.Entry, order.Entry.OpensOn(course.On(n)), due)
            {
                Evidence = Evidence(fact), Escalates = due.AddHours(card.EscalatesHours.Is), EscalatesTo = Role.HeadNurse, ClosedBy = closed,
                ClosesWith = [Closing.With("external-therapy-given", ("therapy", fact.Therapy), ("session", n.ToString(CultureInfo.InvariantCulture)), ("orderedAt", Minute(order.At)))],
            };
        }
        foreach (var given in course.Sessions.Values.Where(s => s.Fact.SkinGrade >= card.SkinGradeAsks.Is).OrderBy(s => s.At))
        {
            var due = given.KnownAt.AddHours(card.SkinWithinHours.Is);
            Entry?[] seen = [chart.All<AdverseEvent>().FirstOrDefault(a => a.At >= given.At).Entry, chart.All<Judgement>().FirstOrDefault(j => j.At >= given.At).Entry];
            yield return new(TaskKey.Of($"skin-{given.Fact.Session}-{Named(fact.Therapy)}", given.At), Role.TcmPhysician, new("看皮肤反应，定继续或停", "Look at the skin; go on or stop"), card.Stamp, given.Entry, given.KnownAt, due)
            {
                Evidence = given.Fact.Say(), Escalates = due.AddHours(card.EscalatesHours.Is), EscalatesTo = Role.HeadNurse,
                ClosedBy = seen.Where(e => e is not null).MinBy(e => e!.HappenedAt), ClosesWith = [Closing.With("adverse-event", ("term", "皮肤反应"), ("attributedTo", fact.Therapy)), "judgement"],
            };
        }
    }

    /// <summary>A worklist line holds fourteen characters; somebody's own words may be longer.</summary>
    static string Short(string therapy) => therapy.Length <= 8 ? therapy : therapy[..7] + "…";

    /// <summary>As a form spells a moment; an order is known by its minute.</summary>
    static string Minute(DateTimeOffset at) => at.ToOffset(at.HouseDay().Start().Offset).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Part of a key: no blank and no slash.</summary>
    static string Named(string therapy) => string.Concat(therapy.Where(c => char.IsLetterOrDigit(c)));

    static Phrase Evidence(ExternalTherapyOrdered order)
    {
        Phrase said = order.Sites is [] ? new(order.Method ?? "", order.Method ?? "") : new(string.Join("、", order.Sites), string.Join(", ", order.Sites));
        return order.TargetSymptom is { } target ? said.And(new($"为{target}", $"for {target}")) : said;
    }
}
