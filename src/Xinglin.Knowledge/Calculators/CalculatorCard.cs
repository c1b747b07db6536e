using Xinglin.Facts;

namespace Xinglin.Knowledge.Calculators;

/// <summary>算式卡。A formula or score of everyday work.</summary>
[Family("calculators")]
public sealed record CalculatorCard : FormulaCard;

/// <summary>One formula: what it needs, how it is computed, how it is classed, and worked examples that must come out.</summary>
public abstract record FormulaCard : Card
{
    /// <summary>Of the answer: "m²", "mL/min"; empty for points.</summary>
    public string Unit { get; init; } = "";
    /// <summary>Digits behind the point on a screen; classes are judged on the unrounded value.</summary>
    public int Decimals { get; init; }
    public required Dictionary<string, Input> Inputs { get; init; }
    /// <summary>Steps on the way, each may use those before it.</summary>
    public Dictionary<string, Cited<string>> Parts { get; init; } = [];
    public required Cited<string> Value { get; init; }
    /// <summary>When it may not be used, in order; the first that holds is the answer.</summary>
    public List<Refusal> CannotWhen { get; init; } = [];
    /// <summary>The first that holds is the class.</summary>
    public List<Class> Classes { get; init; } = [];
    /// <summary>Everything that holds is said beside the value.</summary>
    public List<Notice> Notices { get; init; } = [];
    public required List<Example> Examples { get; init; }

    /// <summary>The value for what is given, or why it cannot be said.</summary>
    /// <param name="given">by input name</param>
    /// <param name="now">to judge how old a value may be; null when ages are not asked</param>
    public Calculation Calculate(IReadOnlyDictionary<string, Given> given, DateTimeOffset? now = null) => new Calculator(this, now).Of(given);

    /// <summary>The class of a value known without its inputs; null where the classes ask for more than the value.</summary>
    public Class? ClassOf(double result) =>
        Classes.FirstOrDefault(c => Formulas.Of(c.When.Is).Try(name => name == "result" ? new(result) : null) is { IsTrue: true });

    public override IEnumerable<string> Wrong() => Rehearsal.Of(this);

    public Phrase Name => new(Zh, En);
}

/// <summary>One thing a formula needs.</summary>
public sealed record Input
{
    public required string Zh { get; init; }
    public required string En { get; init; }
    /// <summary>As laboratories of this country report it; empty for counts and points.</summary>
    public string Unit { get; init; } = "";
    /// <summary>Least and most for which the formula holds, both included.</summary>
    public Cited<List<double>>? Range { get; init; }
    /// <summary>Other units people write, and what turns them into this one.</summary>
    public Dictionary<string, Cited<double>> Units { get; init; } = [];
    /// <summary>The words that may be chosen; null for a number.</summary>
    public Dictionary<string, Choice>? Choices { get; init; }
    /// <summary>Whole numbers only, as points are.</summary>
    public bool Whole { get; init; }
    /// <summary>Other names people give it: scr, h.</summary>
    public List<string> Also { get; init; } = [];
    /// <summary>The formula has a way without it.</summary>
    public bool Optional { get; init; }
    /// <summary>Older than this it is stale and says nothing.</summary>
    public Cited<int>? FreshDays { get; init; }

    public Phrase Name => new(Zh, En);
}

public sealed record Choice
{
    public required string Zh { get; init; }
    public required string En { get; init; }
    /// <summary>Other ways it is written: m, f.</summary>
    public List<string> Also { get; init; } = [];

    public Phrase Name => new(Zh, En);

    /// <summary>Whether a written word means this choice.</summary>
    public bool IsMeantBy(string word) => Also.Append(Zh).Append(En).Contains(word, StringComparer.OrdinalIgnoreCase);
}

/// <summary>When the answer is "cannot say", and the sentence.</summary>
public sealed record Refusal
{
    public required Cited<string> When { get; init; }
    public required string Zh { get; init; }
    public required string En { get; init; }
}

public sealed record Class
{
    /// <summary>As programs read it: "A", "high".</summary>
    public required string Id { get; init; }
    public required Cited<string> When { get; init; }
    public required string Zh { get; init; }
    public required string En { get; init; }

    public Phrase Says => new(Zh, En);
}

public sealed record Notice
{
    public required Cited<string> When { get; init; }
    public required string Zh { get; init; }
    public required string En { get; init; }

    public Phrase Says => new(Zh, En);
}

/// <summary>A worked example from the source or from a second computation.</summary>
public sealed record Example
{
    public required Dictionary<string, string> Given { get; init; }
    public double? Value { get; init; }
    /// <summary>How far from it the answer may lie: half a unit of the last printed digit.</summary>
    public double Within { get; init; } = 1e-9;
    public string? Class { get; init; }
    /// <summary>True when the answer must be "cannot say".</summary>
    public bool Cannot { get; init; }
    /// <summary>True when something must be said beside the value.</summary>
    public bool Notice { get; init; }
}
