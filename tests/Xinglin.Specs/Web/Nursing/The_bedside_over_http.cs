using System.Net;
using System.Text.RegularExpressions;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Web;

namespace Xinglin.Specs.Web.Nursing;

/// <summary>One look at a patient in one form, with everything that goes wrong at a bed.</summary>
public class The_bedside_over_http(Web_house house) : IClassFixture<Web_house>
{
    static readonly (string, string)[] well =
    [
        ("celsius", "36.8"), ("site", "Axillary"), ("pulse", "72"), ("breaths", "16"), ("systolic", "120"), ("diastolic", "76"), ("saturation", "98"), ("oxygen", "no"), ("awake", "Alert"), ("pain", "2"), ("when", "now"),
    ];

    (Xinglin.Facts.ChartId Chart, int Before) Lying(string name, string bed = "3")
    {
        var chart = house.ChartWith(name, (TimeSpan.FromDays(2), new Encounter(EncounterKind.Inpatient)), (TimeSpan.FromDays(2), new BedAssigned("护理一病区", bed)), (TimeSpan.FromDays(3), new Birth(new(1960))));
        return (chart, house.EntriesOf(chart));
    }

    static (string, string)[] With((string Name, string Value)[] fields, params (string Name, string Value)[] other) => [.. fields.Where(f => other.All(o => o.Name != f.Name)), .. other];

    static string Action(Xinglin.Facts.ChartId chart) => $"/charts/{chart}/bedside";

    async Task<(Visit Visit, string Page)> At(Xinglin.Facts.ChartId chart, string account = "nurse")
    {
        var visit = await house.SignInAs(account);
        return (visit, await visit.Read(Action(chart)));
    }

