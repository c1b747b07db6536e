using Xinglin.Care;
using Xinglin.Care.Nursing.Nutrition;
using Xinglin.Care.Quality;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Indicators;
using Xinglin.Storage.Reading;

namespace Xinglin.Web.Pages.Nutrition;

/// <summary>What somebody who lies here waits for next on the way from the screen to the weight.</summary>
public enum NutritionStep { Screen, Assess, Plan, Target, Fed, NoRisk }

/// <summary>营养总览：who waits for what, and the figures of some days with the stays that made them; of everybody, or of one group of diseases.</summary>
public sealed class NutritionView
{
    const int Usual = 90, Longest = 1100, KeptPercent = 2;
    static readonly TimeSpan day = TimeSpan.FromHours(24), two = TimeSpan.FromHours(48);
    readonly NutritionCard? card;
    readonly DateTimeOffset now;

    public NutritionView(NutritionRoom room, Library library, Look look)
    {
        (now, card) = (room.Now, library.For<NutritionCard>().On(room.Now));
        var today = now.HouseDay();
        Until = look.Day("until") is { } u && u <= today ? u : today;
        From = look.Day("from") is { } f && f <= Until && Until.DayNumber - f.DayNumber <= Longest ? f : Until.AddDays(1 - Usual);
        Group = Groups.Any(g => g.Key == look["of"]) ? look["of"] : null;
        List = look["list"];
        Lying = [.. room.Lying().Where(IsOf)];
        var came = room.Came(From, Until).Where(IsOf).ToList();
        var cards = library.FamilyOf<IndicatorCard>();
        Figures = [.. Made(came).Select(m => (cards.On(m.Id, now), m)).Where(m => m.Item1 is not null).Select(m => new NutritionFigure(new Figure(m.Item1!, From, Until, m.m.Num.Count, m.m.Of.Count), m.m.Id, m.m.Num, m.m.Of))];
    }

    /// <summary>Groups of diseases by the codes they begin with; the oesophagogastric junction has its own.</summary>
    public static IReadOnlyList<(string Key, Phrase Name, string[] Codes)> Groups { get; } =
    [
        ("egj", new("食管胃结合部", "oesophagogastric junction"), ["C16.0"]), ("stomach", new("胃", "stomach"), ["C16"]), ("oesophagus", new("食管", "oesophagus"), ["C15"]),
        ("bowel", new("结直肠", "bowel"), ["C18", "C19", "C20"]), ("liver", new("肝胆胰", "liver, bile, pancreas"), ["C22", "C23", "C24", "C25"]), ("lung", new("肺", "lung"), ["C34"]),
    ];

    public DateOnly From { get; }
    public DateOnly Until { get; }
    public string? Group { get; }
    public string? List { get; }
    public DateTimeOffset Now => now;
    public IReadOnlyList<NutritionRow> Lying { get; }
    public IReadOnlyList<NutritionFigure> Figures { get; }

    bool IsOf(NutritionRow row) => Group is not { } group || row.Icd10 is { } code && Groups.First(g => g.Key == group).Codes.Any(c => code.StartsWith(c, StringComparison.OrdinalIgnoreCase));

    public IEnumerable<(NutritionRow Row, NutritionStep Step, DateTimeOffset? Due)> Waiting => Lying.Select(r => (Row: r, Step: StepOf(r), Due: DueOf(r))).Where(w => w.Step is not (NutritionStep.NoRisk or NutritionStep.Fed)).OrderBy(w => w.Due ?? DateTimeOffset.MaxValue);

    /// <summary>What comes next for somebody who lies here.</summary>
    public NutritionStep StepOf(NutritionRow r) => r.ScreenedAt is null ? NutritionStep.Screen : !r.AtRisk && r.PlannedAt is null ? NutritionStep.NoRisk
        : r.PlannedAt is not null ? r.Met || r.TargetKcal is null ? NutritionStep.Fed : NutritionStep.Target : r.AssessedAt is null ? NutritionStep.Assess : NutritionStep.Plan;

    DateTimeOffset? DueOf(NutritionRow r) => card is null ? null : StepOf(r) switch
    {
        NutritionStep.Screen => r.CameAt + day, NutritionStep.Assess => r.ScreenedAt?.AddHours(card.AssessWithinHours.Is), NutritionStep.Plan => r.AssessedAt?.AddHours(card.PlanWithinHours.Is),
        NutritionStep.Target => r.PlannedAt?.AddDays(card.TargetWithinDays.Is), _ => null,
    };

    IEnumerable<(string Id, List<NutritionRow> Num, List<NutritionRow> Of)> Made(List<NutritionRow> came)
    {
        var stayed = came.Where(r => (r.LeftAt ?? now) - r.CameAt >= day).ToList();
        yield return ("nutrition-screened", [.. stayed.Where(r => r.ScreenedAt - r.CameAt <= day)], stayed);
        var risk = came.Where(r => r.AtRisk && now - r.ScreenedAt >= two).ToList();
        yield return ("nutrition-planned", [.. risk.Where(r => r.PlannedAt - r.ScreenedAt <= two)], risk);
        var planned = came.Where(r => r.TargetKcal is not null && (r.Met || card is not null && now >= r.PlannedAt?.AddDays(card.TargetWithinDays.Is))).ToList();
        yield return ("nutrition-met", [.. planned.Where(r => r.Met)], planned);
        var weighed = came.Where(r => r is { PlannedAt: not null, FirstKg: > 0, LastKg: not null } && r.LeftAt is not null).ToList();
        yield return ("nutrition-weight-kept", [.. weighed.Where(r => (r.FirstKg - r.LastKg) / r.FirstKg * 100 <= KeptPercent)], weighed);
    }

    public Phrase Sentence
    {
        get
        {
            var (waiting, late) = (Waiting.Count(), Waiting.Count(w => w.Due < now));
            return Lying is [] ? new("现在没有住院患者在营养路径上。", "Nobody in hospital is on the nutrition path.")
                : waiting == 0 ? new($"住院 {Lying.Count} 人，营养没有欠着的。", $"{Lying.Count} in hospital; nothing of nutrition is owed.")
                : new($"{waiting} 人在等营养的下一步，{late} 人过了时限；住院 {Lying.Count} 人。", $"{waiting} wait for the next step of nutrition, {late} overdue; {Lying.Count} in hospital.");
        }
    }

    public static Phrase Name(NutritionStep step) => step switch
    {
        NutritionStep.Screen => new("还没筛查", "not screened"), NutritionStep.Assess => new("等评估", "waits for assessment"), NutritionStep.Plan => new("等方案", "waits for a plan"),
        NutritionStep.Target => new("还没达标", "target not met"), NutritionStep.Fed => new("在治疗", "treated"), _ => new("无风险", "no risk"),
    };
}

/// <summary>A figure with the stays behind both its numbers.</summary>
public sealed record NutritionFigure(Figure Figure, string Id, IReadOnlyList<NutritionRow> Numerator, IReadOnlyList<NutritionRow> Denominator);
