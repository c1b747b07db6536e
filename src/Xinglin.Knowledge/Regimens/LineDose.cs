using System.Globalization;
using Xinglin.Facts;

namespace Xinglin.Knowledge.Regimens;

/// <summary>One drug of the plan: the basis, the clearance, the cap, the reduction, the rounding, in this order, each said.</summary>
sealed class LineDose(string id, DrugLine line, RegimenCard card, DoseAsk ask, Body body, DosingRulesCard rules, IReadOnlyList<double>? strengths)
{
    readonly List<Phrase> why = [];
    Confidence confidence = Confidence.High;

    /// <param name="share">of a reduction that is not this line's own: the later days of a cycle</param>
    public DosedDrug Work(double share, IReadOnlyList<int> days)
    {
        var (stated, perBand) = Stated();
        var blank = new DosedDrug
        {
            Line = id, Drug = line.Drug, Name = line.Name, Per = Per(stated), Unit = line.Unit, Route = line.Route.Phrase, Days = days, TimesADay = line.TimesADay?.Is ?? 1,
            Optional = line.Optional, InsteadOf = line.InsteadOf, Source = card.SourceOf(Cite), Confidence = confidence,
        };
        if (stated is null && !perBand) return blank with { Cannot = Choose() };
        var (renal, no) = Renal();
        if (no is { } never) return blank with { Cannot = never };
        if (renal?.Dose is { } lowered)
        {
            stated = lowered;
            why.Add(new($"清除率 {Say(body.Clearance)}，按 {Say(lowered)} {line.Per}", $"clearance {Say(body.Clearance)}, so {Say(lowered)} {line.Per}"));
        }
        var reduced = share * ask.Share(id);
        var (full, cannot) = perBand ? Banded(renal?.Levels ?? 0, reduced) : Full(stated!.Value);
        if (full is not { } calculated) return blank with { Cannot = cannot };
        var dose = calculated > line.Cap?.Is ? line.Cap.Is : calculated;
        if (dose < calculated) why.Add(new($"单次不超过 {Say(line.Cap!.Is)} {line.Unit}", $"no single dose above {Say(line.Cap!.Is)} {line.Unit}"));
        if (renal?.Share is { } part) dose *= Reduce(part, new($"清除率 {Say(body.Clearance)}", $"clearance {Say(body.Clearance)}"));
        if (reduced != 1) dose *= Reduce(reduced, new("减量", "reduced"));
        if (renal?.Consider is true) why.Add(new($"清除率 {Say(body.Clearance)}，必要时降一档", $"clearance {Say(body.Clearance)}: go down a step if needed"));
        var rounded = line.Basis == Basis.Flat && dose == calculated || perBand ? dose : Rounding.Of(dose, strengths, rules, line.Cap?.Is);
        if (rounded != dose) why.Add(new($"取整 {Signed(rounded / dose - 1)}", $"rounded by {Signed(rounded / dose - 1)}"));
        if (confidence == Confidence.Low) why.Add(new("未核实", "unverified"));
        return blank with { Calculated = calculated, Cap = calculated > line.Cap?.Is ? line.Cap.Is : null, Dose = dose, Rounded = rounded, Why = why, Confidence = confidence };
    }

    string Cite => (line.Dose?.Cite ?? line.Bands?.Cite ?? line.Range?.Cite) ?? line.Days.Cite;

    string Per(double? stated) => stated is { } dose ? $"{Say(dose)} {line.Per}"
        : line.Bands is { } bands ? $"{Say(bands.Is.Min(b => b.Dose))}–{Say(bands.Is.Max(b => b.Dose))} {line.Unit}"
        : line.Range?.Is is [var least, var most] ? $"{Say(least)}–{Say(most)} {line.Per}" : line.Per;

    /// <summary>The dose per basis that holds in this cycle, or that a band says it.</summary>
    (double? Stated, bool Banded) Stated()
    {
        if (line.Bands is { } bands)
        {
            Rest(bands.Confidence);
            return (null, true);
        }
        if (ask.Chosen(id) is { } chosen)
        {
            Rest(line.Range?.Confidence ?? Confidence.Medium);
            return (chosen, false);
        }
        if (line.Later is { } later && ask.Cycle > 1)
        {
            Rest(later.Confidence);
            return (later.Is, false);
        }
        if (line.Later is not null) why.Add(new("首剂负荷量", "loading dose"));
        if (line.Dose is { } dose) Rest(dose.Confidence);
        return (line.Dose?.Is, false);
    }

