using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Treatment;
using Xinglin.Specs.Web.Browser;

namespace Xinglin.Specs.Web.Entries;

/// <summary>操作记录 on paper: one A4 sheet before it with room for the consent, one afterwards with the note; both carry the head of the chart.</summary>
public partial class The_procedure_note(A_browser browser) : IClassFixture<A_browser>
{
    [Theory, InlineData("zh"), InlineData("en")]
    public async Task Before_it_the_check_list_and_the_consent_stand_on_one_sheet(string tongue)
    {
        var (page, chart) = await Open(tongue, false);
        var text = await page.InnerTextAsync(".paper");
        Assert.Contains(tongue is "zh" ? "没有 INR 结果，先查" : "no INR result: draw it first", text, StringComparison.Ordinal);
        Assert.Contains(tongue is "zh" ? "操作开始前可以随时撤回" : "may be taken back", text, StringComparison.Ordinal);
        await OneSheet(page, chart);
    }

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task Afterwards_the_note_stands_beside_the_check_list(string tongue)
    {
        var (page, chart) = await Open(tongue, true);
        var text = await page.InnerTextAsync(".paper");
        Assert.Contains("碘油 8 mL", text, StringComparison.Ordinal);
        Assert.Contains(tongue is "zh" ? "造影剂" : "contrast", text, StringComparison.Ordinal);
        Assert.DoesNotContain(tongue is "zh" ? "同意　□" : "I do not agree", text, StringComparison.Ordinal);
        await OneSheet(page, chart);
    }

    async Task OneSheet(IPage page, ChartId chart)
    {
        Assert.Equal(browser.House.Proof(chart).ShortHead, await page.InnerTextAsync("footer code"));
        var text = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        Assert.Equal(1, Pages().Count(text));
        var box = Box().Match(text);
        Assert.Equal((210, 297), (Mm(box.Groups[1].Value), Mm(box.Groups[2].Value)));
    }

    async Task<(IPage Page, ChartId Chart)> Open(string tongue, bool done)
    {
        var page = await browser.SignInAs("interventionist");
        List<(TimeSpan, IFact)> facts = [.. A_procedure_in_a_browser.Ready];
        facts.Add((TimeSpan.FromHours(20), new ProcedurePlanned("肝动脉化疗栓塞", ProcedureKind.Tace, DateOnly.FromDateTime(DateTime.UtcNow)) { Card = "tace", Site = "肝 S6", Indication = "单发 5 cm，不能切除" }));
        if (done)
        {
            facts.Add((TimeSpan.FromHours(2), new Consent("肝动脉化疗栓塞", true)));
            facts.Add((TimeSpan.FromHours(1), new ProcedureDone("肝动脉化疗栓塞", ProcedureKind.Tace) { Card = "tace", ContrastMl = 120, Drugs = ["碘油 8 mL", "表柔比星 40 mg"], Outcome = "染色消失" }));
        }
        var chart = browser.House.ChartWith("钱上纸", [.. facts]);
        if (tongue is "en") await page.GotoAsync(browser.At("/tongue?to=en&back=/patients"));
        var seq = browser.House.Store.Read(chart)!.All<ProcedurePlanned>().Single().Entry.Id;
        await page.GotoAsync(browser.At($"/charts/{chart}/procedures/{seq}/print"));
        await page.EvaluateAsync("document.fonts.ready.then(() => 0)");
        return (page, chart);
    }

    static int Mm(string points) => (int)Math.Round(double.Parse(points, CultureInfo.InvariantCulture) / 72 * 25.4);

    [GeneratedRegex(@"/Type\s*/Page[^s]")]
    private static partial Regex Pages();

    [GeneratedRegex(@"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)")]
    private static partial Regex Box();
}
