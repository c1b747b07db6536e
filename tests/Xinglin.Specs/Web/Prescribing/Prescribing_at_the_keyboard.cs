using System.Diagnostics;
using Microsoft.Playwright;
using Xinglin.Facts.Disease;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Person;
using Xinglin.Specs.Web.Browser;

namespace Xinglin.Specs.Web.Prescribing;

/// <summary>开方用键盘: a first visit from a formula of the books and a fifth with three changes, keys only, counted.</summary>
public class Prescribing_at_the_keyboard(A_browser browser) : IClassFixture<A_browser>
{
    static readonly TimeSpan day = TimeSpan.FromDays(1);

    static (TimeSpan, IFact)[] Somebody => [(300 * day, SexStated.Sample), (300 * day, new Birth(new(1963))), (200 * day, new Diagnosis("胃窦腺癌", DiagnosisKind.PrimaryCancer)), (2 * day, new FourExaminations { Inquiry = "乏力，夜寐差，便溏" })];

    static FormulaHerb[] Formula => [new("党参", 15) { Role = FormulaRole.Sovereign }, new("黄芪", 15) { Role = FormulaRole.Minister }, new("白术", 12), new("茯苓", 15), new("陈皮", 9), new("法半夏", 9), new("麦芽", 15), new("薏苡仁", 20), new("女贞子", 12), new("枸杞子", 12), new("半枝莲", 15), new("炙甘草", 6) { Role = FormulaRole.Envoy }];

    /// <summary>Four visits before, the last a week ago.</summary>
    static (TimeSpan, IFact)[] Fifth => [.. Somebody, .. Enumerable.Range(1, 4).Select(i => ((36 - 7 * i) * day, (IFact)new Prescription(Formula, 7, Aim.Toxicity) { Formula = "香砂六君子汤化裁", TargetSymptom = "乏力", HowToTake = "水煎服" }))];

