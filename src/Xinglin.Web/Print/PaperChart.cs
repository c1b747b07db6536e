using System.Globalization;
using Xinglin.Care;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Meetings;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Web.Print;

/// <summary>A line of the road behind a patient.</summary>
public sealed record RoadLine(Entry Entry, Phrase Text);

/// <summary>What of a chart goes onto one sheet: what matters, and how much was left out.</summary>
public sealed class PaperChart
{
    const int RoadLines = 7, TaskLines = 6, HerbCells = 20, WishLines = 4;

    readonly Chart chart;

    public PaperChart(OpenedChart opened, IReadOnlyList<TaskLine> tasks)
    {
        (chart, Opened) = (opened.Chart, opened);
        var road = Candidates().ToList();
        Road = [.. road.OrderBy(c => c.Weight).ThenByDescending(c => c.Line.Entry.HappenedAt).Take(RoadLines).Select(c => c.Line).OrderBy(l => l.Entry.HappenedAt)];
        RoadMore = road.Count - Road.Count;
        Tasks = [.. tasks.Take(TaskLines)];
        TasksMore = tasks.Count - Tasks.Count;
        Prescription = chart.Last<Prescription>();
        Herbs = [.. (Prescription?.Fact.Herbs ?? []).Take(HerbCells)];
        HerbsMore = (Prescription?.Fact.Herbs.Count ?? 0) - Herbs.Count;
        Wishes = [.. Said().Take(WishLines)];
    }

    public OpenedChart Opened { get; }
    public IReadOnlyList<RoadLine> Road { get; }
    public int RoadMore { get; }
    public IReadOnlyList<TaskLine> Tasks { get; }
    public int TasksMore { get; }
    public Stated<Prescription>? Prescription { get; }
    public IReadOnlyList<FormulaHerb> Herbs { get; }
    public int HerbsMore { get; }
    public IReadOnlyList<Phrase> Wishes { get; }

    /// <summary>What a colleague must know first weighs least: how it began and ended, then treatments, then what they did, then the rest.</summary>
    IEnumerable<(int Weight, RoadLine Line)> Candidates()
    {
        var cancers = chart.All<Diagnosis>().Where(d => d.Fact.IsCancer && d.Fact.Certainty != Certainty.Refuted).ToList();
        foreach (var (i, d) in cancers.Index()) yield return (i == 0 ? 0 : 2, Line(d.Entry, d.Fact.Say()));
        foreach (var d in chart.All<Death>()) yield return (0, Line(d.Entry, d.Fact.Say()));
        foreach (var h in chart.All<HospiceAdmission>()) yield return (0, Line(h.Entry, h.Fact.Say()));
        foreach (var r in chart.All<RegimenStarted>()) yield return (1, Line(r.Entry, Regimen(r)));
        foreach (var p in chart.All<ProcedureDone>().Where(p => !p.Fact.NotDone)) yield return (p.Fact.Kind is ProcedureKind.Other ? 3 : 1, Line(p.Entry, p.Fact.Say()));
        foreach (var r in chart.All<RadiotherapyCourse>()) yield return (1, Line(r.Entry, r.Fact.Say()));
        foreach (var r in chart.All<ResponseAssessed>()) yield return (r.Fact.Response is Response.Progression or Response.Mixed ? 1 : 2, Line(r.Entry, r.Fact.Say()));
        foreach (var a in chart.All<AdverseEvent>().Where(a => a.Fact.Grade >= 3)) yield return (2, Line(a.Entry, a.Fact.Say()));
        foreach (var i in chart.All<ImagingReport>().Where(i => i.Fact.Lesions.Any(l => l.New))) yield return (2, Line(i.Entry, i.Fact.Say()));
        foreach (var m in chart.All<MdtRecommendation>()) yield return (3, Line(m.Entry, m.Fact.Say()));
        foreach (var r in chart.All<Referral>()) yield return (3, Line(r.Entry, r.Fact.Say()));
    }

    static RoadLine Line(Entry entry, Phrase text) => new(entry, text);

    /// <summary>"SOX 6 周期，停：完成计划": a regimen with how far it came.</summary>
    Phrase Regimen(Stated<RegimenStarted> started)
    {
        var cycles = chart.All<CycleGiven>().Where(c => c.Fact.Regimen == started.Fact.Regimen && c.At >= started.At).Select(c => c.Fact.Cycle).DefaultIfEmpty().Max();
        var stopped = chart.All<RegimenStopped>().Where(s => s.Fact.Regimen == started.Fact.Regimen && s.At >= started.At).Select(s => (Stated<RegimenStopped>?)s).FirstOrDefault();
        var why = stopped is { } s ? new Phrase($"，停：{s.Fact.Reason}", $"; stopped: {s.Fact.Reason}") : new Phrase("", "");
        return cycles == 0 ? new($"{started.Fact.Name}{why.Zh}", $"{started.Fact.Name}{why.En}") : new($"{started.Fact.Name} {cycles} 周期{why.Zh}", $"{started.Fact.Name}, {cycles} cycles{why.En}");
    }

    IEnumerable<Phrase> Said()
    {
        if (chart.Last<GoalsOfCare>() is { } goals)
        {
            yield return new(goals.Fact.Goal, goals.Fact.Goal);
            var day = goals.At.HouseDay().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            yield return new($"{day} 谈过{(goals.Fact.With is { } w ? $"，在场：{w}" : "")}", $"spoken of on {day}{(goals.Fact.With is { } v ? $" with {v}" : "")}");
            if (goals.Fact.ReviewOn is { } again) yield return new($"再谈：{again.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", $"to be spoken of again: {again.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        }
        if (chart.Last<HospiceAdmission>()?.Fact.Wishes is { } wishes) yield return new($"心愿：{wishes}", $"wishes: {wishes}");
        if (chart.Last<NextStep>()?.Fact is { } next) yield return next.Say();
        foreach (var refused in chart.All<Consent>().Where(c => !c.Fact.Given)) yield return refused.Fact.Say();
    }
}
