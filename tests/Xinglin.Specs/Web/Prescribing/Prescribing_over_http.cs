using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Person;
using Xinglin.Storage;

namespace Xinglin.Specs.Web.Prescribing;

/// <summary>开方 without a script: the same page, the same check, one plain form; nothing typed is ever lost.</summary>
public class Prescribing_over_http(Web_house house) : IClassFixture<Web_house>
{
    static readonly TimeSpan day = TimeSpan.FromDays(1);
    static readonly HtmlParser parser = new();
    static readonly (string, string)[] formula = [("herbs", "君 黄芪 30\n党参 15\n砂仁 6 后下"), ("packets", "7"), ("aim", "Toxicity"), ("target", "乏力"), ("how", "水煎服"), ("formula", "自拟方")];

    (ChartId Chart, string Form) House(string name, params (TimeSpan, IFact)[] more)
    {
        var chart = house.ChartWith(name, [(300 * day, new Birth(new(1963))), (300 * day, new SexStated(Sex.Male)), (200 * day, new Diagnosis("胃窦腺癌", DiagnosisKind.PrimaryCancer)), .. more]);
        return (chart, $"/charts/{chart}/prescribe");
    }

    static Prescription Last(params string[] herbs) => new([.. (herbs is [] ? ["党参", "白术"] : herbs).Select(h => new FormulaHerb(h, 12))], 7, Aim.Toxicity) { Formula = "四君子汤化裁", TargetSymptom = "乏力", HowToTake = "水煎服" };

    [Fact]
    public async Task It_is_written_as_it_stands_with_its_roles_and_ways_of_boiling()
    {
        var (chart, form) = House("开方甲");
        using var doctor = await house.SignInAs("tcm");
        var answer = await doctor.Post(form, form, formula);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var written = house.Read(chart).Last<Prescription>()!.Value.Fact;
        Assert.Equal(["黄芪 30 Sovereign ", "党参 15  ", "砂仁 6  后下"], written.Herbs.Select(h => $"{h.Name} {h.Grams:0} {h.Role} {h.Handling}"));
        Assert.Equal((7, Aim.Toxicity, "乏力", (long?)null), (written.Packets, written.Aim, written.TargetSymptom, written.From));
    }

