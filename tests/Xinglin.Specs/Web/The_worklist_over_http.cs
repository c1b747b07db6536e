using System.Net;
using System.Text.RegularExpressions;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;

namespace Xinglin.Specs.Web;

public class The_worklist_over_http(Web_house house) : IClassFixture<Web_house>
{
    static readonly (TimeSpan, IFact)[] fever =
    [
        (TimeSpan.FromDays(200), new Diagnosis("左乳浸润性癌", DiagnosisKind.PrimaryCancer)), (TimeSpan.FromDays(2), new BedAssigned("肿瘤一病区", "12")),
        (TimeSpan.FromHours(3), new LaboratoryResult("中性粒细胞") { Loinc = "751-8", Value = 0.38m, Unit = "10*9/L" }), (TimeSpan.FromMinutes(20), new Temperature(38.7m, Site.Oral)),
    ];
    static readonly (TimeSpan, IFact)[] line = [(TimeSpan.FromDays(7), new CatheterPlaced(CatheterKind.Picc, "右上臂") { TipChecked = true }), (TimeSpan.FromDays(2), new BedAssigned("肿瘤二病区", "3"))];

    static string Side(string list, ChartId chart, string word) => WebUtility.HtmlDecode(Regex.Match(list, $"href=\"(/\\?[^\"]*task={chart}[^\"]*{word}[^\"]*)\"").Groups[1].Value);

    /// <summary>The address of a task, on whichever page of the list it stands by now.</summary>
    static async Task<string> Find(Visit visit, ChartId chart, string word, string group = "now")
    {
        for (var page = 1; page < 6; page++)
            if (Side(await visit.Read($"/?group={group}&page={page}"), chart, word) is { Length: > 0 } found) return found;
        throw new InvalidOperationException($"{word} of {chart} is on no page");
    }

    static string Alone(string side) => WebUtility.HtmlDecode(Regex.Match(side, "href=\"(/work/task/[^\"]+)\"").Groups[1].Value);

