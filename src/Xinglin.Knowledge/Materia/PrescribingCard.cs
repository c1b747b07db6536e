namespace Xinglin.Knowledge.Materia;

/// <summary>审方规则。The rules of the safety check that are no pair and no interaction, and the few numbers they need.</summary>
public sealed record PrescribingCard : Card
{
    public required Dictionary<string, PrescribingRule> Rules { get; init; }
    /// <summary>Grams a day above which a prescription asks to be looked at again.</summary>
    public required Cited<decimal> TotalGrams { get; init; }
    public required Cited<int> MostHerbs { get; init; }
    /// <summary>Youngest and oldest years at which pregnancy is asked.</summary>
    public required Cited<List<int>> ChildBearingAges { get; init; }
    public required Cited<int> BloodMovingAtLeast { get; init; }
    public required Cited<int> BloodBreakingAtLeast { get; init; }
    /// <summary>10^9/L</summary>
    public required Cited<decimal> BloodPlateletsBelow { get; init; }
    /// <summary>Days after which a laboratory result says nothing about today.</summary>
    public required Cited<int> FreshDays { get; init; }
    /// <summary>Days counted from the day of chemotherapy.</summary>
    public required Cited<int> ChemotherapyDays { get; init; }
    public required Cited<List<string>> LongDecocting { get; init; }
    public required Cited<List<string>> RawPoisons { get; init; }
    /// <summary>Of these the plain name already means the raw form.</summary>
    public required Cited<List<string>> RawWhenPlain { get; init; }
    public required Cited<List<string>> Controlled { get; init; }
    public required Cited<List<string>> Narcotics { get; init; }
    public required Dictionary<string, ToxinFamily> ToxinFamilies { get; init; }
}

public sealed record PrescribingRule
{
    public required string Zh { get; init; }
    public required string En { get; init; }
    public required Cited<Level> Level { get; init; }

    public Phrase Name => new(Zh, En);
}

public sealed record ToxinFamily
{
    public required string Zh { get; init; }
    public required string En { get; init; }
    public required Cited<List<string>> Herbs { get; init; }
    public List<string> Drugs { get; init; } = [];

    public Phrase Name => new(Zh, En);
}
