using Xinglin.Care;
using Xinglin.Web;
using Xinglin.Web.Scenes;

namespace Xinglin.Specs.Web;

public class The_board
{
    static readonly DateTimeOffset now = new(2026, 11, 12, 9, 42, 0, TimeSpan.FromHours(8));
    static readonly Tongue T = new();

    [Fact]
    public void A_fever_with_24_minutes_left_stands_before_a_note_two_hours_late() =>
        Assert.Equal(["fever", "note"], Board.Of([Task("note", Harm.Routine, -120), Task("fever", Harm.Acute, 24)], now).Lines.Select(l => l.Task.Id));

    [Theory, InlineData(60, BoardGroup.Now), InlineData(61, BoardGroup.Today), InlineData(860, BoardGroup.Soon), InlineData(-5, BoardGroup.Now), InlineData(60 * 24 * 4, BoardGroup.Week)]
    public void The_next_hour_is_now(int minutes, BoardGroup group) => Assert.Equal(group, Board.Of([Task("x", Harm.Routine, minutes)], now).Lines[0].Group);

    [Theory]
    [InlineData(new[] { 24, 48 }, "先做这 2 件，10:30 之前。")]
    [InlineData(new[] { -24, 48 }, "先做这 2 件，10:30 之前，1 件已超时。")]
    [InlineData(new[] { -24, -5 }, "先做这 2 件，都已超时。")]
    [InlineData(new[] { 138 }, "眼下不急，今天还有 1 件，第一件 12:00。")]
    [InlineData(new int[0], "今天的环都闭了。")]
    public void The_page_opens_with_what_a_colleague_would_say(int[] minutes, string said)
    {
        var (before, strong, after) = Board.Of(minutes.Select((m, i) => Task($"t{i}", Harm.Routine, m)), now).Lead(now, T);
        Assert.Equal(said, before.Zh + strong.Zh + after.Zh);
    }

    [Fact]
    public void What_is_closed_is_a_closed_ring() =>
        Assert.Equal(RingState.Done, Board.Of([Task("x", Harm.Routine, -10) with { ClosedAt = now.AddMinutes(-20) }], now).Lines[0].State);

    [Fact]
    public void The_day_strip_stacks_what_falls_together_and_stays_in_its_frame()
    {
        var scene = DayStrip.Of(Board.Of(Enumerable.Range(0, 9).Select(i => Task($"t{i}", Harm.Routine, 138)), now).Lines, [now.AddHours(-1)], now, _ => "/", false);
        Assert.Equal(3, scene.Marks.OfType<Dot>().Count(d => d.Href is not null));
        Assert.All(scene.Marks.OfType<Dot>(), d => Assert.InRange(d.Y - d.R, 0, scene.Height));
    }

    static TaskLine Task(string id, Harm harm, int minutes) =>
        new(ChartId.New(now), "王桂兰", id, "loop", new("环", "loop"), Wing.Nursing, harm, Role.DutyNurse, new("做", "do"), default, now.AddHours(-2), now.AddMinutes(minutes));
}
