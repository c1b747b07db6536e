using Xinglin.Care.Alliance.Visits;
using Xinglin.Facts.Booking;
using Xinglin.Storage.Reading;

namespace Xinglin.Web.Pages.Booking;

/// <summary>One person's day as the room shows it.</summary>
public sealed record RoomLine(ChartId Chart, string Name, long Visit, IReadOnlyList<VisitStepRow> Steps)
{
    public VisitStepRow? Now => Steps.FirstOrDefault(s => s.State is "going");
    public VisitStepRow? Next => Steps.FirstOrDefault(s => s.State is "waiting");
    public bool IsOver => Steps.All(s => s.State is "done" or "skipped");
    public bool HasBegun => Steps.Any(s => s.StartedAt is not null || s.State is "done");
    public DateTimeOffset? WaitingSince => Now is not null || IsOver ? null : Steps.Where(s => s.State is "done").Max(s => s.EndedAt);

    public static IReadOnlyList<RoomLine> Of(IReadOnlyList<VisitStepRow> rows) =>
        [.. rows.GroupBy(r => (r.Chart, r.Visit)).Select(g => new RoomLine(g.Key.Chart, Plainly.Said(g.First().Person), g.Key.Visit, [.. g.OrderBy(s => s.Step)]))];
}

public static class VisitWords
{
    public static Phrase Kind(string kind) => Enum.TryParse<StepKind>(kind, ignoreCase: true, out var known) ? Kind(known) : new(kind, kind);

    public static Phrase Kind(StepKind kind) => kind switch
    {
        StepKind.Registration => new("报到", "registration"), StepKind.Blood => new("抽血", "blood"), StepKind.Ecg => new("心电图", "ECG"), StepKind.Ultrasound => new("超声", "ultrasound"), StepKind.Ct => new("CT", "CT"),
        StepKind.Endoscopy => new("内镜", "endoscopy"), StepKind.Results => new("取结果", "results"), StepKind.Clinic => new("门诊", "clinic"), StepKind.Meeting => new("会诊", "MDT"), StepKind.Nurse => new("护理营养", "nurse, dietitian"),
        StepKind.Pharmacy => new("取药", "pharmacy"), StepKind.Decoction => new("煎药", "decoction"), StepKind.Ward => new("入院", "ward"), StepKind.NextBooking => new("约下次", "next booking"), _ => new("其他", "other"),
    };

    extension(StepState state)
    {
        public Phrase Name => state switch { StepState.Going => new("进行中", "going on"), StepState.Done => new("做完", "done"), StepState.Skipped => new("未做", "left out"), _ => new("等着", "waiting") };
    }

    /// <summary>The chosen steps one after another from a time of a day, with a few minutes to walk between them; what needs an empty stomach keeps its place in the card's order.</summary>
    public static IReadOnlyList<DayStep> Laid(IEnumerable<VisitCardStep> chosen, DateTimeOffset from, int walk = 5)
    {
        List<DayStep> steps = [];
        foreach (var step in chosen)
        {
            steps.Add(new(step.Kind, step.Zh, step.WhereZh, from, step.Minutes.Is) { Fasting = step.Fasting });
            from = from.AddMinutes(step.Minutes.Is + walk);
        }
        return steps;
    }
}
