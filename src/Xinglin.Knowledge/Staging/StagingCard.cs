using Xinglin.Facts;

namespace Xinglin.Knowledge.Staging;

/// <summary>分期卡。Which T, N and M make which group, in one edition. A combination the table does not define has no group; nobody guesses one.
/// Categories themselves are a physician's words: the official texts are licensed and not kept here.</summary>
[Family("staging")]
public sealed record StagingCard : Card
{
    /// <summary>"AJCC 8", "IASLC 9".</summary>
    public required string Scheme { get; init; }
    /// <summary>c, p, yp …: the prefixes the table holds for.</summary>
    public required List<string> Prefixes { get; init; }
    /// <summary>The N categories, in the order of a row.</summary>
    public List<string> Columns { get; init; } = [];
    /// <summary>Groups without distant metastasis, by T; "-" is an undefined combination.</summary>
    public Cited<Dictionary<string, List<string>>>? M0 { get; init; }
    /// <summary>Groups with distant metastasis, by M, whatever T and N.</summary>
    public Cited<Dictionary<string, string>>? M1 { get; init; }
    /// <summary>Combinations that ask for more than T, N and M, or break the grid; the first that fits counts, before the grid.</summary>
    public Cited<List<StageRow>>? Rows { get; init; }
    /// <summary>What the rows ask for besides T, N and M: grade, location.</summary>
    public Dictionary<string, Need> Needs { get; init; } = [];
    /// <summary>Categories that mean another one here: T1mi counts as T1.</summary>
    public Dictionary<string, string> Means { get; init; } = [];
    /// <summary>Tables of other editions to show side by side with this one; none is ever turned into another.</summary>
    public List<string> Beside { get; init; } = [];
    /// <summary>What a reader must know beside the group.</summary>
    public string? NoteZh { get; init; }
    public string? NoteEn { get; init; }
    public required List<StageExample> Examples { get; init; }

    public Phrase Name => new(Zh, En);

    public override IEnumerable<string> Wrong() => Grouping.Rehearse(this);
}

/// <summary>One row: every list that is given must hold the category; an absent one holds for any.</summary>
public sealed record StageRow
{
    public List<string>? T { get; init; }
    public List<string>? N { get; init; }
    public List<string>? M { get; init; }
    public Dictionary<string, List<string>> Where { get; init; } = [];
    public required string Group { get; init; }
}

public sealed record Need
{
    public required string Zh { get; init; }
    public required string En { get; init; }
    public required List<string> Words { get; init; }
}

public sealed record StageExample
{
    /// <summary>With its prefix where the prefix is the point: "pT2a".</summary>
    public required string T { get; init; }
    public required string N { get; init; }
    public required string M { get; init; }
    public Dictionary<string, string> Where { get; init; } = [];
    /// <summary>Null: it cannot be grouped.</summary>
    public string? Group { get; init; }
}