    [Theory]
    [InlineData("packets", "0", "剂数写 1–90")]
    [InlineData("packets", "九十一", "剂数写 1–90")]
    [InlineData("aim", "", "选目的")]
    [InlineData("target", " ", "写靶症状")]
    [InlineData("herbs", "黄芪 300", "黄芪 300 g，常用 9–30 g，高 900%，到十倍")]
    [InlineData("herbs", "黄芪 三钱", "旧制")]
    [InlineData("herbs", "黄芪 30\n黄芪 15", "黄芪 写了两次")]
    [InlineData("herbs", "黄芪", "黄芪：写克数")]
    [InlineData("herbs", "", "还没有药")]
    [InlineData("herbs", "关木通 6", "马兜铃酸")]
    public async Task What_is_missing_or_slipped_is_said_and_everything_typed_stays(string field, string typed, string said)
    {
        var (chart, form) = House($"缺{field}{typed.Length}");
        var doctor = await house.Once("tcm"); // the house keeps it for all cases
        (string, string)[] sent = [.. formula.Where(f => f.Item1 != field), (field, typed)];
        var (status, page) = await Seen(await doctor.Post(form, form, sent));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(said, page.QuerySelector(".alarm")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("还差", page.QuerySelector("[data-sign]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(sent.First(s => s.Item1 == "herbs").Item2.ReplaceLineEndings("\n"), Lines(page));
        Assert.Empty(house.Read(chart).All<Prescription>());
    }

    [Fact]
    public async Task A_repeat_visit_begins_with_the_last_formula_and_asks_the_reason_of_each_change()
    {
        var (chart, form) = House("复诊", (7 * day, Last()));
        using var doctor = await house.SignInAs("tcm");
        var text = await doctor.Read(form);
        var begun = await parser.ParseDocumentAsync(text);
        Assert.Equal("党参 12\n白术 12", Lines(begun));
        Assert.Contains("第二方", begun.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        (string, string)[] changed = [.. formula.Where(f => f.Item1 != "herbs"), ("herbs", "党参 15\n砂仁 6 后下")];
        var (status, page) = await Seen(await doctor.PostFrom(text, form, changed));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("3 处加减还没写理由", page.QuerySelector(".alarm")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#rx-head s"));

        var signed = await doctor.PostFrom(text, form, [.. changed, ("why.砂仁", "纳呆"), ("why", "便溏")]);
        Assert.Equal(HttpStatusCode.Found, signed.StatusCode);
        var written = house.Read(chart).Last<Prescription>()!.Value.Fact;
        Assert.Equal(["改 党参 12→15 g：便溏", "加 砂仁 6 g：纳呆", "去 白术：便溏"], written.Changes);
        Assert.Equal(house.Read(chart).All<Prescription>().First().Entry.Id.Value, written.From);
    }

    [Fact]
    public async Task The_formula_it_takes_the_place_of_is_not_taken_beside_it()
    {
        var (_, form) = House("接上方", (2 * day, Last()));
        using var doctor = await house.SignInAs("tcm");
        var page = await parser.ParseDocumentAsync(await doctor.Read(form));
        Assert.Empty(page.QuerySelectorAll("#rx-cells > li.w, #rx-cells > li.x"));
    }

    [Fact]
    public async Task Somebody_who_signed_meanwhile_is_named_and_the_second_signs_only_on_purpose()
    {
        var (chart, form) = House("两位医师", (7 * day, Last()));
        using var one = await house.SignInAs("tcm");
        using var other = await house.SignInAs("mentor");
        var (mine, theirs) = (await one.Read(form), await other.Read(form));
        Assert.Equal(HttpStatusCode.Found, (await other.PostFrom(theirs, form, [.. formula.Where(f => f.Item1 != "herbs"), ("herbs", "党参 12\n白术 12\n茯苓 15"), ("why", "便溏")])).StatusCode);
        (string, string)[] written = [.. formula.Where(f => f.Item1 != "herbs"), ("herbs", "党参 12\n白术 9"), ("why", "纳可")];
        var late = await one.PostFrom(mine, form, written);
        var text = await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var page = await parser.ParseDocumentAsync(text);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var alarm = page.QuerySelector(".alarm")!.TextContent;
        Assert.Contains("已开了新方", alarm, StringComparison.Ordinal);
        Assert.Contains("去 茯苓", alarm, StringComparison.Ordinal);
        Assert.Contains("改 白术 12→9 g", alarm, StringComparison.Ordinal);
        Assert.Equal("党参 12\n白术 9", Lines(page));
        Assert.Equal(2, house.Read(chart).All<Prescription>().Count());

        var seen = page.QuerySelector("button[name=seen]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Found, (await one.PostFrom(text, form, [.. written, ("seen", seen)])).StatusCode);
        var all = house.Read(chart).All<Prescription>().ToList();
        Assert.Equal((3, all[1].Entry.Id.Value), (all.Count, all[2].Fact.From));
    }

    [Fact]
    public async Task The_same_key_is_one_prescription_however_often_it_is_pressed()
    {
        var (chart, form) = House("按两次", (7 * day, Last()));
        using var doctor = await house.SignInAs("tcm");
        var page = await doctor.Read(form);
        (string, string)[] same = [.. formula, ("why", "便溏")];
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => doctor.PostFrom(page, form, same)));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Found, a.StatusCode));
        Assert.Single(answers.Select(a => a.Headers.Location).Distinct());
        Assert.Equal(2, house.Read(chart).All<Prescription>().Count());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await doctor.PostFrom(page, form, [.. formula.Where(f => f.Item1 != "packets"), ("why", "便溏"), ("packets", "14")])).StatusCode);
        Assert.Equal(2, house.Read(chart).All<Prescription>().Count());
    }

