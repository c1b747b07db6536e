using Xinglin.Facts.Meetings;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>One invented case before the board: a question with two roads, and what each discipline says to it. No real case, and nobody's guideline.</summary>
sealed record BoardCase(string Question, string Taken, string NotTaken, string Why, string Local, string Seat)
{
    public static BoardCase Draw(Tale tale, Dice dice, bool first)
    {
        var liver = tale.Plan.Embolisations.Count > 0 || tale.Illness.Cancer.Family is "liver";
        var name = tale.Illness.Name;
        if (first)
            return tale.Plan.Road switch
            {
                "tace" or "tace+systemic" => new($"{name}，能否切除？先介入还是先系统治疗？", "先介入，联合系统治疗", "直接切除", "余肝不足，先降期再议切除", "肝段供血清楚，可超选", "介入科"),
                "rt" => new($"{name}，根治性放疗还是先手术？", "根治性放疗", "先手术", "位置高，手术代价大于获益", "靶区可避开脊髓", "放疗科"),
                "surgery" or "surgery+adjuvant" or "local" => new($"{name}，先手术还是先化疗？", "先手术，术后按病理定", "先新辅助化疗", "可切除，体能好，病灶局限", "血管界面清楚，可根治切除", "外科"),
                "chinese" => new($"{name}，年高体弱，是否只用中医药？", "中医药为主，减症扶正", "减量化疗", "体能差，化疗获益小于代价", "无法耐受手术", "外科"),
                _ => new($"{name}，一线方案怎样选？能否联合免疫？", "化疗联合免疫", "单用化疗", "肿瘤负荷大，需要尽快缩小", "暂无手术指征", "外科"),
            };
        return liver ? dice.Of<BoardCase>(
            [new("肝内新灶 12 mm，血小板偏低——先消融，还是先换线？", "先升板，再消融，后换线", "先换线", "单灶可控；两周窗口用于升板与扶正，不延误", "超声引导微波消融", "介入科"), new("TACE 后残留，再做一次，还是改系统治疗？", "改系统治疗，介入备用", "再次 TACE", "两次介入后肝功下降，再栓塞获益小", "残留供血细，再栓塞可做", "介入科")])
            : dice.Of<BoardCase>(
            [new("影像提示进展——换二线，还是局部处理后原方案继续？", "局部处理，原方案继续", "立即换二线", "寡进展，一线仍控制其余病灶", "单灶可局部处理", "放疗科"), new("化疗后骨髓抑制反复——减量继续，还是停药维持？", "停药维持，中药扶正", "减量继续", "已达最好疗效，继续化疗代价大于获益", "目前无局部处理指征", "介入科"), new("食欲差、体重下降 8%——先营养支持，还是按期化疗？", "先营养支持两周，再化疗", "按期化疗", "营养不达标，化疗并发症风险高", "可置鼻空肠管", "内镜科")]);
    }

    /// <summary>What seven disciplines say; most for the road taken, some on a condition, now and then one against it.</summary>
    public IEnumerable<(string Role, string Seat, MdtOpinion Said)> Opinions(Dice dice)
    {
        var (against, other) = (dice.Chance(0.25), dice.Chance(0.3));
        yield return ("radiologist", "影像科", new(1, "", Stance.Recommend, "与前片对比，病灶如申请所述，余灶稳定。") { Basis = "增强影像，双人阅片" });
        yield return (Seat is "介入科" ? "interventionist" : "surgeon", Seat, new(1, "", against ? Stance.Against : Stance.Conditional, against ? $"不赞成{Taken}：{Local}。" : $"{Local}。") { Condition = against ? null : dice.Of(["血小板 ≥ 50，INR < 1.5", "ECOG ≤ 1", "白蛋白 ≥ 30"]), Basis = "术前评估", Road = against ? NotTaken : Taken });
        yield return ("expert", "肿瘤内科", new(1, "", Stance.Recommend, $"同意{Taken}；四周后按影像再定。") { Basis = "北京，仅据所给资料", Road = Taken });
        yield return ("oncologist", "肿瘤内科", new(1, "", other ? Stance.Conditional : Stance.Recommend, other ? $"倾向{NotTaken}，若四周内不能达到条件。" : $"{Taken}。") { Condition = other ? "两周内血象恢复则改判" : null, Basis = "一线疗效与毒性", Road = other ? NotTaken : Taken });
        yield return ("tcm", "中医科", new(1, "", Stance.Recommend, dice.Of(["健脾补肾、益气生血，治疗前后各调一方。", "扶正为主，祛邪缓图；治疗期和胃降逆，防余热。", "先固后攻：益气养阴两周，再随化疗减毒。"])) { Basis = "四诊，同证医案", Road = Taken });
        yield return ("nutrition", "营养科", new(1, "", Stance.Conditional, "口服营养 600 kcal / 日，蛋白 1.2 g/kg。") { Condition = "NRS 2002 ≥ 3 时先启动", Basis = "营养筛查" });
        yield return ("headnurse", "护理组", new(1, "", Stance.Conditional, "导管按期维护；家属照护培训一次。") { Condition = "出院前完成带教", Basis = "护理评估" });
    }
}
