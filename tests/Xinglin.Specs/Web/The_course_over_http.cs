using System.Net;
using System.Text.RegularExpressions;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Disease;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;

namespace Xinglin.Specs.Web;

public class The_course_over_http(Web_house house) : IClassFixture<Web_house>
{
    static readonly (TimeSpan, IFact)[] falling =
    [
        (Days(90), new Diagnosis("胃窦腺癌", DiagnosisKind.PrimaryCancer)), (Days(80), new PerformanceStatus(PerformanceScale.Ecog, 2)), (Days(60), new RegimenStarted("gastric.sox", "SOX") { CycleDays = 21 }),
        (Days(40), Platelets(64)), (Days(21), new CycleGiven("gastric.sox", 2) { DoseShare = 0.75m }), (Days(12), new PerformanceStatus(PerformanceScale.Ecog, 1)), (Days(9), Platelets(52)),
        (Days(8), new SyndromeDifferentiation("脾肾两虚")), (Days(5), new GoalsOfCare("积极治疗，已谈照护")), (Days(2), new CareTeamJoined("oncologist", Role.Oncologist)), (TimeSpan.FromHours(3), Platelets(46)),
    ];

    [Fact]
    public async Task The_storyboard_shows_what_it_was_before_and_never_hides_an_allergy()
    {
        var chart = house.ChartWith("欧阳买买提·艾合买提", [.. falling, .. Enumerable.Range(1, 6).Select(i => (Days(70), (IFact)new AllergyStated(AllergyAnswer.Allergic) { Substance = $"过敏物{i}", Kind = i == 6 ? AllergyKind.Drug : AllergyKind.Food }))]);
        using var doctor = await house.SignInAs("oncologist");
        var page = await doctor.Read($"/charts/{chart}");
        var story = Plain(Between(page, "<header class=\"story\"", "</header>"));
        Assert.Contains("欧阳买买提·艾合买提", story, StringComparison.Ordinal);
        Assert.Matches("1 ← 2", story);
        Assert.Matches("46 3级 ← 52 ← 64", story);
        Assert.Contains("SOX C2 · d22", story, StringComparison.Ordinal);
        Assert.Contains("积极治疗，已谈照护", story, StringComparison.Ordinal);
        for (var i = 1; i <= 6; i++) Assert.Contains($"过敏物{i}", story, StringComparison.Ordinal);
        Assert.True(story.IndexOf("过敏物6", StringComparison.Ordinal) < story.IndexOf("过敏物1", StringComparison.Ordinal), "the drug comes first");
    }

    [Theory, InlineData("zh", "过敏未询问", "还没有人登记在照护团队里"), InlineData("en", "not asked", "Nobody is registered in the care team yet")]
    public async Task A_chart_without_anything_still_has_its_page(string tongue, string asked, string team)
    {
        var chart = house.ChartWith("吴空白", (Days(1), new Birth(new(1960))));
        using var doctor = await house.SignInAs("oncologist");
        await doctor.Open($"/tongue?to={tongue}&back=/");
        foreach (var view in (string[])["", "?show=table", "?align=cycle", "?only=loops", "?fold=123456", "?span=30", "?from=1902-01-01&to=2199-01-01"])
        {
            var page = await doctor.Read($"/charts/{chart}{view}");
            Assert.Contains(asked, page, StringComparison.Ordinal);
            Assert.Contains(team, page, StringComparison.Ordinal);
        }
    }

    [Theory, InlineData("?from=2026-99-99&to=x"), InlineData("?fold=99&span=-1&align=%3Cb%3E&only=%00&show=1"), InlineData("?from=2026-02-01&to=2026-01-01")]
    public async Task An_address_nobody_made_shows_the_whole_course(string query)
    {
        var chart = house.ChartWith("冯地址", falling);
        using var doctor = await house.SignInAs("oncologist");
        Assert.Equal(HttpStatusCode.OK, (await doctor.Open($"/charts/{chart}{query}")).StatusCode);
    }

    [Fact]
    public async Task The_table_leads_to_every_entry_the_picture_leads_to()
    {
        var chart = house.ChartWith("许同表", falling);
        using var doctor = await house.SignInAs("oncologist");
        var picture = Entries(Between(await doctor.Read($"/charts/{chart}"), "class=\"scene journey\"", "</svg>"), chart);
        var table = Entries(Between(await doctor.Read($"/charts/{chart}?show=table"), "astable", "id=\"loops\""), chart);
        Assert.True(picture.Count > 6);
        Assert.Empty(picture.Except(table));
    }

