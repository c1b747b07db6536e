namespace Xinglin.Knowledge.Materia;

/// <summary>西药。One substance, however it is sold.</summary>
public sealed record Drug(string Id, string Zh, string En, string Atc, IReadOnlySet<string> Classes, IReadOnlyList<string> Also)
{
    public Phrase Name => new(Zh, En);
}

/// <summary>西药名录。Substances with the classes the rules speak of.</summary>
public sealed record DrugsCard : Card, ITabled
{
    IReadOnlyList<Drug> rows = [];

    public required Cited<List<string>> Classes { get; init; }
    /// <summary>Words of salt and form before a substance.</summary>
    public required Cited<List<string>> Before { get; init; }
    public required Cited<List<string>> After { get; init; }
    public IReadOnlyList<Drug> Drugs => rows;
    IEnumerable<string> ITabled.Cites => [];

    public void Read(TextReader text) => rows = [.. Row.Of(text).Select(r => new Drug(r.Must("id"), r.Must("zh"), r.Must("en"), r["atc"], r.List("classes").ToHashSet(), r.List("also", '|')))];

    public override IEnumerable<string> Wrong()
    {
        foreach (var twice in Drugs.SelectMany(d => d.Also.Append(d.Zh).Append(d.En).Append(d.Id).Distinct(StringComparer.OrdinalIgnoreCase)).GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            yield return $"the name {twice.Key} stands twice";
        foreach (var d in Drugs)
            foreach (var c in d.Classes.Except(Classes.Is)) yield return $"{d.Zh} is of the class {c}, which is not listed";
    }
}
