using System.Text.Json.Serialization;
using Xinglin.Facts;

namespace Xinglin.Knowledge.Regimens;

/// <summary>剂量单。What a template comes to for one patient and one cycle; a proposal that a person signs, as programs and pages read it.</summary>
public sealed record DosePlan
{
    public required string Regimen { get; init; }
    public required Phrase Name { get; init; }
    public required string Card { get; init; }
    public int Cycle { get; init; } = 1;
    /// <summary>The day asked about; null is the whole cycle.</summary>
    public int? Day { get; init; }
    /// <summary>Why nothing is said at all; null when something is.</summary>
    public Phrase? Cannot { get; init; }
    /// <summary>True when the question itself must be mended: a key, a unit or a value nobody can read.</summary>
    [JsonIgnore] public bool Misread { get; init; }
    public Measures? Measures { get; init; }
    public IReadOnlyList<DosedDrug> Drugs { get; init; } = [];
    /// <summary>Reasons to wait that hold now.</summary>
    public IReadOnlyList<Reason> Holds { get; init; } = [];
    /// <summary>What a line asks for and nobody knows: unknown, never normal.</summary>
    public IReadOnlyList<Phrase> Unknown { get; init; } = [];
    public IReadOnlyList<LifeSum> Cumulative { get; init; } = [];
    public IReadOnlyList<Phrase> Notices { get; init; } = [];
    /// <summary>What a second person looks at and was not given here.</summary>
    public IReadOnlyList<Phrase> Ask { get; init; } = [];
    /// <summary>What goes before, beside and after, each with its source.</summary>
    public IReadOnlyList<Reason> Beside { get; init; } = [];
    /// <summary>The highest class its sources give.</summary>
    public Emetogenicity? Emetic { get; init; }
    public FeverRisk? FebrileNeutropenia { get; init; }
    public IReadOnlyList<int> CountsOnDays { get; init; } = [];
    public IReadOnlyList<string> Sources { get; init; } = [];
}

/// <summary>What the doses rest on.</summary>
/// <param name="Area">m²</param>
/// <param name="AreaFormula">card@edition</param>
/// <param name="Clearance">mL/min</param>
/// <param name="ClearanceWeight">kg that stood in the clearance, and which weight that is</param>
public sealed record Measures(double? Area, string AreaFormula, double? Clearance, string ClearanceFormula, Phrase? ClearanceWeight)
{
    public Phrase? NoArea { get; init; }
    public Phrase? NoClearance { get; init; }
}

/// <summary>One line of the plan.</summary>
public sealed record DosedDrug
{
    public required string Line { get; init; }
    public required string Drug { get; init; }
    public required Phrase Name { get; init; }
    /// <summary>"130 mg/m2", "5 AUC".</summary>
    public required string Per { get; init; }
    public required string Unit { get; init; }
    public required Phrase Route { get; init; }
    public required IReadOnlyList<int> Days { get; init; }
    public int TimesADay { get; init; } = 1;
    public bool Optional { get; init; }
    public string? InsteadOf { get; init; }
    /// <summary>One full dose as the basis gives it.</summary>
    public double? Calculated { get; init; }
    /// <summary>The largest single dose, where it came to bear.</summary>
    public double? Cap { get; init; }
    /// <summary>After cap and reductions.</summary>
    public double? Dose { get; init; }
    /// <summary>As it would be ordered.</summary>
    public double? Rounded { get; init; }
    /// <summary>How it came about, step by step.</summary>
    public IReadOnlyList<Phrase> Why { get; init; } = [];
    public Phrase? Cannot { get; init; }
    public required string Source { get; init; }
    public required Confidence Confidence { get; init; }

    /// <summary>Everything of one cycle.</summary>
    internal double? PerCycle => Rounded * Days.Count * TimesADay;
}

/// <summary>A sentence with the place it comes from.</summary>
public sealed record Reason(Phrase What, string Source, Confidence Confidence);

/// <summary>How far.</summary>
public enum LifeLevel { Fine, Warn, Over }

/// <summary>累积量。What was given before, what this cycle adds, and where the limit lies.</summary>
public sealed record LifeSum(string Drug, double Before, double Cycle, string Unit, LifeLevel Level, Phrase What, string Source, Confidence Confidence)
{
    public double After => Before + Cycle;
}
