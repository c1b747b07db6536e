namespace Xinglin.Storage.Reading.Infection;

/// <summary>A case of bloodstream infection as the register keeps it. State and classes are words of the doors.</summary>
public sealed record CaseRow(ChartId Chart, string Person, long Entry, DateTimeOffset On, DateTimeOffset HeardAt, string? Ward, string? Bed, string? Grew, string? Site, string State, string Proposed)
{
    public string? Class { get; init; }
    public bool Counts { get; init; }
    public string? Line { get; init; }
    public bool CentralLine { get; init; }
    public bool Neutropenic { get; init; }
    public long? HospitalDay { get; init; }
    public bool Resistant { get; init; }
    public DateTimeOffset? JudgedAt { get; init; }
    public string? JudgedBy { get; init; }
    public long Judgements { get; init; }
    public string? Reason { get; init; }
    public string Rule { get; init; } = "";
    public bool Waits => State is "waiting" or "suspected" or "reopened";
}

/// <summary>One specimen that was cultured.</summary>
public sealed record CultureRow(ChartId Chart, string Person, long Entry, string Of, string? Site, DateTimeOffset? DrawnAt, DateTimeOffset FirstAt, DateTimeOffset SaidAt, string Stage, bool Positive)
{
    public string? Grew { get; init; }
    public string? Organism { get; init; }
    public decimal? Hours { get; init; }
    public bool Resistant { get; init; }
    public string? Oddity { get; init; }
    public string? Ward { get; init; }
    public string? Bed { get; init; }
}

/// <summary>One febrile neutropenia with its clock.</summary>
public sealed record FeverRow(ChartId Chart, string Person, long Entry, DateTimeOffset FeverAt, DateTimeOffset ClockAt, decimal Celsius)
{
    public decimal? Neutrophils { get; init; }
    public string? Ward { get; init; }
    public string? Bed { get; init; }
    public DateTimeOffset? DoseAt { get; init; }
    public long? Minutes { get; init; }
    public long Cultures { get; init; }
    public DateTimeOffset? CultureAt { get; init; }
    public bool CultureFirst { get; init; }
    public DateTimeOffset? ClearedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>It asks for an antibiotic: a count that came back and was not low before any dose stops the clock.</summary>
    public bool Stands => !(ClearedAt is { } c && !(DoseAt < c)) && !(EndedAt is { } e && DoseAt is null && e < ClockAt.AddDays(1));
}

/// <summary>One element of the protective bundle, as a shift stated it or an audit saw it.</summary>
public sealed record PrecautionRow(ChartId Chart, string Person, long Entry, DateTimeOffset At, bool Audit, string Element, long Opportunities, long Done)
{
    public string? Why { get; init; }
    public string? Ward { get; init; }
    public string? Bed { get; init; }
}

/// <summary>Somebody whose last neutrophil count is low or has fallen.</summary>
/// <param name="DueAt">when the next count is due, where a loop asks for one</param>
public sealed record WatchRow(ChartId Chart, string Person, long Entry, decimal Value, DateTimeOffset At, decimal? Before, DateTimeOffset? LowSince, string? Ward, string? Bed, DateTimeOffset? DueAt);

/// <summary>Days in a row of one kind in one ward.</summary>
/// <param name="Until">last day that counts; null: they go on</param>
public sealed record DaysRow(ChartId Chart, string Kind, string Ward, DateTimeOffset From, DateTimeOffset? Until);

/// <summary>A time in one bed of a ward.</summary>
public sealed record BesideRow(ChartId Chart, string Person, string Ward, string Bed, DateTimeOffset From, DateTimeOffset? Until);
