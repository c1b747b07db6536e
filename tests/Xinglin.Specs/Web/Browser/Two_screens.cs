using Microsoft.Playwright;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Specs.Web.Crawl;

namespace Xinglin.Specs.Web.Browser;

/// <summary>T20: two screens never tell two truths for longer than two seconds.</summary>
[Collection(nameof(A_whole_house))]
public class Two_screens(A_whole_house house)
{
    static readonly LocatorAssertionsToContainTextOptions soon = new() { Timeout = 2000 };
    static readonly (TimeSpan, IFact)[] low =
    [
        (TimeSpan.FromDays(200), new Diagnosis("左乳浸润性癌", DiagnosisKind.PrimaryCancer)), (TimeSpan.FromDays(2), new BedAssigned("肿瘤一病区", "12")),
        (TimeSpan.FromHours(3), new LaboratoryResult("中性粒细胞") { Loinc = "751-8", Value = 0.38m, Unit = "10*9/L" }),
    ];

    [Fact]
    public async Task What_the_nurse_writes_stands_on_the_doctors_worklist_and_journey()
    {
        var chart = house.Patient("两屏一真", low);
        var (nurse, worklist, journey) = (await house.Windows.Of("nurse"), await house.Windows.Of("oncologist"), await house.Windows.Of("oncologist"));
        await worklist.GotoAsync(house.At("/?role=all&loop=febrile-neutropenia"));
        await journey.GotoAsync(house.At($"/charts/{chart}"));
        await nurse.GotoAsync(house.At($"/charts/{chart}/record/temperature"));
        await Task.Delay(300); // both streams are open
        await nurse.Record(chart, "temperature", ("celsius", "38.8"), ("site", "oral"));
        await Assertions.Expect(worklist.Locator("main")).ToContainTextAsync("两屏一真", soon);
        await Assertions.Expect(journey.Locator("main")).ToContainTextAsync("38.8", soon);
        foreach (var page in (IPage[])[nurse, worklist, journey]) await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_page_asked_for_by_one_never_carries_another_patients_marks()
    {
        var (one, other) = (house.Patient("甲归甲", low), house.Patient("乙归乙", [.. low, (TimeSpan.FromMinutes(9), new Temperature(39.4m, Site.Oral))]));
        var page = await house.Windows.Of("oncologist");
        foreach (var path in (string[])["", "/entries", "/entries/1", "/record"])
        {
            await page.GotoAsync(house.At($"/charts/{one}{path}"));
            Assert.Equal(0, await page.Locator($"main a[href*='{other}']").CountAsync());
            Assert.DoesNotContain("39.4", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        }
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Forty_open_worklists_hear_of_it_within_two_seconds()
    {
        var chart = house.Patient("四十屏", low);
        using var doctor = await house.House.SignInAs("oncologist");
        var streams = await Task.WhenAll(Enumerable.Range(0, 40).Select(async _ => new StreamReader(await doctor.Http.GetStreamAsync("/live?topic=board"))));
        foreach (var stream in streams) await stream.ReadLineAsync();
        using var nurse = await house.House.SignInAs("nurse");
        await nurse.Send($"/api/charts/{chart}/entries", $$$"""[{"tag":"temperature","happenedAt":"{{{DateTimeOffset.UtcNow:O}}}","source":"forty","fact":{"celsius":38.7,"site":"oral"}}]""");
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await Task.WhenAll(streams.Select(async stream =>
        {
            while (await stream.ReadLineAsync(limit.Token) is { } line)
                if (line == "data: board") return;
            Assert.Fail("a stream ended");
        }));
        foreach (var stream in streams) stream.Dispose();
    }
}