    [Fact]
    public async Task A_fifth_visit_with_three_changes_is_signed_in_thirty_presses_and_a_minute()
    {
        var page = await browser.SignInAs("tcm");
        var chart = browser.House.ChartWith("第五诊", Fifth);
        await Open(page, chart);
        var keys = new Keys(page);
        var watch = Stopwatch.StartNew();
        await keys.Press("bzl", "Enter", "Delete"); // 去半枝莲
        await keys.Press("hq", "Enter", "30", "Enter"); // 黄芪 15 → 30
        await keys.Press("szr", "Enter", "15", "Enter"); // 加酸枣仁 15
        await Assertions.Expect(page.Locator("[data-why]")).ToHaveCountAsync(4); // three changes and the rest
        await page.Locator("form[data-rx]:not([data-checking])").WaitForAsync();
        await keys.Press("Tab", "Tab"); // past the lines, to the first reason
        await keys.Press("夜寐差", "Tab", "1", "Tab", "2", "Control+Enter");
        await page.WaitForURLAsync(url => url.Contains("/entries/", StringComparison.Ordinal));
        watch.Stop();

        var last = browser.House.Read(chart).Last<Prescription>()!.Value;
        Assert.Equal(5, browser.House.Read(chart).All<Prescription>().Count());
        Assert.Equal(["党参 15", "黄芪 30", "白术 12", "茯苓 15", "陈皮 9", "法半夏 9", "麦芽 15", "薏苡仁 20", "女贞子 12", "枸杞子 12", "炙甘草 6", "酸枣仁 15"], last.Fact.Herbs.Select(h => $"{h.Name} {h.Grams:0}"));
        Assert.Equal(FormulaRole.Sovereign, last.Fact.Herbs[0].Role);
        Assert.All(last.Fact.Changes, c => Assert.NotNull(FormulaChange.Parse(c)!.Reason));
        Assert.Equal([(ChangeKind.Redosed, "黄芪"), (ChangeKind.Added, "酸枣仁"), (ChangeKind.Removed, "半枝莲")], last.Fact.Changes.Select(c => FormulaChange.Parse(c)!).Select(c => (c.Kind, c.Herb)));
        Assert.Equal("夜寐差", FormulaChange.Parse(last.Fact.Changes[0])!.Reason);
        TestContext.Current.TestOutputHelper?.WriteLine($"{keys.Count} presses, {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.InRange(keys.Count, 1, 32);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
    }

    [Fact]
    public async Task A_first_visit_begins_with_a_formula_of_the_books_and_its_grams_are_typed()
    {
        var page = await browser.SignInAs("tcm");
        var chart = browser.House.ChartWith("第一诊", Somebody);
        await Open(page, chart);
        var keys = new Keys(page);
        await keys.Press("Escape", "t", "sjz", "Enter"); // 四君子汤
        await Assertions.Expect(page.Locator("#rx-cells > li")).ToHaveCountAsync(4);
        await Assertions.Expect(page.Locator("[data-sign]")).ToContainTextAsync("还差");
        await keys.Press("9", "Enter", "12", "Enter", "15", "Enter", "6", "Enter");
        await keys.Press("cp", "Enter", "9", "Enter");
        await page.SelectOptionAsync("[name=aim]", "Symptom");
        await page.FillAsync("[name=target]", "乏力");
        await page.FillAsync("[name='why.陈皮']", "理气");
        await Assertions.Expect(page.Locator("[data-sign][aria-disabled]")).ToHaveCountAsync(0);
        await keys.Press("Control+Enter");
        await page.WaitForURLAsync(url => url.Contains("/entries/", StringComparison.Ordinal));
        var signed = browser.House.Read(chart).Last<Prescription>()!.Value.Fact;
        Assert.Equal(("si-jun-zi-tang", 5), (signed.Base, signed.Herbs.Count));
        Assert.Equal(["加 陈皮 9 g：理气"], signed.Changes);
    }

    [Fact]
    public async Task What_quarrels_is_listed_struck_through_or_says_that_it_asks_a_reason_before_it_is_written()
    {
        var page = await browser.SignInAs("tcm");
        var chart = browser.House.ChartWith("反藻", Fifth);
        await Open(page, chart);
        await page.Keyboard.TypeAsync("hz");
        var seaweed = page.Locator("#rx-found li", new() { HasText = "海藻" });
        await Assertions.Expect(seaweed).ToContainTextAsync("须双签");
        await Assertions.Expect(seaweed).ToContainTextAsync("炙甘草");
        await page.FillAsync("#rx-entry", "");
        await page.Keyboard.TypeAsync("gmt"); // 关木通
        var poison = page.Locator("#rx-found li.no");
        await Assertions.Expect(poison).ToContainTextAsync("马兜铃酸");
        Assert.Equal("line-through", await poison.Locator("b").EvaluateAsync<string>("e => getComputedStyle(e).textDecorationLine"));
        var before = await page.Locator("#rx-cells > li").CountAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(before, await page.Locator("#rx-cells > li").CountAsync());
    }

    [Fact]
    public async Task Candidates_ask_the_server_nothing_and_wait_for_the_input_method()
    {
        var page = await browser.SignInAs("tcm");
        var chart = browser.House.ChartWith("输入法", [.. Fifth, (3 * day, new LaboratoryResult("血小板") { Loinc = "777-3", Value = 46, Unit = "10*9/L" })]);
        await Open(page, chart);
        List<string> asked = [];
        page.Request += (_, r) =>
        {
            if (!r.Url.EndsWith("/work/due", StringComparison.Ordinal)) asked.Add(r.Url); // the dot of the rail asks in its own time
        };
        await page.Keyboard.TypeAsync("huangqi");
        await Assertions.Expect(page.Locator("#rx-found li").First).ToContainTextAsync("方中 15 g");
        Assert.Empty(asked);
        await page.EvaluateAsync("""
            const e = document.querySelector('#rx-entry'); e.value = 'hong'
            e.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }))
            e.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }))
            """);
        Assert.Contains("黄芪", await page.InnerTextAsync("#rx-found"), StringComparison.Ordinal); // still those of before: the composition is not over
        var slowest = await page.EvaluateAsync<double>("Math.max(...performance.getEntriesByName('rx-candidates').map(m => m.duration))");
        TestContext.Current.TestOutputHelper?.WriteLine($"slowest list of candidates {slowest:0.0} ms");
    }

    async Task Open(IPage page, ChartId chart)
    {
        await page.GotoAsync(browser.At($"/charts/{chart}/prescribe"));
        await page.Locator("form[data-rx][data-ready]").WaitForAsync();
        await Assertions.Expect(page.Locator("#rx-entry")).ToBeFocusedAsync();
    }

    /// <summary>Hands on the keys, counted: each letter is one press, each named key is one; Chinese words are counted as their letters would be.</summary>
    sealed class Keys(IPage page)
    {
        static readonly HashSet<string> named = ["Enter", "Tab", "Delete", "Escape", "Control+Enter"];

        public int Count { get; private set; }

        public async Task Press(params string[] keys)
        {
            foreach (var key in keys)
                if (named.Contains(key)) (Count, _) = (Count + 1, 0);
                else Count += key.Any(c => c > 255) ? key.Length + 2 : key.Length; // initials, and the word chosen
            foreach (var key in keys)
                if (named.Contains(key)) await page.Keyboard.PressAsync(key);
                else if (key.Any(c => c > 255)) await page.Keyboard.InsertTextAsync(key);
                else await page.Keyboard.TypeAsync(key);
        }
    }
}
