namespace Xinglin.Specs.Storage;

public sealed class Open_gate : IGate
{
    public IEnumerable<Problem> Admit(Chart chart, IReadOnlyList<Draft> drafts, Who who, DateTimeOffset now) => [];
}

public sealed class Closed_gate : IGate
{
    public IEnumerable<Problem> Admit(Chart chart, IReadOnlyList<Draft> drafts, Who who, DateTimeOffset now) =>
        [new("role", new("您没有这项权限", "this is not yours to write"))];
}

/// <summary>One row for each standing entry, with a column of every kind.</summary>
public sealed class Sayings(Func<Entry, bool>? breaksOn = null) : IRegister
{
    public string Name => "saying";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("said", Kind.Text, "the line"), new("at", Kind.Time, "when"), new("seq", Kind.Whole, "entry"),
        new("weight", Kind.Number, "a number with a fraction"), new("amending", Kind.Truth, "whether it amends"), new("reason", Kind.Text, "why"),
    ];

    public IReadOnlyList<string> Indexes => ["at", "seq"];

    public IEnumerable<object?[]> Rows(Chart chart)
    {
        foreach (var e in chart.Standing)
        {
            if (breaksOn?.Invoke(e) == true) throw new InvalidOperationException("this register breaks on purpose");
            yield return [e.Fact.Say().Zh, e.HappenedAt, e.Id.Value, e.Id.Value / 8m + 0.50m, e.Amends is not null, e.Reason];
        }
    }
}

/// <summary>A clock that stands until it is set.</summary>
public sealed class Set_clock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;
    public override DateTimeOffset GetUtcNow() => Now;
}
