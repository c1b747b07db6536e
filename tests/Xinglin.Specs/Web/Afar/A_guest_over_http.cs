using System.Net;
using System.Text.RegularExpressions;
using Xinglin.Facts.Alliance;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Meetings;
using Xinglin.Storage.Organisations;

namespace Xinglin.Specs.Web.Afar;

public partial class A_guest_over_http(Web_house house) : IClassFixture<Web_house>
{
    static readonly (TimeSpan, IFact)[] asked = [(TimeSpan.FromDays(2), new LaboratoryResult("CA19-9") { Value = 987.6m, Unit = "U/mL" }), (TimeSpan.FromDays(1), new RemoteRequested("二线方案如何选？", "林教授") { ConsentBy = "本人" })];

    async Task<(ChartId Chart, string Path, string Code)> Invited(string name, params (TimeSpan, IFact)[] facts)
    {
        var chart = house.ChartWith(name, facts is [] ? asked : facts);
        var request = house.Read(chart).Written.First(e => e.Fact is RemoteRequested or MdtRequested).Id.Value;
        using var doctor = await house.SignInAs("oncologist");
        var page = await (await doctor.Post($"/charts/{chart}/guests?request={request}", $"/charts/{chart}/guests?request={request}", ("_handler", "guest"), ("name", "白医师"), ("hospital", "太原某医院"), ("reach", "135"), ("days", "3"))).Content.ReadAsStringAsync();
        return (chart, "/g/" + Link().Match(page).Groups[1].Value, Code().Match(page).Groups[1].Value);
    }

    static Task<HttpResponseMessage> Confirm(Visit visit, string path, string code) => visit.Post(path, path, ("_handler", "code"), ("code", code));

    static async Task<string> Said(HttpResponseMessage answer) => await answer.Content.ReadAsStringAsync();

