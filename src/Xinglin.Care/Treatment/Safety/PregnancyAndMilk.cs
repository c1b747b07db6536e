using Xinglin.Knowledge;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Care.Treatment.Safety;

/// <summary>妊娠、哺乳：by the pharmacopoeia's own line, and apart from it by custom.</summary>
sealed class PregnancyAndMilk : ISafetyRule
{
    public IEnumerable<Finding> Findings(Laid laid)
    {
        if (laid.Patient.IsPregnant is true)
        {
            var because = new Phrase("妊娠或可能妊娠", "pregnant, or possibly so");
            foreach (var i in laid.All.Where(i => !i.Could && (i.IsNew || Patent(laid, i) is null)))
                if (Line(laid, i) is { } found) yield return found with { Because = because };
            foreach (var (_, patent) in laid.Patents)
                if (patent.Pregnancy is { Is: not InPregnancy.None } line)
                    yield return laid.Of(line.Is is InPregnancy.Forbidden ? "pregnancy-forbidden" : "pregnancy-caution", [], new($"{patent.Zh}：{Word(line.Is).Zh}", $"{patent.En}: {Word(line.Is).En}"), line.Confidence) with { Because = because, Drugs = [patent.Id] };
        }
        else if (laid.Patient is { IsPregnant: null, IsFemale: true, Years: { } years } && years >= laid.Materia.Rules.ChildBearingAges.Is[0] && years <= laid.Materia.Rules.ChildBearingAges.Is[^1]
            && laid.Own.Where(i => i.Herb.Pregnancy is not InPregnancy.None).ToList() is { Count: > 0 } asked)
            yield return laid.Of("pregnancy-ask", asked, new($"{Found.Join(asked.Select(i => i.Herb.Name)).Zh}孕妇慎用或禁用，请先问是否妊娠", $"{Found.Join(asked.Select(i => i.Herb.Name)).En}: not or with caution in pregnancy; ask first")) with { Because = new($"女，{years} 岁，妊娠未问", $"woman of {years}, pregnancy not asked") };

        if (laid.Patient.IsBreastFeeding is true)
            foreach (var i in laid.Own.Where(i => i.Herb.Caution.Contains("哺乳期", StringComparison.Ordinal)))
                yield return laid.Of("lactation", [i], new($"{i.Herb.Zh}：哺乳期慎用", $"{i.Say.En}: caution while breast-feeding"), i.Herb.DoseConfidence) with { Because = new("哺乳期", "breast-feeding") };
    }

    static Finding? Line(Laid laid, Item i) => i.Herb switch
    {
        { Pregnancy: InPregnancy.Forbidden } => laid.Of("pregnancy-forbidden", [i], new($"{i.Say.Zh}：孕妇禁用", $"{i.Say.En}: forbidden in pregnancy"), i.Herb.DoseConfidence),
        { Pregnancy: InPregnancy.Caution } => laid.Of("pregnancy-caution", [i], new($"{i.Say.Zh}：孕妇慎用", $"{i.Say.En}: caution in pregnancy"), i.Herb.DoseConfidence),
        { PregnancyByCustom: not InPregnancy.None } => laid.Of("pregnancy-custom", [i], new($"{i.Say.Zh}：药典未写，习惯上孕期慎用", $"{i.Say.En}: not in the pharmacopoeia, by custom with caution"), Confidence.Low),
        _ => null,
    };

    static PatentMedicineCard? Patent(Laid laid, Item i) => laid.Patents.FirstOrDefault(p => p.Card.Name == i.From && p.Card.Pregnancy is not null).Card;

    static Phrase Word(InPregnancy line) => line is InPregnancy.Forbidden ? new("孕妇禁用", "forbidden in pregnancy") : new("孕妇慎用", "caution in pregnancy");
}
