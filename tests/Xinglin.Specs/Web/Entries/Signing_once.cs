using System.Net;
using System.Text.RegularExpressions;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Web.Shared.Forms;

namespace Xinglin.Specs.Web.Entries;

/// <summary>T07: the same key twice is one entry; opening any screen writes nothing. T21: what is shown as signed was read from the store.</summary>
public partial class Signing_once(Web_house house) : IClassFixture<Web_house>
{
    static readonly (string, string)[] warm = [("celsius", "37.2"), ("site", "axillary")];

    [Fact]
    public async Task A_double_click_is_one_entry_and_both_clicks_see_it()
    {
        var (chart, form) = House("双击");
        using var nurse = await house.SignInAs("nurse");
        var page = await nurse.Read(form);
        var key = Key(page);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => nurse.Post(form, form, [.. warm, ("key", key)])));
        Assert.All(answers, a => Assert.Equal($"/charts/{chart}/entries/3?signed={key}", a.Headers.Location?.ToString()));
        Assert.Equal(2, house.EntriesOf(chart));
    }

    [Fact]
    public async Task The_same_key_with_other_words_is_refused_and_nothing_typed_is_lost()
    {
        var (chart, form) = House("改后再交");
        using var nurse = await house.SignInAs("nurse");
        await nurse.Post(form, form, [.. warm, ("key", "back-and-again")]);
        var again = await nurse.Post(form, form, ("celsius", "38.9"), ("site", "axillary"), ("key", "back-and-again"));
        var text = await again.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Contains("已用于第 3 条", text, StringComparison.Ordinal);
        Assert.Contains("value=\"38.9\"", text, StringComparison.Ordinal);
        Assert.Equal(2, house.EntriesOf(chart));
    }

    [Fact]
    public async Task The_back_button_after_signing_shows_that_it_was_signed()
    {
        var (chart, form) = House("按后退");
        using var nurse = await house.SignInAs("nurse");
        await nurse.Post(form, form, warm);
        var back = await nurse.Read(form);
        Assert.Matches("您在 \\d\\d:\\d\\d 已签：", back);
        Assert.Contains($"/charts/{chart}/entries/3", back, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"37.2\"", back, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mark_of_success_cannot_be_asked_for_by_an_address()
    {
        var (chart, _) = House("冒充已签");
        using var nurse = await house.SignInAs("nurse");
        var page = await nurse.Read($"/charts/{chart}/entries/1?signed=0123456789abcdef");
        Assert.DoesNotContain("已签，存为", page, StringComparison.Ordinal);
        Assert.Contains("没有保存", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enter_looks_and_does_not_sign()
    {
        var (chart, form) = House("按回车");
        using var nurse = await house.SignInAs("nurse");
        var page = await nurse.Read(form);
        Assert.Equal("look", FirstButton().Match(page[page.IndexOf("class=\"fact\"", StringComparison.Ordinal)..]).Groups[1].Value); // what a browser presses on Enter
        var looked = await (await nurse.Post(form, form, [.. warm, ("act", "look")])).Content.ReadAsStringAsync();
        Assert.Contains("还没有记录", looked, StringComparison.Ordinal);
        Assert.Contains("value=\"37.2\"", looked, StringComparison.Ordinal);
        Assert.Equal(1, house.EntriesOf(chart));
    }

    [Fact]
    public async Task Asking_for_more_rows_keeps_what_was_typed_and_writes_nothing()
    {
        var chart = house.ChartWith("加一行", (TimeSpan.FromDays(1), new Birth(new(1960))));
        var form = $"/charts/{chart}/record/prescription";
        using var doctor = await house.SignInAs("tcm");
        var more = await (await doctor.Post(form, form, ("herbs[0].name", "黄芪"), ("herbs[0].grams", "30"), ("more", "herbs"))).Content.ReadAsStringAsync();
        Assert.Contains("name=\"herbs[5].name\"", more, StringComparison.Ordinal);
        Assert.Contains("value=\"黄芪\"", more, StringComparison.Ordinal);
        Assert.Equal(1, house.EntriesOf(chart));
    }

    [Fact]
    public async Task A_time_of_ones_own_wins_and_a_usual_one_needs_no_typing()
    {
        var (chart, form) = House("何时发生");
        using var nurse = await house.SignInAs("nurse");
        await nurse.Post(form, form, [.. warm, ("when", "now"), ("happenedAt", "2026-01-02T08:30")]);
        await nurse.Post(form, form, [.. warm, ("when", "2026-01-03T06:00")]);
        await nurse.Post(form, form, [.. warm, ("happenedAt", "2026-02-15T11:11"), ("precision", "month")]);
        await nurse.Post(form, form, [.. warm, ("precision", "unknown")]);
        var written = house.Read(chart).Written;
        Assert.Equal(["2026-01-02 08:30", "2026-01-03 06:00", "2026-02-01 00:00", "1900-01-01 08:00"], written.Skip(2).Select(e => e.HappenedAt.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal([Precision.Instant, Precision.Instant, Precision.Month, Precision.Unknown], written.Skip(2).Select(e => e.Precision));
        Assert.Contains("补记", await nurse.Read($"/charts/{chart}/entries/3"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_measured_last_stands_beside_its_field()
    {
        var chart = house.ChartWith("上次体重", (TimeSpan.FromDays(1), new BodyMeasure { WeightKg = 61.5m }));
        using var nurse = await house.SignInAs("nurse");
        Assert.Contains("上次 61.5", await nurse.Read($"/charts/{chart}/record/body-measure"), StringComparison.Ordinal);
        house.Write(chart, new Draft(new LaboratoryResult("血钾") { Value = 3.1m, Unit = "mmol/L" }, DateTimeOffset.UtcNow));
        Assert.DoesNotContain("上次 3.1", await nurse.Read($"/charts/{chart}/record/lab"), StringComparison.Ordinal); // the next may be sodium
    }

    [Fact]
    public async Task Everything_a_role_may_write_is_one_key_away_and_nothing_else_is_offered()
    {
        var (chart, _) = House("记一笔");
        using var nurse = await house.SignInAs("nurse");
        var menu = await nurse.Read($"/charts/{chart}/record");
        Assert.All(Recordable.For([Role.DutyNurse], null).SelectMany(g => g.Tags), t => Assert.Contains($"/charts/{chart}/record/{t}\"", menu, StringComparison.Ordinal));
        Assert.DoesNotContain($"/charts/{chart}/record/prescription\"", menu, StringComparison.Ordinal);
        Assert.Contains($"/charts/{chart}/record/temperature\"", await nurse.Read($"/charts/{chart}/record?find=tw"), StringComparison.Ordinal); // 体温 by its initials
    }

    [Fact]
    public async Task Opening_any_screen_writes_nothing()
    {
        house.ChartWith("孙爬行", (TimeSpan.FromDays(200), new Birth(new(1960))), (TimeSpan.FromDays(2), new BedAssigned("肿瘤一病区", "12")), (TimeSpan.FromMinutes(20), new Temperature(38.7m, Site.Oral)));
        using var doctor = await house.SignInAs("oncologist");
        var before = house.Heads();
        HashSet<string> seen = [];
        Queue<string> todo = new(["/", "/patients", "/import"]);
        while (todo.TryDequeue(out var path) && seen.Count < 400)
        {
            if (!seen.Add(path)) continue;
            var answer = await doctor.Open(path);
            Assert.True((int)answer.StatusCode < 500, $"{path}: {answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            foreach (Match link in Links().Matches(await answer.Content.ReadAsStringAsync()))
                if (WebUtility.HtmlDecode(link.Groups[1].Value) is var to && !to.StartsWith("/tongue", StringComparison.Ordinal) && !to.Contains("from=", StringComparison.Ordinal)) todo.Enqueue(to);
        }
        Assert.True(seen.Count > 60, $"only {seen.Count} pages were found");
        Assert.Equal(before, house.Heads());
    }

    (ChartId Chart, string Form) House(string name)
    {
        var chart = house.ChartWith(name, (TimeSpan.FromDays(1), new Birth(new(1960))));
        return (chart, $"/charts/{chart}/record/temperature");
    }

    internal static string Key(string page) => KeyField().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"key\" value=\"([^\"]+)\"")]
    private static partial Regex KeyField();

    [GeneratedRegex("<button[^>]*name=\"act\" value=\"(\\w+)\"")]
    private static partial Regex FirstButton();

    [GeneratedRegex("<a [^>]*href=\"(/[^\"#]*)\"")]
    private static partial Regex Links();
}
