using Xinglin.Knowledge.Formulas;

namespace Xinglin.Knowledge.Materia;

/// <summary>What no card can see of itself: a name no herb bears, a class no medicine has, an alias that leads two ways.</summary>
static class MateriaLint
{
    /// <returns>card id and what is wrong with it</returns>
    public static IEnumerable<(string Card, string Wrong)> Faults(Library library)
    {
        if (MateriaMedica.On(library, DateTimeOffset.MaxValue) is not { } m) return [];
        return Names(library, m).Concat(Lists(m)).Concat(Pairs(m)).Concat(Against(m)).Concat(Formulas(library, m));
    }

    static IEnumerable<(string, string)> Names(Library library, MateriaMedica m)
    {
        var canonical = m.Herbal.All.GroupBy(h => h.Zh).ToDictionary(g => g.Key, g => g.First());
        foreach (var twice in m.Herbal.All.GroupBy(h => h.Zh).Where(g => g.Count() > 1)) yield return (m.Beyond!.Id, $"{twice.Key} is listed already");
        foreach (var h in m.Herbal.All)
            foreach (var name in h.Also.Where(n => canonical.ContainsKey(n) || m.Herbal.Named(n)?.Id != h.Id))
                yield return (m.Pharmacopoeia.Id, $"{name} is a name of {h.Zh}, but leads to {m.Herbal.Named(name)?.Zh ?? "nothing"}");
        if (library.For<HerbNamesCard>().On(DateTimeOffset.MaxValue) is not { } names) yield break;
        foreach (var (zh, also) in names.Also.Is)
        {
            if (!canonical.ContainsKey(zh)) yield return (names.Id, $"{zh} is no herb of this library");
            foreach (var name in also.Where(n => m.Herbal.Named(n)?.Zh != zh)) yield return (names.Id, $"{name} should lead to {zh}, and leads to {m.Herbal.Named(name)?.Zh ?? "nothing"}");
        }
        foreach (var (name, herbs) in names.Ambiguous.Is.Concat(names.Compound.Is))
        {
            if (m.Herbal.Named(name) is { } one) yield return (names.Id, $"{name} is said to mean several herbs, and leads to {one.Zh} alone");
            foreach (var herb in herbs.Where(h => !canonical.ContainsKey(h))) yield return (names.Id, $"{name} names {herb}, which is no herb of this library");
        }
    }

    static IEnumerable<(string, string)> Lists(MateriaMedica m) =>
        from list in ((string Card, IEnumerable<string> Names)[])
        [
            .. m.Groups.Groups.Select(g => (m.Groups.Id, (IEnumerable<string>)g.Value.Herbs.Is)),
            .. m.Patents.Select(p => (p.Id, (IEnumerable<string>)p.Contains.Is)),
            .. m.Interactions.Select(i => (i.Id, (IEnumerable<string>)i.Herbs)),
            .. m.Cautions.Select(c => (c.Id, (IEnumerable<string>)c.Herbs)),
            .. m.Rules.ToxinFamilies.Values.Select(f => (m.Rules.Id, (IEnumerable<string>)f.Herbs.Is)),
            (m.Rules.Id, m.Rules.LongDecocting.Is), (m.Rules.Id, m.Rules.RawPoisons.Is), (m.Rules.Id, m.Rules.RawWhenPlain.Is), (m.Rules.Id, m.Rules.Controlled.Is), (m.Rules.Id, m.Rules.Narcotics.Is),
        ]
        from name in list.Names
        where m.Herbal.Named(name) is null
        select (list.Card, $"{name} leads to no herb");

    static IEnumerable<(string, string)> Formulas(Library library, MateriaMedica m) =>
        from formula in library.Family<ClassicFormulaCard>().Values.Select(f => f.On(DateTimeOffset.MaxValue)).OfType<ClassicFormulaCard>()
        from herb in formula.Herbs.Is.Except(formula.Unlisted?.Is ?? [])
        where m.Herbal.Named(herb) is null
        select (formula.Id, $"{herb} leads to no one herb");

    static IEnumerable<(string, string)> Pairs(MateriaMedica m)
    {
        foreach (var card in m.Incompatibilities)
        {
            foreach (var group in new[] { card.Left, card.Right }.Where(g => m.Group(g).Count == 0)) yield return (card.Id, $"there is no group {group}");
            foreach (var name in card.Further.SelectMany(f => (f.Left ?? []).Concat(f.Right ?? [])).Where(n => m.Herbal.Named(n) is null)) yield return (card.Id, $"{name} leads to no herb");
        }
    }

    static IEnumerable<(string, string)> Against(MateriaMedica m)
    {
        foreach (var card in m.Interactions)
        {
            foreach (var name in card.Drugs.Where(d => m.Medicines.Drug(d) is null)) yield return (card.Id, $"{name} is no medicine of this library");
            foreach (var c in card.Classes.Where(c => !m.Medicines.All.Any(d => d.Classes.Contains(c)))) yield return (card.Id, $"no medicine is of the class {c}");
        }
        foreach (var (card, tag) in m.Interactions.SelectMany(c => c.Tags.Select(t => (c.Id, t))).Concat(m.Cautions.SelectMany(c => c.Tags.Select(t => (c.Id, t)))).Where(t => !m.Herbal.All.Any(h => h.Tags.Contains(t.t)))) yield return (card, $"no herb bears the tag {tag}");
        foreach (var name in m.Rules.ToxinFamilies.Values.SelectMany(f => f.Drugs).Where(d => m.Medicines.Drug(d) is null)) yield return (m.Rules.Id, $"{name} is no medicine of this library");
    }
}
