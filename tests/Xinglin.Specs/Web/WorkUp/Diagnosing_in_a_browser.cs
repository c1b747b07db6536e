using Microsoft.Playwright;
using Xinglin.Facts.Disease;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Person;
using Xinglin.Specs.Web.Browser;

namespace Xinglin.Specs.Web.WorkUp;

/// <summary>诊 at the screen: the four examinations and a syndrome without a mouse, and a work-up to its stage.</summary>
public class Diagnosing_in_a_browser(A_browser browser) : IClassFixture<A_browser>
{
    [Fact]
    public async Task Four_examinations_and_a_syndrome_with_keys_only()
    {
        var page = await browser.SignInAs("tcm");
        var chart = browser.House.ChartWith("只用键盘", (TimeSpan.FromDays(9), new Xinglin.Facts.Disease.Diagnosis("胃窦腺癌", DiagnosisKind.PrimaryCancer) { Icd10 = "C16.3" }));
        await page.GotoAsync(browser.At($"/charts/{chart}/four-examinations"));
        await Write(page, "3", "神疲乏力，口干，气短，无腹胀");
        await Write(page, "5", "舌淡红少津，苔薄");
        await Write(page, "6", "脉细弱");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("7");
        await page.Keyboard.PressAsync("Enter"); // what the words say is taken
        await page.Keyboard.TypeAsync("sm"); // and one more by its initials
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync($"**/charts/{chart}/syndrome");
        var said = browser.House.Read(chart).Last<FourExaminations>()!.Value.Fact;
        Assert.Equal("神疲乏力，口干，气短，无腹胀", said.Inquiry);
        Assert.Superset(new HashSet<string> { "fatigue", "dry-mouth", "short-breath", "light-red", "dry", "thin-coat", "thready", "weak", "insomnia" }, said.Codes.Select(c => c.Code).ToHashSet());
        Assert.DoesNotContain(said.Codes, c => c.Code == "bloating");
        Assert.Equal(9, said.Codes.Count);

        await page.Keyboard.PressAsync("1");
        await page.WaitForURLAsync(new System.Text.RegularExpressions.Regex("take="));
        await page.Keyboard.PressAsync("s");
        Assert.Equal("气阴两虚证", await page.EvaluateAsync<string>("document.activeElement.value"));
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync("**/syndrome#line");
        var signed = browser.House.Read(chart).Last<SyndromeDifferentiation>()!.Value.Fact;
        Assert.Equal("气阴两虚证", signed.Principal);
        Assert.Contains("乏力", signed.Because);
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("已辨为气阴两虚证");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_work_up_goes_to_its_stage_and_says_what_is_missing()
    {
        var page = await browser.SignInAs("oncologist");
        var chart = browser.House.ChartWith("到分期", (TimeSpan.FromDays(20), new SexStated(Sex.Male)), (TimeSpan.FromDays(9), new Xinglin.Facts.Disease.Diagnosis("胃窦腺癌", DiagnosisKind.PrimaryCancer) { Icd10 = "C16.3" }),
            (TimeSpan.FromDays(8), new ImagingReport("CT", "全腹增强") { Conclusion = "肝 S6 转移" }), (TimeSpan.FromDays(5), new PathologyReport("低分化腺癌")));
        await page.GotoAsync(browser.At($"/charts/{chart}/workup"));
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("上会还缺");
        await page.SelectOptionAsync("[name=T]", "T3");
        await page.SelectOptionAsync("[name=N]", "N2");
        await page.SelectOptionAsync("[name=M]", "M1");
        await page.Locator("label.pill", new() { HasText = "肝 S6 转移" }).ClickAsync();
        await page.Locator("button[value=look].btn").ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]", new() { HasText = "IVB" })).ToBeVisibleAsync();
        Assert.Null(browser.House.Read(chart).Last<Stage>()); // looking signs nothing
        await page.Locator("button.p", new() { HasText = "签署分期" }).ClickAsync();
        await page.WaitForURLAsync("**/workup#stage");
        var stage = browser.House.Read(chart).Last<Stage>()!.Value.Fact;
        Assert.Equal(("IVB", 1), (stage.Group, stage.Because.Count));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("cT3N2M1 IVB");
        await page.Context.CloseAsync();
    }

    static async Task Write(IPage page, string key, string words)
    {
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync(key);
        await page.Keyboard.InsertTextAsync(words);
    }
}
