using Xinglin.Facts;
using Xinglin.Facts.Booking;
using Xinglin.Facts.Paths;
using Xinglin.Knowledge;

namespace Xinglin.Care.Alliance;

/// <summary>转诊：a referral is answered in time, gets its slot, and who did not come is called until somebody knows why.</summary>
[Loop("referral", Wing.Diagnosis, "转诊", "Referral", Harm.Gate)]
public sealed class ReferralLoop(Adopted<ReferralTimesCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart)
    {
        foreach (var course in ReferralCourse.In(chart))
        {
            if (course.Sent.Fact.ToOrganisation is null || course.Sent.Entry.Precision is not Precision.Instant || cards.On(course.Sent.At) is not { } card) continue;
            yield return Answer(card, course);
            if (course.Sent.Fact.SuspectedCancer && !course.IsRefused) yield return Slot(card, course);
            foreach (var missed in course.Missed)
                foreach (var (i, day) in card.CallOnDays.Is.Index())
                    yield return Call(chart, card, course, missed, day, i == card.CallOnDays.Is.Count - 1);
        }
    }

    /// <summary>Two houses may be asked at the same minute.</summary>
    static string Key(string word, ReferralCourse course) => $"{TaskKey.Of(word, course.Sent.At)}/{course.Sent.Fact.ToOrganisation}";

    static Role Owner(ReferralCourse course) => course.Sent.Fact.AnsweredBy ?? Role.CaseManager;

    static CareTask Answer(ReferralTimesCard card, ReferralCourse course)
    {
        var (sent, fact) = (course.Sent.Entry, course.Sent.Fact);
        var due = card.ReplyBy(sent, fact.Urgent);
        return new(Key("answer", course), Owner(course), fact.Urgent ? new("急转诊：马上回执", "Urgent referral: answer now") : new("回执转诊：接收或说明原因", "Answer the referral: accept, or say why not"),
            card.Stamp, sent, sent.KnownAt, due)
        {
            Evidence = fact.Say(), Escalates = due, EscalatesTo = Role.MdtCoordinator,
            ClosedBy = Earliest(course.Answered, course.Booking?.Entry, course.Seen, course.Returned), ClosesWith = [Closing.With("referral-answered", ("referral", course.Sent.Entry.Id.ToString()), ("state", "accepted"))],
        };
    }

    static CareTask Slot(ReferralTimesCard card, ReferralCourse course)
    {
        var sent = course.Sent.Entry;
        var due = sent.DueBy(card.WorkingDay(sent.HappenedAt.HouseDay(), card.SlotWorkingDays.Is));
        return new(Key("slot", course), Owner(course), new("疑似肿瘤：给号", "Suspected cancer: give a slot"), card.Stamp, sent, course.Answered?.KnownAt ?? sent.KnownAt, due)
        {
            Evidence = course.Sent.Fact.Say(), Escalates = due, EscalatesTo = Role.MdtCoordinator,
            ClosedBy = Earliest(course.Booking?.Entry, course.Seen, course.Returned), ClosesWith = [Closing.With("referral-answered", ("referral", sent.Id.ToString()), ("state", "seen"))],
        };
    }

    static CareTask Call(Chart chart, ReferralTimesCard card, ReferralCourse course, Entry missed, int day, bool last)
    {
        var on = missed.HappenedAt.HouseDay().AddDays(day);
        var came = Earliest(course.Seen, chart.All<Booked>().Where(b => b.At > missed.HappenedAt).Select(b => b.Entry).FirstOrDefault());
        var called = chart.All<Encounter>().FirstOrDefault(e => e.Fact.Kind is EncounterKind.Remote && e.At.HouseDay() >= on).Entry;
        return new(TaskKey.Of($"call-{day}", missed.HappenedAt), Owner(course), last ? new($"预约未到，第 {day} 天再打；仍无人，写明原因后停", $"Did not come: call on day {day}; if nobody answers, stop with a reason") : new($"预约未到，第 {day} 天打电话", $"Did not come: call on day {day}"),
            card.Stamp, missed, missed.OpensOn(on), missed.DueBy(on))
        {
            Evidence = course.Sent.Fact.Say(), ClosedBy = Earliest(came, called), ClosesWith = [Closing.With("encounter", ("kind", "remote"))],
        };
    }

    static Entry? Earliest(params ReadOnlySpan<Entry?> entries)
    {
        Entry? first = null;
        foreach (var e in entries)
            if (e is not null && !(first?.HappenedAt <= e.HappenedAt)) first = e;
        return first;
    }
}
