using Xinglin.Care.Diagnosis.Meetings;
using Xinglin.Care.Rights;
using Xinglin.Facts.Meetings;
using Xinglin.Knowledge;
using Xinglin.Storage;
using Xinglin.Storage.Erasing;
using Xinglin.Storage.Meetings;
using Xinglin.Storage.Reading;

namespace Xinglin.Specs.Storage;

public class Meetings_of_the_board_on_SQLite() : Meetings_of_the_board(new Sqlite_ground());
public class Meetings_of_the_board_on_PostgreSQL() : Meetings_of_the_board(new Postgres_ground());

/// <summary>The calendar of the boards: who, when, where and in which order. What was said is in the charts.</summary>
public abstract class Meetings_of_the_board(Ground ground) : Storage_spec(ground)
{
    static readonly Who anybody = new("he", Enum.GetValues<Role>());
    readonly Set_clock clock = new(Noon);

    Store House => field ??= Ground.Open(registers: [new DoorRegister(), new MdtRequestRegister(Library.Default)], time: clock);

    static Meeting On(string id, int days = 1, string name = "胃肠组") => new(id, name, Noon.AddDays(days), 90, "三楼", MeetingMode.Mixed, "oncologist", "hub");

    Meeting Made(string id, int days = 1)
    {
        Assert.Null(MeetingTable.Make(House, On(id, days), "mdt"));
        return MeetingTable.Find(House, id)!;
    }

    ChartId Asking(string name, bool urgent = false)
    {
        var chart = House.OpenChart(new() { Name = name });
        Done(new Desk(House).Write(chart, [new Draft(new MdtRequested($"{name}先做什么？") { Disease = "stomach", Urgent = urgent }, Noon.AddHours(-2))], anybody));
        return chart;
    }

    [Fact]
    public void A_meeting_is_read_back_as_it_was_made_and_made_once_however_often_it_is_sent()
    {
        var made = Made("m1");
        Assert.Null(MeetingTable.Make(House, On("m1", name: "另一个名字"), "mdt"));
        Assert.Equal(On("m1") with { MadeBy = "mdt" }, made);
        Assert.Equal(["m1"], MeetingTable.Between(House, Noon, Noon.AddDays(7)).Select(m => m.Id));
    }

    [Fact]
    public void A_meeting_in_the_past_without_a_place_or_of_no_length_is_refused()
    {
        Assert.Equal("starts", MeetingTable.Make(House, On("m1", days: -2), "mdt")!.Field);
        Assert.Equal("place", MeetingTable.Make(House, On("m1") with { Place = " " }, "mdt")!.Field);
        Assert.Equal("minutes", MeetingTable.Make(House, On("m1") with { Minutes = 0 }, "mdt")!.Field);
        Assert.Empty(MeetingTable.Between(House, Noon.AddDays(-9), Noon.AddDays(9)));
    }

    [Fact]
    public void Each_colleague_finds_the_meetings_they_are_asked_to_between_days()
    {
        Made("m1");
        Made("m2", 3);
        Assert.Null(MemberTable.Invite(House, "m1", new("a", "su", "苏明远", "中医科", false), "mdt"));
        Assert.Null(MemberTable.Invite(House, "m1", new("b", "su", "苏明远", "中医科", true), "mdt")); // sent twice, now from afar
        Assert.Null(MemberTable.Invite(House, "m1", new("g", null, "白医师", "影像科", true), "mdt"));
        Assert.Equal(["m1"], MeetingTable.Between(House, Noon, Noon.AddDays(9), "su").Select(m => m.Id));
        Assert.Equal(["m1", "m2"], MeetingTable.Between(House, Noon, Noon.AddDays(9), "oncologist").Select(m => m.Id)); // who leads it
        Assert.Empty(MeetingTable.Between(House, Noon.AddDays(2), Noon.AddDays(9), "su"));
        Assert.Equal([("苏明远", true), ("白医师", true)], MeetingTable.Plan(House, "m1")!.Members.Select(m => (m.Name, m.Remote)).OrderBy(m => m.Item1 is "白医师"));
        Assert.Null(MemberTable.Away(House, "m1", "a", "出差"));
        Assert.Empty(MeetingTable.Between(House, Noon, Noon.AddDays(9), "su"));
    }

    [Fact]
    public void A_case_has_one_place_and_changes_it_with_its_neighbour()
    {
        Made("m1");
        Made("m2", 3);
        var (one, two) = (Asking("甲"), Asking("乙"));
        Assert.Null(AgendaTable.Put(House, "m1", one, 1, 15, "mdt"));
        Assert.Null(AgendaTable.Put(House, "m1", two, 1, 15, "mdt"));
        Assert.Null(AgendaTable.Put(House, "m1", one, 1, 15, "mdt")); // sent twice
        AgendaTable.Step(House, "m1", two, 1, earlier: true);
        AgendaTable.Step(House, "m1", two, 1, earlier: true); // it is the first already
        Assert.Equal([two, one], MeetingTable.Plan(House, "m1")!.Agenda.Select(l => l.Chart));
        Assert.Null(AgendaTable.Put(House, "m2", one, 1, 15, "mdt"));
        Assert.Equal([two], MeetingTable.Plan(House, "m1")!.Agenda.Select(l => l.Chart));
        Assert.Equal("m2", AgendaTable.Of(House, one, 1)!.Meeting);
        Assert.NotNull(AgendaTable.Put(House, "nowhere", one, 1, 15, "mdt"));
    }

