using Xinglin.Care;
using Xinglin.Care.Nursing.Nutrition;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Web.Pages.Nutrition;

/// <summary>One step of the way: what was written, or what is missing and since when.</summary>
/// <param name="Said">what the entry says where its own words say too much</param>
public sealed record WayStep(Phrase Name, Entry? Entry, RingState State, Phrase Missing, Phrase? Said = null);

/// <summary>营养路径：the screen, the assessment, the plan, what was eaten, as one patient stands now.</summary>
public sealed class NutritionWay
{
    public NutritionWay(Chart chart, Library library, DateTimeOffset now)
    {
        Card = library.For<NutritionCard>().On(now);
        var stay = chart.StayAt(now);
        var from = stay is { } s ? s.At.AddDays(-1) : now.AddDays(-90);
        var screen = Last(chart.Screens, from);
        var assessed = Last(chart.NutritionAssessments, from);
        Therapy = chart.TherapyAt(now);
        Weight = chart.Weights.Where(w => w.At <= now).Select(w => ((DateTimeOffset At, decimal Kg)?)(w.At, w.Kg)).LastOrDefault();
        Signs = Card is { } card && Therapy is not { Fact.Route: >= NutritionRoute.Enteral } ? Refeeding.Signs(chart, now, card.Refeeding) : [];
        var risk = screen?.Fact.Score is { } nrs && Card is not null && nrs >= Card.AtRiskFrom.Is;
        var needs = assessed is { } a && Card is not null ? a.Fact.AsksForPlan(Card) : risk;
        NeedsPlan = needs && Therapy is null;
        var best = Therapy is { } t && Card is not null ? NutritionStay.Best(chart, t, Card) : null;
        var met = best >= Card?.TargetPercent.Is;
        Steps =
        [
            new(new("筛查", "screen"), screen?.Entry, screen is not null ? RingState.Done : stay is not null ? RingState.Over : RingState.Wait, stay is not null ? new("这次住院还没有 NRS-2002", "no NRS-2002 in this stay") : new("近三月没有筛查", "no screen in three months")),
            new(new("评估", "assessment"), assessed?.Entry, assessed is not null ? RingState.Done : risk ? Late(screen!.Value.KnownAt.AddHours(Card!.AssessWithinHours.Is), now) : RingState.Wait, risk ? new("有风险，等 PG-SGA", "at risk: waits for PG-SGA") : new("没有要求", "not asked for")),
            new(new("方案", "plan"), Therapy?.Entry, Therapy is not null ? RingState.Done : needs ? Late((assessed ?? screen)!.Value.KnownAt.AddHours(Card!.PlanWithinHours.Is), now) : RingState.Wait, needs ? new("等营养方案和目标", "waits for a plan with a target") : new("没有要求", "not asked for")),
            new(new("达标", "target"), met ? Therapy!.Value.Entry : null, met ? RingState.Done : Therapy is { Fact.TargetKcal: not null } r ? Late(r.At.AddDays(Card?.TargetWithinDays.Is ?? 7), now) : RingState.Wait,
                best is { } b ? new($"最好一天 {b:0}%，要 {Card?.TargetPercent.Is}%", $"best day {b:0} %, {Card?.TargetPercent.Is} % wanted") : Therapy is null ? new("还没有方案", "no plan yet") : new("还没有记摄入", "no intake written"), met ? new($"最好一天 {best:0}%", $"best day {best:0} %") : null),
        ];
        Afterwards = chart.All<ProcedureDone>().Any(p => !p.Fact.NotDone && (p.Fact.Name.Contains('胃', StringComparison.Ordinal) && p.Fact.Name.Contains("切除", StringComparison.Ordinal) || p.Fact.Name.Contains("gastrectomy", StringComparison.OrdinalIgnoreCase)))
            ? library.For<AfterGastrectomyCard>().On(now) : null;
    }

    public NutritionCard? Card { get; }
    public Stated<NutritionTherapy>? Therapy { get; }
    public (DateTimeOffset At, decimal Kg)? Weight { get; }
    public IReadOnlyList<Phrase> Signs { get; }
    public IReadOnlyList<WayStep> Steps { get; }
    public bool NeedsPlan { get; }
    /// <summary>What is looked after once the stomach is gone; null where it is not.</summary>
    public AfterGastrectomyCard? Afterwards { get; }

    public Phrase Sentence => Steps.FirstOrDefault(s => s.State is RingState.Over or RingState.Due or RingState.Open) is { } next ? new($"营养：{next.Missing.Zh}。", $"Nutrition: {next.Missing.En}.")
        : Therapy is { } t ? new($"{t.Fact.Say().Zh}，在用。", $"{t.Fact.Say().En}: running.") : new("营养没有欠着的。", "Nothing of nutrition is owed.");

    static RingState Late(DateTimeOffset due, DateTimeOffset now) => now > due ? RingState.Over : due - now < TimeSpan.FromHours(12) ? RingState.Due : RingState.Open;

    static Stated<NursingAssessment>? Last(IEnumerable<Stated<NursingAssessment>> all, DateTimeOffset from) => all.Where(a => a.At >= from).Select(a => (Stated<NursingAssessment>?)a).LastOrDefault();
}
