using Microsoft.Playwright;
using Xinglin.Facts.Disease;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;
using Xinglin.Specs.Web.Crawl;

namespace Xinglin.Specs.Web.Browser;

/// <summary>What each comes for first, done in the browser, in Chinese and in English.</summary>
[Collection(nameof(A_whole_house))]
public class First_jobs(A_whole_house house)
{
    static readonly (TimeSpan, IFact)[] course =
    [
        (TimeSpan.FromDays(160), new SexStated(Sex.Female)), (TimeSpan.FromDays(160), new Birth(new(1966))), (TimeSpan.FromDays(150), new Diagnosis("胃窦腺癌", DiagnosisKind.PrimaryCancer)),
        (TimeSpan.FromDays(149), Stage.Sample), (TimeSpan.FromDays(75), new RegimenStarted("gastric.sox", "SOX") { Intent = Intent.Palliative, Line = 1, PlannedCycles = 6, CycleDays = 21 }),
        (TimeSpan.FromDays(51), new CycleGiven("gastric.sox", 1)), (TimeSpan.FromDays(30), new CycleGiven("gastric.sox", 2)), (TimeSpan.FromDays(9), new CycleGiven("gastric.sox", 3)),
        (TimeSpan.FromDays(12), new ResponseAssessed(Response.Partial) { Criteria = "RECIST 1.1", SumMm = 37 }), (TimeSpan.FromDays(5), new AdverseEvent("手足综合征") { Grade = 2, Version = "CTCAE 5.0" }),
        (TimeSpan.FromDays(10), new SyndromeDifferentiation("脾胃虚弱")), (TimeSpan.FromDays(10), Prescription.Sample), (TimeSpan.FromDays(2), new BedAssigned("肿瘤一病区", "18")),
        (TimeSpan.FromHours(4), new LaboratoryResult("中性粒细胞") { Loinc = "751-8", Value = 0.43m, Unit = "10*9/L" }), (TimeSpan.FromHours(4), new LaboratoryResult("血小板") { Loinc = "777-3", Value = 68, Unit = "10*9/L" }),
    ];

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task The_oncologist_opens_a_patient_and_knows_without_a_click(string tongue)
    {
        var chart = house.Patient($"十秒{tongue}", course);
        var page = await house.Windows.Of("oncologist", tongue);
        await page.Find($"十秒{tongue}");
        Assert.Contains(chart.ToString(), page.Url, StringComparison.Ordinal);
        Assert.Empty(await page.NotBeforeTheEye("胃窦腺癌", "IV", "SOX", "C3", "部分缓解/partial response/PR", "0.43", "68", tongue == "zh" ? "手足综合征" : "SOX", "脾胃虚弱", "补中益气汤", tongue == "zh" ? "未询问" : "not asked"));
        await page.Context.CloseAsync();
    }

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task The_TCM_physician_sees_the_chemotherapy_first_and_keeps_her_own_words(string tongue)
    {
        var chart = house.Patient($"辨证{tongue}", course);
        var page = await house.Windows.Of("tcm", tongue);
        await page.Find($"辨证{tongue}");
        Assert.Empty(await page.NotBeforeTheEye("SOX", "0.43", "68", "脾胃虚弱", "补中益气汤"));
        await page.GotoAsync(house.At($"/charts/{chart}/record/syndrome"));
        await page.Record(chart, "syndrome", ("principal", "脾胃虚弱，心下痞满似有物梗"));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("心下痞满似有物梗");
        await page.Context.CloseAsync();
    }

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task The_ward_nurse_takes_a_temperature_that_opens_a_loop_and_the_first_dose_closes_it(string tongue)
    {
        var chart = house.Patient($"发热{tongue}", [.. course]);
        var page = await house.Windows.Of("nurse", tongue);
        await page.GotoAsync(house.At($"/charts/{chart}/record/temperature"));
        await page.Record(chart, "temperature", ("celsius", "38.6"), ("site", "oral"));
        await page.GotoAsync(house.At("/"));
        var dose = page.Locator($"a.it[href*='{chart}'][href*='first-dose']");
        await Assertions.Expect(dose).ToHaveCountAsync(1);
        await dose.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("first-dose")); // the side has come
        await Assertions.Expect(page.Locator("#side")).ToContainTextAsync($"发热{tongue}");
        await page.Keyboard.PressAsync("e");
        await page.Record(chart, "drug-given", ("drug", "哌拉西林他唑巴坦"), ("kind", "antibacterial"));
        await Assertions.Expect(dose).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task The_infection_officer_sees_the_fevers_of_the_whole_house(string tongue)
    {
        house.Patient($"院感{tongue}", [.. course, (TimeSpan.FromMinutes(30), new Temperature(38.9m, Site.Oral))]);
        var page = await house.Windows.Of("infection", tongue);
        await page.GotoAsync(house.At("/?role=all&loop=febrile-neutropenia&group=now"));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync($"院感{tongue}");
        await page.Context.CloseAsync();
    }

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task The_county_doctor_finds_a_patient_by_initials_and_reads_what_comes_next(string tongue)
    {
        house.Patient($"县归来{tongue}", [.. course, (TimeSpan.FromDays(3), new NextStep("复查增强电子计算机断层") { On = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(3)) })]);
        var page = await house.Windows.Of("county", tongue);
        await page.GotoAsync(house.At("/patients?find=xgl"));
        await page.Locator("main a[href*='/charts/']", new() { HasText = $"县归来{tongue}" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("复查增强");
        await page.Context.CloseAsync();
    }

    [Theory, InlineData("mdt", "zh"), InlineData("mdt", "en"), InlineData("quality", "zh"), InlineData("quality", "en"), InlineData("headnurse", "en"), InlineData("casemanager", "zh")]
    public async Task Whoever_comes_in_is_told_in_one_sentence_what_waits(string account, string tongue)
    {
        var page = await house.Windows.Of(account, tongue);
        Assert.NotEqual("", (await page.Locator("h1").InnerTextAsync()).Trim());
        Assert.Equal(tongue == "zh" ? "zh-CN" : "en-GB", await page.GetAttributeAsync("html", "lang"));
        await page.Context.CloseAsync();
    }
}
