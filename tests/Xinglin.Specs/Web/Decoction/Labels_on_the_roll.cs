using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xinglin.Care.Treatment.Decoction;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Paths;
using Xinglin.Specs.Web.Browser;

namespace Xinglin.Specs.Web.Decoction;

/// <summary>煎药标签: one to a sheet of the roll, whatever is written on it; and T22: a template, once given out, stays as it is.</summary>
public partial class Labels_on_the_roll(A_browser browser) : IClassFixture<A_browser>
{
    static readonly TimeSpan hour = TimeSpan.FromHours(1);

    async Task<(IPage Page, ChartId Chart)> Open(string name, string of, string tongue = "zh", bool packed = true, bool external = false, string how = "日一剂，分两次温服", string? to = null, int bags = 4)
    {
        var page = await browser.SignInAs("pharmacist"); // first: it is skipped where there is no browser
        (TimeSpan, IFact)[] facts =
        [
            (9 * hour, new BedAssigned("肿瘤一病区", "18")),
            (8 * hour, new Prescription([new("黄芪", 30), new("附子", 9) { Handling = "先煎" }, new("砂仁", 6) { Handling = "后下" }], 2, Aim.Toxicity) { Decocted = true, HowToTake = how, DeliverTo = to }),
            (7 * hour, new PrescriptionReviewed(2, true) { External = external }),
            .. packed ? new (TimeSpan, IFact)[] { (6 * hour, new HerbsDispensed(2, [new("黄芪", 60, "A"), new("附子", 18, "B"), new("砂仁", 12, "C")], 2)), (5.5 * hour, new DispensingChecked(2)), (5 * hour, new DecoctionStep(2, DecoctionStage.Soaked)),
                (4 * hour, new DecoctionStep(2, DecoctionStage.Boiled)), (2 * hour, new DecoctionStep(2, DecoctionStage.Packed) { Bags = bags, BagMl = 200 }) } : [],
        ];
        var chart = browser.House.ChartWith(name, facts);
        if (tongue == "en") await page.GotoAsync(browser.At("/tongue?to=en&back=/patients"));
        await page.GotoAsync(browser.At($"/decoction/{chart}/2/label?of={of}"));
        await page.EvaluateAsync("document.fonts.ready.then(() => 0)");
        return (page, chart);
    }

    [Theory]
    [InlineData("武一袋", "bags", "zh", 4), InlineData("阿卜杜热合曼买买提江阿洪长长长长长长长长", "bags", "zh", 14), InlineData("Maximiliana Featherstonehaugh-Cholmondeley von und zu Hohenlohe", "bags", "en", 3), InlineData("武一筐", "job", "zh", 1)]
    public async Task Each_label_is_one_sheet_and_nothing_hangs_over(string name, string of, string tongue, int sheets)
    {
        var (page, chart) = await Open(name, of, tongue, how: "代煎，日一剂，每袋 200 mL，分早晚两次饭后半小时温服，服后忌生冷油腻辛辣，如有不适请立即停用并与煎药室联系", to: "青衣县人民医院中医科二楼护士站转交患者家属本人签收长长长长长", bags: sheets);
        var text = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        Assert.Equal(sheets, PdfPages().Count(text));
        var box = MediaBox().Match(text);
        Assert.Equal((80.0, 60.0), (Mm(box.Groups[1].Value), Mm(box.Groups[2].Value)), (a, b) => Math.Abs(a.Item1 - b.Item1) < 1 && Math.Abs(a.Item2 - b.Item2) < 1);
        Assert.Matches("/BaseFont\\s*/[A-Z]{6}\\+NotoS", text);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Contains(name, await page.InnerTextAsync(".name"), StringComparison.Ordinal);
        Assert.Empty(await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.paper')].flatMap(sheet => { const s = sheet.getBoundingClientRect()
              const over = [...sheet.querySelectorAll('[data-box],.name,.place,.number,.prescription')].filter(e => { const b = e.getBoundingClientRect(); return b.bottom > s.bottom + 1 || b.right > s.right + 1 }).map(e => e.className + ' hangs over')
              const small = [...sheet.querySelectorAll('p,b,header')].filter(e => parseFloat(getComputedStyle(e).fontSize) < 10.6).map(e => e.className + ' is smaller than 8 pt')
              return [...over, ...small] })
            """));
        Assert.Equal(LabelCode.Short(LabelCode.Of(chart, 2)), await page.Locator(".qrbox b").First.InnerTextAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task To_drink_is_blue_and_external_is_red_and_both_say_so_in_words()
    {
        var (inner, _) = await Open("内服人", "bags");
        Assert.Equal(("内服 1 / 4", "rgb(31, 78, 140)"), (Line(await inner.Locator(".paper header").First.InnerTextAsync()), await Colour(inner)));
        var (outer, _) = await Open("外用人", "bags", external: true);
        Assert.Equal(("外用　不可内服 1 / 4", "rgb(179, 38, 30)"), (Line(await outer.Locator(".paper header").First.InnerTextAsync()), await Colour(outer)));
        Assert.DoesNotContain("温热后服", await outer.InnerTextAsync("main"), StringComparison.Ordinal);
        foreach (var page in new[] { inner, outer }) await page.Context.CloseAsync();

        static Task<string> Colour(IPage page) => page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.paper header')).backgroundColor");
        static string Line(string text) => string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory, InlineData("zh", "bags"), InlineData("en", "bags"), InlineData("zh", "job")]
    public async Task Template_1_stays_as_it_was_given_out(string tongue, string of)
    {
        var (page, _) = await Open("武一袋", of, tongue, packed: of == "bags");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var boxes = await page.EvaluateAsync<string[]>("""
            () => { const sheet = document.querySelector('.paper'), s = sheet.getBoundingClientRect(), mm = n => Math.round(n * 25.4 / 96)
              return [...sheet.querySelectorAll('[data-box]')].flatMap(e => { const b = e.getBoundingClientRect()
                return [`[${e.dataset.box} ${mm(b.left - s.left)} ${mm(b.top - s.top)} ${mm(b.width)} ${mm(b.height)}]`, ...e.innerText.split('\n').map(l => l.trim()).filter(l => l)] }) }
            """);
        var seen = string.Join('\n', boxes.Select(l => l is ['[', ..] ? l : Numbers().Replace(l, "n"))) + "\n";
        var file = Path.Combine(Tree.Root, "tests", "Xinglin.Specs", "golden", "print", $"decoction-label.1.{of}.{tongue}.txt");
        if (Environment.GetEnvironmentVariable("XINGLIN_GOLDEN") == "accept") await File.WriteAllTextAsync(file, seen, TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), seen);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task No_style_sheet_of_the_screens_reaches_the_roll()
    {
        var (page, chart) = await Open("只用自己的样式", "bags");
        var text = await (await browser.House.Once("pharmacist")).Read($"/decoction/{chart}/2/label");
        Assert.Equal(["/lib/fonts.css", "/print/decoction-label.1.css"], Sheets().Matches(text).Select(m => m.Groups[1].Value));
        await page.Context.CloseAsync();
    }

    static double Mm(string points) => double.Parse(points, CultureInfo.InvariantCulture) / 72 * 25.4;

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PdfPages();

    [GeneratedRegex(@"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)")]
    private static partial Regex MediaBox();

    [GeneratedRegex(@"[0-9a-f]{8}|\d+")]
    private static partial Regex Numbers();

    [GeneratedRegex("rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex Sheets();
}
