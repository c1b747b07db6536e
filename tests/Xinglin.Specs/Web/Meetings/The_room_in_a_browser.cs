using Microsoft.Playwright;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Meetings;
using Xinglin.Specs.Web.Browser;

namespace Xinglin.Specs.Web.Meetings;

/// <summary>会诊室 at the screen: a question, two opinions that part, seen as they come, and a conclusion signed with its items.</summary>
public class The_room_in_a_browser(A_browser browser) : IClassFixture<A_browser>
{
    [Fact]
    public async Task From_the_question_to_the_signed_conclusion_with_keys_and_two_people()
    {
        var chart = browser.House.ChartWith("会诊一例", (TimeSpan.FromDays(9), new Xinglin.Facts.Disease.Diagnosis("胃窦腺癌", DiagnosisKind.PrimaryCancer) { Icd10 = "C16.3" }));
        var doctor = await browser.SignInAs("oncologist");
        await doctor.GotoAsync(browser.At($"/charts/{chart}/mdt"));
        await doctor.FillAsync("[name=question]", "先消融，还是先换线？");
        await doctor.Keyboard.PressAsync("Control+Enter");
        await doctor.WaitForURLAsync($"**/charts/{chart}/mdt/*");
        var room = doctor.Url;
        await Assertions.Expect(doctor.Locator("h1")).ToHaveTextAsync("先消融，还是先换线？");
        await Say(doctor, "Recommend", "同意消融", "先消融");

        var tcm = await browser.SignInAs("tcm");
        await tcm.GotoAsync(room);
        await Assertions.Expect(tcm.Locator("#opinions")).ToContainTextAsync("同意消融");
        await Say(tcm, "Against", "气血两虚，不宜即刻消融", "先扶正");
        await Assertions.Expect(doctor.Locator("#opinions")).ToContainTextAsync("2 条路", new() { Timeout = 15_000 }); // it came by itself
        await doctor.Keyboard.PressAsync("Escape");
        await doctor.Locator("body").PressAsync("2");
        await doctor.WaitForURLAsync("**/entries/*"); // the second opinion, as it was written
        await doctor.GotoAsync(room);

        await doctor.FillAsync("[name=taken]", "先扶正两周，再消融");
        await doctor.FillAsync("[name=not]", "先消融");
        await doctor.FillAsync("[name=why]", "两周窗口，不延误");
        await doctor.Keyboard.PressAsync("Escape");
        await doctor.Locator("body").PressAsync("x");
        Assert.Equal("act3", await doctor.EvaluateAsync<string>("document.activeElement.name"));
        await doctor.FillAsync("[name=act0]", "扶正方七剂");
        await doctor.SelectOptionAsync("[name=owner0]", "TcmPhysician");
        await doctor.FillAsync("[name=by0]", "2031-01-05");
        var number = long.Parse(room.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        for (var look = 0; look < 100 && Xinglin.Storage.Meetings.DraftTable.Of(browser.House.Store, "oncologist", chart, number, "conclude")?.Contains("2031", StringComparison.Ordinal) is not true; look++) await Task.Delay(100, TestContext.Current.CancellationToken);
        await doctor.ReloadAsync(); // the line breaks in the middle of it
        Assert.Equal("先扶正两周，再消融", await doctor.InputValueAsync("[name=taken]"));
        await doctor.FocusAsync("[name=why]");
        await doctor.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(doctor.Locator(".ac-list")).ToContainTextAsync("扶正方七剂");
        var written = browser.House.Read(chart);
        Assert.Equal(("先扶正两周，再消融", "先消融"), (written.Last<MdtConclusion>()!.Value.Fact.Taken, written.Last<MdtConclusion>()!.Value.Fact.NotTaken));
        Assert.Equal(Role.TcmPhysician, Assert.Single(written.All<MdtRecommendation>()).Fact.Owner);
        await Assertions.Expect(tcm.Locator("#opinions")).ToContainTextAsync("本例已签发结论", new() { Timeout = 15_000 });
        await doctor.Context.CloseAsync();
        await tcm.Context.CloseAsync();
    }

    static async Task Say(IPage page, string stance, string sentence, string road)
    {
        await page.Locator("body").PressAsync("o");
        await page.CheckAsync($"[name=stance][value={stance}]", new() { Force = true });
        await page.FillAsync("[name=road]", road);
        await page.FillAsync("[name=says]", sentence);
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("#opinions")).ToContainTextAsync(sentence);
    }
}
