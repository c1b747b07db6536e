namespace Xinglin.Storage.Reading;

/// <summary>One task as our doors show it, on the command line and over HTTP alike.</summary>
/// <param name="State">waiting, open, overdue or closed at the moment it was asked for</param>
/// <param name="Sources">where the card's numbers come from</param>
public sealed record TaskJson(
    string Id, string Chart, string Loop, string Wing, string Owner, Phrase Say, Phrase Evidence, string Harm, DateTimeOffset Opens, DateTimeOffset Due,
    DateTimeOffset? Escalates, string State, IReadOnlyList<long> Because, IReadOnlyList<string> ClosesWith, long? ClosedBy, DateTimeOffset? ClosedAt,
    string Card, IReadOnlyList<string> Sources, string? Ward, string? Bed)
{
    /// <summary>The colleague it was handed to; null: whoever holds the role.</summary>
    public string? Account { get; init; }
    /// <summary>When it was due before somebody put it off; null when nobody did.</summary>
    public DateTimeOffset? Promised { get; init; }

    public static TaskJson Of(TaskRow r, string state, IReadOnlyList<string> sources) => new(
        r.Id, r.Chart.ToString(), r.Loop, r.Wing, r.Owner, r.Say, r.Evidence, r.Harm, r.Opens, r.Due, r.Escalates, state,
        r.Because, r.ClosesWith, state == "closed" ? r.ClosedBy : null, state == "closed" ? r.ClosedAt : null, r.Card, sources, r.Ward, r.Bed)
    {
        Account = r.Account, Promised = r.PromisedAt == r.Due ? null : r.PromisedAt,
    };
}
