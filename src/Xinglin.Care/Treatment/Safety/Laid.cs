using Xinglin.Knowledge;
using Xinglin.Knowledge.Expressions;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Care.Treatment.Safety;

/// <summary>One herb on the counter: from the prescription itself, from another one, or out of a patent medicine.</summary>
/// <param name="Grams">a day; null inside a patent medicine</param>
/// <param name="From">null for the prescription itself; else what it comes out of</param>
/// <param name="Could">what it may be instead, when the name can mean several</param>
sealed record Item(Herb Herb, string Written, decimal? Grams, string? Handling, bool IsRaw, Phrase? From, bool IsExternal, bool Could = false)
{
    public bool IsNew => From is null;

    public Phrase Say => From is { } from ? new($"{from.Zh}中的{Herb.Zh}", $"{Herb.Name.En} in {from.En}") : Herb.Name;
}

/// <summary>A prescription laid out on the counter: every name led to its herb, every patent medicine opened.</summary>
sealed class Laid
{
    readonly Dictionary<string, (bool? Holds, IReadOnlyList<string> Missing)> judged = [];

    public Laid(Prescribed prescribed, MateriaMedica materia)
    {
        (Prescribed, Materia) = (prescribed, materia);
        Names = [.. prescribed.Herbs.Select(h => materia.Herbal.Resolve(h.Name))];
        foreach (var d in prescribed.Drugs)
        {
            if (materia.Medicines.Patent(d) is { } patent) Patents.Add((d, patent));
            else if (materia.Medicines.Drug(d) is { } drug) Drugs.Add((d, drug));
            // a single herb ordered among the medicines is still a herb the patient takes
            else if (materia.Herbal.Resolve(d) is { Herb: { } herb } named) Others.Add(new(herb, d, null, null, named.IsRaw, herb.Name, false));
            else UnknownDrugs.Add(d);
        }
        Form = prescribed.Form ?? (materia.IsPill(Names.Select(n => n.Herb?.Id)) ? HerbForm.Powder : HerbForm.Decoction);
        Own = [.. prescribed.Herbs.Zip(Names).SelectMany(p => Items(p.First, p.Second, null, Form))];
        foreach (var other in prescribed.Others)
            Others.AddRange(other.Herbs.SelectMany(h => Items(h, materia.Herbal.Resolve(h.Name), other.Name, other.Form)));
        foreach (var (_, patent) in Patents)
            Others.AddRange(from name in patent.Contains.Is
                            let named = materia.Herbal.Resolve(name)
                            where named.Herb is not null
                            select new Item(named.Herb!, name, null, null, named.IsRaw, patent.Name, false));
        All = [.. Own, .. Others];
    }

    public Prescribed Prescribed { get; }
    public MateriaMedica Materia { get; }
    public IReadOnlyList<Named> Names { get; }
    /// <summary>Of this prescription, in its order.</summary>
    public IReadOnlyList<Item> Own { get; }
    public List<Item> Others { get; } = [];
    public IReadOnlyList<Item> All { get; }
    public List<(string Written, Drug Drug)> Drugs { get; } = [];
    public List<(string Written, PatentMedicineCard Card)> Patents { get; } = [];
    public List<string> UnknownDrugs { get; } = [];
    public HerbForm Form { get; }
    public PatientState Patient => Prescribed.Patient;
    /// <summary>Swallowed, not washed in.</summary>
    public bool IsInward => Form is not HerbForm.External;

    public IEnumerable<Item> With(IReadOnlySet<string> ids) => All.Where(i => ids.Contains(i.Herb.Id));

    public IEnumerable<Item> Tagged(IReadOnlyList<string> tags) => tags is [] ? [] : All.Where(i => i.Herb.Tags.Count > 0 && i.Herb.Tags.Overlaps(tags));

    /// <summary>Whether a rule about these herbs has anything to ask of this prescription.</summary>
    public bool Mentions(IReadOnlyList<string> herbs, IReadOnlyList<string> tags, bool any) => any || With(Materia.Ids(herbs)).Concat(Tagged(tags)).Any(i => i.IsNew);

    public IEnumerable<Drug> Of(IReadOnlyList<string> names, IReadOnlyList<string> classes)
    {
        if (Drugs is []) return [];
        var ids = Materia.DrugIds(names);
        return Drugs.Select(d => d.Drug).Where(d => ids.Contains(d.Id) || d.Classes.Overlaps(classes)).DistinctBy(d => d.Id);
    }

    /// <summary>What an expression of a card comes to; null when something it needs is not known.</summary>
    public bool? Holds(string expression) => Judged(expression).Holds;

    /// <summary>What an expression needs and nobody said.</summary>
    public IReadOnlyList<string> Missing(string expression) => Judged(expression).Missing;

    (bool? Holds, IReadOnlyList<string> Missing) Judged(string expression)
    {
        if (judged.TryGetValue(expression, out var known)) return known;
        return judged[expression] = Judge(Materia.Read(expression));
    }

    (bool?, IReadOnlyList<string>) Judge(Expression expression) => expression.Try(Value) is { } truth
        ? (truth.IsTrue, [])
        : (null, [.. expression.Names.Where(n => Value(n) is null).Select(n => n is "male" ? "sex" : n).Order(StringComparer.Ordinal)]);

    public Operand? Value(string name) => name switch
    {
        "male" => Patient.IsFemale is { } female ? Operand.Of(!female) : null,
        "powder" => Operand.Of(Form is HerbForm.Powder),
        "on-warfarin" => Operand.Of(Drugs.Any(d => d.Drug.Id == "warfarin")),
        _ when Patient.Flags.TryGetValue(name, out var flag) => Operand.Of(flag),
        _ when Patient.Values.TryGetValue(name, out var known) && IsFresh(known) => new Operand(known.Value),
        _ => null,
    };

    bool IsFresh(Known known) => Patient.At is not { } now || known.At is not { } at || now - at <= TimeSpan.FromDays(Materia.Rules.FreshDays.Is);

    IEnumerable<Item> Items(PrescribedHerb h, Named named, Phrase? from, HerbForm form)
    {
        var external = form is HerbForm.External;
        if (named.Herb is { } herb) yield return new(herb, h.Name, h.Grams * Prescribed.PacketsADay, h.Handling, named.IsRaw, from, external);
        foreach (var could in named.Could ?? []) yield return new(could, h.Name, null, h.Handling, false, from, external, true);
        foreach (var held in named.Holds ?? []) yield return new(held, h.Name, null, h.Handling, false, from, external);
    }
}