    [Fact]
    public async Task A_chart_linked_to_another_while_it_was_written_is_said_before_it_is_signed()
    {
        var (chart, form) = House("关联甲");
        var (other, _) = House("关联乙");
        using var doctor = await house.SignInAs("tcm");
        var page = await doctor.Read(form);
        Assert.Null(new Links(house.Store).Link(chart, other, "同一人", new("spec", Enum.GetValues<Role>())));
        var answer = await doctor.PostFrom(page, form, formula);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("关联乙", (await parser.ParseDocumentAsync(text)).QuerySelector(".alarm")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(house.Read(chart).All<Prescription>());
        Assert.Equal(HttpStatusCode.Found, (await doctor.PostFrom(text, form, [.. formula, ("joined", (await parser.ParseDocumentAsync(text)).QuerySelector("button[name=joined]")!.GetAttribute("value")!)])).StatusCode);
        Assert.Single(house.Read(chart).All<Prescription>());
    }

    [Fact]
    public async Task A_double_signature_is_asked_in_the_page_and_written_with_it()
    {
        var (chart, form) = House("双签", (TimeSpan.FromHours(3), new LaboratoryResult("血小板") { Loinc = "777-3", Value = 46, Unit = "10*9/L" }));
        using var doctor = await house.SignInAs("tcm");
        (string, string)[] breaking = [.. formula.Where(f => f.Item1 != "herbs"), ("herbs", "莪术 6\n黄芪 30")];
        var first = await doctor.Post(form, form, breaking);
        var text = await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var page = await parser.ParseDocumentAsync(text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, first.StatusCode);
        Assert.Equal("x", string.Join(' ', page.QuerySelector("#rx-cells > li[data-herb=莪术]")!.ClassList.Except(["h", "new"])));
        var asked = page.QuerySelectorAll("input[name^='over.']").Select(i => i.GetAttribute("name")!).ToList();
        Assert.NotEmpty(asked);
        Assert.Equal(HttpStatusCode.Found, (await doctor.PostFrom(text, form, [.. breaking, .. asked.Select(a => (a, "权衡后保留，三日复查血小板"))])).StatusCode);
        Assert.Equal(asked.Count, house.Read(chart).All<SafetyOverridden>().Count());
    }

    [Fact]
    public async Task The_entry_knows_beforehand_what_may_not_be_written_and_what_quarrels()
    {
        var (_, form) = House("索引", (7 * day, Last()), (TimeSpan.FromHours(3), new LaboratoryResult("血小板") { Loinc = "777-3", Value = 46, Unit = "10*9/L" }));
        using var doctor = await house.SignInAs("tcm");
        using var json = System.Text.Json.JsonDocument.Parse(await doctor.Read($"{form}/herbs.json"));
        var herbs = json.RootElement.GetProperty("herbs").EnumerateArray().ToList();
        var named = herbs.ToDictionary(h => h.GetProperty("n").GetString()!);
        Assert.Equal(3, named["关木通"].GetProperty("x").GetInt32());
        Assert.Contains("马兜铃酸", named["关木通"].GetProperty("w").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, named["莪术"].GetProperty("x").GetInt32());
        Assert.Contains("血小板 46", named["莪术"].GetProperty("w").GetString(), StringComparison.Ordinal);
        Assert.Equal(("huangqi", "hq", "9–30 g"), (named["黄芪"].GetProperty("p").GetString(), named["黄芪"].GetProperty("i").GetString(), named["黄芪"].GetProperty("r").GetString()));
        Assert.False(named["黄芪"].TryGetProperty("x", out _));
        Assert.Equal(12, named["党参"].GetProperty("l").GetDecimal());
        Assert.Contains(json.RootElement.GetProperty("pairs").EnumerateArray(), p => new[] { "海藻", "甘草" }.All(n => new[] { "a", "b" }.Any(s => herbs[p.GetProperty(s).GetInt32()].GetProperty("n").GetString() == n)));
    }

    [Fact]
    public async Task A_formula_of_the_books_and_an_earlier_prescription_can_be_loaded_by_their_address()
    {
        var (chart, form) = House("模板", (30 * day, Last("党参", "当归")), (7 * day, Last()));
        using var doctor = await house.SignInAs("tcm");
        var page = await parser.ParseDocumentAsync(await doctor.Read($"{form}?base=si-jun-zi-tang"));
        Assert.Contains("白术 12", Lines(page), StringComparison.Ordinal);
        Assert.Contains("四君子汤", page.QuerySelector("#rx-head")!.TextContent, StringComparison.Ordinal);
        var earlier = house.Read(chart).All<Prescription>().First().Entry.Id;
        var like = await parser.ParseDocumentAsync(await doctor.Read($"{form}?like={earlier}"));
        Assert.Contains("当归 12", Lines(like), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_nurse_reads_why_it_is_not_hers_and_writes_nothing()
    {
        var (chart, form) = House("护士");
        using var nurse = await house.SignInAs("nurse");
        var (status, page) = await Seen(await nurse.Post(form, form, formula));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("医师", page.QuerySelector(".alarm")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(house.Read(chart).All<Prescription>());
    }

    static string Lines(IHtmlDocument page) => ((IHtmlTextAreaElement)page.QuerySelector("textarea[name=herbs]")!).Value.ReplaceLineEndings("\n");

    static async Task<(HttpStatusCode, IHtmlDocument)> Seen(HttpResponseMessage answer) => (answer.StatusCode, await parser.ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
}
