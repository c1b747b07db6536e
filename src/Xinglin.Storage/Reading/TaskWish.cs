namespace Xinglin.Storage.Reading;

/// <summary>Which tasks are wanted; what is null is not asked for.</summary>
public sealed record TaskWish
{
    public ChartId? Chart { get; init; }
    /// <summary>Tasks these roles own, or that have climbed to them by <see cref="At"/>.</summary>
    public IReadOnlyList<string>? Owners { get; init; }
    /// <summary>With <see cref="Owners"/>: the colleague who asks. What was handed to somebody else, or belongs to another of the care team, is left out; what was handed to them is in.</summary>
    public string? Account { get; init; }
    /// <summary>Patients who lie there; <see cref="NoWard"/> for those who lie in no bed.</summary>
    public string? Ward { get; init; }
    /// <summary>With <see cref="Ward"/>: those who lie in no bed as well.</summary>
    public bool OrNoWard { get; init; }
    public string? Loop { get; init; }
    /// <summary>Loops whose tasks are not for whoever asks.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];
    public bool Closed { get; init; }
    /// <summary>Those that have not opened yet as well.</summary>
    public bool Waiting { get; init; }
    /// <summary>Open ones: opened by then. Closed ones: closed by then.</summary>
    public DateTimeOffset At { get; init; }
    /// <summary>Open ones due by then; closed ones closed since then.</summary>
    public DateTimeOffset? Edge { get; init; }
    /// <summary>Open ones due after this.</summary>
    public DateTimeOffset? Beyond { get; init; }
    public int Limit { get; init; } = 500;
    /// <summary>Only of charts that open to these keys; null: of all.</summary>
    public Reach? Reach { get; init; }
    /// <summary>How many of them to pass over: the pages before.</summary>
    public int Skip { get; init; }

    /// <summary>What stands for a ward where there is none.</summary>
    public const string NoWard = "-";
}
