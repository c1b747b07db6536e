using Xinglin.Care.Nursing.Mood;
using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;
using Xinglin.Web.Pages.Mood;

namespace Xinglin.Specs.Web.Nursing;

public class What_became_of_a_mood
{
    static readonly DateTimeOffset start = new(2026, 10, 1, 9, 0, 0, TimeSpan.FromHours(8));

    static string? Came(params decimal[] scores)
    {
        var chart = Chart.Of(new(Guid.Empty), scores.Select((s, i) => new Entry(new(i + 1), new NursingAssessment("PHQ-9") { Score = s, Items = new Dictionary<string, string> { ["第 9 题"] = "0" } }, start.AddDays(14 * i), start.AddDays(14 * i), "specs", Origin.Entered)));
        return MoodView.Of(chart, Library.Default, start.AddYears(1)).Came("phq-9", Library.Default.For<MoodCareCard>().On(start))?.Zh;
    }

    [Theory]
    [InlineData("从 12 到 4：缓解", 12, 4)]
    [InlineData("从 12 到 6：有应答（降 50%）", 12, 6)]
    [InlineData("从 12 到 7：还没有应答", 12, 7)]
    [InlineData("从 11 到 16：还没有应答", 4, 11, 16)]
    public void It_is_compared_with_the_first_positive_score(string says, params int[] scores) => Assert.Equal(says, Came([.. scores.Select(s => (decimal)s)]));

    [Theory]
    [InlineData(12)]
    [InlineData(4, 6)]
    public void Without_a_positive_score_and_a_later_one_nothing_is_said(params int[] scores) => Assert.Null(Came([.. scores.Select(s => (decimal)s)]));
}
