namespace Xinglin.Knowledge.Materia.Formularies;

/// <summary>A row that was refused, and why.</summary>
public sealed record FormularyProblem(int Line, string Name, Phrase What);

/// <summary>A herb the report only names.</summary>
/// <param name="Dose">"3–9 g", or a dash</param>
public sealed record FormularyHerb(string Id, string Name, string Dose);

/// <summary>差异报告。A hospital's list read against the edition in force: every row accounted for, every difference shown. Nothing is in force by it.</summary>
/// <param name="Herbs">the herbs of the edition that would come of it: those in force, as the list changes and adds to them</param>
/// <param name="Accepted">rows that changed or added a herb</param>
/// <param name="Kept">rows that say what the edition in force says already</param>
public sealed record FormularyReading(PharmacopoeiaCard Against, IReadOnlyList<Herb> Herbs, int Received, int Accepted, int Kept)
{
    public IReadOnlyList<FormularyProblem> Problems { get; init; } = [];
    /// <summary>Columns nobody here reads.</summary>
    public IReadOnlyList<string> UnknownHeadings { get; init; } = [];
    public IReadOnlyList<FormularyHerb> Added { get; init; } = [];
    /// <summary>The heaviest first.</summary>
    public IReadOnlyList<FormularyChange> Changed { get; init; } = [];
    /// <summary>Herbs in force the list does not name; they stay as they are.</summary>
    public IReadOnlyList<FormularyHerb> Missing { get; init; } = [];
    /// <summary>Herbs the list describes as the edition in force does.</summary>
    public int Unchanged { get; init; }
    /// <summary>Every name and other name the list gives an accepted or kept herb, with the id it must lead to.</summary>
    public IReadOnlyList<(string Name, string Id)> Names { get; init; } = [];

    public int Rejected => Problems.Count;
}
