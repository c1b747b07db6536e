using Xinglin.Facts;

namespace Xinglin.Knowledge.Constitutions;

/// <summary>体质量表卡。One standard's form of the nine constitutions: which questions count for which scale, and from which score a verdict holds.
/// Scores of two standards are never put into one line. The printed questions are the standard's own and are not kept here.</summary>
[Family("constitutions")]
public sealed record ConstitutionFormCard : Card
{
    /// <summary>"ZYYXH/T157-2009"</summary>
    public required string Standard { get; init; }
    /// <summary>Least and most of an answer: never to always.</summary>
    public required Cited<List<int>> Levels { get; init; }
    /// <summary>By id; the balanced one is judged by all the others.</summary>
    public required Dictionary<string, ConstitutionScale> Scales { get; init; }
    /// <summary>What a question asks for, in a word or two, where scales share it.</summary>
    public Dictionary<string, Said> Topics { get; init; } = [];
    public required Cited<double> YesAtLeast { get; init; }
    public required Cited<double> TendencyAtLeast { get; init; }
    /// <summary>Below the yes line this is what the balanced constitution itself must reach.</summary>
    public required Cited<double> BalancedAtLeast { get; init; }
    /// <summary>Rows of the sheet, and questions when a shared one is asked once.</summary>
    public required Cited<int> Rows { get; init; }
    public required Cited<int> Questions { get; init; }
    public List<FormExample> Examples { get; init; } = [];
    public List<ScaleExample> ScaleExamples { get; init; } = [];
    public List<JudgedExample> JudgedExamples { get; init; } = [];

    public Phrase Name => new(Zh, En);

    public override IEnumerable<string> Wrong() => FormRehearsal.Of(this);
}

/// <summary>One of the nine constitutions as a scale.</summary>
public sealed record ConstitutionScale
{
    public required string Zh { get; init; }
    public required string En { get; init; }
    public required string Pinyin { get; init; }
    public bool Balanced { get; init; }
    /// <summary>Questions in the order they are scored; a question of another scale has the same id there and is asked once.</summary>
    public required Cited<List<string>> Asks { get; init; }
    /// <summary>Those where more is less.</summary>
    public Cited<List<string>>? Reversed { get; init; }
    /// <summary>Those only women answer.</summary>
    public Cited<List<string>>? Women { get; init; }
    public Cited<List<string>>? Men { get; init; }

    public Phrase Name => new(Zh, En);
}

/// <summary>A whole sheet and what must come out.</summary>
public sealed record FormExample
{
    public required Xinglin.Facts.Person.Sex Sex { get; init; }
    /// <summary>By scale, in the order the sheet asks them, without those the other sex answers.</summary>
    public required Dictionary<string, List<int>> Answers { get; init; }
    public required Dictionary<string, double> Scores { get; init; }
    /// <summary>Scales that come out as something else than no.</summary>
    public required Dictionary<string, ConstitutionVerdict> Verdicts { get; init; }
}

/// <summary>A sum on the edge of a line.</summary>
public sealed record ScaleExample
{
    public required string Scale { get; init; }
    public required int Raw { get; init; }
    public required double Score { get; init; }
    /// <summary>Null for the balanced scale, whose verdict needs the others.</summary>
    public ConstitutionVerdict? Verdict { get; init; }
}

/// <summary>Scores as a source prints them, and the verdicts that are not no.</summary>
public sealed record JudgedExample
{
    public required Dictionary<string, double> Scores { get; init; }
    public required Dictionary<string, ConstitutionVerdict> Verdicts { get; init; }
}
