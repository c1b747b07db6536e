using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xinglin.Facts.Disease;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Specs.Web.Browser;

namespace Xinglin.Specs.Web.Prescribing;

/// <summary>处方笺: what the rules of prescriptions want on it, on one sheet of A4, in both tongues.</summary>
public partial class The_prescription_on_paper(A_browser browser) : IClassFixture<A_browser>
{
    static readonly TimeSpan day = TimeSpan.FromDays(1);

    static Prescription Written => new([new("甘草", 6) { Role = FormulaRole.Envoy }, new("黄芪", 30) { Role = FormulaRole.Sovereign }, new("麸炒白术", 12) { Role = FormulaRole.Minister }, new("砂仁", 6) { Role = FormulaRole.Assistant, Handling = "后下" }, new("茯苓", 15)], 7, Aim.Toxicity)
    { Formula = "香砂六君子汤化裁", TargetSymptom = "乏力", HowToTake = "水煎服，日一剂，早晚分服", Decocted = true, DeliverTo = "肿瘤一病区 18 床" };

    static (TimeSpan, IFact)[] Somebody =>
    [
        (300 * day, SexStated.Sample), (300 * day, new Birth(new(1963))), (240 * day, new Diagnosis("胃窦腺癌", DiagnosisKind.PrimaryCancer)), (30 * day, AllergyStated.Sample),
        (5 * day, new BedAssigned("肿瘤一病区", "18")), (3 * day, new SyndromeDifferentiation("脾肾两虚") { Concurrent = ["瘀毒未净"] }), (2 * day, Written),
    ];

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task It_stays_as_it_was_given_out_on_one_sheet(string tongue)
    {
        var page = await browser.SignInAs("tcm");
        var chart = browser.House.ChartWith("武处方", Somebody);
        if (tongue == "en") await page.GotoAsync(browser.At("/tongue?to=en&back=/patients"));
        await page.GotoAsync(browser.At(Sheet(chart)));
        await page.EvaluateAsync("document.fonts.ready.then(() => 0)");
        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        Assert.Single(PdfPages().Matches(pdf));
        Assert.Matches("/BaseFont\\s*/[A-Z]{6}\\+NotoS", pdf);
        Assert.Equal(browser.House.Proof(chart).ShortHead, await page.InnerTextAsync("footer code"));

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var seen = Plain(string.Join('\n', (await page.InnerTextAsync(".paper")).Split('\n').Select(l => l.Trim()).Where(l => l is not ""))) + "\n";
        var file = Path.Combine(Tree.Root, "tests", "Xinglin.Specs", "golden", "print", $"prescription.1.{tongue}.txt");
        if (Environment.GetEnvironmentVariable("XINGLIN_GOLDEN") == "accept") await File.WriteAllTextAsync(file, seen, TestContext.Current.CancellationToken);
        Assert.Equal((await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"), seen);
    }

    [Fact]
    public async Task Herbs_stand_four_to_a_row_by_their_roles_and_grams_stand_right()
    {
        var page = await browser.SignInAs("tcm");
        var chart = browser.House.ChartWith("武四列", Somebody);
        await page.GotoAsync(browser.At(Sheet(chart)));
        Assert.Equal(["黄芪", "麸炒白术", "砂仁（后下）", "甘草", "茯苓"], (await page.Locator(".rx .nm").AllInnerTextsAsync()).Select(t => t.Trim().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal)));
        var boxes = await page.EvaluateAsync<double[][]>("[...document.querySelectorAll('.rx > div')].map(d => [d.getBoundingClientRect().top, d.getBoundingClientRect().right - d.querySelector('b').getBoundingClientRect().right])");
        Assert.Equal(4, boxes.Count(b => Math.Abs(b[0] - boxes[0][0]) < 1));
        Assert.All(boxes, b => Assert.Equal(boxes[0][1], b[1], 1.0));
    }

    [Fact]
    public async Task One_that_was_retracted_is_void_and_one_that_is_none_is_not_found()
    {
        var chart = browser.House.ChartWith("武撤方", Somebody);
        using var doctor = await browser.House.SignInAs("tcm");
        Assert.DoesNotContain("作废", await doctor.Read(Sheet(chart)), StringComparison.Ordinal);
        browser.House.Write(chart, new Draft(new Retraction("写错人"), DateTimeOffset.UtcNow) { Amends = browser.House.Read(chart).Last<Prescription>()!.Value.Entry.Id, Reason = "写错人" });
        Assert.Contains("作废", await doctor.Read($"/charts/{chart}/prescriptions/7/print"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await doctor.Open($"/charts/{chart}/prescriptions/1/print")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await doctor.Open($"/charts/{chart}/prescriptions/99/print")).StatusCode);
    }

    string Sheet(ChartId chart) => $"/charts/{chart}/prescriptions/{browser.House.Read(chart).Last<Prescription>()!.Value.Entry.Id}/print";

    /// <summary>Days, hours, links and numbers of the house differ from run to run; that they are there does not.</summary>
    static string Plain(string text) => Hashes().Replace(Times().Replace(text, "@"), "#");

    [GeneratedRegex("/Type\\s*/Page\\b(?!s)")]
    private static partial Regex PdfPages();

    [GeneratedRegex("(?<![0-9a-f])[0-9a-f]{8}(?![0-9a-f])")]
    private static partial Regex Hashes();

    [GeneratedRegex("\\d{4}-\\d\\d-\\d\\d( \\d\\d:\\d\\d)?|\\b\\d\\d( 岁)?(?= ?\\n)")]
    private static partial Regex Times();
}
