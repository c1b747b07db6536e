using System.Globalization;
using Xinglin.Facts;
using Xinglin.Knowledge;

namespace Xinglin.Care.Alliance;

/// <summary>候治登记簿。One row per chart whose cancer is known or suspected: every station with its day, the pauses, the reason, where it came from and where it led.</summary>
public sealed class PathwayRegister(Library library) : IRegister
{
    readonly Adopted<PathwayTargetsCard> cards = library.For<PathwayTargetsCard>();

    public string Name => "pathway";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("disease", Kind.Text, "first three characters of the ICD-10 code; null: none said"),
        new("diagnosis", Kind.Text, "in the clinician's words"),
        new("origin", Kind.Text, "id of the organisation that answers for where the person lives, else the one that sent; null: unknown"),
        new("referred", Kind.Truth, "came by a referral"),
        new("first_at", Kind.Time, "first contact: the referral, or the first visit"),
        new("referred_at", Kind.Time, "the referral"),
        new("visit_at", Kind.Time, "first visit"),
        new("diagnosed_at", Kind.Time, "cancer confirmed"),
        new("met_at", Kind.Time, "first conclusion of a meeting"),
        new("decided_at", Kind.Time, "decision on the treatment"),
        new("treated_at", Kind.Time, "first definitive treatment"),
        new("treated_entry", Kind.Whole, "its entry"),
        new("ended_at", Kind.Time, "death, a refuted suspicion or a refused referral: nobody waits any more"),
        new("pauses", Kind.Text, "reason/first day/last day, blanks between; an empty last day lasts"),
        new("reason", Kind.Text, "last reason given for the wait"),
        new("why", Kind.Text, "the same in one line"),
        new("place", Kind.Text, "where the way led: waiting, treated, steppedDown, remote, sentOn, died"),
        new("sent_to", Kind.Text, "id of the organisation sent on to, or that took over"),
    ];

    public IReadOnlyList<string> Indexes => ["first_at", "treated_at"];

    public IEnumerable<object?[]> Rows(Chart chart)
    {
        if (chart.Written is [] || cards.On(chart.Written[^1].RecordedAt) is not { } card || Pathway.Of(chart, card.LooksBackDays.Is) is not { } p) yield break;
        var flow = Flow.Of(chart, p);
        yield return
        [
            p.Cancer?.Fact.Icd10 is { Length: >= 3 } code ? code[..3].ToUpperInvariant() : null, p.Cancer?.Fact.Name, flow.Origin, p.Referral is not null,
            p.First.HappenedAt, p.Referral?.At, p.Visit?.HappenedAt, p.Diagnosed?.HappenedAt, p.Met?.HappenedAt, p.Decided?.HappenedAt, p.Treated?.HappenedAt, p.Treated?.Id.Value, p.Ended?.HappenedAt,
            p.Pauses is [] ? null : string.Join(' ', p.Pauses.Select(Text)), p.Explained is { } w ? Word(w.Fact.Reason.ToString()) : null, p.Explained?.Fact.Why, Word(flow.Place.ToString()), flow.SentTo,
        ];
    }

    static string Text(Pause p) => string.Create(CultureInfo.InvariantCulture, $"{p.Reason}/{p.From:yyyy-MM-dd}/{p.Until:yyyy-MM-dd}");

    /// <summary>Pauses as the register keeps them.</summary>
    public static IReadOnlyList<Pause> Read(string? text) => text is null ? [] :
    [
        .. from part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
           let said = part.Split('/')
           select new Pause(Enum.Parse<Facts.Paths.PauseReason>(said[0]), Day(said[1])!.Value, Day(said[2])),
    ];

    static DateOnly? Day(string text) => text is "" ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
