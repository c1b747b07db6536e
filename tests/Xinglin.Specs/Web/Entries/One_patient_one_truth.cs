using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Specs.Web.Browser;
using Xinglin.Storage;

namespace Xinglin.Specs.Web.Entries;

/// <summary>T20: two screens on one patient say the same within two seconds, and no row carries another patient.</summary>
public partial class One_patient_one_truth(A_browser browser) : IClassFixture<A_browser>
{
    [Fact]
    public async Task Two_browsers_agree_within_two_seconds_after_any_entry_withdrawal_included()
    {
        var chart = browser.House.ChartWith("钱两屏", (TimeSpan.FromDays(1), new Diagnosis("胃窦腺癌", DiagnosisKind.PrimaryCancer)));
        var (one, other) = (await browser.SignInAs("nurse"), await browser.SignInAs("oncologist"));
        await one.GotoAsync(browser.At($"/charts/{chart}/audit"));
        await other.GotoAsync(browser.At($"/charts/{chart}/audit"));
        foreach (var fact in (IFact[])[new Temperature(37.7m, Site.Ear), new LaboratoryResult("血钾") { Value = 3.3m, Unit = "mmol/L" }, new NextStep("两屏复查"), VitalSigns.Sample])
        {
            Assert.IsType<Outcome.Ok>(browser.House.Write(chart, new Draft(fact, DateTimeOffset.UtcNow)));
            await Both(p => Assertions.Expect(p.Locator("table.audit")).ToContainTextAsync(fact.Say().Zh, new() { Timeout = 2000 }));
        }
        browser.House.Write(chart, new Draft(new Temperature(36.1m, Site.Ear), DateTimeOffset.UtcNow) { Amends = new EntryId(3), Reason = "读错" });
        await Both(p => Assertions.Expect(p.Locator("table.audit ins").First).ToHaveTextAsync("36.1", new() { Timeout = 2000 }));
        browser.House.Write(chart, new Draft(new Retraction("写错了患者"), DateTimeOffset.UtcNow) { Amends = new EntryId(4) });
        await Both(p => Assertions.Expect(p.Locator("table.audit")).ToContainTextAsync("撤销：写错了患者", new() { Timeout = 2000 }));
        Assert.Equal(await Rows(one), await Rows(other));

        async Task Both(Func<IPage, Task> seen) => await Task.WhenAll(seen(one), seen(other));
        static Task<string> Rows(IPage page) => page.Locator("table.audit").First.InnerTextAsync();
    }

    [Fact]
    public async Task No_row_carries_another_patients_number_or_name()
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        var chance = new Random(seed);
        var names = Enumerable.Range(0, 6).Select(i => $"混{"甲乙丙丁戊己"[i]}{seed % 1000}").ToList();
        var samples = FactSamples.All.Where(s => Xinglin.Web.Shared.Forms.Recordable.Is(s.Tag)).Select(s => s.Fact).Where(f => f is not (Xinglin.Facts.Ending.Death or TaskRescheduled)).ToList();
        // with a regimen among them a chart is told as history, which no guard of today refuses
        var charts = names.ToDictionary(n => browser.House.ChartWith(n, [(TimeSpan.FromDays(60), Xinglin.Facts.Treatment.RegimenStarted.Sample), .. Enumerable.Range(0, 25).Select(_ => (TimeSpan.FromMinutes(chance.Next(1, 60_000)), samples[chance.Next(samples.Count)]))]), n => n);
        using var doctor = await browser.House.SignInAs("oncologist");
        foreach (var (chart, name) in charts)
            foreach (var path in (string[])["", "/audit", "/entries/3", "/record", "/record/lab", "/page"])
            {
                var page = await doctor.Read($"/charts/{chart}{path}");
                Assert.Contains(name, page, StringComparison.Ordinal);
                Assert.All(ChartLinks().Matches(page).Select(m => m.Groups[1].Value).Distinct(), id => Assert.Equal(chart.ToString(), id));
                Assert.All(names.Where(n => n != name), n => Assert.DoesNotContain(n, page, StringComparison.Ordinal));
            }
        foreach (Match row in Rows().Matches(await doctor.Read("/patients?find=混")))
        {
            var id = ChartLinks().Match(row.Value).Groups[1].Value;
            Assert.Contains(charts[new(Guid.Parse(id))], row.Value, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("/charts/([0-9a-f-]{36})")]
    private static partial Regex ChartLinks();

    [GeneratedRegex("<tr[^>]*data-row.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Rows();
}
