using Xinglin.Facts;

namespace Xinglin.Care;

public enum Wing { Screening, Diagnosis, Treatment, Nursing, Recovery, Comfort }

/// <summary>What happens if nobody acts: sorts the worklist before time does.</summary>
public enum Harm { Acute, Gate, Routine, Course }

/// <summary>待办。Something a chart, read by a care loop, asks somebody to do. It knows its times; whoever reads it compares with the clock.</summary>
/// <param name="Key">unique in its loop and chart, and the same whatever order the facts arrived in: a word and the time of the trigger</param>
/// <param name="Card">stamp of the card that asked</param>
/// <param name="Because">the entry that asked for it first</param>
/// <param name="Due">the moment after which it is overdue</param>
public sealed record CareTask(string Key, Role Owner, Phrase Say, string Card, Entry Because, DateTimeOffset Opens, DateTimeOffset Due)
{
    /// <summary>The numbers that speak: "38.7 ℃，中性粒 0.38（4 级）".</summary>
    public Phrase Evidence { get; init; }
    /// <summary>Further entries that make the case.</summary>
    public IReadOnlyList<Entry> Also { get; init; } = [];
    public DateTimeOffset? Escalates { get; init; }
    public Role? EscalatesTo { get; init; }
    /// <summary>The one colleague who is asked, by account; null: whoever holds the role.</summary>
    public string? Account { get; init; }
    /// <summary>The entry that closed it.</summary>
    public Entry? ClosedBy { get; init; }
    /// <summary>What would close it, as <see cref="Closing"/> writes it: the forms the worklist offers, the likeliest first.</summary>
    public IReadOnlyList<string> ClosesWith { get; init; } = [];
}

/// <summary>照护环。Reads a chart and says what must be done; never asks what time it is.</summary>
public interface ICareLoop
{
    IEnumerable<CareTask> Tasks(Chart chart);
}

/// <summary>What a loop is called and where it belongs; the register finds loops by it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LoopAttribute(string id, Wing wing, string zh, string en, Harm harm) : Attribute
{
    public string Id => id;
    public Wing Wing => wing;
    /// <summary>The chip on the worklist, at most five characters.</summary>
    public Phrase Name => new(zh, en);
    public Harm Harm => harm;
    /// <summary>Falls silent on hospice admission, not only on death.</summary>
    public bool Anticancer { get; init; }
    /// <summary>Its tasks speak of mood: whoever is not shown such records is not shown the tasks.</summary>
    public bool Mood { get; init; }
}
