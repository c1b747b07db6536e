using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xinglin.Facts.Alliance;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Meetings;
using Xinglin.Facts.Organisations;
using Xinglin.Facts.Paths;
using Xinglin.Specs.Web.Browser;
using Xinglin.Storage.Organisations;

namespace Xinglin.Specs.Web.Afar;

/// <summary>访客 at a phone: from the link to reading in three steps, an opinion signed; and an agreement that is revoked while its page lies open.</summary>
public class A_guest_on_a_phone(A_browser browser) : IClassFixture<A_browser>
{
    [Fact]
    public async Task Opening_the_link_typing_six_digits_and_pressing_once_shows_the_case()
    {
        var chart = browser.House.ChartWith("手机一例", (TimeSpan.FromDays(2), new LaboratoryResult("CA19-9") { Value = 987.6m, Unit = "U/mL" }), (TimeSpan.FromDays(1), new RemoteRequested("二线方案如何选？", "林教授") { ConsentBy = "本人" }));
        var request = browser.House.Read(chart).All<RemoteRequested>().Single().Entry.Id.Value;
        var doctor = await browser.SignInAs("oncologist");
        await doctor.GotoAsync(browser.At($"/charts/{chart}/guests?request={request}"));
        foreach (var (name, value) in new[] { ("name", "白医师"), ("hospital", "太原某医院"), ("reach", "135") }) await doctor.FillAsync($".sheet [name={name}]", value);
        await doctor.ClickAsync(".sheet button.p");
        var link = await doctor.Locator("code.link").InnerTextAsync();
        var code = await doctor.Locator("code.code").InnerTextAsync();

        var phone = await (await doctor.Context.Browser!.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 } })).NewPageAsync();
        await phone.GotoAsync(browser.At(new Uri(link).AbsolutePath)); // 1
        await phone.FillAsync("[name=code]", code); // 2
        await phone.ClickAsync("button.p"); // 3
        await Assertions.Expect(phone.Locator("h1")).ToContainTextAsync("二线方案如何选？");
        Assert.True(await phone.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(await phone.Locator("a[href^='/charts']").AllAsync());
        await phone.FillAsync("[name=opinion]", "先消融，后二线");
        await phone.ClickAsync("form:has([name=opinion]) button.p");
        await Assertions.Expect(phone.Locator("h1")).ToContainTextAsync("这份病例已经关上");
        Assert.Equal("先消融，后二线", browser.House.Read(chart).All<RemoteOpinion>().Single().Fact.Opinion);
        await phone.Context.CloseAsync();
        await doctor.Context.CloseAsync();
    }

    [Fact]
    public async Task A_page_that_lies_open_goes_blank_by_itself_when_its_agreement_is_revoked()
    {
        People.Save(browser.House.Store, new([new("centre", new("中心", "Centre"), Level.Prefecture), new("capital", new("京都", "Capital"), Level.National)], [],
            [new("expert", "林仲白", "1", null, [new(Role.RemoteExpert, "capital", null, new(2020, 1, 1))])], [new("pact", "centre", "capital", new("远程会诊", "remote consultation"), new(2020, 1, 1))]), "spec");
        var chart = browser.House.ChartElsewhere("敞开一例", (TimeSpan.FromDays(3), new Registered("centre")), (TimeSpan.FromDays(2), MdtRequested.Sample), (TimeSpan.FromDays(1), new LaboratoryResult("CA19-9") { Value = 987.6m, Unit = "U/mL" }));
        var expert = await browser.SignInAs("expert");
        await expert.GotoAsync(browser.At($"/charts/{chart}"));
        await Assertions.Expect(expert.Locator("body")).ToContainTextAsync("敞开一例");
        var quality = await browser.SignInAs("quality");
        await quality.GotoAsync(browser.At("/region/agreements/pact"));
        await quality.ClickAsync("summary:has-text('撤销')");
        await quality.FillAsync("form:has(button.d) [name=why]", "合作终止");
        await quality.ClickAsync("form button.d");
        await Assertions.Expect(expert.Locator("h1")).ToContainTextAsync(new Regex("没有对你开放"), new() { Timeout = 15_000 });
        await Assertions.Expect(expert.Locator("main")).Not.ToContainTextAsync("敞开一例", new() { Timeout = 5_000 });
        await expert.Context.CloseAsync();
        await quality.Context.CloseAsync();
    }
}
