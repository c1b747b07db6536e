using System.Net;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Person;

namespace Xinglin.Specs.Web.Entries;

/// <summary>What people, keyboards and other people's files really send.</summary>
public class Bad_input(Web_house house) : IClassFixture<Web_house>
{
    const string Nasty = "<script>alert(1)</script>\u202e王\"'&<b>";

    [Fact]
    public async Task Markup_and_marks_that_turn_the_line_stay_words_on_every_page()
    {
        var chart = house.ChartWith(Nasty, (TimeSpan.FromMinutes(9), new Finding(Nasty) { Value = Nasty }), (TimeSpan.FromMinutes(8), new Diagnosis_of(Nasty).Fact));
        using var doctor = await house.SignInAs("oncologist");
        await doctor.Post($"/charts/{chart}/entries/1/retract", $"/charts/{chart}/entries/1/retract", ("reason", Nasty));
        foreach (var path in (string[])["", "/audit", "/entries/1", "/entries/2/amend", "/entries/2/retract", "/record", "/record/finding", "/page", "/page?size=label"])
        {
            var page = await doctor.Read($"/charts/{chart}{path}");
            Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
            Assert.DoesNotContain("\u202e王\"'&<b>", page, StringComparison.Ordinal);
        }
        var list = await doctor.Read("/patients");
        Assert.DoesNotContain("<script>alert", list, StringComparison.Ordinal);
        Assert.Contains("<bdi>&lt;script&gt;", list, StringComparison.Ordinal); // a name that turns the line turns only itself
    }

    readonly record struct Diagnosis_of(string Name)
    {
        public IFact Fact => new Xinglin.Facts.Disease.Diagnosis(Name, Xinglin.Facts.Disease.DiagnosisKind.PrimaryCancer);
    }

    [Fact]
    public async Task A_hundred_thousand_characters_are_kept_and_do_not_drown_the_page()
    {
        var chart = house.ChartWith("长文字");
        var form = $"/charts/{chart}/record/four-examinations";
        var text = string.Concat(Enumerable.Repeat("乏力纳差夜寐不安，", 11_200));
        using var doctor = await house.SignInAs("tcm");
        var answer = await doctor.Post(form, form, ("inquiry", text));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(text, ((Xinglin.Facts.FourExaminations.FourExaminations)house.Read(chart).Written[^1].Fact).Inquiry);
        Assert.Contains("点开看全文", await doctor.Read($"/charts/{chart}/audit"), StringComparison.Ordinal);
        Assert.Contains(text, await doctor.Read($"/charts/{chart}/entries/2"), StringComparison.Ordinal);
        Assert.True((await doctor.Read($"/charts/{chart}/audit")).Length < 60_000);
    }

    [Fact]
    public async Task A_very_long_list_comes_through_whole()
    {
        var chart = house.ChartWith("六十病灶");
        var form = $"/charts/{chart}/record/imaging";
        using var doctor = await house.SignInAs("oncologist");
        List<(string, string)> typed = [("modality", "CT"), ("region", "全身"), ("lesions.rows", "80")];
        for (var i = 0; i < 80; i++) typed.AddRange([($"lesions[{i}].name", $"病灶 {i}"), ($"lesions[{i}].mm", $"{i + 1}"), ($"lesions[{i}].target", "true")]);
        var answer = await doctor.Post(form, form, [.. typed]);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(80, ((Xinglin.Facts.Imaging.ImagingReport)house.Read(chart).Written[^1].Fact).Lesions.Count);
    }

