using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Treatment;

namespace Xinglin.Web.Scenes;

/// <summary>How the picture calls what charts name by an id or in one tongue only. What is not here is shown as it was written.</summary>
public static class Wording
{
    static readonly Dictionary<string, Phrase> instruments = new(StringComparer.OrdinalIgnoreCase)
    {
        ["post-tace"] = new("TACE 术后观察", "after TACE"),
        ["protective-isolation"] = new("保护性隔离", "protective isolation"),
    };

    static readonly Dictionary<string, string> symptoms = new()
    {
        ["乏力"] = "fatigue", ["恶心"] = "nausea", ["食欲"] = "appetite", ["疼痛"] = "pain", ["睡眠"] = "sleep", ["手足麻"] = "numbness",
        ["呕吐"] = "vomiting", ["腹泻"] = "diarrhoea", ["便秘"] = "constipation", ["口腔溃疡"] = "sore mouth", ["气短"] = "breathless", ["焦虑"] = "anxiety", ["情绪"] = "mood",
    };

    static readonly Dictionary<string, string> terms = new()
    {
        ["恶心"] = "nausea", ["呕吐"] = "vomiting", ["腹泻"] = "diarrhoea", ["周围神经病变"] = "neuropathy", ["手足综合征"] = "hand–foot syndrome", ["口腔黏膜炎"] = "mucositis",
        ["皮疹"] = "rash", ["血小板减少"] = "low platelets", ["中性粒细胞减少"] = "neutropenia", ["发热性中性粒细胞减少"] = "febrile neutropenia", ["贫血"] = "anaemia",
        ["输液反应"] = "infusion reaction", ["肝功能异常"] = "liver enzymes", ["高血压"] = "hypertension", ["蛋白尿"] = "proteinuria", ["甲状腺功能减退"] = "hypothyroidism", ["免疫性肺炎"] = "pneumonitis",
        ["吻合口瘘"] = "anastomotic leak", ["肺部感染"] = "chest infection", ["喉返神经麻痹"] = "recurrent nerve palsy", ["心房颤动"] = "atrial fibrillation", ["乳糜胸"] = "chylothorax",
        ["腹腔感染"] = "abdominal infection", ["胃瘫"] = "gastroparesis", ["腹腔出血"] = "abdominal bleeding", ["切口感染"] = "wound infection", ["肠梗阻"] = "ileus", ["尿潴留"] = "urinary retention",
        ["持续漏气"] = "air leak", ["腹水"] = "ascites", ["胆漏"] = "bile leak", ["肝功能不全"] = "liver insufficiency", ["皮下积液"] = "seroma", ["皮瓣坏死"] = "flap necrosis",
        ["尿漏"] = "urine leak", ["泌尿系感染"] = "urinary infection",
    };

    public static Phrase Symptom(string written) => new(written, symptoms.GetValueOrDefault(written, written));

    public static Phrase Term(string written) => new(written, terms.GetValueOrDefault(written, written));

    /// <summary>An assessment as a ward says it: instrument, score, note.</summary>
    public static Phrase Assessment(NursingAssessment a)
    {
        var name = instruments.GetValueOrDefault(a.Instrument, new(a.Instrument, a.Instrument));
        var score = a.Score is { } s ? $" {s:0.##}" : "";
        return new($"{name.Zh}{score}{(a.Note is null ? "" : $"：{a.Note}")}", $"{name.En}{score}{(a.Note is null ? "" : $": {a.Note}")}");
    }

    /// <summary>A procedure by the letters a ward says aloud.</summary>
    public static Phrase Procedure(ProcedureDone p) => p.Kind switch
    {
        ProcedureKind.Tace => new("TACE", "TACE"),
        ProcedureKind.Haic => new("HAIC", "HAIC"),
        ProcedureKind.Ablation => new("消融", "ablation"),
        ProcedureKind.Drainage => new("引流", "drainage"),
        _ => new(p.Name, p.Name),
    };

    /// <summary>外治、针灸、导引: what is done from outside, by name.</summary>
    public static bool IsExternal(ProcedureDone p) => p.Kind is ProcedureKind.Other && External.Any(p.Name.Contains);

    static readonly string[] External = ["耳穴", "贴敷", "艾", "灸", "针刺", "针灸", "拔罐", "刮痧", "熏洗", "熏蒸", "足浴", "外敷", "推拿", "八段锦", "太极", "五行音乐"];

    /// <summary>What a fact says on the picture: as it says itself, but for the few that name things by an id.</summary>
    public static Phrase Of(IFact fact) => fact switch
    {
        NursingAssessment a => Assessment(a),
        _ => fact.Say(),
    };
}
