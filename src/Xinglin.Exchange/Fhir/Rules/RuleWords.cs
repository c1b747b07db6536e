using Xinglin.Facts;

namespace Xinglin.Exchange.Fhir.Rules;

/// <summary>What the rules of R4 that senders break most ask for, in plain words; the rule itself stands at HL7 under its key.</summary>
static class RuleWords
{
    static readonly Dictionary<string, Phrase> words = new()
    {
        ["obs-6"] = new("有结果值，就不能再写“为什么没有结果”", "a result that has a value cannot also say why there is none"),
        ["obs-7"] = new("整体与分项用了同一个代码，又各有结果值", "the whole and a component carry the same code and both have a value"),
        ["obs-3"] = new("参考范围要有下限、上限或文字", "a reference range needs a low, a high or words"),
        ["ext-1"] = new("扩展里要么有值，要么有下一层扩展，不能都有或都没有", "an extension has a value or further extensions, not both and not neither"),
        ["ele-1"] = new("元素是空的", "the element is empty"),
        ["per-1"] = new("时间段的开始晚于结束", "the period begins after it ends"),
        ["con-3"] = new("没有写临床状态", "the clinical status is missing"),
        ["con-4"] = new("写了结束时间，状态却还是现患", "it has an end, yet its status is still active"),
        ["con-5"] = new("录入有误的诊断不能再有临床状态", "an entry made in error has no clinical status"),
        ["ait-1"] = new("没有写过敏的临床状态", "the clinical status of the allergy is missing"),
        ["ait-2"] = new("录入有误的过敏不能再有临床状态", "an allergy entered in error has no clinical status"),
        ["qty-3"] = new("有单位代码，却没有写是哪个编码系统", "a unit has a code but not the system it comes from"),
        ["rng-2"] = new("范围的下限高于上限", "the low of the range is above its high"),
        ["rat-1"] = new("比值要同时有分子和分母", "a ratio needs both its numbers"),
        ["att-1"] = new("附件有内容，却没有写内容类型", "an attachment has content but no content type"),
        ["dom-2"] = new("内含的资源里又套了内含的资源", "a contained resource contains another"),
        ["dom-3"] = new("内含的资源没有被引用", "a contained resource is not referred to"),
        ["dom-4"] = new("内含的资源不能有版本号或更新时间", "a contained resource cannot have a version or a time of change"),
        ["dom-5"] = new("内含的资源不能有安全标签", "a contained resource cannot have a security label"),
        ["pat-1"] = new("联系人要有姓名、电话、地址或单位之一", "a contact needs a name, a telephone, an address or an organisation"),
        ["cpt-2"] = new("联系方式有号码，却没有写是电话、邮件还是别的", "a contact point has a value but not of what kind"),
        ["tim-1"] = new("有时长，却没有单位", "a duration has no unit"),
        ["tim-2"] = new("有周期，却没有单位", "a period has no unit"),
    };

    /// <summary>By HL7's key.</summary>
    public static Phrase Of(string key) => words.GetValueOrDefault(key, new("几项之间互相矛盾，或缺了其中一项；请发送方按这个编号查 HL7 R4 的规则", "its elements contradict each other, or one of them is missing; the sender finds the rule in HL7 R4 by this number"));
}
