using System.Globalization;
using Xinglin.Care;
using Xinglin.Care.Alliance;
using Xinglin.Care.Nursing;
using Xinglin.Care.Recovery;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Knowledge;

namespace Xinglin.Web.Pages.Referrals;

/// <summary>回转信的草稿。What the chart already says, so that a doctor reads and mends instead of copying; nothing is signed by drafting.</summary>
static class LetterDraft
{
    const int Due = 7, Weekly = 7;

    public static ReturnLetter Of(Chart chart, Library library, DateTimeOffset now, ReferralCourse? course)
    {
        var home = new GoingHome(chart, now);
        return new(Done(chart))
        {
            Referral = course?.Number, ToOrganisation = course?.Sent.Fact.FromOrganisation,
            Next = string.Join('\n', home.Next.Select(n => $"{Day(n.Fact.On)} {n.Fact.What}".Trim())) is { Length: > 0 } next ? next : null,
            Medicines = [.. home.Medicines.Select(m => $"{m.Fact.Drug}　{m.Fact.Sig ?? (m.Fact.Dose is { } d ? $"{d:0.##} {m.Fact.Unit}" : "用法请写")}"), .. home.Herbs is { } rx ? [$"中药 {rx.Fact.Packets} 剂：{string.Join("、", rx.Fact.Herbs.Take(30).Select(h => h.Name))}。{rx.Fact.HowToTake}"] : Array.Empty<string>()],
            LineCare = Line(chart, now), WarningSigns = Warnings(home, library, now), Tasks = Tasks(chart, home, now),
        };
    }

    static string Done(Chart chart) => string.Join("；", new[] { chart.MainDiagnosis()?.Name is { } name ? $"诊断 {name}{(chart.Last<Facts.Disease.Stage>()?.Fact.Words is { } s ? $" {s}" : "")}" : null }
        .Concat(Enclosure.Treatment(chart).TakeLast(5)).Where(l => l is not null));

    /// <summary>Every line that is in, with the last care and the day the next is due.</summary>
    static string? Line(Chart chart, DateTimeOffset now)
    {
        List<string> lines = [];
        foreach (var kind in Enum.GetValues<CatheterKind>())
        {
            var placed = chart.All<CatheterPlaced>().Where(p => p.Fact.Kind == kind && p.At <= now).Select(p => (Stated<CatheterPlaced>?)p).LastOrDefault();
            if (placed is not { } p || chart.All<CatheterRemoved>().Any(r => r.Fact.Kind == kind && r.At >= p.At)) continue;
            var cared = chart.All<CatheterCared>().Where(c => c.Fact.Kind == kind && c.At >= p.At).Select(c => (Stated<CatheterCared>?)c).LastOrDefault();
            var last = cared?.At ?? p.At;
            var outside = cared?.Fact.ExternalCm ?? p.Fact.ExternalCm;
            lines.Add($"{kind.Word} {p.Fact.Site}，{Day(p.At.HouseDay())} 置入，末次维护 {Day(last.HouseDay())}{(outside is { } cm ? $"，外露 {cm} cm" : "")}，下次 {Day(last.HouseDay().AddDays(Weekly))} 之前");
        }
        return lines is [] ? null : string.Join('\n', lines);
    }

    static IReadOnlyList<string> Warnings(GoingHome home, Library library, DateTimeOffset now)
    {
        if (library.For<HomeWarningsCard>().On(now) is not { } card) return [];
        var fever = library.For<FebrileNeutropeniaCard>().On(now);
        return [.. home.Warnings(card, true, fever?.Lines.GetValueOrDefault(Site.Axillary)?.AtLeast.Is, fever?.DaysAfterChemotherapy.Is ?? 0).Select(w => w.Zh)];
    }

    static IReadOnlyList<HomeTask> Tasks(Chart chart, GoingHome home, DateTimeOffset now)
    {
        var today = now.HouseDay();
        List<HomeTask> tasks = [];
        if (chart.Last<Facts.Treatment.CycleGiven>() is { } cycle && now - cycle.At < TimeSpan.FromDays(30)) tasks.Add(new("查血常规，结果发回", Role.TownshipDoctor, today.AddDays(Due)));
        if (Line(chart, now) is not null) tasks.Add(new("导管维护", Role.CountyDoctor, today.AddDays(Due)));
        tasks.AddRange(home.Next.Where(n => n.Fact.On >= today).Take(1).Select(n => new HomeTask($"提醒回中心：{n.Fact.What}", Role.CountyDoctor, n.Fact.On!.Value)));
        return tasks;
    }

    static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
