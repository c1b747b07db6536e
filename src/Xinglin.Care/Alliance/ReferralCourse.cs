using Xinglin.Facts;
using Xinglin.Facts.Booking;
using Xinglin.Facts.Paths;

namespace Xinglin.Care.Alliance;

/// <summary>How far a referral has come. Every referral stands in exactly one.</summary>
public enum ReferralStep { Sent, Accepted, Booked, Seen, Returned, Refused }

/// <summary>转诊的一程。One referral from the question to the letter that came back, read from every fact that names it.</summary>
/// <param name="Sent">as it stands now: an amended one has the newest words</param>
public sealed record ReferralCourse(Stated<Referral> Sent)
{
    /// <summary>Taken or refused.</summary>
    public Entry? Answered { get; init; }
    public bool IsRefused { get; init; }
    public string? Reason { get; init; }
    public string? Unit { get; init; }
    /// <summary>The booking that stands.</summary>
    public Stated<Booked>? Booking { get; init; }
    /// <summary>Bookings nobody came to, the last first asked about.</summary>
    public IReadOnlyList<Entry> Missed { get; init; } = [];
    public Entry? Seen { get; init; }
    public Entry? Returned { get; init; }

    public long Number => Sent.Entry.Id.Value;

    public ReferralStep Step => this switch
    {
        { Returned: not null } => ReferralStep.Returned,
        { Seen: not null } => ReferralStep.Seen,
        { IsRefused: true } => ReferralStep.Refused,
        { Booking: not null } => ReferralStep.Booked,
        { Answered: not null } => ReferralStep.Accepted,
        _ => ReferralStep.Sent,
    };

    /// <summary>When it came to the step it stands at.</summary>
    public DateTimeOffset Since => Step switch
    {
        ReferralStep.Returned => Returned!.HappenedAt, ReferralStep.Seen => Seen!.HappenedAt, ReferralStep.Booked => Booking!.Value.At,
        ReferralStep.Accepted or ReferralStep.Refused => Answered!.HappenedAt, _ => Sent.At,
    };

    /// <summary>Every referral of a chart, in order. One told as itself again in a later state, as other systems do, is its own answer.</summary>
    public static IReadOnlyList<ReferralCourse> In(Chart chart)
    {
        List<(Stated<Referral> Sent, List<Stated<Referral>> Later)> all = [];
        foreach (var said in chart.All<Referral>())
            if (said.Fact.State is not ReferralState.Sent && all.FindLastIndex(r => Same(r.Sent.Fact, said.Fact)) is >= 0 and var at) all[at].Later.Add(said);
            else all.Add((said, []));
        return [.. all.Select(r => Of(chart, r.Sent, r.Later))];
    }

    static bool Same(Referral one, Referral other) =>
        (one.From, one.To, one.Why, one.FromOrganisation, one.ToOrganisation) == (other.From, other.To, other.Why, other.FromOrganisation, other.ToOrganisation);

    static ReferralCourse Of(Chart chart, Stated<Referral> sent, List<Stated<Referral>> later)
    {
        var numbers = Numbers(chart, sent.Entry);
        var answers = chart.All<ReferralAnswered>().Where(a => numbers.Contains(a.Fact.Referral)).ToList();
        var bookings = chart.All<Booked>().Where(b => b.Fact.Referral is { } r && numbers.Contains(r)).ToList();
        var ends = chart.All<BookingEnded>().ToList();
        Stated<BookingEnded>? End(Stated<Booked> b) => ends.Where(e => Numbers(chart, b.Entry).Contains(e.Fact.Booking)).Select(e => (Stated<BookingEnded>?)e).LastOrDefault();
        var first = answers.Where(a => a.Fact.State is ReferralState.Accepted or ReferralState.Refused).Select(a => (Stated<ReferralAnswered>?)a).FirstOrDefault();
        Entry? Told(ReferralState state) => later.Append(sent).Where(l => l.Fact.State == state).Select(l => l.Entry).FirstOrDefault();
        return new(sent)
        {
            Answered = first?.Entry ?? Told(ReferralState.Refused) ?? Told(ReferralState.Accepted),
            IsRefused = first is { } f ? f.Fact.State is ReferralState.Refused : Told(ReferralState.Refused) is not null,
            Reason = first?.Fact.Reason, Unit = answers.Select(a => a.Fact.Unit).LastOrDefault(u => u is not null),
            Booking = bookings.Where(b => End(b)?.Fact.End is null or BookingEnd.Arrived).Select(b => (Stated<Booked>?)b).LastOrDefault(),
            Missed = [.. bookings.Select(b => End(b)).Where(e => e?.Fact.End is BookingEnd.NoShow).Select(e => e!.Value.Entry).OrderBy(e => e.HappenedAt)],
            Seen = answers.Where(a => a.Fact.State is ReferralState.Seen).Select(a => a.Entry)
                .Concat(bookings.Select(b => End(b)).Where(e => e?.Fact.End is BookingEnd.Arrived).Select(e => e!.Value.Entry)).MinBy(e => e.HappenedAt) ?? Told(ReferralState.Seen),
            Returned = chart.All<ReturnLetter>().Where(l => l.Fact.Referral is { } r && numbers.Contains(r)).Select(l => l.Entry)
                .Concat(answers.Where(a => a.Fact.State is ReferralState.Returned).Select(a => a.Entry)).MinBy(e => e.HappenedAt) ?? Told(ReferralState.Returned),
        };
    }

    /// <summary>An entry's number and those it replaced: who answered before a correction answered all the same.</summary>
    public static IReadOnlySet<long> Numbers(Chart chart, Entry entry)
    {
        HashSet<long> numbers = [entry.Id.Value];
        for (var old = entry.Amends; old is { Value: > 0 } number && number.Value <= chart.Head && numbers.Add(number.Value); old = chart.Written[(int)number.Value - 1].Amends) { }
        return numbers;
    }
}
