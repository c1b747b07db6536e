namespace Xinglin.Storage.Meetings;

/// <summary>How people meet: in one room, each from afar, or both.</summary>
public enum MeetingMode { Room, Remote, Mixed }

/// <summary>A meeting of a board.</summary>
/// <param name="Name">the group that meets: 胃肠组</param>
/// <param name="Chair">account of who leads it; null while nobody does</param>
/// <param name="Organisation">the house that holds it</param>
public sealed record Meeting(string Id, string Name, DateTimeOffset StartsAt, int Minutes, string Place, MeetingMode Mode, string? Chair, string? Organisation)
{
    public string MadeBy { get; init; } = "";
    public DateTimeOffset? CancelledAt { get; init; }
    public string? CancelledWhy { get; init; }
    /// <summary>Account of who speaks now; null: nobody asked for the floor.</summary>
    public string? Speaking { get; init; }
    public DateTimeOffset? SpeakingSince { get; init; }
    public DateTimeOffset EndsAt => StartsAt.AddMinutes(Minutes);
}

/// <summary>Who is asked to come.</summary>
/// <param name="Account">null for a guest by name</param>
/// <param name="Seat">the discipline they speak for</param>
public sealed record Member(string Id, string? Account, string Name, string Seat, bool Remote)
{
    /// <summary>Said they cannot come, or left.</summary>
    public DateTimeOffset? AwayAt { get; init; }
    public string? AwayWhy { get; init; }
}

/// <summary>One line of an agenda: a request of a chart, in its place.</summary>
public sealed record AgendaLine(ChartId Chart, long Request, string Meeting, int Position, int Minutes)
{
    public DateTimeOffset? BeganAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
}

/// <summary>Who has the room open now.</summary>
public sealed record Presence(string Account, string Name, string? Seat, DateTimeOffset SeenAt);

/// <summary>A meeting with whom it asks and what it speaks of.</summary>
public sealed record MeetingPlan(Meeting Meeting, IReadOnlyList<Member> Members, IReadOnlyList<AgendaLine> Agenda);
