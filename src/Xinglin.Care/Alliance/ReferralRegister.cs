using Xinglin.Facts;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Paths;

namespace Xinglin.Care.Alliance;

/// <summary>转诊登记簿。One row per referral: from whom, to whom, how far, since when. Every referral is in exactly one step.</summary>
public sealed class ReferralRegister : IRegister
{
    public string Name => "referral";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("entry", Kind.Whole, "number of the referral's entry"),
        new("from_org", Kind.Text, "id of the organisation that sent; null: unknown to this house"),
        new("to_org", Kind.Text, "id of the organisation that was asked; null: unknown to this house"),
        new("from_name", Kind.Text, "as the referral calls it"),
        new("to_name", Kind.Text, "as the referral calls it"),
        new("to_unit", Kind.Text, "department asked, or the one that took"),
        new("why", Kind.Text, "the question"),
        new("urgent", Kind.Truth, "answer within minutes"),
        new("suspected", Kind.Truth, "cancer is suspected"),
        new("step", Kind.Text, "sent, accepted, booked, seen, returned, refused"),
        new("sent_at", Kind.Time, "when it was sent"),
        new("since_at", Kind.Time, "when it came to this step"),
        new("reason", Kind.Text, "why it was refused, or a word with the answer"),
        new("booked_for", Kind.Time, "when the person is expected"),
        new("missed", Kind.Whole, "bookings nobody came to"),
        new("seen_at", Kind.Time, "when the person was seen there"),
        new("returned_at", Kind.Time, "when the letter went back"),
        new("died_at", Kind.Time, "death; null: none known"),
    ];

    public IReadOnlyList<string> Indexes => ["to_org, step", "from_org, step", "sent_at"];

    public IEnumerable<object?[]> Rows(Chart chart)
    {
        var died = chart.All<Death>().Select(d => (DateTimeOffset?)d.At).FirstOrDefault();
        foreach (var c in ReferralCourse.In(chart))
            yield return
            [
                c.Number, c.Sent.Fact.FromOrganisation, c.Sent.Fact.ToOrganisation, c.Sent.Fact.From, c.Sent.Fact.To, c.Unit ?? c.Sent.Fact.ToDepartment, c.Sent.Fact.Why, c.Sent.Fact.Urgent, c.Sent.Fact.SuspectedCancer,
                c.Step.ToString().ToLowerInvariant(), c.Sent.At, c.Since, c.Reason, c.Booking?.Fact.At, (long)c.Missed.Count, c.Seen?.HappenedAt, c.Returned?.HappenedAt, died,
            ];
    }
}

/// <summary>回转信登记簿。One row per letter that gives a person back.</summary>
public sealed class LetterRegister : IRegister
{
    public string Name => "return_letter";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("entry", Kind.Whole, "number of the letter's entry"),
        new("referral", Kind.Whole, "number of the referral it answers; null: a step-down nobody referred up"),
        new("to_org", Kind.Text, "id of the organisation that takes over"),
        new("township", Kind.Text, "id of the township clinic that does part of it"),
        new("done", Kind.Text, "what was done"),
        new("tasks", Kind.Whole, "things asked of those at home"),
        new("written_at", Kind.Time, "when it was signed"),
    ];

    public IReadOnlyList<string> Indexes => ["to_org, written_at", "township, written_at"];

    public IEnumerable<object?[]> Rows(Chart chart) =>
        chart.All<ReturnLetter>().Select(l => new object?[] { l.Entry.Id.Value, l.Fact.Referral, l.Fact.ToOrganisation, l.Fact.Township, l.Fact.Done, (long)l.Fact.Tasks.Count, l.At });
}
