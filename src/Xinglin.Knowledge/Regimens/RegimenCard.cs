using Xinglin.Facts;
using Xinglin.Knowledge.Calculators;

namespace Xinglin.Knowledge.Regimens;

/// <summary>How likely it makes sick without prevention: under 10 %, to 30 %, to 90 %, above.</summary>
public enum Emetogenicity { Minimal, Low, Moderate, High }

/// <summary>How often a fever meets a low count: under 10 %, to 20 %, above.</summary>
public enum FeverRisk { Low, Intermediate, High }

/// <summary>A sentence of a card in both tongues.</summary>
public sealed record Words
{
    public required string Zh { get; init; }
    public required string En { get; init; }

    public Phrase Phrase => new(Zh, En);
}

/// <summary>化疗方案。The template of one regimen: what is given, when it waits, what surrounds it. No prescription: a pharmacist signs it before it can be ordered.</summary>
[Family("regimens")]
public sealed record RegimenCard : Card
{
    /// <summary>Account or name of whoever wrote this edition; whoever signs it is somebody else.</summary>
    public required string Author { get; init; }
    /// <summary>ICD-10 categories.</summary>
    public required Cited<List<string>> Cancers { get; init; }
    public Cited<Words>? Setting { get; init; }
    /// <summary>Given in a procedure, not on a ward or at home.</summary>
    public bool Procedure { get; init; }
    /// <summary>By the name of the line; a drug given in two ways has two.</summary>
    public required Dictionary<string, DrugLine> Drugs { get; init; }
    public Cited<int>? CycleDays { get; init; }
    /// <summary>Fewest and most cycles planned; absent where it goes on until it no longer helps.</summary>
    public Cited<List<int>>? CycleCount { get; init; }
    /// <summary>The course in words, where numbers do not say it.</summary>
    public Cited<Words>? Course { get; init; }
    /// <summary>Below these the cycle is not given without a physician's decision. A line nobody has verified is left out, and then every cycle asks.</summary>
    [Blocks] public Cited<HoldLine>? Hold { get; init; }
    /// <summary>On the later days of a cycle; absent means the line of the dosing rules.</summary>
    [Blocks] public LaterHold? LaterHold { get; init; }
    /// <summary>What else makes it wait, over the inputs of the dosing rules.</summary>
    [Blocks] public List<Refusal> Stops { get; init; } = [];
    /// <summary>What a person must look at before giving it.</summary>
    public List<Cited<Words>> Watch { get; init; } = [];
    public Cited<Words>? Contraindication { get; init; }
    public Cited<Words>? Premedication { get; init; }
    /// <summary>Other published forms; each of them needs a card of its own before it can be ordered.</summary>
    public Cited<Words>? Variants { get; init; }
    public Cited<Words>? Radiotherapy { get; init; }
    /// <summary>Growth factor belongs to every cycle.</summary>
    public Cited<bool>? GrowthFactor { get; init; }
    /// <summary>One class, or the least and the most where sources differ; prevention follows the most.</summary>
    public Cited<List<Emetogenicity>>? Emetic { get; init; }
    public Cited<List<FeverRisk>>? FebrileNeutropenia { get; init; }
    /// <summary>Days to count blood, day 1 being the day it is given; empty where the counts are spared, absent where nobody said.</summary>
    public Cited<List<int>>? CountsOnDays { get; init; }
    public List<DoseExample> Examples { get; init; } = [];

    public Phrase Name => new(Zh, En);

    public override IEnumerable<string> WrongIn(Library library) => DoseRehearsal.Of(this, library);
}

/// <summary>给药线。On the day, at least (counts, clearance) or at most (bilirubin).</summary>
public sealed record HoldLine
{
    /// <summary>10^9/L</summary>
    public decimal? Neutrophils { get; init; }
    /// <summary>10^9/L</summary>
    public decimal? Platelets { get; init; }
    /// <summary>mL/min, Cockcroft–Gault</summary>
    public decimal? Clearance { get; init; }
    /// <summary>multiples of the laboratory's own upper limit</summary>
    public decimal? BilirubinTimesUpper { get; init; }
    /// <summary>µmol/L, where the protocol states it so</summary>
    public decimal? BilirubinMicromol { get; init; }
}

/// <summary>The line on day 8 or 15: full from here on, a share of the dose from there on, nothing below.</summary>
public sealed record LaterHold
{
    public required Cited<HoldLine> Full { get; init; }
    public Cited<HoldLine>? Reduced { get; init; }
    /// <summary>Share of the dose between the two lines, 0–1.</summary>
    public Cited<double>? Share { get; init; }
}
