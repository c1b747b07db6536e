namespace Xinglin.Knowledge.Materia;

/// <summary>中成药。What is in it goes through every rule like a herb of the prescription.</summary>
[Family("patent-medicines")]
public sealed record PatentMedicineCard : Card
{
    public List<string> Also { get; init; } = [];
    /// <summary>Ingredients as its leaflet writes them.</summary>
    public required Cited<List<string>> Contains { get; init; }
    public Cited<InPregnancy>? Pregnancy { get; init; }
    public Cited<List<string>>? Tags { get; init; }

    public Phrase Name => new(Zh, En);
}