    [Theory]
    [InlineData("temperature", "celsius=38.6", "部位")] // required and missing
    [InlineData("temperature", "celsius=999999999999999999999999&site=oral", "须在 30–45")]
    [InlineData("temperature", "celsius=99999999999999999999999999999999999&site=oral", "须是数字")]
    [InlineData("temperature", "celsius=38.6&site=oral&heldMinutes=9999999999", "须是整数")]
    [InlineData("temperature", "celsius=38.6&site=oral&happenedAt=2199-01-01T00:00", "尚未发生")]
    [InlineData("temperature", "celsius=38.6&site=oral&happenedAt=1959-01-01T00:00", "早于出生日")]
    [InlineData("temperature", "celsius=38.6&site=oral&happenedAt=0001-01-01T00:00", "请写发生时间")]
    [InlineData("temperature", "celsius=38.6&site=oral&happenedAt=yesterday", "请写发生时间")]
    [InlineData("temperature", "celsius=38.6&site=oral&when=other&happenedAt=&offered=", "请写发生时间")]
    [InlineData("birth", "on=1965-02-30", "日期写作")]
    [InlineData("birth", "on=0000", "日期写作")]
    [InlineData("imaging", "modality=CT&region=a&lesions.rows=99999999999&lesions[0].name=b&lesions[0].mm=x", "须是数字")]
    public async Task What_cannot_be_is_refused_in_plain_words_and_nothing_typed_is_lost(string tag, string typed, string says)
    {
        var chart = house.ChartWith("填错", (TimeSpan.FromDays(1), new Birth(new(1960))));
        var form = $"/charts/{chart}/record/{tag}";
        var nurse = await house.Once("oncologist");
        (string Name, string Value)[] fields = [.. typed.Split('&').Select(f => f.Split('=', 2)).Select(f => (f[0], f[1]))];
        var answer = await nurse.Post(form, form, fields);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(says, page, StringComparison.Ordinal);
        Assert.Contains("没有记录", page, StringComparison.Ordinal);
        foreach (var (name, value) in fields.Where(f => !f.Name.EndsWith(".rows", StringComparison.Ordinal) && f.Name is not ("site" or "when" or "offered")))
            Assert.Matches($"name=\"{System.Text.RegularExpressions.Regex.Escape(name)}\" value=\"{System.Text.RegularExpressions.Regex.Escape(value)}\"", page);
        Assert.Equal(1, house.EntriesOf(chart));
    }

    [Fact]
    public async Task An_error_is_named_at_the_top_with_a_link_and_beside_its_field()
    {
        var chart = house.ChartWith("指到格子");
        var form = $"/charts/{chart}/record/temperature";
        using var nurse = await house.SignInAs("nurse");
        var page = await (await nurse.Post(form, form, ("celsius", "386"), ("site", "oral"))).Content.ReadAsStringAsync();
        Assert.Contains("href=\"#f-temperature-celsius\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"f-temperature-celsius\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"f-temperature-celsius-wrong\"", page, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_death_a_nurse_is_told_why_the_form_is_not_taken()
    {
        var chart = house.ChartWith("已故", (TimeSpan.FromDays(3), new Death()));
        var form = $"/charts/{chart}/record/temperature";
        using var nurse = await house.SignInAs("nurse");
        Assert.Contains("已去世", await (await nurse.Post(form, form, ("celsius", "37"), ("site", "oral"))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_write_a_kind_is_told_before_typing_and_refused_after()
    {
        var chart = house.ChartWith("不该写");
        var form = $"/charts/{chart}/record/prescription";
        using var nurse = await house.SignInAs("nurse");
        Assert.Contains("您写了也不会被收下", await nurse.Read(form), StringComparison.Ordinal);
        var answer = await nurse.Post(form, form, ("herbs[0].name", "黄芪"), ("herbs[0].grams", "30"), ("packets", "7"), ("aim", "toxicity"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("由医师写", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, house.EntriesOf(chart));
    }

    [Fact]
    public async Task An_empty_store_shows_calm_pages()
    {
        await using var empty = new Web_house();
        await empty.InitializeAsync();
        using var doctor = await empty.SignInAs("oncologist");
        Assert.Contains("还没有患者", await doctor.Read("/patients"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await doctor.Open("/patients?find=无此人&state=Died&sort=-name&page=7")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await doctor.Open("/import?run=nonsense")).StatusCode);
        var chart = empty.ChartWith("空病历");
        foreach (var path in (string[])["/audit", "/page", "/page?size=a5", "/page?size=label", "/record"])
            Assert.Equal(HttpStatusCode.OK, (await doctor.Open($"/charts/{chart}{path}")).StatusCode);
    }
}
