using Xinglin.Care.Diagnosis.Meetings;
using Xinglin.Facts.Meetings;

namespace Xinglin.Specs.Care.Meetings;

/// <summary>Disagreement is worked out from what was written, and one case has one conclusion.</summary>
public class Opinions_and_where_they_part
{
    static readonly DateTimeOffset start = new(2026, 11, 10, 9, 0, 0, TimeSpan.FromHours(8));

    static Chart Told(params (string By, IFact Fact)[] facts) => Chart.Of(new(Guid.Empty),
        [new(new(1), new MdtRequested("先消融，还是先换线？") { Disease = "stomach" }, start, start, "oncologist", Origin.Entered), .. facts.Select((f, i) => new Entry(new(i + 2), f.Fact, start.AddHours(i + 1), start.AddHours(i + 1), f.By, Origin.Entered))]);

    static MdtOpinion Says(string seat, Stance stance, string? road = null, string? condition = null) => new(1, seat, stance, "一句话") { Road = road, Condition = condition };

    static BoardOpinions Of(Chart chart) => BoardOpinions.Of(chart, new(1), ["介入科", "中医科", "护理组"]);

    [Fact]
    public void Stances_are_counted_roads_are_named_with_who_speaks_for_them_and_empty_seats_wait()
    {
        var said = Of(Told(("jin", Says("介入科", Stance.Conditional, "先消融", "血小板 ≥ 50")), ("han", Says("肿瘤内科", Stance.Recommend, "先换线")), ("lin", Says("影像科", Stance.Recommend, "先消融"))));
        Assert.Equal((2, 1, 0), (said.Count(Stance.Recommend), said.Count(Stance.Conditional), said.Count(Stance.Against)));
        Assert.True(said.Part);
        Assert.Equal(["先消融", "先换线"], said.Roads.Select(r => r.Name));
        Assert.Equal(["中医科", "护理组"], said.Waiting);
        Assert.Equal("2 条路：先消融（介入科、影像科）；先换线（肿瘤内科）；1 科有前提", said.Says().Zh);
        Assert.False(said.Agree(2));
    }

    [Fact]
    public void Who_changes_their_mind_is_counted_once_with_the_last_word()
    {
        var said = Of(Told(("han", Says("肿瘤内科", Stance.Against)), ("han", Says("肿瘤内科", Stance.Recommend))));
        Assert.Equal(Stance.Recommend, Assert.Single(said.All).Fact.Stance);
        Assert.False(said.Part);
    }

    [Theory]
    [InlineData(Stance.Recommend, null, true)]
    [InlineData(Stance.Abstain, null, true)]
    [InlineData(Stance.Conditional, "血小板 ≥ 50", false)]
    [InlineData(Stance.Against, null, false)]
    public void No_meeting_is_needed_only_where_all_agree(Stance third, string? condition, bool agreed)
    {
        var said = Of(Told(("a", Says("影像科", Stance.Recommend, "先消融")), ("b", Says("中医科", Stance.Recommend, "先消融")), ("c", Says("介入科", third, null, condition))));
        Assert.Equal(agreed, said.Agree(3));
        Assert.False(said.Agree(4));
    }

    static IReadOnlyList<string> Refused(Chart chart, params IFact[] batch)
    {
        Draft[] drafts = [.. batch.Select(f => new Draft(f, start.AddDays(1)))];
        return [.. drafts.Index().SelectMany(d => new MdtGuard().Problems(chart, drafts, d.Index, new("han", []))).Select(p => p.What.Zh)];
    }

    static readonly MdtConclusion concluded = new(1, "先消融", "先换线", "单灶可控");
    static readonly MdtRecommendation item = new("微波消融", Role.Interventionist, new(2026, 11, 24)) { Request = 1 };

    [Fact]
    public void A_second_conclusion_is_refused_and_told_what_stands()
    {
        Assert.Empty(Refused(Told(), concluded, item));
        var twice = Assert.Single(Refused(Told(("su", concluded)), concluded with { Taken = "先换线", NotTaken = "先消融" }, item));
        Assert.Contains("已于 11-10 10:00 签发结论：先消融（没选：先换线）", twice, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_conclusions_in_one_act_are_refused() => Assert.Contains("同一例写了两个结论", Refused(Told(), concluded, concluded, item));

    [Fact]
    public void A_conclusion_from_which_nothing_follows_says_why()
    {
        Assert.Contains("结论要有至少一条行动；确实不用做什么，请写原因", Refused(Told(), concluded));
        Assert.Empty(Refused(Told(), concluded with { NoItems = "维持原方案" }));
    }

    [Fact]
    public void An_opinion_a_chase_or_a_conclusion_belongs_to_a_request_of_this_chart()
    {
        Assert.Single(Refused(Told(), Says("介入科", Stance.Recommend) with { Request = 7 }));
        Assert.Single(Refused(Told(), new MdtChased(7, "her2", Role.Pathologist, new(2026, 11, 20))));
        Assert.Single(Refused(Told(), concluded with { Request = 7, NoItems = "无" }));
    }

    [Fact]
    public void A_correction_of_the_conclusion_itself_may_be_written()
    {
        var chart = Told(("su", concluded), ("su", item));
        Draft[] drafts = [new(concluded with { Why = "补充理由" }, start.AddDays(1)) { Amends = new(2) }];
        Assert.Empty(new MdtGuard().Problems(chart, drafts, 0, new("su", [])));
    }
}
