using Xinglin.Facts.Herbs;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Care.Treatment.Safety;

/// <summary>用药过审。A medicine about to be ordered, laid against what the patient takes: a patent medicine with its herbs against the running prescription and the other medicines, a Western one against the running herbs.</summary>
public static class MedicineCheck
{
    /// <summary>Of the rules those that look at what else is taken and at the patient; how a decoction is written is no question here.</summary>
    static readonly string[] asked = ["INT-", "F18-", "W19-", "LAB-", "DUP-", "ALLERGY", "PREGNANCY-", "LACTATION"];

    /// <summary>What speaks for or against it, the gravest first; empty for a medicine nobody knows here.</summary>
    public static IReadOnlyList<Finding> Of(Chart chart, MedicationOrdered order, DateTimeOffset at, Library library) =>
        MateriaMedica.On(library, at) is not { } materia ? []
        : materia.Medicines.Patent(order.Drug) is { } patent ? Patent(chart, patent, at, library, materia)
        : materia.Medicines.Drug(order.Drug) is { } drug ? Western(chart, drug, order.Drug, at, library, materia) : [];

    static Finding[] Patent(Chart chart, PatentMedicineCard patent, DateTimeOffset at, Library library, MateriaMedica materia)
    {
        Prescribed alone = new() { Herbs = [.. patent.Contains.Is.Where(n => materia.Herbal.Named(n) is not null).Select(n => new PrescribedHerb(n, null))], Form = HerbForm.Powder };
        // what it says of itself was weighed when it was licensed
        var own = SafetyCheck.Of(alone, materia).Findings.Select(Key).ToHashSet();
        return [.. SafetyCheck.Of(Without(PatientOnChart.Beside(chart, alone, at, library), patent, materia), materia).Findings
            .Where(f => asked.Any(a => f.Rule.StartsWith(a, StringComparison.Ordinal)) && !own.Contains(Key(f)))
            .Select(f => f with { Drugs = [.. f.Drugs.Append(patent.Id).Distinct()] })];
    }

    static Finding[] Western(Chart chart, Drug drug, string written, DateTimeOffset at, Library library, MateriaMedica materia)
    {
        var beside = PatientOnChart.Beside(chart, new() { Herbs = [] }, at, library);
        var herbs = beside.Others.SelectMany(o => o.Herbs).Concat(beside.Drugs.Select(materia.Medicines.Patent).OfType<PatentMedicineCard>().SelectMany(p => p.Contains.Is.Select(n => new PrescribedHerb(n, null)))).DistinctBy(h => h.Name);
        return [.. SafetyCheck.Of(beside with { Herbs = [.. herbs], Others = [], Drugs = [written] }, materia).Findings.Where(f => f.Rule.StartsWith("INT-", StringComparison.Ordinal) && f.Drugs.Contains(drug.Id))];
    }

    /// <summary>Ordered again it is not taken twice.</summary>
    static Prescribed Without(Prescribed beside, PatentMedicineCard patent, MateriaMedica materia) => beside with { Drugs = [.. beside.Drugs.Where(d => materia.Medicines.Patent(d)?.Id != patent.Id)] };

    static string Key(Finding f) => $"{f.Rule}|{string.Join('|', f.Herbs.Order(StringComparer.Ordinal))}|{f.What.Zh}";
}

/// <summary>用药门禁。A medicine ordered here against which the check speaks is written with its reason, as a prescription is; what the patient says to be taking, and what ends an order, is told and passes.</summary>
public sealed class MedicationGuard(Library library) : IGuard
{
    public IEnumerable<Problem> Problems(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who) => Open(chart, drafts, i, who).Select(f => new Problem(nameof(MedicationOrdered.Drug), f.Level is Level.Block
        ? new($"{f.What.Zh}（{f.Rule}）：不能同用，请换药或先停", $"{f.What.En} ({f.Rule}): not together; choose another or stop one first")
        : new($"{f.What.Zh}（{f.Rule}）：须双签，请写“双签”并说明原因", $"{f.What.En} ({f.Rule}): asks for a double signature; write “signed over” with the reason")));

    /// <summary>What keeps it from being written: findings that stop, and those nobody gave a reason for yet.</summary>
    public IReadOnlyList<Finding> Open(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who)
    {
        if (drafts[i] is not { Fact: MedicationOrdered { Stated: false, State: OrderState.Active } order, HappenedAt: var at } draft || MateriaMedica.On(library, at) is not { } materia) return [];
        return [.. MedicineCheck.Of(PrescriptionGuard.Before(chart, draft), order, at, library)
            .Where(f => f.Level is Level.Block || f.Level is Level.DoubleSign && !PrescriptionGuard.Reasons(chart, drafts, who, at).Any(r => PrescriptionGuard.Covers(r, f, materia)))];
    }
}
