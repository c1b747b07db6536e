namespace Xinglin.Care.Treatment.Safety;

/// <summary>过敏：the herb itself in any form, also out of a patent medicine.</summary>
sealed class Allergies : ISafetyRule
{
    public IEnumerable<Finding> Findings(Laid laid)
    {
        foreach (var stated in laid.Patient.Allergies)
        {
            var named = laid.Materia.Herbal.Resolve(stated);
            var herbs = named.Herb is { } one ? [one] : named.Could ?? named.Holds ?? [];
            if (laid.Materia.Medicines.Patent(stated) is { } patent) herbs = [.. patent.Contains.Is.Select(laid.Materia.Herbal.Named).OfType<Knowledge.Materia.Herb>()];
            var items = laid.All.Where(i => herbs.Any(h => h.Id == i.Herb.Id)).ToList();
            if (items is not [])
                yield return laid.Of("allergy", items, new($"{Found.Join(items.Select(i => i.Say)).Zh}：患者对{stated}过敏", $"{Found.Join(items.Select(i => i.Say)).En}: the patient is allergic to {(herbs is [var h] ? h.Name.En : stated)}")) with { Because = new($"过敏：{stated}", $"allergy: {(herbs is [var a] ? a.Name.En : stated)}") };
        }
    }
}

/// <summary>化疗日：the decoction falls on the days a cycle is given.</summary>
sealed class ChemotherapyDay : ISafetyRule
{
    public IEnumerable<Finding> Findings(Laid laid)
    {
        if (laid.IsInward && laid.Patient.Cycle is { Day: >= 1 } cycle && cycle.Day <= laid.Materia.Rules.ChemotherapyDays.Is)
            yield return laid.Of("chemotherapy-day", [], new($"今天是 {cycle.Name} 第 {cycle.Day} 天：汤药与口服抗肿瘤药错开，呕吐时先止呕", $"today is day {cycle.Day} of {cycle.Name}: keep the decoction apart from oral anticancer drugs; with vomiting, antiemetics first")) with { Because = new($"{cycle.Name} 第 {cycle.Day} 天", $"{cycle.Name}, day {cycle.Day}") };
    }
}
