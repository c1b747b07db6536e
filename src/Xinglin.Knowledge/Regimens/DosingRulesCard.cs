using Xinglin.Knowledge.Calculators;

namespace Xinglin.Knowledge.Regimens;

/// <summary>剂量规则。What holds for every regimen: the formulas in use, how a dose is rounded, what must be known, and what is asked before each cycle.</summary>
public sealed record DosingRulesCard : Card
{
    public required UsedFormulas Formulas { get; init; }
    /// <summary>m²; absent means no cap, which is the rule for obese adults.</summary>
    public Cited<double>? AreaAtMost { get; init; }
    /// <summary>Share of the dose by which rounding to a strength may change it.</summary>
    public required Cited<double> RoundWithin { get; init; }
    /// <summary>Where no strength is known or none lies near enough; the last has no upper end.</summary>
    public required Cited<List<RoundingStep>> RoundTo { get; init; }
    /// <summary>Share of weight by which it may have changed since the dose was worked.</summary>
    public required Cited<double> WeightChange { get; init; }
    /// <summary>The line on later days of a cycle where a regimen states none.</summary>
    [Blocks] public required Cited<HoldLine> LaterHold { get; init; }
    /// <summary>A count older than this before the dose, or before the start of the planned day, is no count.</summary>
    public required Cited<int> CountsFreshHours { get; init; }
    /// <summary>The same for bilirubin and creatinine.</summary>
    public required Cited<int> ChemistryFreshHours { get; init; }
    /// <summary>What may be given besides the inputs of the formulas.</summary>
    public required Dictionary<string, Input> Inputs { get; init; }
    /// <summary>Which of them are blood counts.</summary>
    public required List<string> Counts { get; init; }
    public required List<string> Chemistry { get; init; }
    /// <summary>What a second person looks at before the dose is given.</summary>
    public required Cited<List<string>> DoubleCheck { get; init; }
    public List<Cited<Words>> BeforeEveryCycle { get; init; } = [];

    public override IEnumerable<string> WrongIn(Library library)
    {
        foreach (var id in Formulas.All)
            if (!library.Family<CalculatorCard>().ContainsKey(id)) yield return $"formulas: no formula {id} is adopted";
        foreach (var id in Counts.Concat(Chemistry))
            if (!Inputs.ContainsKey(id)) yield return $"there is no input {id}";
        if (RoundTo.Is is [] || RoundTo.Is[^1].Below is not null) yield return "round-to: the last step has no upper end";
    }
}

/// <summary>Ids of calculator cards.</summary>
public sealed record UsedFormulas
{
    public required string Area { get; init; }
    public required string Clearance { get; init; }
    public required string IdealWeight { get; init; }
    public required string AdjustedWeight { get; init; }
    public required string Exposure { get; init; }

    internal IEnumerable<string> All => [Area, Clearance, IdealWeight, AdjustedWeight, Exposure];
}

public sealed record RoundingStep
{
    public double? Below { get; init; }
    public required double Step { get; init; }
}
