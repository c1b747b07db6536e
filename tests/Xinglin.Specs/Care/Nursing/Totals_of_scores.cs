using Xinglin.Care.Nursing.Scores;
using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Person;
using Xinglin.Knowledge;

namespace Xinglin.Specs.Care.Nursing;

/// <summary>Worked examples of the instruments, written as a nurse's form writes them, and as somebody else's total.</summary>
public class Totals_of_scores
{
    static readonly ScoreGuard guard = new(Library.Default);
    static readonly Chart born = Chart.Of(new(Guid.Empty), [new(new(1), new Birth(new(1954, 3, 2)), Ward.Time("01-01 08:00"), Ward.Time("01-01 08:00"), "specs", Origin.Entered)]);

    static IReadOnlyList<Problem> Says(NursingAssessment form, Chart? chart = null) =>
        [.. guard.Problems(chart ?? Chart.Of(new(Guid.Empty), []), [new Draft(form, Ward.Time("08:00"))], 0, new("nurse", [Role.DutyNurse]))];

    static NursingAssessment Form(string instrument, decimal? total, params string[] items) => new(instrument) { Score = total, Items = items.ToDictionary(i => i.Split('=')[0], i => i.Split('=')[1]) };

    static string[] Numbered(string name, params int[] values) => [.. values.Select((v, i) => $"{string.Format(System.Globalization.CultureInfo.InvariantCulture, name, i + 1)}={v}")];

    public static TheoryData<string, int, string[]> Examples => new()
    {
        { "braden", 20, ["感知=4", "潮湿=4", "活动=3", "移动=3", "营养=3", "摩擦剪切=3"] },
        { "Braden", 14, ["sensory=3", "moisture=3", "activity=2", "mobility=2", "nutrition=2", "friction=2"] },
        { "morse", 45, ["跌倒史=否", "第二诊断=是", "行走辅助=无、卧床或护士协助", "静脉输液或留置=是", "步态=虚弱", "高估或忘记限制=否"] },
        { "morse", 15, ["跌倒史=否", "第二诊断=是", "行走辅助=none", "静脉输液或留置=否", "步态=normal", "高估或忘记限制=否"] },
        { "barthel", 55, ["进食=5", "洗澡=0", "修饰=5", "穿衣=5", "大便=10", "小便=5", "如厕=5", "转移=10", "行走=10", "上下楼梯=0"] },
        { "PHQ-9", 10, Numbered("第 {0} 题", 2, 2, 1, 2, 1, 1, 1, 0, 0) },
        { "phq-9", 5, Numbered("item{0}", 1, 1, 1, 1, 0, 0, 0, 0, 1) },
        { "gad-7", 11, Numbered("第 {0} 题", 2, 2, 2, 1, 1, 1, 2) },
        { "gad-7", 4, Numbered("item {0}", 1, 1, 0, 0, 1, 1, 0) },
        { "distress", 4, ["痛苦分=4"] },
    };

    [Theory, MemberData(nameof(Examples))]
    public void The_total_of_the_example_is_accepted_and_no_other(string instrument, int total, string[] items)
    {
        Assert.Empty(Says(Form(instrument, total, items)));
        Assert.Contains(Says(Form(instrument, total + 1, items)), p => p.Field == "Score");
    }

    [Fact]
    public void The_chart_knows_the_age_nobody_types_it()
    {
        Assert.Empty(Says(Form("nrs-2002", 4, "营养受损=2", "疾病严重度=1"), born));
        Assert.Contains(Says(Form("nrs-2002", 3, "营养受损=2", "疾病严重度=1"), born), p => p.Field == "Score");
    }

    [Fact]
    public void A_total_with_items_left_out_is_refused_and_says_which() => Assert.Contains("潮湿", Says(Form("braden", 18, "感知=4", "活动=3")).Single().What.Zh, StringComparison.Ordinal);

    [Fact]
    public void Items_alone_are_kept_without_a_total() => Assert.Empty(Says(Form("braden", null, "感知=4", "活动=3")));

    [Fact]
    public void An_item_outside_its_range_is_refused() => Assert.NotEmpty(Says(Form("braden", 23, "感知=7", "潮湿=4", "活动=3", "移动=3", "营养=3", "摩擦剪切=3")));

    [Fact]
    public void A_PHQ_9_total_without_item_nine_is_refused() => Assert.Contains(Says(new NursingAssessment("PHQ-9") { Score = 3 }), p => p.What.Zh.Contains("第 9 题", StringComparison.Ordinal));

    [Fact]
    public void A_total_from_paper_with_the_ninth_answer_beside_it_is_kept() => Assert.Empty(Says(Form("PHQ-9", 11, "第 9 题=0")));

    [Fact]
    public void A_pain_score_is_its_own_item() => Assert.Empty(Says(new NursingAssessment("pain") { Score = 6 }));

    [Fact]
    public void Pain_of_eleven_is_refused() => Assert.NotEmpty(Says(new NursingAssessment("pain") { Score = 11 }));

    [Fact]
    public void An_instrument_nobody_here_knows_is_kept_as_it_is() => Assert.Empty(Says(new NursingAssessment("post-tace") { Score = 3 }));
}
