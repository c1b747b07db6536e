using Xinglin.Care.Treatment.Safety;
using Xinglin.Facts.Herbs;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Web.Shared.Forms;

/// <summary>双签。A medicine whose findings ask for a double signature asks its reason, one for each rule, as a prescription does.</summary>
public sealed class SigningOverMedicine(Library library) : IAsksBesides
{
    readonly MedicationGuard guard = new(library);

    public string Tag => "medication-ordered";

    public Phrase Heading => new("双签：每条规则写一个原因，与医嘱一并签", "Double signature: a reason for each rule, signed with the order");

    public IEnumerable<Question> Of(Chart chart, Draft draft, Who who) => MateriaMedica.On(library, draft.HappenedAt) is not { } materia ? []
        : from finding in guard.Open(chart, [draft], 0, who)
          where finding.Level is Level.DoubleSign
          group finding by finding.Rule into rule
          let what = rule.Select(f => f.What).ToList()
          select new Question($"over.{rule.Key}", new($"{string.Join("；", what.Select(w => w.Zh))}（{rule.Key}）原因", $"reason for {string.Join("; ", what.Select(w => w.En))} ({rule.Key})"),
              reason => new SafetyOverridden(rule.Key, reason)
              {
                  Herbs = [.. rule.SelectMany(f => f.Herbs).Distinct().Select(id => materia.Herbal.Find(id)?.Zh ?? id)],
                  Drugs = [.. rule.SelectMany(f => f.Drugs).Distinct().Select(id => materia.DrugList.Drugs.FirstOrDefault(d => d.Id == id)?.Zh ?? materia.Patents.FirstOrDefault(p => p.Id == id)?.Zh ?? id)],
              });
}
