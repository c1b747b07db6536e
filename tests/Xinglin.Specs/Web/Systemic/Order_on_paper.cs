using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xinglin.Facts.Treatment;
using Xinglin.Specs.Web.Browser;

namespace Xinglin.Specs.Web.Systemic;

/// <summary>化疗医嘱 on A4: what was worked from what, room for two signatures, the chain's head; void once another order took its place.</summary>
public partial class Order_on_paper(A_browser browser) : IClassFixture<A_browser>
{
    [Theory, InlineData("zh"), InlineData("en")]
    public async Task It_prints_on_one_sheet_with_doses_values_dates_and_signatures(string tongue)
    {
        var (page, chart, order) = await Open(tongue);
        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        Assert.Equal(1, PdfPages().Count(pdf));
        var sheet = MediaBox().Match(pdf);
        Assert.Equal(210, double.Parse(sheet.Groups[1].Value, CultureInfo.InvariantCulture) / 72 * 25.4, 1.0);
        Assert.Equal(297, double.Parse(sheet.Groups[2].Value, CultureInfo.InvariantCulture) / 72 * 25.4, 1.0);
        Assert.Matches("/BaseFont\\s*/[A-Z]{6}\\+NotoS", pdf);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var text = await page.InnerTextAsync(".paper");
        foreach (var said in new[] { "230", "60", "1.752", "65", "88.4", "gastric.sox@2026.1", "bsa.mosteller@2026.1" }) Assert.Contains(said, text, StringComparison.Ordinal);
        foreach (var said in tongue == "zh" ? new[] { "奥沙利铂", "替吉奥", "核对一", "核对二", "无已知过敏" } : ["oxaliplatin", "s-1", "Checked 1", "Checked 2", "no known allergy"]) Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Equal(browser.House.Proof(chart).ShortHead, await page.InnerTextAsync("footer code"));
        Assert.Empty(await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.paper *')].filter(e => e.offsetParent && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && parseFloat(getComputedStyle(e).fontSize) < 10.6).map(e => e.className + ' is smaller than 8 pt')"));
        Assert.Equal(0, await page.Locator(".void").CountAsync());

        browser.House.Written(chart, browser.House.Read(chart).All<CycleOrdered>().Single().Fact with { Reason = "改" });
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".void")).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task Template_1_stays_as_it_was_given_out(string tongue)
    {
        var (page, _, _) = await Open(tongue);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var lines = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[data-box]')].filter(e => e.offsetParent).flatMap(e => [`[${e.dataset.box}]`, ...e.innerText.split('\\n').map(l => l.trim()).filter(l => l)])");
        var seen = string.Join('\n', lines.Select(l => Plain().Replace(l, "#"))) + "\n";
        var file = Path.Combine(Tree.Root, "tests", "Xinglin.Specs", "golden", "print", $"cycle-order.1.{tongue}.txt");
        if (Environment.GetEnvironmentVariable("XINGLIN_GOLDEN") == "accept") await File.WriteAllTextAsync(file, seen, TestContext.Current.CancellationToken);
        Assert.Equal((await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"), seen);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Only_its_own_style_sheets_reach_the_paper_and_no_other_entry_is_an_order()
    {
        using var doctor = await browser.House.SignInAs("oncologist");
        var (chart, order) = await Ordered(doctor, "只用自己的样式");
        var page = await doctor.Read($"/charts/{chart}/systemic/{order}/print");
        Assert.Equal(["/lib/fonts.css", "/print/cycle-order.1.css"], Sheet().Matches(page).Select(m => m.Groups[1].Value));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await doctor.Open($"/charts/{chart}/systemic/1/print")).StatusCode);
    }

    async Task<(IPage Page, ChartId Chart, long Order)> Open(string tongue)
    {
        var page = await browser.SignInAs("oncologist"); // first: it is skipped where there is no browser
        using var doctor = await browser.House.SignInAs("oncologist");
        var (chart, order) = await Ordered(doctor, "武医嘱");
        if (tongue == "en") await page.GotoAsync(browser.At("/tongue?to=en&back=/patients"));
        await page.GotoAsync(browser.At($"/charts/{chart}/systemic/{order}/print"));
        await page.EvaluateAsync("document.fonts.ready.then(() => 0)");
        return (page, chart, order);
    }

    async Task<(ChartId, long)> Ordered(Visit doctor, string name)
    {
        var chart = browser.House.ChartWith(name, Ready.Patient);
        await Sent_form.Send(doctor, $"/charts/{chart}/systemic?act=start&regimen=gastric.sox", "start-regimen", ("intent", "Palliative"), ("line", "1"), ("target", "胃窦腺癌"));
        await Sent_form.Send(doctor, $"/charts/{chart}/systemic?act=order", "order-cycle", ("act", "sign"));
        return (chart, browser.House.Read(chart).All<CycleOrdered>().Single().Entry.Id.Value);
    }

    [GeneratedRegex("/Type\\s*/Page\\b(?!s)")]
    private static partial Regex PdfPages();

    [GeneratedRegex("/MediaBox\\s*\\[0 0 ([\\d.]+) ([\\d.]+)\\]")]
    private static partial Regex MediaBox();

    [GeneratedRegex("rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex Sheet();

    /// <summary>Days, numbers of the house and links differ from run to run.</summary>
    [GeneratedRegex("\\d{4}-\\d\\d-\\d\\d( \\d\\d:\\d\\d)?|\\b\\d\\d-\\d\\d\\b|(?<=(head|链首) )[0-9a-f]{8}\\b|\\b(?=[0-9a-f]*[0-9])[0-9a-f]{8}\\b|(?<=(条目|entry) )\\d+|\\d+(?= (条|entries))|(?<=female |male |女 |男 )\\d+")]
    private static partial Regex Plain();
}