    [Fact]
    public async Task Two_steps_lead_from_the_link_to_the_case_and_every_view_is_on_the_log()
    {
        var (chart, path, code) = await Invited("金访客");
        using var guest = house.Visit();
        var before = await guest.Read(path);
        Assert.Contains("白医师", before, StringComparison.Ordinal);
        Assert.DoesNotContain("金访客", before, StringComparison.Ordinal);
        Assert.DoesNotContain("987.6", before, StringComparison.Ordinal);
        Assert.DoesNotContain(code, path, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Confirm(guest, path, code)).StatusCode);
        var inside = await guest.Read(path);
        Assert.Contains("二线方案如何选？", inside, StringComparison.Ordinal);
        Assert.DoesNotContain($"/charts/{chart}", inside, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await guest.Open($"/charts/{chart}")).StatusCode); // this case and nothing else: there is no account
        for (var tries = 0; tries < 100 && Openings.Of(house.Store, chart, 10).All(o => o.Door != "guest"); tries++) await Task.Delay(50);
        var row = Openings.Of(house.Store, chart, 10).Single(o => o.Door == "guest");
        Assert.Equal(("guest:白医师（太原某医院）", "RemoteExpert"), (row.Account, row.Role));
        Assert.StartsWith("guest/", row.ByKey, StringComparison.Ordinal);
        using var doctor = await house.SignInAs("oncologist");
        Assert.Contains("访客 白医师", await doctor.Read($"/charts/{chart}/openings"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_opinion_is_signed_by_the_guest_by_name_and_closes_the_link()
    {
        var (chart, path, code) = await Invited("银访客");
        using var guest = house.Visit();
        await Confirm(guest, path, code);
        Assert.Equal(HttpStatusCode.Redirect, (await guest.Post(path, path, ("_handler", "back"), ("question", "近期骨髓如何？"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await guest.Post(path, path, ("_handler", "say"), ("opinion", "先消融，后二线紫杉醇周疗"), ("limits", "仅据所给资料"))).StatusCode);
        var said = house.Read(chart).All<RemoteOpinion>().Single();
        Assert.Equal(("guest:白医师（太原某医院）", Origin.Entered, "白医师（太原某医院）"), (said.Entry.Author, said.Entry.Origin, said.Fact.By));
        Assert.Equal("想先知道：近期骨髓如何？", house.Read(chart).All<RemoteAnswered>().Single().Fact.Reason);
        var after = await guest.Open(path);
        Assert.Equal(HttpStatusCode.Gone, after.StatusCode);
        Assert.Contains("这份病例已经关上", await Said(after), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_hears_a_guest_as_one_of_its_opinions_and_its_conclusion_closes_the_link()
    {
        var (chart, path, code) = await Invited("铜访客", (TimeSpan.FromDays(1), new MdtRequested("先消融，还是先换线？")));
        using var guest = house.Visit();
        await Confirm(guest, path, code);
        Assert.Equal(HttpStatusCode.Redirect, (await guest.Post(path, path, ("_handler", "say"), ("seat", "影像科"), ("stance", "Recommend"), ("opinion", "可消融"), ("limits", "距膈 8 mm"))).StatusCode);
        Assert.Equal(("影像科", Stance.Recommend, "可消融"), house.Read(chart).All<MdtOpinion>().Single() is var o ? (o.Fact.Seat, o.Fact.Stance, o.Fact.Says) : default);
        house.Written(chart, MdtConclusion.Sample with { Request = house.Read(chart).All<MdtRequested>().Single().Entry.Id.Value });
        Assert.Equal(HttpStatusCode.Gone, (await guest.Open(path)).StatusCode);
        var late = await guest.Http.PostAsync(path, new FormUrlEncodedContent([new("_handler", "say"), new("opinion", "晚了")]));
        Assert.True((int)late.StatusCode >= 400);
        Assert.Single(house.Read(chart).All<MdtOpinion>());
    }

    [Fact]
    public async Task A_second_device_too_many_wrong_codes_and_a_link_taken_back_each_say_what_to_do_in_both_tongues()
    {
        var (chart, path, code) = await Invited("铁访客");
        using var first = house.Visit();
        await Confirm(first, path, code);
        using var second = house.Visit();
        Assert.Contains("已在另一台设备上打开", await Said(await second.Open(path)), StringComparison.Ordinal);
        Assert.Contains("in use on another device", await Said(await second.Open(path + "?culture=en-GB")), StringComparison.Ordinal);

        using var doctor = await house.SignInAs("oncologist");
        var link = GuestLinks.Of(house.Store, chart).Single();
        var page = await doctor.Read($"/charts/{chart}/guests?request={link.Request}");
        Assert.Equal(HttpStatusCode.Redirect, (await doctor.PostFrom(page, $"/charts/{chart}/guests?request={link.Request}", ("_handler", $"end-{link.Id}"), ("why", "不再需要"))).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await first.Open(path)).StatusCode);

        var (_, other, right) = await Invited("锡访客");
        for (var i = 0; i < GuestLink.MostTries; i++) await Confirm(second, other, right == "000000" ? "000001" : "000000");
        Assert.Contains("链接已锁", await Said(await second.Open(other)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await second.Open("/g/" + new string('x', 32))).StatusCode);
    }

    [Fact]
    public async Task Only_who_may_ask_a_board_gives_a_link_and_only_for_a_request()
    {
        var chart = house.ChartWith("铅访客", asked);
        var request = house.Read(chart).All<RemoteRequested>().Single().Entry.Id.Value;
        using var nurse = await house.SignInAs("linenurse");
        Assert.Equal(HttpStatusCode.Forbidden, (await nurse.Open($"/charts/{chart}/guests?request={request}")).StatusCode);
        using var doctor = await house.SignInAs("oncologist");
        Assert.Equal(HttpStatusCode.NotFound, (await doctor.Open($"/charts/{chart}/guests?request=1")).StatusCode);
    }

    [GeneratedRegex("/g/([A-Za-z0-9_-]{32})")]
    private static partial Regex Link();

    [GeneratedRegex("class=\"code\" translate=\"no\">([0-9]{6})<")]
    private static partial Regex Code();
}
