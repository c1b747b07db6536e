using Xinglin.Care.Rights;
using Xinglin.Facts;
using Xinglin.Knowledge;

namespace Xinglin.Care.Alliance;

/// <summary>远程会诊登记簿。Every request with its clock, for both sides.</summary>
public sealed class RemoteRegister(Library library) : IRegister
{
    readonly Adopted<RemoteConsultationCard> cards = library.For<RemoteConsultationCard>();

    public string Name => "remote_request";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("entry", Kind.Whole, "the request's entry number"),
        new("question", Kind.Text, "as it was asked"),
        new("kind", Kind.Text, "case, pathology or imaging"),
        new("urgent", Kind.Truth, "asked as urgent"),
        new("asked_of", Kind.Text, "who is asked, in words"),
        new("organisation", Kind.Text, "id of the organisation asked; null: somebody outside the house"),
        new("expert", Kind.Text, "account of the expert asked by name; null: any there"),
        new("homes", Kind.Text, "ids of the organisations the person is registered at, each between blanks"),
        new("asked_by", Kind.Text, "account of whoever asked"),
        new("asked_at", Kind.Time, "when it was asked"),
        new("due_at", Kind.Time, "when the opinion is due; null: no card speaks of that day"),
        new("state", Kind.Text, "asked, accepted, declined or answered"),
        new("answered_at", Kind.Time, "when somebody there said whether they take it"),
        new("opinion_at", Kind.Time, "when the opinion was signed"),
        new("discordant", Kind.Truth, "the opinion differs from the first report"),
    ];

    public IReadOnlyList<string> Indexes => ["organisation, asked_at", "asked_at"];

    public IEnumerable<object?[]> Rows(Chart chart)
    {
        if (chart.RemoteRequests() is not { Count: > 0 } requests) yield break;
        var homes = $" {string.Join("  ", Doors.Homes(chart))} ";
        foreach (var c in requests)
        {
            var (request, fact) = (c.Request, c.Request.Fact);
            yield return
            [
                c.Number, fact.Question, fact.Kind.ToString().ToLowerInvariant(), fact.Urgent, fact.To, fact.ToOrganisation, fact.Expert, homes, request.Entry.Author, request.At,
                cards.On(request.At)?.OpinionDue(request), c.State.ToString().ToLowerInvariant(), c.Answer?.At, c.Opinion?.At, c.Opinion?.Fact.Discordant is true,
            ];
        }
    }
}
