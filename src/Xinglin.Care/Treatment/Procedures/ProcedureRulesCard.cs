using Xinglin.Knowledge;
using Text = Xinglin.Knowledge.Said;

namespace Xinglin.Care.Treatment.Procedures;

/// <summary>操作前通则。What holds before every procedure: how old a value may be, which drugs are held and how long, which words mean an allergy that matters.</summary>
public sealed record ProcedureRulesCard : Card
{
    public required Cited<int> LaboratoryWithinDays { get; init; }
    public required Cited<int> LaboratoryWithinHoursUnstable { get; init; }
    public required Cited<int> ImagingWithinWeeks { get; init; }
    /// <summary>A look at the patient before the procedure holds this long.</summary>
    public required Cited<int> CheckStandsHours { get; init; }
    public required Cited<int> FeverFromTenths { get; init; }
    public required Cited<int> FeverWithinHours { get; init; }
    public required Cited<List<int>> PregnancyAges { get; init; }
    public required Cited<int> PregnancyTestWithinDays { get; init; }
    /// <summary>Under this filtration metformin stops at contrast, mL/min/1.73 m².</summary>
    public required Cited<int> MetforminStopsBelow { get; init; }
    /// <summary>Words that mean metformin.</summary>
    public required Cited<List<string>> Metformin { get; init; }
    /// <summary>Words that mean a group of allergens.</summary>
    public required Dictionary<string, Allergens> Allergens { get; init; }
    public required Cited<List<string>> Antivirals { get; init; }
    /// <summary>By a short id; the first that names a drug is its rule.</summary>
    public required Dictionary<string, DrugHold> Drugs { get; init; }
}

public sealed record Allergens
{
    public required string Zh { get; init; }
    public required string En { get; init; }
    public required Cited<List<string>> Words { get; init; }
}

/// <summary>How long before a procedure of high bleeding risk a drug is held; before one of low risk it usually is not.</summary>
public sealed record DrugHold
{
    public required string Zh { get; init; }
    public required string En { get; init; }
    /// <summary>Ids of the list of medicines, or words for what it does not list.</summary>
    public List<string> Drugs { get; init; } = [];
    /// <summary>Or a class of it.</summary>
    public string? Class { get; init; }
    public required Cited<int> HoldHours { get; init; }
    /// <summary>With a clearance below <see cref="ClearanceBelow"/>.</summary>
    public Cited<int>? HoldHoursPoorClearance { get; init; }
    public Cited<int>? ClearanceBelow { get; init; }
    public Cited<Text>? Restart { get; init; }
    public Cited<Text>? Note { get; init; }
}
