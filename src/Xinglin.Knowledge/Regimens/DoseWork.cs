using Xinglin.Facts;

namespace Xinglin.Knowledge.Regimens;

/// <summary>Fills one plan: doses, reasons to wait, lifetime sums, and what stands beside them.</summary>
sealed class DoseWork(RegimenCard card, PatientValues values, DoseAsk ask, Body body, DosingRulesCard rules, AnticancerDrugsCard? care, DateTimeOffset now)
{
    public DosePlan Fill(DosePlan plan, CumulativeLimitsCard? limits)
    {
        var holds = new DoseHolds(card, values, ask, body, rules, now);
        var share = holds.Look();
        var drugs = Dosing.Given(card, ask).Select(l => new LineDose(l.Id, l.Line, card, ask, body, rules, Care(l.Line)?.Strengths?.Is).Work(share, ask.Day is { } day ? [day] : l.Days)).ToList();
        var sums = limits is null ? null : new LifeSums(limits, ask, body);
        return plan with
        {
            Measures = body.Measures,
            Drugs = drugs,
            Holds = holds.Found,
            Cumulative = sums?.Of(drugs) ?? [],
            Unknown = [.. holds.Unknown, .. sums?.Unknown ?? []],
            Notices = [.. Notices(), .. holds.Notices],
            Ask = [.. Ask(drugs, limits)],
            Beside = [.. Beside(drugs)],
            Emetic = card.Emetic?.Is.Max(),
            FebrileNeutropenia = card.FebrileNeutropenia?.Is.Max(),
            CountsOnDays = card.CountsOnDays?.Is ?? [],
            Sources = card.SourceLines(),
        };
    }

    DrugCare? Care(DrugLine line) => care?.Drugs.GetValueOrDefault(line.Drug);

    IEnumerable<Phrase> Notices()
    {
        if (body.Weight is { } kg && values.Number("weight_before") is { } before && Math.Abs(kg - before) / before >= rules.WeightChange.Is)
            yield return new($"体重与上次算剂量时相差 {Math.Abs(kg - before) / before:0.#%}，须按现体重重算", $"weight changed by {Math.Abs(kg - before) / before:0.#%} since the dose was worked: work it anew");
        if (rules.AreaAtMost is { } most && body.Area == most.Is) yield return new($"体表面积按 {most.Is:0.##} m² 封顶（本院设置）", $"surface capped at {most.Is:0.##} m² (a setting of this house)");
        if (card.GrowthFactor?.Is is true) yield return new("每周期须用长效升白针", "growth factor belongs to every cycle");
        if (card.Procedure) yield return new("在介入操作中给药", "given in a procedure");
    }

    /// <summary>The inputs of the double check nobody gave; what concerns only some drugs is asked only of them.</summary>
    IEnumerable<Phrase> Ask(IReadOnlyList<DosedDrug> drugs, CumulativeLimitsCard? limits)
    {
        var heart = limits is not null && drugs.Any(d => limits.Equivalents.ContainsKey(d.Drug)) || card.Stops.Any(s => s.When.Is.Contains("lvef", StringComparison.Ordinal));
        foreach (var id in rules.DoubleCheck.Is)
        {
            if (id.StartsWith("lvef", StringComparison.Ordinal) && !heart || id == "pregnancy" && values.Find("sex")?.Word == "male") continue;
            if (id.EndsWith("_date", StringComparison.Ordinal) && id[..^5] is var dated)
            {
                if (!values.IsDated(dated)) yield return values.Named(dated) is var n ? new($"{n.Zh}的日期（{dated}=值@日期）", $"the day of {n.En} ({dated}=value@day)") : default;
            }
            else if (values.Find(id) is null) yield return values.WhyNot(id);
        }
    }

    IEnumerable<Reason> Beside(IReadOnlyList<DosedDrug> drugs)
    {
        foreach (var words in new[] { card.Contraindication, card.Premedication, card.Radiotherapy }.Concat(card.Watch).OfType<Cited<Words>>()) yield return Said(card, words);
        foreach (var drug in drugs.DistinctBy(d => d.Drug))
        {
            if (care?.Drugs.GetValueOrDefault(drug.Drug) is not { } kept) continue;
            foreach (var words in kept.Care) yield return Said(care, words);
            if (kept.Tissue is { } tissue)
                yield return new(tissue.Is == Tissue.Vesicant ? new($"{drug.Name.Zh}：发泡剂，外渗须立即处理", $"{drug.Drug}: a vesicant, act at once when it leaks") : new($"{drug.Name.Zh}：刺激剂", $"{drug.Drug}: an irritant"), care.SourceOf(tissue.Cite), tissue.Confidence);
            if (Nadir(drug, kept) is { } nadir) yield return nadir;
        }
        foreach (var words in rules.BeforeEveryCycle) yield return Said(rules, words);
    }

    Reason? Nadir(DosedDrug drug, DrugCare kept)
    {
        if ((kept.NeutrophilNadir ?? kept.PlateletNadir) is not { Is: [var first, var last] } nadir) return null;
        var (zh, en) = kept.NeutrophilNadir is null ? ("血小板", "platelets") : ("中性粒细胞", "neutrophils");
        var back = kept.Recovery?.Is is [var from, var to] ? from == to ? $"{from}" : $"{from}–{to}" : null;
        return new(new($"{drug.Name.Zh}：{zh}最低在第 {first}–{last} 天{(back is null ? "" : $"，第 {back} 天恢复")}", $"{drug.Drug}: lowest {en} on day {first}–{last}{(back is null ? "" : $", back by day {back}")}"), care!.SourceOf(nadir.Cite), nadir.Confidence);
    }

    static Reason Said(Card from, Cited<Words> words) => new(words.Is.Phrase, from.SourceOf(words.Cite), words.Confidence);
}
