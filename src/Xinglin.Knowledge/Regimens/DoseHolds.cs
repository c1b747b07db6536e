using System.Globalization;
using Xinglin.Facts;
using Xinglin.Knowledge.Calculators;
using Xinglin.Knowledge.Expressions;

namespace Xinglin.Knowledge.Regimens;

/// <summary>Looks at the numbers of the day against the lines of the card. What was not measured in time is unknown, not normal.</summary>
sealed class DoseHolds(RegimenCard card, PatientValues values, DoseAsk ask, Body body, DosingRulesCard rules, DateTimeOffset now)
{
    readonly List<Reason> found = [];
    readonly List<Phrase> unknown = [], notices = [];

    public IReadOnlyList<Reason> Found => found;
    public IReadOnlyList<Phrase> Unknown => unknown;
    public IReadOnlyList<Phrase> Notices => notices;

    /// <returns>the share of the dose that the line of a later day leaves; 1 on the first</returns>
    public double Look()
    {
        var share = ask.Day > 1 ? Later() : First();
        foreach (var stop in card.Stops)
            if (Holds(stop) is true) found.Add(new(new(stop.Zh, stop.En), card.SourceOf(stop.When.Cite), stop.When.Confidence));
        return share;
    }

    double First()
    {
        if (card.Hold is { } hold) found.AddRange(Below(hold.Is, true).Select(w => new Reason(w, card.SourceOf(hold.Cite), hold.Confidence)));
        else unknown.Add(new("本方案没有已核实的给药线，按未知处理", "no verified hold line for this regimen: treated as unknown"));
        return 1;
    }

    double Later()
    {
        var (from, full) = card.LaterHold is { } own ? (card, own.Full) : ((Card)rules, rules.LaterHold);
        var low = Below(full.Is, true).ToList();
        if (low is []) return 1;
        if (card.LaterHold is { Reduced: { } reduced, Share: { } share } && !Below(reduced.Is, false).Any())
        {
            notices.AddRange(low.Select(w => new Phrase($"{w.Zh}，给 {share.Is:0.#%}", $"{w.En}: give {share.Is:0.#%}")));
            return share.Is;
        }
        found.AddRange(low.Select(w => new Reason(w, from.SourceOf(full.Cite), full.Confidence)));
        return 1;
    }

    IEnumerable<Phrase> Below(HoldLine line, bool first)
    {
        foreach (var (name, least) in new[] { ("anc", line.Neutrophils), ("plt", line.Platelets) })
            if (least is { } limit && Fresh(name, first) is { } value && value < (double)limit) yield return Low(values.Named(name), value, (double)limit);
        if (line.Clearance is { } clearance)
        {
            if (body.Clearance is not { } cleared) Missing(body.NoClearance, first);
            else if (cleared < (double)clearance) yield return Low(new("肌酐清除率", "creatinine clearance"), cleared, (double)clearance);
        }
        if (line.BilirubinMicromol is { } micromol && Fresh("bilirubin", first) is { } bilirubin && bilirubin > (double)micromol) yield return High(bilirubin, (double)micromol);
        if (line.BilirubinTimesUpper is { } times && Fresh("bilirubin", first) is { } found)
        {
            if (values.Number("bilirubin_upper") is not { } upper) Missing(values.WhyNot("bilirubin_upper"), first);
            else if (found > (double)times * upper) yield return High(found, (double)times * upper);
        }
    }

    /// <summary>The value if it was taken in time; else it is noted as unknown, once.</summary>
    double? Fresh(string name, bool first)
    {
        if (values.Number(name) is not { } value)
        {
            Missing(values.WhyNot(name), first);
            return null;
        }
        var hours = rules.Counts.Contains(name) ? rules.CountsFreshHours.Is : rules.Chemistry.Contains(name) ? rules.ChemistryFreshHours.Is : (int?)null;
        if (hours is not { } most || values.TakenAt(name) is not { } at || (now - at).TotalHours <= most) return value;
        Missing(values.Named(name) is var n ? new($"{n.Zh}是 {at:yyyy-MM-dd} 的，超过 {most} 小时，须复查", $"{n.En} is of {at:yyyy-MM-dd}, more than {most} hours old: measure again") : default, first);
        return null;
    }

    bool? Holds(Refusal stop)
    {
        try
        {
            return Calculators.Formulas.Of(stop.When.Is).Evaluate(Known).IsTrue;
        }
        catch (MissingException missing)
        {
            Missing(values.WhyNot(missing.Name), true);
            return null;
        }
    }

    Operand? Known(string name) => name == "clearance" ? body.Clearance is { } cleared ? new(cleared) : null : values.Find(name);

    void Missing(Phrase what, bool first)
    {
        if (first && !unknown.Contains(what)) unknown.Add(what);
    }

    static Phrase Low(Phrase name, double value, double limit) => new($"{name.Zh} {Say(value)}，低于给药线 {Say(limit)}", $"{name.En} {Say(value)}, below {Say(limit)}");

    static Phrase High(double value, double limit) => new($"胆红素 {Say(value)}，高于给药线 {Say(limit)}", $"bilirubin {Say(value)}, above {Say(limit)}");

    static string Say(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