    [Fact]
    public async Task Folding_and_filtering_stay_in_the_address()
    {
        var chart = house.ChartWith("沈地址", falling);
        using var doctor = await house.SignInAs("oncologist");
        var page = await doctor.Read($"/charts/{chart}?span=180&fold=4&only=loops");
        Assert.Contains($"href=\"/charts/{chart}?span=180&amp;fold=34&amp;only=loops\" data-key=\"3\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/charts/{chart}?span=180&amp;only=loops\" data-key=\"4\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/charts/{chart}?fold=4&amp;only=loops\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_draft_cites_its_entries_until_a_physician_signs_and_newer_evidence_overtakes_the_signature()
    {
        var chart = house.ChartWith("周判断", falling);
        using var doctor = await house.SignInAs("oncologist");
        var draft = Plain(Between(await doctor.Read($"/charts/{chart}"), "why\"", "</section>"));
        Assert.Contains("草稿 · 未签名", draft, StringComparison.Ordinal);
        Assert.Matches("血小板自 [0-9-]+ 起 2 次连续下行，64 → 46（3 级）", draft);

        var answer = await doctor.Post($"/charts/{chart}", $"/charts/{chart}/record/judgement", ("conclusion", "奥沙利铂累积，停用一周期"), ("because", "4\n7\n11"));
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync());
        var signed = Plain(Between(await doctor.Read($"/charts/{chart}"), "why\"", "</section>"));
        Assert.Contains("奥沙利铂累积，停用一周期", signed, StringComparison.Ordinal);
        Assert.Contains("韩静", signed, StringComparison.Ordinal);
        Assert.DoesNotContain("草稿", signed, StringComparison.Ordinal);

        house.WriteFromAnotherProgram(chart, Platelets(31));
        var later = Plain(Between(await doctor.Read($"/charts/{chart}"), "why\"", "</section>"));
        Assert.Contains("其后有新证据 1 条", later, StringComparison.Ordinal);
        Assert.Contains("奥沙利铂累积，停用一周期", later, StringComparison.Ordinal);
        Assert.Contains("草稿 · 未签名", later, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_nurse_reads_the_draft_and_is_offered_no_judgement()
    {
        var chart = house.ChartWith("钱护士", falling);
        using var nurse = await house.SignInAs("nurse");
        var why = Between(await nurse.Read($"/charts/{chart}"), "why\"", "</section>");
        Assert.Contains("血小板自", why, StringComparison.Ordinal);
        Assert.DoesNotContain("record/judgement", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chain_is_called_verified_only_after_it_was_walked()
    {
        var chart = house.ChartWith("韩校验", falling);
        using var doctor = await house.SignInAs("oncologist");
        var page = await doctor.Read($"/charts/{chart}");
        Assert.Contains("未校验", page, StringComparison.Ordinal);
        Assert.DoesNotContain("校验通过", page, StringComparison.Ordinal);
        Assert.Contains("校验通过", await doctor.Read($"/charts/{chart}/chain"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await doctor.Open($"/charts/{Guid.NewGuid()}/chain")).StatusCode);
    }

    [Fact]
    public async Task A_long_course_is_sent_in_under_a_hundred_kilobytes()
    {
        var chart = house.ChartWith("褚长程", [.. Enumerable.Range(0, 500).SelectMany(i => new (TimeSpan, IFact)[]
            { (Days(700 - i), Platelets(60 + i % 90)), (Days(700 - i), new BodyMeasure { WeightKg = 60 + i % 7 }), (Days(700 - i), new NursingAssessment("PHQ-9") { Score = i % 20, Items = new Dictionary<string, string> { ["第 9 题"] = "0" } }) })]);
        using var doctor = await house.SignInAs("oncologist");
        var asked = new HttpRequestMessage(HttpMethod.Get, $"/charts/{chart}") { Headers = { { "Accept-Encoding", "br" } } };
        using var answer = await doctor.Http.SendAsync(asked);
        Assert.Equal("br", answer.Content.Headers.ContentEncoding.Single());
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 4_000, 100_000);
    }

    [Fact]
    public async Task Words_that_would_be_markup_stay_words()
    {
        var chart = house.ChartWith("<b>孙&</b>", (Days(3), new GoalsOfCare("<script>x</script>")), (Days(3), new NursingAssessment("PHQ-9") { Note = "<i>&\u202E倒" }), (Days(2), new FamilyHistory("母", "<img src=x>")));
        using var doctor = await house.SignInAs("oncologist");
        foreach (var view in (string[])["", "?show=table"])
        {
            var page = await doctor.Read($"/charts/{chart}{view}");
            Assert.DoesNotContain("<script>x", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<i>&", page, StringComparison.Ordinal);
        }
    }

    static HashSet<string> Entries(string part, ChartId chart) => [.. Regex.Matches(part, $"/charts/{chart}/entries/(\\d+)").Select(m => m.Groups[1].Value)];

    static string Between(string page, string from, string to)
    {
        var at = page.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"the page has no {from}");
        var end = page.IndexOf(to, at, StringComparison.Ordinal);
        return end < 0 ? page[at..] : page[at..end];
    }

    static string Plain(string html) => Regex.Replace(WebUtility.HtmlDecode(Regex.Replace(html, "<[^>]*>", " ")), @"\s+", " ");

    static TimeSpan Days(double days) => TimeSpan.FromDays(days);

    static LaboratoryResult Platelets(decimal value) => new("血小板") { Loinc = "777-3", Value = value, Unit = "10*9/L", Low = 125 };
}
