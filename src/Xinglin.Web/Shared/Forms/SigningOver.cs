using Xinglin.Care.Treatment.Safety;
using Xinglin.Facts.Herbs;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Web.Shared.Forms;

/// <summary>双签。A prescription whose findings ask for a double signature asks its reason, one for each rule; what stops is not asked and stays.</summary>
public sealed class SigningOver(Library library) : IAsksBesides
{
    readonly PrescriptionGuard guard = new(library);

    public string Tag => "prescription";

    public Phrase Heading => new("双签：每条规则写一个原因，与处方一并签", "Double signature: a reason for each rule, signed with the prescription");

    public IEnumerable<Question> Of(Chart chart, Draft draft, Who who) =>
        draft.Fact is not Prescription prescription || MateriaMedica.On(library, draft.HappenedAt) is not { } materia ? []
            : from finding in guard.Open(chart, [draft], 0, who)
              where finding.Level is Level.DoubleSign
              group finding by finding.Rule into rule
              let what = rule.Select(f => f.What).ToList()
              select new Question($"over.{rule.Key}", new($"{string.Join("；", what.Select(w => w.Zh))}（{rule.Key}）原因", $"reason for {string.Join("; ", what.Select(w => w.En))} ({rule.Key})"),
                  reason => new SafetyOverridden(rule.Key, reason) { Herbs = [.. rule.SelectMany(f => f.Herbs).Distinct().Select(id => Written(id, prescription, materia))], Drugs = [.. rule.SelectMany(f => f.Drugs).Distinct().Select(id => Drug(id, materia))] });

    /// <summary>As it stands in the prescription; a herb out of something else by its own name.</summary>
    static string Written(string id, Prescription prescription, MateriaMedica materia) =>
        prescription.Herbs.Select(h => h.Name).FirstOrDefault(n => materia.Herbal.Named(n)?.Id == id) ?? materia.Herbal.Find(id)?.Zh ?? id;

    static string Drug(string id, MateriaMedica materia) => materia.DrugList.Drugs.FirstOrDefault(d => d.Id == id)?.Zh ?? materia.Patents.FirstOrDefault(p => p.Id == id)?.Zh ?? id;
}
