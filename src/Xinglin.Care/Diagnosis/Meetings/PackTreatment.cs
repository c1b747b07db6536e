using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Meetings;
using Xinglin.Facts.Treatment;

namespace Xinglin.Care.Diagnosis.Meetings;

/// <summary>What was given, what is taken now, and the road so far: both medicines read from the chart, nothing guessed.</summary>
static class PackTreatment
{
    const int RoadLines = 9;

    /// <summary>Lines of systemic treatment, procedures, rays, and how many formulas there were.</summary>
    public static IEnumerable<PackLine> Given(Chart chart)
    {
        foreach (var r in chart.All<RegimenStarted>()) yield return new(PackParts.Dated(Regimen(chart, r), r.Entry), r.Entry);
        foreach (var same in Local(chart).GroupBy(p => p.Fact.Name))
            yield return same.Count() == 1 ? new(PackParts.Dated(same.First().Fact.Say(), same.First().Entry), same.First().Entry)
                : new(new($"{same.Key} {same.Count()} 次，末次 {PackParts.Dated(same.Last().Fact.Say(), same.Last().Entry).Zh}", $"{same.Key} {same.Count()} times, last {PackParts.Dated(same.Last().Fact.Say(), same.Last().Entry).En}"), same.Last().Entry);
        foreach (var r in chart.All<RadiotherapyCourse>()) yield return new(PackParts.Dated(r.Fact.Say(), r.Entry), r.Entry);
        if (chart.All<Prescription>().ToList() is [.., var last] all)
            yield return new(new($"中药 {all.Count} 方，末方 {last.Fact.Formula ?? "自拟方"}", $"{all.Count} herbal prescriptions, the last {last.Fact.Formula ?? "an own formula"}"), last.Entry);
        else yield return PackParts.Missing(new("没有中药处方", "no herbal prescription"));
    }

    static IEnumerable<Stated<ProcedureDone>> Local(Chart chart) =>
        chart.All<ProcedureDone>().Where(p => !p.Fact.NotDone && p.Fact.Kind is ProcedureKind.Tace or ProcedureKind.Haic or ProcedureKind.Ablation or ProcedureKind.Drainage or ProcedureKind.Surgery);

    /// <summary>"SOX 6 周期，停：完成计划": a regimen with how far it came.</summary>
    static Phrase Regimen(Chart chart, Stated<RegimenStarted> started)
    {
        var cycles = chart.All<CycleGiven>().Where(c => c.Fact.Regimen == started.Fact.Regimen && c.At >= started.At).Select(c => c.Fact.Cycle).DefaultIfEmpty().Max();
        var stopped = chart.All<RegimenStopped>().Where(s => s.Fact.Regimen == started.Fact.Regimen && s.At >= started.At).Select(s => s.Fact).FirstOrDefault();
        var best = stopped?.BestResponse is { } b ? Responses.Short(b) : null;
        return new($"{started.Fact.Name}{(started.Fact.Line is { } l ? $"（{l} 线）" : "")}{(cycles > 0 ? $" {cycles} 周期" : "")}{(best is null ? "" : $"，最佳 {best}")}{(stopped is null ? "" : $"，停：{stopped.Reason}")}",
            $"{started.Fact.Name}{(started.Fact.Line is { } m ? $" (line {m})" : "")}{(cycles > 0 ? $", {cycles} cycles" : "")}{(best is null ? "" : $", best {best}")}{(stopped is null ? "" : $"; stopped: {stopped.Reason}")}");
    }

    /// <summary>What weighs most, in order of time: how it began, what was done, how it answered, what the boards said.</summary>
    public static IEnumerable<PackLine> Road(Chart chart) => Candidates(chart).OrderBy(c => c.Weight).ThenByDescending(c => c.Entry.HappenedAt).Take(RoadLines)
        .OrderBy(c => c.Entry.HappenedAt).Select(c => new PackLine(PackParts.Dated(c.Says, c.Entry), c.Entry));

    static IEnumerable<(int Weight, Entry Entry, Phrase Says)> Candidates(Chart chart)
    {
        foreach (var (i, d) in chart.All<Facts.Disease.Diagnosis>().Where(d => d.Fact.IsCancer && d.Fact.Certainty is not Certainty.Refuted).Index()) yield return (i == 0 ? 0 : 2, d.Entry, d.Fact.Say());
        foreach (var h in chart.All<HospiceAdmission>()) yield return (0, h.Entry, h.Fact.Say());
        foreach (var c in chart.All<MdtConclusion>()) yield return (0, c.Entry, c.Fact.Say());
        foreach (var r in chart.All<RegimenStarted>()) yield return (1, r.Entry, Regimen(chart, r));
        foreach (var p in Local(chart)) yield return (1, p.Entry, p.Fact.Say());
        foreach (var r in chart.All<RadiotherapyCourse>()) yield return (1, r.Entry, r.Fact.Say());
        foreach (var r in chart.All<ResponseAssessed>()) yield return (r.Fact.Response is Response.Progression or Response.Mixed ? 1 : 2, r.Entry, r.Fact.Say());
        foreach (var a in chart.All<AdverseEvent>().Where(a => a.Fact.Grade >= 3)) yield return (2, a.Entry, a.Fact.Say());
        foreach (var i in chart.All<ImagingReport>().Where(i => i.Fact.Lesions.Any(l => l.New))) yield return (2, i.Entry, i.Fact.Say());
    }

    /// <summary>Orders that run, and the regimen that runs.</summary>
    public static IEnumerable<PackLine> Western(Chart chart, DateTimeOffset now)
    {
        if (chart.Last<RegimenStarted>() is { } regimen && !chart.All<RegimenStopped>().Any(s => s.At >= regimen.At && s.Fact.Regimen == regimen.Fact.Regimen)) yield return new(Regimen(chart, regimen), regimen.Entry);
        foreach (var m in chart.All<MedicationOrdered>().Where(m => m.At <= now).GroupBy(m => m.Fact.Drug).Select(g => g.Last()).Where(m => m.Fact.State is OrderState.Active))
            yield return new(new(m.Fact.Drug + (m.Fact.Sig is { } sig ? $"　{sig}" : ""), m.Fact.Drug + (m.Fact.Sig is { } s ? $", {s}" : "")), m.Entry);
    }

    /// <summary>The last formula herb by herb, and the external treatment that is ordered.</summary>
    public static IEnumerable<PackLine> Chinese(Chart chart, DateTimeOffset now)
    {
        if (chart.Last<Prescription>() is { } rx)
        {
            var days = (int)(now - rx.At).TotalDays;
            var old = days > rx.Fact.Packets ? new Phrase($"，{days} 天前开，已用完", $", written {days} days ago, used up") : new("", "");
            yield return new(new($"{rx.Fact.Formula ?? "自拟方"} {rx.Fact.Packets} 剂{old.Zh}", $"{rx.Fact.Formula ?? "own formula"}, {rx.Fact.Packets} packets{old.En}"), rx.Entry);
            var herbs = string.Join('、', rx.Fact.Herbs.Select(h => $"{h.Name} {h.Grams:0.##} g"));
            yield return new(new(herbs, herbs), rx.Entry);
        }
        foreach (var x in chart.All<ExternalTherapyOrdered>().Reverse().Take(2)) yield return new(PackParts.Dated(x.Fact.Say(), x.Entry), x.Entry);
    }
}

/// <summary>Responses by the letters a board says.</summary>
static class Responses
{
    public static string? Short(Response response) => response switch
    {
        Response.Complete => "CR", Response.Partial => "PR", Response.Stable => "SD", Response.Progression => "PD", _ => null,
    };
}
