using System.Globalization;
using Xinglin.Care;
using Xinglin.Care.Alliance.Visits;
using Xinglin.Facts.Booking;
using Xinglin.Knowledge;
using Xinglin.Storage;
using Xinglin.Storage.Reading;
using Xinglin.Web.Pages.Work;

namespace Xinglin.Web.Pages.Booking;

/// <summary>诊室。Who is here today, and what was said of their steps.</summary>
public sealed class VisitRoom(Store store, Visitor visitor, ReadingRoom room, TaskWriting writing, Library library, TimeProvider time)
{
    const int Window = 30; // days of the picture of waits

    public DateTimeOffset Now { get; } = time.GetUtcNow();
    public VisitCard Card => field ??= library.For<VisitCard>().On(Now)!;
    public Phrase? WhyNot => WhoMayWrite.WhyNot("visit-step", visitor.Roles);
    public bool IsPatient => !visitor.Reader.IsStaff;

    Reach Mine => new(visitor.Reader.Keys, Now);

    public IReadOnlyList<RoomLine> Today() => RoomLine.Of(VisitStepRows.Between(store, Now.HouseDay().Start(), Now.HouseDay().End(), Mine));

    /// <summary>Waits before each kind of step, over the last weeks.</summary>
    public (IReadOnlyList<Bottleneck> Kinds, int Visits, double? Stay) Month()
    {
        var rows = VisitStepRows.Between(store, Now.HouseDay().AddDays(-Window).Start(), Now.HouseDay().End(), Mine);
        var stays = RoomLine.Of(rows).Where(l => l.IsOver).Select(l => (l.Steps.Max(s => s.EndedAt) - l.Steps.Min(s => s.StartedAt ?? s.EndedAt))?.TotalHours).OfType<double>().Order().ToList();
        return (Bottleneck.Of(rows.Select(r => (r.Kind, r.IdleMinutes, r.PlannedIdle))), stays.Count, stays is [] ? null : stays[stays.Count / 2]);
    }

    public OpenedChart? Open(ChartId chart) => room.Open(chart);

    /// <summary>A step begun, finished or left out, as a form says.</summary>
    public IReadOnlyList<Problem> Mark(HttpContext http, string back)
    {
        var form = http.Request.Form;
        if (!ChartId.TryParse(form["chart"], out var chart) || room.Open(chart) is not { } opened || !long.TryParse(form["visit"], CultureInfo.InvariantCulture, out var visit)
            || !int.TryParse(form["step"], CultureInfo.InvariantCulture, out var step) || !Enum.TryParse<StepMark>(form["mark"], out var mark)) return Wrong(http, new("step", new("这一步找不到了，请刷新", "this step is not there: reload")));
        var there = opened.Chart.Visits().FirstOrDefault(v => v.Plan.Entry.Id.Value == visit)?.Steps.FirstOrDefault(s => s.Number == step);
        if (there is null) return Wrong(http, new("step", new("这一步找不到了，请刷新", "this step is not there: reload")));
        if (there.State is StepState.Done or StepState.Skipped || mark is StepMark.Started && there.State is StepState.Going)
        {
            http.Response.Redirect(Tongue.Local(back)); // somebody said so already
            return [];
        }
        return writing.Write(http, chart, new VisitStep(visit, step, mark) { Reason = form["why"].FirstOrDefault()?.Trim() is { Length: > 0 } why ? why : null }, back);
    }

    /// <summary>Plans a day from the card's steps.</summary>
    public IReadOnlyList<Problem> Plan(HttpContext http, ChartId chart, string back)
    {
        var form = http.Request.Form;
        if (!DateOnly.TryParseExact(form["on"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) || !TimeOnly.TryParseExact(form["from"], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from))
            return Wrong(http, new("on", new("请写日期和几点开始", "say the day and when it begins")));
        if (on < Now.HouseDay()) return Wrong(http, new("on", new("这一天已经过去，请选今天或以后", "that day has passed: choose today or later")));
        var chosen = form["steps"].OfType<string>().ToHashSet();
        var steps = VisitWords.Laid(Card.Steps.Where(s => chosen.Contains(s.Kind.ToString())), on.Start().AddMinutes(from.Hour * 60 + from.Minute));
        return writing.Write(http, chart, new VisitPlanned(on) { Steps = steps, Companion = form["companion"].FirstOrDefault()?.Trim() is { Length: > 0 } who ? who : null }, back);
    }

    static IReadOnlyList<Problem> Wrong(HttpContext http, Problem problem)
    {
        http.Response.StatusCode = 422;
        return [problem];
    }
}
