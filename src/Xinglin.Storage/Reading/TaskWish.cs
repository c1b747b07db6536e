namespace Xinglin.Storage.Reading;

/// <summary>Which tasks are wanted; what is null is not asked for.</summary>
public sealed record TaskWish
{
    public ChartId? Chart { get; init; }
    /// <summary>Tasks these roles own, or that have climbed to them by <see cref="At"/>.</summary>
    public IReadOnlyList<string>? Owners { get; init; }
    public string? Ward { get; init; }
    public string? Loop { get; init; }
    public bool Closed { get; init; }
    /// <summary>Those that have not opened yet as well.</summary>
    public bool Waiting { get; init; }
    /// <summary>Open ones: opened by then. Closed ones: closed by then.</summary>
    public DateTimeOffset At { get; init; }
    /// <summary>Open ones due by then; closed ones closed since then.</summary>
    public DateTimeOffset? Edge { get; init; }
    public int Limit { get; init; } = 500;
    /// <summary>Only of charts that open to these keys; null: of all.</summary>
    public Reach? Reach { get; init; }
}
