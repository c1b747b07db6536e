namespace Xinglin.Storage.Organisations;

/// <summary>A visit of some days, or a term of months with posts that end by themselves.</summary>
public enum TripKind { Visit, Secondment }

/// <summary>What belongs to a visit: clinic slots, charts of a ward round, a lecture, hands-on cases, who took part, what the expert may do here.</summary>
public enum TripPart { Clinic, Round, Lecture, HandsOn, Attending, Privilege }

/// <summary>下沉之行。One visit of an expert as one object: who, from where, to which house, from when to when, and for what.</summary>
/// <param name="Account">what the expert signs in with; null for a guest without an account</param>
/// <param name="Whence">where the expert comes from, in words</param>
public sealed record Trip(string Id, TripKind Kind, string? Account, string Name, string Whence, string Organisation, DateOnly From, DateOnly Until, string Aim, string MadeBy, DateTimeOffset MadeAt)
{
    public DateTimeOffset? EndedAt { get; init; }
    public string? EndedWhy { get; init; }

    public bool RunsOn(DateOnly day) => EndedAt is null && From <= day && day <= Until;
}

/// <summary>One line of a visit.</summary>
/// <param name="Places">how many may be seen; null where that says nothing</param>
/// <param name="About">the chart a round or a hands-on case is about</param>
/// <param name="Session">the clinic session, where the calendar keeps one</param>
public sealed record TripLine(string Trip, string Id, TripPart Part, DateOnly Day, string? Time, string Words, string? Place, int? Places, ChartId? About, string? Session, string By, DateTimeOffset At)
{
    public string? OutWhy { get; init; }
    public bool IsOut { get; init; }
}