    Phrase Choose() => line.Range?.Is is [var least, var most]
        ? new($"须由医生在 {Say(least)}–{Say(most)} {line.Per} 之间选定（dose.{id}=）", $"a physician chooses between {Say(least)} and {Say(most)} {line.Per} (dose.{id}=)")
        : new("卡上没有写剂量", "the card states no dose");

    (RenalStep? Step, Phrase? Cannot) Renal()
    {
        if (line.Renal is not { } steps) return (null, null);
        if (body.Clearance is not { } clearance) return (null, new($"剂量随清除率而定：{body.NoClearance.Zh}", $"its dose follows the clearance: {body.NoClearance.En}"));
        Rest(steps.Confidence);
        var step = steps.Is.FirstOrDefault(s => clearance >= s.AtLeast);
        return step is null ? (null, new($"清除率 {Say(clearance)}，低于卡上所写，没有剂量可说", $"clearance {Say(clearance)} is below what the card states: no dose can be said"))
            : step.Never ? (step, new($"清除率 {Say(clearance)}，禁用", $"clearance {Say(clearance)}: must not be given")) : (step, null);
    }

    (double? Dose, Phrase? Cannot) Full(double stated)
    {
        switch (line.Basis)
        {
            case Basis.Flat: return (stated, null);
            case Basis.Area when body.Area is { } area:
                Rest(body.AreaConfidence);
                why.Add(new($"{Say(stated)} × {area:0.000#} m²", $"{Say(stated)} × {area:0.000#} m²"));
                return (stated * area, null);
            case Basis.Area: return (null, body.NoArea);
            case Basis.Weight when body.Weight is { } kg:
                why.Add(new($"{Say(stated)} × {Say(kg)} kg", $"{Say(stated)} × {Say(kg)} kg"));
                return (stated * kg, null);
            case Basis.Weight: return (null, body.NoWeight);
            default: return Exposure(stated);
        }
    }

    (double? Dose, Phrase? Cannot) Exposure(double auc)
    {
        if (body.Clearance is not { } clearance) return (null, body.NoClearance);
        var done = body.Exposure(auc);
        Rest(done.Confidence);
        why.Add(new($"AUC {Say(auc)}，清除率 {clearance:0.#}", $"AUC {Say(auc)}, clearance {clearance:0.#}"));
        why.AddRange(done.Notices.Select(n => new Phrase(n.Zh, n.En)));
        return (done.Value, done.Cannot);
    }

    (double? Dose, Phrase? Cannot) Banded(int levels, double share)
    {
        if ((line.Basis == Basis.Area ? body.Area : body.Weight) is not { } size) return (null, line.Basis == Basis.Area ? body.NoArea : body.NoWeight);
        if (share != 1) return (null, new("按档给药，减量请写降几档（levels=1）", "it is given by steps: say how many to go down (levels=1)"));
        var bands = line.Bands!.Is;
        var at = bands.FindIndex(b => b.Below is null || size < b.Below);
        why.Add(line.Basis == Basis.Area ? new($"体表面积 {size:0.000#} m²，{Say(bands[at].Dose)} {line.Unit} 档", $"surface {size:0.000#} m², the {Say(bands[at].Dose)} {line.Unit} step")
            : new($"体重 {Say(size)} kg，{Say(bands[at].Dose)} {line.Unit} 档", $"weight {Say(size)} kg, the {Say(bands[at].Dose)} {line.Unit} step"));
        if (levels > 0) why.Add(new($"清除率 {Say(body.Clearance)}，降 {levels} 档", $"clearance {Say(body.Clearance)}: {levels} step(s) down"));
        if (ask.Levels > 0) why.Add(new($"另降 {ask.Levels} 档", $"{ask.Levels} step(s) further down"));
        return at - levels - ask.Levels is >= 0 and var down ? (bands[down].Dose, null)
            : (null, new($"最低一档是 {Say(bands[0].Dose)} {line.Unit}，再降没有剂量可说", $"the lowest step is {Say(bands[0].Dose)} {line.Unit}: below it no dose can be said"));
    }

    double Reduce(double share, Phrase because)
    {
        why.Add(new($"{because.Zh}，给 {Say(share * 100)}%", $"{because.En}: {Say(share * 100)} %"));
        return share;
    }

    void Rest(Confidence on) => confidence = (Confidence)Math.Max((int)confidence, (int)on);

    static string Signed(double share) => (share * 100).ToString("+0.#;-0.#;0", CultureInfo.InvariantCulture) + "%";

    static string Say(double? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
