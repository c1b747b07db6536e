using System.Globalization;
using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Treatment.Procedures;

/// <summary>操作之后：watched at its card's times, blood where the card asks it, and a complication grade after thirty days for every one of them. What <see cref="AfterTaceLoop"/> asks is not asked again.</summary>
[Loop("after-procedure", Wing.Treatment, "操作后", "After procedure", Harm.Acute)]
public sealed class AfterProcedureLoop(Adopted<AfterProcedureCard> cards, AdoptedFamily<ProcedureCard> procedures) : ICareLoop
{
    public const string Sheet = "post-procedure";

    public IEnumerable<CareTask> Tasks(Chart chart)
    {
        var done = chart.All<ProcedureDone>().Where(p => p.Fact is { NotDone: false, Elsewhere: false }).DistinctBy(p => (p.At, p.Fact.Name)).ToList();
        foreach (var p in done)
        {
            if (cards.On(p.At) is not { } card || procedures.Of(p) is not { } own) continue;
            var ended = p.Fact.EndedAt is { } end && end >= p.At ? end : p.At;
            foreach (var (n, phase) in own.Observation.Index()) yield return Observe(chart, card, p, ended, own, phase, n + 1);
            if (own.BloodAfter is { } blood) yield return Blood(chart, own, p, ended, blood);
            if (own.OutputEveryHours is { } every) foreach (var task in DrainOutput.Of(chart, card, own, p, ended, every.Is)) yield return task;
            yield return Grade(chart, card, p, own);
        }
    }

    static CareTask Observe(Chart chart, AfterProcedureCard card, Stated<ProcedureDone> p, DateTimeOffset ended, ProcedureCard own, ObservationPhase phase, int number)
    {
        var (from, to) = (ended.AddMinutes(phase.FromMinutes.Is), ended.AddMinutes(phase.ToMinutes.Is));
        var seen = to.AddMinutes(-card.ObserveEarlyMinutes.Is);
        var due = HouseTime.Later(to, p.KnownAt).AddMinutes(card.ObserveGraceMinutes.Is);
        Entry?[] looks = [chart.All<VitalSigns>().FirstOrDefault(v => v.At >= seen).Entry, chart.All<NursingAssessment>().FirstOrDefault(a => a.At >= seen && string.Equals(a.Fact.Instrument, Sheet, StringComparison.OrdinalIgnoreCase)).Entry];
        return new(TaskKey.Of($"observe-{number}", p.At), Role.DutyNurse, new($"操作后观察，{phase.Zh}", $"Watch: {phase.En}"), own.Stamp, p.Entry, HouseTime.Later(from, p.KnownAt), due)
        {
            Evidence = new($"{p.Fact.Name}　{Times(from, to, phase.EveryMinutes.Is)}{(own.StopRule is { } stop ? $"；{stop.Is.Zh}" : "")}", $"{p.Fact.Name}: {Times(from, to, phase.EveryMinutes.Is)}{(own.StopRule is { } rule ? $"; {rule.Is.En}" : "")}"),
            Escalates = due, EscalatesTo = Role.HeadNurse, ClosedBy = looks.Where(e => e is not null).MinBy(e => e!.HappenedAt), ClosesWith = [Closing.With("nursing-assessment", ("instrument", Sheet)), "vital-signs"],
        };
    }

    static CareTask Blood(Chart chart, ProcedureCard own, Stated<ProcedureDone> p, DateTimeOffset ended, BloodAfter blood)
    {
        var wanted = blood.Analytes.Is.Select(Analytes.Find).OfType<Analyte>().ToList();
        var (from, by) = (ended.AddHours(blood.FromHours.Is), HouseTime.Later(ended, p.KnownAt).AddHours(blood.ByHours.Is));
        // the last of them to come closes it
        var came = wanted.Select(a => chart.Readings(a).Where(r => r.At >= from).Select(r => r.Entry).FirstOrDefault()).ToList();
        return new(TaskKey.Of("blood", p.At), Role.DutyNurse, new("操作后抽血", "Draw blood after the procedure"),
            own.Stamp, p.Entry, HouseTime.Later(from, p.KnownAt), by)
        {
            Evidence = p.Fact.Say().And(new(string.Join("、", wanted.Select(a => Said.Short(a).Zh)), string.Join(", ", wanted.Select(a => Said.Short(a).En)))), Escalates = by, EscalatesTo = Role.HeadNurse, ClosedBy = came.Contains(null) ? null : came.MaxBy(e => e!.HappenedAt), ClosesWith = ["lab"],
        };
    }

    static CareTask Grade(Chart chart, AfterProcedureCard card, Stated<ProcedureDone> p, ProcedureCard own)
    {
        var day = p.At.HouseDay();
        var due = p.Entry.DueBy(day.AddDays(card.GradeAfterDays.Is + card.GradeWithinDays.Is));
        var graded = chart.All<ComplicationGraded>().Where(g => g.Fact.Procedure.Trim() == p.Fact.Name.Trim() && g.Fact.On == day).ToList();
        var early = graded.LastOrDefault(g => g.At.HouseDay() < day.AddDays(card.GradeCountsFromDays.Is));
        return new(TaskKey.Of("grade", p.At), own.Kind is ProcedureKind.Surgery ? Role.Surgeon : own.Bleeding is null ? Role.Oncologist : Role.Interventionist, new($"评 {card.GradeAfterDays.Is} 天并发症", $"Grade complications at {card.GradeAfterDays.Is} days"),
            card.Stamp, p.Entry, p.Entry.OpensOn(day.AddDays(card.GradeAfterDays.Is)), due)
        {
            Evidence = early.Fact is { } before ? p.Fact.Say().And(before.Say()) : p.Fact.Say(), Escalates = due.AddDays(card.GradeWithinDays.Is), EscalatesTo = Role.CaseManager,
            ClosedBy = graded.FirstOrDefault(g => g.At.HouseDay() >= day.AddDays(card.GradeCountsFromDays.Is)).Entry,
            ClosesWith = [Closing.With("complication-graded", ("procedure", p.Fact.Name), ("on", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("system", own.Grading.Is is GradeSystem.Cirse2017 ? "cirse2017" : "clavienDindo"))],
        };
    }

    /// <summary>"11:45 12:00 12:15": the ward's clock.</summary>
    static string Times(DateTimeOffset from, DateTimeOffset to, int every)
    {
        List<string> times = [];
        for (var at = from.AddMinutes(every); at <= to; at = at.AddMinutes(every)) times.Add(at.ToOffset(TimeSpan.FromHours(8)).ToString("HH:mm", CultureInfo.InvariantCulture));
        return string.Join(' ', times);
    }
}
