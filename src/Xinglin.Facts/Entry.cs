namespace Xinglin.Facts;

public readonly record struct ChartId(Guid Value)
{
    /// <summary>A new id; ids made later sort later.</summary>
    public static ChartId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));
    public override string ToString() => Value.ToString("D");
    public static bool TryParse(string? text, out ChartId id)
    {
        var ok = Guid.TryParse(text, out var guid);
        id = new(guid);
        return ok;
    }
}

/// <summary>The number of an entry in its chart: 1, 2, 3 … without gaps.</summary>
public readonly record struct EntryId(long Value)
{
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>How a fact came: typed by a person, sent live by another system, or imported as history.</summary>
public enum Origin { Entered, Feed, Imported }

/// <summary>How exactly the world told us when it happened. Unknown means the sender gave no time at all.</summary>
public enum Precision { Instant, Day, Month, Year, Unknown }

/// <summary>条目。A fact with its two times, author and origin, in its place in the chart.</summary>
/// <param name="Id">its number in the chart</param>
/// <param name="HappenedAt">when it was so in the world; the start of the day, month or year when <see cref="Precision"/> says so</param>
/// <param name="RecordedAt">when the store took it; given by the server</param>
/// <param name="Author">the account that wrote it, or the sending system</param>
/// <param name="Source">the sender's own id for it; the same source twice in one chart is one entry</param>
/// <param name="Amends">the entry it replaces or retracts</param>
/// <param name="Reason">why it amends</param>
public sealed record Entry(
    EntryId Id, IFact Fact, DateTimeOffset HappenedAt, DateTimeOffset RecordedAt, string Author, Origin Origin,
    string? Source = null, EntryId? Amends = null, string? Reason = null, Precision Precision = Precision.Instant)
{
    /// <summary>What stands for a time nobody knows. It sorts before everything else and is never shown as a date.</summary>
    public static readonly DateTimeOffset Undated = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>When the hospital could know: a deadline counts from here. History was known, elsewhere, when it happened.</summary>
    public DateTimeOffset KnownAt =>
        Origin == Origin.Imported || RecordedAt < HappenedAt ? HappenedAt : RecordedAt;
}

/// <summary>A fact somebody wants to write, before the gate has looked at it.</summary>
public sealed record Draft(IFact Fact, DateTimeOffset HappenedAt)
{
    public Precision Precision { get; init; }
    public string? Source { get; init; }
    public EntryId? Amends { get; init; }

    /// <summary>Amends the entry that came from this source, whatever its number is by then.</summary>
    public string? AmendsSource { get; init; }
    public string? Reason { get; init; }
}
