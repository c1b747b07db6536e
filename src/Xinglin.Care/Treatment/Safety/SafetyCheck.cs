using System.Reflection;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Care.Treatment.Safety;

/// <summary>审方。One check for both medicines: a pure function of the prescription, the patient and the knowledge in force.</summary>
public static class SafetyCheck
{
    static readonly ISafetyRule[] rules = [.. Assembly.GetExecutingAssembly().GetTypes()
        .Where(t => t.IsAssignableTo(typeof(ISafetyRule)) && t is { IsInterface: false, IsAbstract: false })
        .OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => (ISafetyRule)Activator.CreateInstance(t)!)];

    public static Review Of(Prescribed prescribed, MateriaMedica materia)
    {
        var laid = new Laid(prescribed, materia);
        var findings = Findings(laid);
        (string, string?)[] drugs = [.. prescribed.Drugs.Select(d => (d, materia.Medicines.Patent(d)?.Id ?? materia.Medicines.Drug(d)?.Id ?? materia.Herbal.Resolve(d).Herb?.Id))];
        return new(findings, laid.Names, drugs, [.. Account(laid, findings)]);
    }

    /// <summary>What is found, without the account of what was asked.</summary>
    public static IReadOnlyList<Finding> Findings(Prescribed prescribed, MateriaMedica materia) => Findings(new Laid(prescribed, materia));

    static Finding[] Findings(Laid laid)
    {
        var order = laid.All.Select((i, at) => (i.Herb.Id, at)).GroupBy(i => i.Id).ToDictionary(g => g.Key, g => g.First().at);
        return [.. rules.SelectMany(r => r.Findings(laid))
            .DistinctBy(f => (f.Rule, string.Join('|', f.Herbs.Order(StringComparer.Ordinal)), string.Join('|', f.Drugs.Order(StringComparer.Ordinal)), f.Herbs is [] ? f.What.Zh : ""))
            .OrderByDescending(f => f.Level).ThenBy(f => f.Rule, StringComparer.Ordinal).ThenBy(f => f.Herbs is [var first, ..] ? order.GetValueOrDefault(first) : int.MaxValue).ThenBy(f => f.What.Zh, StringComparer.Ordinal)];
    }

    /// <summary>Every rule that was asked, and what it lacked: nothing is passed over in silence.</summary>
    static IEnumerable<Checked> Account(Laid laid, IReadOnlyList<Finding> findings)
    {
        var fired = findings.Select(f => f.Rule).ToHashSet();
        var asked = laid.Materia.Rules.Rules.Keys.Select(r => (Id: r, When: (string?)null))
            .Concat(laid.Materia.Incompatibilities.Select(c => (c.Id, (string?)null)))
            .Concat(laid.Materia.Interactions.Select(c => (c.Id, laid.Mentions(c.Herbs, c.Tags, c.AnyHerb) ? c.Context?.Is : null)))
            .Concat(laid.Materia.Cautions.Select(c => (c.Id, laid.Mentions(c.Herbs, c.Tags, c.AnyHerb) ? c.When.Is : null)));
        foreach (var (id, when) in asked)
        {
            var rule = id.ToUpperInvariant();
            if (fired.Contains(rule)) yield return new(rule, Verdict.Fired, []);
            else if (when is not null && laid.Holds(when) is null) yield return new(rule, Verdict.CannotSay, laid.Missing(when));
            else yield return new(rule, Verdict.Nothing, []);
        }
    }
}
