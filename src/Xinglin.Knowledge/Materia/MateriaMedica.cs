using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Xinglin.Knowledge.Expressions;
using Xinglin.Knowledge.Formulas;

namespace Xinglin.Knowledge.Materia;

/// <summary>药学知识。Everything the safety check reads, as adopted on one day, with every name led to one herb.</summary>
public sealed class MateriaMedica
{
    static readonly ConcurrentDictionary<(Library, string), Lazy<MateriaMedica>> built = new();

    readonly Dictionary<string, IReadOnlySet<string>> groups;
    readonly ConcurrentDictionary<string, Expression> expressions = new();
    readonly IReadOnlySet<string>[] pills;
    // lists of cards live as long as their cards; each is led to its ids once
    readonly ConditionalWeakTable<object, IReadOnlySet<string>> herbIds = [], drugIds = [];

    MateriaMedica(Library library, DateTimeOffset day, PrescribingCard rules, PharmacopoeiaCard pharmacopoeia, HerbNamesCard names)
    {
        (Rules, Pharmacopoeia) = (rules, pharmacopoeia);
        Beyond = library.For<BeyondPharmacopoeiaCard>().On(day);
        Herbal = new(pharmacopoeia.Herbs, Beyond?.Herbs ?? [], names, rules.RawWhenPlain.Is);
        Patents = InForce<PatentMedicineCard>(library, day);
        DrugList = library.For<DrugsCard>().On(day) ?? throw new KnowledgeException("no edition of the card drugs is in force");
        Medicines = new(DrugList, Patents);
        Groups = library.For<HerbGroupsCard>().On(day) ?? throw new KnowledgeException("no edition of the card herb-groups is in force");
        groups = Groups.Groups.ToDictionary(g => g.Key, g => Ids(g.Value.Herbs.Is));
        Incompatibilities = InForce<IncompatibilityCard>(library, day);
        Interactions = InForce<InteractionCard>(library, day);
        Cautions = InForce<PatientCautionCard>(library, day);
        pills = [.. InForce<ClassicFormulaCard>(library, day).Where(f => f.Zh[^1] is '丸' or '散' or '丹' or '锭').Select(f => Ids(f.Herbs.Is)).Where(ids => ids.Any(id => Herbal.Find(id)!.Route is HerbRoute.PillOrPowder))];
    }

    public PrescribingCard Rules { get; }
    public PharmacopoeiaCard Pharmacopoeia { get; }
    public BeyondPharmacopoeiaCard? Beyond { get; }
    public HerbGroupsCard Groups { get; }
    public DrugsCard DrugList { get; }
    public Herbal Herbal { get; }
    public Medicines Medicines { get; }
    public IReadOnlyList<PatentMedicineCard> Patents { get; }
    public IReadOnlyList<IncompatibilityCard> Incompatibilities { get; }
    public IReadOnlyList<InteractionCard> Interactions { get; }
    public IReadOnlyList<PatientCautionCard> Cautions { get; }

    /// <summary>As adopted on that day; null where the house has adopted no pharmacopoeia, no names or no rules: then nothing can be checked.</summary>
    public static MateriaMedica? On(Library library, DateTimeOffset day)
    {
        if (library.For<PrescribingCard>().On(day) is not { } rules || library.For<PharmacopoeiaCard>().On(day) is not { } pharmacopoeia || library.For<HerbNamesCard>().On(day) is not { } names) return null;
        // the day enters only through the editions in force on it
        var key = string.Join('|', library.Adoptions.Where(a => a.From <= day).Select(a => $"{a.Card}@{a.Edition}"));
        return built.GetOrAdd((library, key), _ => new(() => new(library, day, rules, pharmacopoeia, names))).Value;
    }

    /// <summary>Ids of the herbs of a group; empty for a name no card lists.</summary>
    public IReadOnlySet<string> Group(string name) => groups.GetValueOrDefault(name) ?? new HashSet<string>();

    /// <summary>Ids of named herbs; those nobody knows are left to lint.</summary>
    public IReadOnlySet<string> Ids(IReadOnlyList<string> names) => herbIds.GetValue(names, list => ((IReadOnlyList<string>)list).Select(n => Herbal.Named(n)?.Id).OfType<string>().ToHashSet());

    /// <summary>The same of medicines.</summary>
    public IReadOnlySet<string> DrugIds(IReadOnlyList<string> names) => drugIds.GetValue(names, list => ((IReadOnlyList<string>)list).Select(n => Medicines.Drug(n)?.Id).OfType<string>().ToHashSet());

    /// <summary>Whether these herbs are a classical formula that is made as pills or powder and never decocted.</summary>
    public bool IsPill(IEnumerable<string?> herbs) => herbs.ToHashSet() is var ids && pills.Any(p => ids.SetEquals(p));

    /// <summary>An expression of a card, read once.</summary>
    public Expression Read(string text) => expressions.GetOrAdd(text, Expression.Parse);

    static T[] InForce<T>(Library library, DateTimeOffset day) where T : Card =>
        [.. library.Family<T>().OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value.On(day)).OfType<T>()];
}
