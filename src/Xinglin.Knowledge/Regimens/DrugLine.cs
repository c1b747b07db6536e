using Xinglin.Facts;

namespace Xinglin.Knowledge.Regimens;

/// <summary>What a dose is measured by: body surface (per m²), exposure (AUC), weight (per kg), or nothing.</summary>
public enum Basis { Area, Exposure, Weight, Flat }

/// <summary>One drug of a regimen, given in one way.</summary>
public sealed record DrugLine
{
    /// <summary>Canonical name, lower case.</summary>
    public required string Drug { get; init; }
    public required string Zh { get; init; }
    public required Basis Basis { get; init; }
    /// <summary>Of one dose: mg, U, mL.</summary>
    public string Unit { get; init; } = "mg";
    /// <summary>Per m², per kg, AUC or flat; absent where a band or a range says it.</summary>
    public Cited<double>? Dose { get; init; }
    /// <summary>From the second cycle on, where the first is a loading dose.</summary>
    public Cited<double>? Later { get; init; }
    /// <summary>Least and most that may be chosen in place of the dose.</summary>
    public Cited<List<double>>? Range { get; init; }
    /// <summary>One dose by body surface or weight, the smallest first.</summary>
    public Cited<List<Band>>? Bands { get; init; }
    /// <summary>No single dose is larger.</summary>
    public Cited<double>? Cap { get; init; }
    /// <summary>By clearance, the best first; below the last step nobody says a dose.</summary>
    public Cited<List<RenalStep>>? Renal { get; init; }
    public required Words Route { get; init; }
    public Cited<int>? TimesADay { get; init; }
    /// <summary>"1", "1,8", "1-14", "daily".</summary>
    public required Cited<string> Days { get; init; }
    /// <summary>First and last cycle it belongs to; absent means all.</summary>
    public Cited<List<int>>? Cycles { get; init; }
    public bool Optional { get; init; }
    /// <summary>The line it may stand in place of.</summary>
    public string? InsteadOf { get; init; }

    public Phrase Name => new(Zh, Drug);

    /// <summary>The unit of the stated dose: "mg/m2".</summary>
    public string Per => (Bands, Basis) switch
    {
        (not null, _) or (_, Basis.Flat) => Unit,
        (_, Basis.Area) => $"{Unit}/m2",
        (_, Basis.Weight) => $"{Unit}/kg",
        _ => "AUC",
    };

    public bool IsIn(int cycle) => Cycles?.Is is not [var first, var last] || cycle >= first && cycle <= last;
}

/// <summary>A dose by size; the last band has no upper end.</summary>
public sealed record Band
{
    public double? Below { get; init; }
    public required double Dose { get; init; }
}

/// <summary>What becomes of the dose from this clearance on.</summary>
public sealed record RenalStep
{
    /// <summary>mL/min</summary>
    public required double AtLeast { get; init; }
    /// <summary>share of the dose</summary>
    public double? Share { get; init; }
    /// <summary>in place of the stated dose, per the same basis</summary>
    public double? Dose { get; init; }
    /// <summary>bands down</summary>
    public int? Levels { get; init; }
    /// <summary>must not be given</summary>
    public bool Never { get; init; }
    /// <summary>full, but a physician may go down</summary>
    public bool Consider { get; init; }
}
