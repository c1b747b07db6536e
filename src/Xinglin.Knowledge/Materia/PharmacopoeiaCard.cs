namespace Xinglin.Knowledge.Materia;

/// <summary>药典。The herbs of one edition of the pharmacopoeia or of a hospital's own formulary, a row each.</summary>
public sealed record PharmacopoeiaCard : Card, ITabled
{
    IReadOnlyList<Herb> rows = [];

    /// <summary>Which edition of the pharmacopoeia of China the doses follow.</summary>
    public required Cited<string> Pharmacopoeia { get; init; }
    public IReadOnlyList<Herb> Herbs => rows;
    IEnumerable<string> ITabled.Cites => Herbs.Select(h => h.Cite);

    public void Read(TextReader text) => rows = [.. Row.Of(text).Select(HerbRow)];

    static Herb HerbRow(Row r) => new()
    {
        Id = r.Must("id"), Zh = r.Must("zh"), Pinyin = r["pinyin"], Latin = r["latin"], Category = new(r["category"], r["category-en"]),
        Nature = r["nature"], Flavour = r["flavour"], Channels = r["channels"], Least = r.Number("least"), Most = r.Number("most"), Route = r.Word<HerbRoute>("route"),
        Toxicity = r.Word<Toxicity>("toxicity"), Pregnancy = r.Word<InPregnancy>("pregnancy"), PregnancyByCustom = r.Word<InPregnancy>("pregnancy-by-custom"), Caution = r["caution"],
        Handling = r.List("handling", '|'), HandlingWords = r["handling-words"], Tags = r.List("tags").ToHashSet(), Also = r.List("also"),
        DoseConfidence = r.Word("dose-confidence", Confidence.Low), PropertyConfidence = r.Word("property-confidence", Confidence.Low), HandlingConfidence = r.Word("handling-confidence", Confidence.Low),
        Cite = r.Must("cite"), Place = r["place"], Note = r["note"],
    };

    public override IEnumerable<string> Wrong()
    {
        foreach (var fault in HerbRows.Faults(Herbs, Sources)) yield return fault;
        foreach (var h in Herbs.Where(h => h.Least > h.Most)) yield return $"{h.Zh}: {h.Least} g is more than {h.Most} g";
        foreach (var h in Herbs.Where(h => h.Least <= 0)) yield return $"{h.Zh}: a dose is above nothing";
    }
}

/// <summary>药典外药名。What the rules must know by name although no dose stands here.</summary>
public sealed record BeyondPharmacopoeiaCard : Card, ITabled
{
    IReadOnlyList<Herb> rows = [];

    /// <summary>The standings such a name can have.</summary>
    public required Cited<List<string>> Kept { get; init; }
    public IReadOnlyList<Herb> Herbs => rows;
    IEnumerable<string> ITabled.Cites => Herbs.Select(h => h.Cite);

    public void Read(TextReader text) => rows = [.. Row.Of(text).Select(r => new Herb
    {
        Id = r.Must("id"), Zh = r.Must("zh"), Standing = r.Word<Standing>("status", Standing.NoDoseHere), Pregnancy = r.Word<InPregnancy>("pregnancy"), Toxicity = r.Word<Toxicity>("toxicity"),
        Tags = r.List("tags").ToHashSet(), Also = r.List("also"), Cite = r.Must("cite"),
        DoseConfidence = r.Word("confidence", Confidence.Low), PropertyConfidence = r.Word("confidence", Confidence.Low), HandlingConfidence = Confidence.Low,
    })];

    public override IEnumerable<string> Wrong() => HerbRows.Faults(Herbs, Sources);
}

static class HerbRows
{
    public static IEnumerable<string> Faults(IReadOnlyList<Herb> herbs, IReadOnlyDictionary<string, Source> sources)
    {
        if (herbs is []) yield return "it has no rows";
        foreach (var h in herbs.Where(h => !sources.ContainsKey(h.Cite))) yield return $"{h.Zh} cites {h.Cite}, and there is no source of that name";
        foreach (var twice in herbs.GroupBy(h => h.Id).Where(g => g.Count() > 1)) yield return $"the id {twice.Key} stands twice";
        foreach (var twice in herbs.SelectMany(h => h.Also.Append(h.Zh)).GroupBy(n => n).Where(g => g.Count() > 1)) yield return $"the name {twice.Key} stands twice";
    }
}
