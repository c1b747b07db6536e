using Xinglin.Care.Nursing.Mood;
using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Calculators;
using Xinglin.Web.Scenes;

namespace Xinglin.Web.Pages.Mood;

/// <summary>The mood of one person: forms, curve, what came of them.</summary>
public sealed record MoodView(IReadOnlyList<Stated<NursingAssessment>> Scores, IReadOnlyList<CalculatorCard> Cards, IReadOnlyList<Entry> Wishes, Stated<SafetyAssessed>? Safety)
{
    /// <summary>A word about dying nobody has answered yet.</summary>
    public Entry? Unanswered => Wishes.Where(w => !(Safety?.At >= w.HappenedAt)).FirstOrDefault();

    public IReadOnlyList<Stated<ExternalTherapyGiven>> Therapies { get; private init; } = [];

    public static MoodView Of(Chart chart, Library library, DateTimeOffset now)
    {
        var calculators = library.FamilyOf<CalculatorCard>();
        var safety = chart.Last<SafetyAssessed>();
        return new([.. chart.Moods().Where(s => s.At <= now)], [.. MoodScores.Forms.Select(f => calculators.On(f, now)).OfType<CalculatorCard>()],
            library.For<ItemNineCard>().On(now) is { } nine ? ItemNine.Said(chart, nine) : [], safety)
        {
            Therapies = [.. chart.All<ExternalTherapyGiven>().Where(g => !g.Fact.NotDone && g.At > now.AddDays(-30)).Reverse().Take(8)],
        };
    }

    public IReadOnlyList<Stated<NursingAssessment>> By(string form) => [.. Scores.Where(s => Instruments.IdOf(s.Fact.Instrument) == form)];

    /// <summary>What became of the first positive score of a form: answered, gone, or neither; null without one.</summary>
    public Phrase? Came(string form, MoodCareCard? card)
    {
        if (card?.Lines.GetValueOrDefault(form) is not { } line || By(form) is not { Count: > 1 } all || all.FirstOrDefault(s => s.Fact.Score >= line.PlanFrom.Is) is not { Entry: not null } first) return null;
        var (was, now) = (first.Fact.Score!.Value, all[^1].Fact.Score!.Value);
        if (all[^1].Entry.Id == first.Entry.Id) return null;
        var fell = was == 0 ? 0 : (was - now) / was;
        return now < line.RemissionBelow?.Is ? new($"从 {was:0} 到 {now:0}：缓解", $"from {was:0} to {now:0}: remission")
            : fell >= card.ResponseShare.Is ? new($"从 {was:0} 到 {now:0}：有应答（降 {fell:0%}）", $"from {was:0} to {now:0}: response (fell by {fell:0%})")
            : new($"从 {was:0} 到 {now:0}：还没有应答", $"from {was:0} to {now:0}: no response yet");
    }

    public Scene? Curve(DateTimeOffset now, bool english) => Scores is not [var first, ..] ? null
        : ScoreCurve.Of([.. from l in lines
                            select new ScoreLine(Instruments.Name(l.Form), [.. By(l.Form).Select(s => new ScorePoint(s.Entry, s.Fact.Score!.Value))], l.Most, l.Paint, l.Dash)],
            [], null, first.At > now.AddDays(-400) ? first.At.AddDays(-2) : now.AddDays(-400), now, new("心理痛苦、PHQ-9 与 GAD-7 的曲线", "distress, PHQ-9 and GAD-7 over time"), english);

    static readonly (string Form, double Most, string Paint, string? Dash)[] lines = [("phq-9", 27, "wis-600", null), ("gad-7", 21, "ind-500", "5 3"), ("distress", 10, "apr-600", "2 2")];
}
