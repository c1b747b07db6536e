using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Specs.Web.Crawl;

namespace Xinglin.Specs.Web.Browser;

/// <summary>The same work on a machine whose browser runs no script: links and forms carry everything.</summary>
[Collection(nameof(A_whole_house))]
public class Without_script(A_whole_house house)
{
    static readonly (TimeSpan, IFact)[] fever =
    [
        (TimeSpan.FromDays(200), new Diagnosis("左乳浸润性癌", DiagnosisKind.PrimaryCancer)), (TimeSpan.FromDays(2), new BedAssigned("肿瘤一病区", "12")),
        (TimeSpan.FromHours(3), new LaboratoryResult("中性粒细胞") { Loinc = "751-8", Value = 0.38m, Unit = "10*9/L" }), (TimeSpan.FromMinutes(20), new Temperature(38.7m, Site.Oral)),
    ];

    [Fact]
    public async Task The_nurse_finds_records_sees_it_closed_and_leaves()
    {
        var chart = house.Patient("无脚护士", fever);
        var page = await SignIn("nurse");
        await page.Find("无脚护士");
        await page.GotoAsync(house.At("/?group=now"));
        var dose = page.Locator($"a[href*='{chart}'][href*='first-dose']");
        await dose.ClickAsync();
        await page.Locator("#do-drug-given > summary").ClickAsync();
        await page.Record(chart, "drug-given", ("drug", "美罗培南"), ("kind", "antibacterial"));
        await page.GotoAsync(house.At("/?group=now"));
        await Assertions.Expect(dose).ToHaveCountAsync(0);
        await page.SignOut();
    }

    [Fact]
    public async Task The_oncologist_records_and_reads_what_stands()
    {
        var chart = house.Patient("无脚医师", fever);
        var page = await SignIn("oncologist");
        await page.Find("无脚医师");
        await page.GotoAsync(house.At($"/charts/{chart}/record/performance-status"));
        await page.Record(chart, "performance-status", ("scale", "ecog"), ("score", "2"));
        await page.GotoAsync(house.At($"/charts/{chart}/entries"));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("ECOG 2");
        await page.SignOut();
    }

    [Fact]
    public async Task The_TCM_physician_differentiates_the_syndrome()
    {
        var chart = house.Patient("无脚中医", fever);
        var page = await SignIn("tcm");
        await page.Find("无脚中医");
        await page.GotoAsync(house.At($"/charts/{chart}/record/syndrome"));
        await page.Record(chart, "syndrome", ("principal", "气阴两虚"));
        await page.GotoAsync(house.At($"/charts/{chart}"));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("气阴两虚");
        await page.SignOut();
    }

    async Task<IPage> SignIn(string account)
    {
        var page = await house.Windows.Empty(script: false);
        await page.GotoAsync(house.At("/login"));
        await page.FillAsync("[name=name]", account);
        await page.FillAsync("[name=password]", Xinglin.Web.DemoAccounts.Password);
        await page.Locator("form[action='/sign-in'] button").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(house.House.Address.ToString());
        return page;
    }
}