    static async Task<string> Text(HttpResponseMessage answer, int status = 200)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == (int)answer.StatusCode, $"{(int)answer.StatusCode}: {text}");
        return WebUtility.HtmlDecode(text);
    }

    static async Task<string> Landed(Visit visit, HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync());
        return WebUtility.HtmlDecode(await visit.Read(answer.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task Everything_of_one_look_is_one_writing_with_its_score()
    {
        var (chart, before) = Lying("查一遍");
        var (visit, page) = await At(chart);
        using var _ = visit;
        var landed = await Landed(visit, await visit.PostFrom(page, Action(chart), With(well, ("weight", "60"), ("stools", "1"), ("ml.Oral", "300"), ("ml.Decoction", "200"), ("ml.Urine", "250"))));
        Assert.Equal(before + 8, house.EntriesOf(chart));
        var known = house.Read(chart);
        Assert.Equal((36.8m, Site.Axillary, false), (known.Last<Temperature>()!.Value.Fact.Celsius, known.Last<Temperature>()!.Value.Fact.Site, known.Last<Temperature>()!.Value.Fact.Confirmed));
        Assert.Equal((72, Consciousness.Alert, false), (known.Last<VitalSigns>()!.Value.Fact.Pulse, known.Last<VitalSigns>()!.Value.Fact.Consciousness, known.Last<VitalSigns>()!.Value.Fact.OnOxygen));
        Assert.Equal(("pain", 2m), (known.Last<NursingAssessment>()!.Value.Fact.Instrument, known.Last<NursingAssessment>()!.Value.Fact.Score));
        Assert.Single(known.Written.Where(e => e.Source?.StartsWith("form/", StringComparison.Ordinal) is true).Select(e => e.HappenedAt).Distinct());
        Assert.Matches("news low\">0<", landed);
        Assert.Contains("饮食 300 mL", landed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_temperature_without_its_site_is_asked_for_it_and_nothing_typed_is_lost()
    {
        var (chart, before) = Lying("没说部位");
        house.Write(chart, new Temperature(37m, Site.Oral)); // the site of last time is not taken for the site of now
        var (visit, page) = await At(chart);
        using var _ = visit;
        Assert.DoesNotMatch("name=\"site\"[^>]*checked", page);
        var again = await Text(await visit.PostFrom(page, Action(chart), [.. well.Where(f => f.Item1 != "site")]), 422);
        Assert.Contains("体温是在哪里量的", again, StringComparison.Ordinal);
        Assert.Contains("value=\"36.8\"", again, StringComparison.Ordinal);
        Assert.Matches("name=\"pain\" value=\"2\" checked", again);
        Assert.Equal(before + 1, house.EntriesOf(chart));
        await Landed(visit, await visit.PostFrom(again, Action(chart), well));
        Assert.Equal(before + 4, house.EntriesOf(chart));
    }

    [Fact]
    public async Task Unusual_values_are_asked_about_once_and_kept_with_their_confirmation()
    {
        var (chart, before) = Lying("少见");
        var (visit, page) = await At(chart);
        using var _ = visit;
        var odd = With(well, ("celsius", "42.6"), ("pulse", "212"));
        var asked = await Text(await visit.PostFrom(page, Action(chart), odd), 422);
        Assert.Contains("这样的数值少见", asked, StringComparison.Ordinal);
        Assert.Equal(before, house.EntriesOf(chart));
        var confirmed = WebUtility.HtmlDecode(Regex.Match(asked, "name=\"confirmed\" value=\"([^\"]+)\"").Groups[1].Value);
        Assert.Equal("celsius=42.6;pulse=212", confirmed);
        var landed = await Landed(visit, await visit.PostFrom(asked, Action(chart), With(odd, ("confirmed", confirmed))));
        Assert.Contains("42.6 ℃（已再核）", landed, StringComparison.Ordinal);
        Assert.True(house.Read(chart).Last<VitalSigns>()!.Value.Fact.Confirmed);
        Assert.Equal(before + 3, house.EntriesOf(chart));
    }

    [Fact]
    public async Task A_confirmation_of_one_value_is_none_of_another()
    {
        var (chart, before) = Lying("另一个");
        var (visit, page) = await At(chart);
        using var _ = visit;
        var asked = await Text(await visit.PostFrom(page, Action(chart), With(well, ("pulse", "230"), ("confirmed", "pulse=212"))), 422);
        Assert.Contains("230", asked, StringComparison.Ordinal);
        Assert.Equal(before, house.EntriesOf(chart));
    }

    [Theory]
    [InlineData("celsius", "385", "体温：须在")]
    [InlineData("pulse", "7二", "脉搏“7二”不是数字")]
    [InlineData("pulse", "72.5", "脉搏写整数")]
    [InlineData("saturation", "140", "血氧：须在")]
    [InlineData("pain", "11", "疼痛 0–10 分")]
    [InlineData("ml.Urine", "-5", "尿：须在")]
    public async Task What_cannot_be_is_said_beside_its_field_and_written_by_nobody(string field, string value, string says)
    {
        var (chart, before) = Lying("不可能");
        var (visit, page) = await At(chart);
        using var _ = visit;
        Assert.Contains(says, await Text(await visit.PostFrom(page, Action(chart), With(well, (field, value))), 422), StringComparison.Ordinal);
        Assert.Equal(before, house.EntriesOf(chart));
    }

    [Fact]
    public async Task Full_width_digits_of_a_chinese_keyboard_are_read()
    {
        var (chart, _) = Lying("全角");
        var (visit, page) = await At(chart);
        using var a = visit;
        await Landed(visit, await visit.PostFrom(page, Action(chart), ("celsius", "３６．９"), ("site", "Ear"), ("when", "now")));
        Assert.Equal((36.9m, Site.Ear), (house.Read(chart).Last<Temperature>()!.Value.Fact.Celsius, house.Read(chart).Last<Temperature>()!.Value.Fact.Site));
    }

    [Fact]
    public async Task An_empty_form_writes_nothing_and_says_so()
    {
        var (chart, before) = Lying("空表");
        var (visit, page) = await At(chart);
        using var _ = visit;
        Assert.Contains("还没有填任何一项", await Text(await visit.PostFrom(page, Action(chart), ("when", "now")), 422), StringComparison.Ordinal);
        Assert.Equal(before, house.EntriesOf(chart));
    }

    [Fact]
    public async Task Tapped_twice_it_is_written_once()
    {
        var (chart, before) = Lying("连点");
        var (visit, page) = await At(chart);
        using var _ = visit;
        var both = await Task.WhenAll(visit.PostFrom(page, Action(chart), well), visit.PostFrom(page, Action(chart), well));
        foreach (var answer in both) Assert.Contains("已记", await Landed(visit, answer), StringComparison.Ordinal);
        await Landed(visit, await visit.PostFrom(page, Action(chart), well));
        Assert.Equal(before + 3, house.EntriesOf(chart));
    }

    [Fact]
    public async Task Two_nurses_on_one_form_are_both_kept_and_the_second_is_told_who_and_what()
    {
        var (chart, before) = Lying("两人");
        var (first, mine) = await At(chart);
        var (second, hers) = await At(chart, "headnurse");
        using var a = first;
        using var b = second;
        Assert.DoesNotContain("同时也有人记了", await Landed(first, await first.PostFrom(mine, Action(chart), well)), StringComparison.Ordinal);
        var landed = await Landed(second, await second.PostFrom(hers, Action(chart), With(well, ("celsius", "37.1"))));
        Assert.Contains("同时也有人记了，两份都在", landed, StringComparison.Ordinal);
        Assert.Contains("郝佳", landed, StringComparison.Ordinal);
        Assert.Contains("腋温 36.8 ℃", landed, StringComparison.Ordinal);
        Assert.Equal(before + 6, house.EntriesOf(chart));
    }

    [Fact]
    public async Task Who_was_moved_to_another_bed_in_mid_form_keeps_the_writing_and_the_nurse_is_told()
    {
        var (chart, _) = Lying("换床");
        var (visit, page) = await At(chart);
        using var a = visit;
        house.Write(chart, new BedAssigned("护理一病区", "18"));
        var landed = await Landed(visit, await visit.PostFrom(page, Action(chart), well));
        Assert.Contains("换床 从 3 床换到了 18 床。记录已写在本人名下", landed, StringComparison.Ordinal);
        Assert.Equal(36.8m, house.Read(chart).Last<Temperature>()!.Value.Fact.Celsius);
    }

    [Fact]
    public async Task Yesterdays_shift_is_written_at_its_own_time_and_marked_late()
    {
        var (chart, _) = Lying("昨夜");
        var (visit, page) = await At(chart);
        using var a = visit;
        var at = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8)).AddHours(-14).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        var landed = await Landed(visit, await visit.PostFrom(page, Action(chart), With(well, ("when", "other"), ("happenedAt", at))));
        Assert.Contains("补记", landed, StringComparison.Ordinal);
        Assert.Equal(at, house.Read(chart).Last<Temperature>()!.Value.At.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        var ahead = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8)).AddDays(2).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        await Text(await visit.PostFrom(await visit.Read(Action(chart)), Action(chart), With(well, ("when", "other"), ("happenedAt", ahead))), 422);
    }

    [Fact]
    public async Task A_session_that_ended_at_the_bedside_loses_nothing_and_writes_only_when_told()
    {
        var (chart, before) = Lying("超时");
        var (visit, page) = await At(chart);
        using var _ = visit;
        house.Clock.Ahead += TimeSpan.FromMinutes(31);
        var login = await Text(await visit.PostFrom(page, Action(chart), With(well, ("ml.Urine", "250"))), 401);
        Assert.Contains("刚才填写的内容还在", login, StringComparison.Ordinal);
        var welcome = await Text(await visit.Fill(login, "/login", "sign-in", ("name", "nurse"), ("password", DemoAccounts.Password)));
        var back = await Text(await visit.PostFrom(welcome, "/kept"));
        foreach (var kept in (string[])["name=\"celsius\" value=\"36.8\"", "name=\"pulse\" value=\"72\"", "name=\"ml.Urine\" value=\"250\""]) Assert.Contains(kept, back, StringComparison.Ordinal);
        Assert.Matches("name=\"site\" value=\"Axillary\" checked", back);
        Assert.Matches("name=\"pain\" value=\"2\" checked", back);
        Assert.Equal(before, house.EntriesOf(chart));
        await Landed(visit, await visit.PostFrom(back, Action(chart), With(well, ("ml.Urine", "250"))));
        Assert.Equal(before + 4, house.EntriesOf(chart));
    }

    [Fact]
    public async Task The_score_of_what_stands_in_the_form_is_shown_and_stored_nowhere()
    {
        var (chart, before) = Lying("先看分");
        var (visit, _) = await At(chart);
        using var a = visit;
        Task<HttpResponseMessage> Asked(params (string Name, string Value)[] fields) => visit.Http.PostAsync($"/charts/{chart}/bedside/news", new FormUrlEncodedContent(fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))));
        Assert.Matches("news low\">0<", await Text(await Asked(well)));
        Assert.Contains("还不能说：缺吸氧", await Text(await Asked([.. well.Where(f => f.Item1 != "oxygen")])), StringComparison.Ordinal);
        Assert.Equal(before, house.EntriesOf(chart));
        Assert.Equal(HttpStatusCode.NotFound, (await visit.Http.PostAsync($"/charts/{Guid.NewGuid()}/bedside/news", new FormUrlEncodedContent([]))).StatusCode);
    }

    [Fact]
    public async Task The_next_bed_is_one_tap_away_by_its_number()
    {
        var ward = (Two: house.ChartWith("二床", (TimeSpan.FromDays(1), new BedAssigned("走廊病区", "2"))), Ten: house.ChartWith("十床", (TimeSpan.FromDays(1), new BedAssigned("走廊病区", "10"))), Nine: house.ChartWith("九床", (TimeSpan.FromDays(1), new BedAssigned("走廊病区", "9"))));
        var (visit, page) = await At(ward.Nine);
        using var _ = visit;
        Assert.Contains($"/charts/{ward.Two}/bedside", page, StringComparison.Ordinal);
        Assert.Contains($"/charts/{ward.Ten}/bedside", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_write_sees_no_form_and_a_chart_that_is_closed_is_not_found()
    {
        var (chart, _) = Lying("不写");
        using var quality = await house.SignInAs("nurse");
        Assert.Equal(HttpStatusCode.NotFound, (await quality.Open($"/charts/{Guid.NewGuid()}/bedside")).StatusCode);
        var (visit, page) = await At(chart, "casemanager");
        using var a = visit;
        Assert.DoesNotContain("data-bedside", page, StringComparison.Ordinal);
        Assert.Contains("由医师和护士写", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }
}