    [Fact]
    public void Called_off_its_cases_move_in_one_act_or_wait_again()
    {
        Made("m1");
        Made("m2", 3);
        var (one, two) = (Asking("甲"), Asking("乙"));
        foreach (var chart in (ChartId[])[one, two]) AgendaTable.Put(House, "m1", chart, 1, 15, "mdt");
        Assert.Equal("why", MeetingTable.Cancel(House, "m1", "", "m2")!.Field);
        Assert.Null(MeetingTable.Cancel(House, "m1", "专家来不了", "m2"));
        Assert.Equal([one, two], MeetingTable.Plan(House, "m2")!.Agenda.Select(l => l.Chart));
        Assert.NotNull(MeetingTable.Cancel(House, "m1", "再取消一次", null));
        Assert.NotNull(AgendaTable.Put(House, "m1", one, 1, 15, "mdt"));
        Assert.Null(MeetingTable.Cancel(House, "m2", "停电", null));
        Assert.Null(AgendaTable.Of(House, one, 1));
    }

    [Fact]
    public void The_clock_of_a_case_starts_when_the_room_turns_to_it_and_goes_on_when_it_comes_back()
    {
        Made("m1");
        var (one, two) = (Asking("甲"), Asking("乙"));
        foreach (var chart in (ChartId[])[one, two]) AgendaTable.Put(House, "m1", chart, 1, 15, "mdt");
        AgendaTable.Begin(House, "m1", one, 1);
        clock.Now = Noon.AddMinutes(9);
        AgendaTable.Begin(House, "m1", two, 1);
        Assert.Equal((Noon, Noon.AddMinutes(9)), (AgendaTable.Of(House, one, 1)!.BeganAt, AgendaTable.Of(House, one, 1)!.EndedAt));
        AgendaTable.Begin(House, "m1", one, 1);
        Assert.Equal(((DateTimeOffset?)Noon, null), (AgendaTable.Of(House, one, 1)!.BeganAt, AgendaTable.Of(House, one, 1)!.EndedAt));
    }

    [Fact]
    public void Who_leaves_fades_and_comes_back()
    {
        Made("m1");
        Assert.True(MemberTable.Beat(House, "m1", "su", "苏明远"));
        Assert.False(MemberTable.Beat(House, "m1", "su", "苏明远"));
        Assert.Equal(["su"], MemberTable.Present(House, "m1").Select(p => p.Account));
        clock.Now = Noon.AddMinutes(2);
        Assert.Empty(MemberTable.Present(House, "m1"));
        Assert.True(MemberTable.Beat(House, "m1", "su", "苏明远"));
        Assert.False(MemberTable.Beat(House, "nowhere", "su", "苏明远"));
    }

    [Fact]
    public void What_one_typed_and_left_is_theirs_alone_and_goes_with_the_chart()
    {
        var chart = Asking("甲");
        DraftTable.Keep(House, "su", chart, 1, "opinion", "says=%E5%81%A5%E8%84%BE");
        DraftTable.Keep(House, "su", chart, 1, "opinion", "says=%E5%81%A5%E8%84%BE%E8%A1%A5%E8%82%BE");
        Assert.Equal("says=%E5%81%A5%E8%84%BE%E8%A1%A5%E8%82%BE", DraftTable.Of(House, "su", chart, 1, "opinion"));
        Assert.Null(DraftTable.Of(House, "han", chart, 1, "opinion"));
        DraftTable.Keep(House, "su", chart, 1, "opinion", "");
        Assert.Null(DraftTable.Of(House, "su", chart, 1, "opinion"));
    }

    [Fact]
    public void Requests_are_listed_with_what_they_lack_and_how_the_opinions_stand_urgent_ones_first()
    {
        Made("m1");
        var (calm, urgent) = (Asking("平诊"), Asking("加急", urgent: true));
        Done(new Desk(House).Write(calm, [new Draft(new MdtOpinion(1, "中医科", Stance.Against, "先扶正") { Road = "先扶正" }, Noon.AddHours(-1))], new("su", [Role.TcmPhysician])));
        AgendaTable.Put(House, "m1", calm, 1, 15, "mdt");
        var rows = BoardRows.Open(House, null);
        Assert.Equal([urgent, calm], rows.Select(r => r.Chart));
        Assert.Equal(("m1", 1L, true, ("中医科", "su")), (rows[1].Meeting, rows[1].Against, rows[1].Parted, rows[1].Said[0]));
        Assert.True(rows[1].Lacking > 8);
        Assert.Contains("病理", rows[1].Lacks!.Value.Zh, StringComparison.Ordinal);
        Done(new Desk(House).Write(calm, [new Draft(new MdtConclusion(1, "先扶正", "先化疗", "体弱") { NoItems = "另约" }, Noon)], anybody));
        Assert.Equal([urgent], BoardRows.Open(House, null).Select(r => r.Chart));
        Assert.Equal("先扶正", Assert.Single(BoardRows.Concluded(House, Noon.AddDays(-1), null)).Taken);
    }

    [Fact]
    public void A_list_leaves_out_whose_chart_is_closed_to_the_reader()
    {
        Asking("甲");
        Assert.Empty(BoardRows.Open(House, new(["house/elsewhere"], Noon)));
    }
}
