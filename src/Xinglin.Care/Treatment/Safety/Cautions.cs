using System.Globalization;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Care.Treatment.Safety;

/// <summary>患者状态：what the laboratory and the ward say of the patient, against what the herbs do.</summary>
sealed class Cautions : ISafetyRule
{
    public IEnumerable<Finding> Findings(Laid laid)
    {
        if (!laid.IsInward) yield break;
        foreach (var card in laid.Materia.Cautions)
        {
            var items = card.AnyHerb ? [.. laid.Own] : laid.With(laid.Materia.Ids(card.Herbs)).Concat(laid.Tagged(card.Tags)).Where(i => !i.Could && i is { IsNew: true, IsExternal: false }).DistinctBy(i => i.Herb.Id).ToList();
            if (items is [] || laid.Holds(card.When.Is) is not true) continue;
            var names = card.AnyHerb ? new Phrase("汤药", "the decoction") : Found.Join(items.Select(i => i.Say));
            yield return Found.Of(card, card.Level, card.AnyHerb ? [] : items, [], new($"{names.Zh}：{card.Zh}", $"{names.En}: {card.En}")) with { Because = Reasons.Of(laid, card.When.Is), Do = card.Do };
        }
    }
}

/// <summary>The patient's own values behind an expression, and what each is called.</summary>
public static class Reasons
{
    static readonly Dictionary<string, Phrase> words = new()
    {
        ["platelets"] = new("血小板", "platelets"), ["neutrophils"] = new("中性粒细胞", "neutrophils"), ["platelets-fall-7-days"] = new("血小板 7 天降幅 %", "platelets fell in 7 days, %"), ["inr"] = new("INR", "INR"),
        ["alt"] = new("ALT 倍数", "ALT × upper limit"), ["ast"] = new("AST 倍数", "AST × upper limit"), ["bilirubin"] = new("胆红素倍数", "bilirubin × upper limit"), ["egfr"] = new("肾小球滤过率", "eGFR"), ["potassium"] = new("血钾", "potassium"),
        ["systolic"] = new("收缩压", "systolic"), ["diastolic"] = new("舒张压", "diastolic"), ["qtc"] = new("QT 间期（校正）", "QTc"), ["diarrhoea"] = new("腹泻级别", "diarrhoea grade"), ["days-to-operation"] = new("距手术天数", "days to operation"),
        ["bleeding"] = new("活动性出血", "active bleeding"), ["diabetes"] = new("糖尿病", "diabetes"), ["liver-disease"] = new("肝病", "liver disease"), ["renal-disease"] = new("肾病", "kidney disease"), ["awaiting-radioiodine"] = new("等待放射性碘", "awaiting radioiodine"),
        ["hyperthyroidism"] = new("甲亢", "hyperthyroidism"), ["on-warfarin"] = new("正用华法林", "on warfarin"), ["male"] = new("男", "man"), ["sex"] = new("性别", "sex"), ["powder"] = new("散剂", "powder"),
    };

    internal static Phrase Of(Laid laid, string expression)
    {
        var known = laid.Materia.Read(expression).Names.Select(n => (Name: n, Value: laid.Value(n), IsFlag: !laid.Patient.Values.ContainsKey(n))).Where(n => n.Value is not null && !(n.IsFlag && !n.Value.Value.IsTrue)).ToList();
        return Found.Join(known.Select(n => n.IsFlag ? Name(n.Name) : new Phrase($"{Name(n.Name).Zh} {N(n.Value!.Value.Number)}", $"{Name(n.Name).En} {N(n.Value!.Value.Number)}")));
    }

    public static Phrase Name(string name) => words.GetValueOrDefault(name, new(name, name));

    static string N(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