    [Fact]
    public async Task Handed_on_it_leaves_ones_own_list_and_stands_on_the_others()
    {
        var chart = house.ChartWith("王转交", line);
        using var nurse = await house.SignInAs("linenurse");
        using var head = await house.SignInAs("headnurse");
        var page = Alone(await nurse.Read(await Find(nurse, chart, "picc", "soon")));

        var answer = await nurse.Post(page, page.Replace("?", "/hand-on?", StringComparison.Ordinal), ("toRole", "HeadNurse"), ("toAccount", "headnurse"), ("reason", "今日外出培训"), ("_handler", "hand-on"));

        Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync());
        Assert.DoesNotContain($"{chart}", await nurse.Read("/"), StringComparison.Ordinal);
        var others = await head.Read("/?group=soon");
        Assert.Contains($"{chart}", others, StringComparison.Ordinal);
        Assert.Contains("段玉梅 · 护士长", others, StringComparison.Ordinal);
        Assert.Contains("秦素", await head.Read(Side(others, chart, "picc")), StringComparison.Ordinal); // who handed it on, and why
        Assert.Contains("今日外出培训", await head.Read(Side(others, chart, "picc")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_off_it_shows_what_was_promised_first()
    {
        var chart = house.ChartWith("李改期", line);
        using var nurse = await house.SignInAs("linenurse");
        var page = Alone(await nurse.Read(await Find(nurse, chart, "picc", "soon")));
        var to = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8)).AddDays(5).ToString("yyyy-MM-dd'T'09:00", System.Globalization.CultureInfo.InvariantCulture);
        (string, string)[] typed = [("to", to), ("reason", "患者周日才回院"), ("_handler", "put-off"), ("key", "put-off-once")];
        for (var i = 0; i < 2; i++) Assert.True((await nurse.Post(page, page.Replace("?", "/put-off?", StringComparison.Ordinal), typed)).StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther);
        Assert.Equal(3, house.EntriesOf(chart)); // sent twice is written once
        var list = await nurse.Read("/?role=lineNurse");
        Assert.Contains("改期，原定", list, StringComparison.Ordinal);
        Assert.Contains("患者周日才回院", await nurse.Read(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_agreed_is_refused_and_says_why()
    {
        var chart = house.ChartWith("赵不能", line);
        using var nurse = await house.SignInAs("linenurse");
        var page = Alone(await nurse.Read(await Find(nurse, chart, "picc", "soon")));
        var answer = await nurse.Post(page, page.Replace("?", "/put-off?", StringComparison.Ordinal), ("to", "2020-01-01T09:00"), ("reason", "忙"), ("_handler", "put-off"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("新时限须在此刻之后", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        answer = await nurse.Post(page, page.Replace("?", "/hand-on?", StringComparison.Ordinal), ("toRole", ""), ("reason", "忙"), ("_handler", "hand-on"));
        Assert.Contains("转交给谁", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(2, house.EntriesOf(chart));
    }

    [Fact]
    public async Task What_is_acute_offers_no_other_time_and_says_so()
    {
        var chart = house.ChartWith("钱危急", fever);
        using var nurse = await house.SignInAs("nurse");
        var side = await nurse.Read(await Find(nurse, chart, "first-dose"));
        Assert.Contains("危急，不能改期", side, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"do-later\"", side, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_loop_shows_what_set_it_off_what_is_at_hand_and_what_comes_with_its_rule()
    {
        var chart = house.ChartWith("孙步骤", fever);
        using var nurse = await house.SignInAs("nurse");
        var side = await nurse.Read(await Find(nurse, chart, "first-dose"));
        foreach (var said in (string[])["口温 38.7", "给首剂抗菌药", "留血培养", "评 MASCC", "febrile-neutropenia@", "出处", "升级到肿瘤内科医师", "aria-current=\"step\""]) Assert.Contains(said, side, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_saw_the_same_gets_nothing()
    {
        using var nurse = await house.SignInAs("infection"); // nothing is asked of this role here
        var first = await nurse.Open("/work/list");
        var tag = first.Headers.ETag!.Tag;
        for (var tries = 0; ; tries++) // a minute may pass in between
        {
            var again = await Again(tag);
            if (again.StatusCode == HttpStatusCode.NotModified) break;
            Assert.True(tries < 2);
            tag = again.Headers.ETag!.Tag;
        }
        Assert.DoesNotContain("class=\"rail\"", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        async Task<HttpResponseMessage> Again(string seen)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/work/list");
            request.Headers.TryAddWithoutValidation("If-None-Match", seen);
            return await nurse.Http.SendAsync(request);
        }
    }

    [Fact]
    public async Task Ones_own_entry_shows_at_once_however_fresh_the_shared_list_is()
    {
        using var nurse = await house.SignInAs("nurse");
        for (var i = 0; i < 5; i++)
        {
            await nurse.Read("/");
            var chart = house.ChartWith($"周立刻{i}", fever);
            Assert.Contains($"{chart}", await nurse.Read("/?group=now"), StringComparison.Ordinal);
            Assert.Contains($"{chart}", await nurse.Read("/work/list?group=now"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_address_holds_every_filter()
    {
        var (one, two) = (house.ChartWith("吴一区", fever), house.ChartWith("吴二区", line));
        using var doctor = await house.SignInAs("oncologist");
        var list = await doctor.Read("/?role=all&ward=肿瘤二病区&group=today");
        Assert.DoesNotContain($"{one}", await doctor.Read("/work/list?role=all&ward=肿瘤二病区"), StringComparison.Ordinal);
        Assert.Contains($"{two}", await doctor.Read("/work/list?role=nursing&ward=肿瘤二病区&loop=picc-care"), StringComparison.Ordinal);
        Assert.Contains("肿瘤二病区", list, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await doctor.Open("/?role=nobody&ward=无此区&loop=x&task=y&group=z&page=0")).StatusCode);
    }

    [Theory, InlineData("zpz", "周破折"), InlineData("周破", "周破折"), InlineData("一病区 88", "周破折"), InlineData("88床", "周破折"), InlineData("工作台", "href=\"/\""), InlineData("hz", "href=\"/patients\""), InlineData("Patients", "href=\"/patients\"")]
    public async Task One_field_finds_people_and_pages(string typed, string found)
    {
        house.ChartWith("周破折", (TimeSpan.FromDays(2), new BedAssigned("肿瘤一病区", "88")));
        using var doctor = await house.SignInAs("oncologist");
        Assert.Contains(found, await doctor.Read($"/find?q={Uri.EscapeDataString(typed)}"), StringComparison.Ordinal);
        Assert.Contains(found, await doctor.Read($"/find/list?q={Uri.EscapeDataString(typed)}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_be_recorded_is_offered_for_the_person_at_hand_and_only_to_those_who_may()
    {
        var chart = house.ChartWith("郑命令", (TimeSpan.FromDays(1), new Birth(new(1960))));
        using var nurse = await house.SignInAs("nurse");
        Assert.Contains($"/charts/{chart}/record/temperature", await nurse.Read($"/find/list?q=体温&at=/charts/{chart}"), StringComparison.Ordinal);
        Assert.Contains($"/charts/{chart}/record/temperature", await nurse.Read($"/find/list?q={Uri.EscapeDataString("体温 zml")}"), StringComparison.Ordinal);
        Assert.DoesNotContain("/record/", await nurse.Read("/find/list?q=体温"), StringComparison.Ordinal);
        Assert.DoesNotContain("/record/stage", await nurse.Read($"/find/list?q=分期&at=/charts/{chart}"), StringComparison.Ordinal);
        Assert.Contains("没有找到", await nurse.Read("/find/list?q=zzzz不存在"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<b>粗</b><script>x</script>", "&lt;b&gt;粗&lt;/b&gt;"), InlineData("王\u202E兰桂\u202C", "<bdi>王兰桂</bdi>"), InlineData("阿卜杜热合曼麦麦提吐尔逊", "阿卜杜热合曼麦麦提吐尔逊"), InlineData("محمد علي", "<bdi>محمد علي</bdi>")]
    public async Task A_name_stays_a_name(string name, string shown)
    {
        house.ChartWith(name, fever);
        using var nurse = await house.SignInAs("nurse");
        var page = await nurse.Read("/?group=now");
        Assert.Contains(shown, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>x", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', page);
    }

    [Fact]
    public async Task Size_and_keys_are_chosen_and_stay()
    {
        using var doctor = await house.SignInAs("oncologist");
        Assert.Contains("class=\"size-100\"", await doctor.Read("/patients"), StringComparison.Ordinal);
        Assert.Equal("/patients", (await doctor.Open("/look?size=125&keys=off&back=/patients")).Headers.Location!.ToString());
        var page = await doctor.Read("/patients");
        Assert.Contains("class=\"size-125\"", page, StringComparison.Ordinal);
        Assert.Contains("data-keys=\"off\"", page, StringComparison.Ordinal);
        await doctor.Open("/look?size=999&back=//elsewhere");
        Assert.Contains("class=\"size-125\"", await doctor.Read("/patients"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_task_of_the_list_opens_alone_without_script()
    {
        house.ChartWith("冯单页", fever);
        using var nurse = await house.SignInAs("nurse");
        var list = await nurse.Read("/?group=now");
        var tasks = Regex.Matches(list, "class=\"it[^>]*href=\"([^\"]+)\"").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Take(5).ToList();
        Assert.NotEmpty(tasks);
        foreach (var task in tasks) Assert.Equal(HttpStatusCode.OK, (await nurse.Open(Alone(await nurse.Read(task)))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await nurse.Open($"/work/task/{Guid.NewGuid()}?task=x")).StatusCode);
    }

    [Fact]
    public async Task Everybody_is_counted()
    {
        house.ChartWith("陈对账", (TimeSpan.FromDays(2), new BedAssigned("对账病区", "1")));
        using var head = await house.SignInAs("headnurse");
        Assert.Contains("对账病区", await head.Read("/work/census"), StringComparison.Ordinal);
    }
}

public class A_house_without_charts(Web_house house) : IClassFixture<Web_house>
{
    [Fact]
    public async Task Says_the_three_steps_and_then_that_it_is_good_when_nothing_waits()
    {
        using var doctor = await house.SignInAs("oncologist");
        var page = await doctor.Read("/");
        Assert.Contains("从这三步开始", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/import\"", page, StringComparison.Ordinal);
        foreach (var path in (string[])["/?role=all", "/?group=now", "/work/list", "/work/side", "/work/due", "/work/census", "/find?q=x", "/patients"])
            Assert.Equal(HttpStatusCode.OK, (await doctor.Open(path)).StatusCode);
        house.ChartWith("沈无事", (TimeSpan.FromDays(1), new Birth(new(1960))));
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        Assert.Contains("今天的环都闭了", await doctor.Read("/"), StringComparison.Ordinal);
    }
}
