using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xinglin.Specs.Web.Crawl;

namespace Xinglin.Specs.Web.Browser;

/// <summary>One page of each kind the crawl found, drawn: in both tongues, at each width, enlarged.</summary>
[Collection(nameof(A_whole_house))]
public class Every_page_in_a_browser(A_whole_house house)
{
    [Fact]
    public async Task Breaks_no_rule_of_access_on_a_desk_in_Chinese() => await Holds("zh", 1440, 900, Looks.Access);

    [Fact]
    public async Task Breaks_no_rule_of_access_in_a_hand_in_English() => await Holds("en", 390, 844, Looks.Access);

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task Goes_down_and_never_sideways_at_any_width(string tongue) => await Holds(tongue, 1440, 900, async page =>
    {
        List<string> found = [];
        foreach (var (width, height, what) in ((int, int, string)[])[(1920, 1080, "1920"), (1440, 900, "1440"), (1366, 768, "1366"), (1024, 768, "1024"), (720, 450, "1440 at 200 %"), (390, 844, "390")])
        {
            await page.SetViewportSizeAsync(width, height);
            found.AddRange((await Looks.Sideways(page)).Concat(await Looks.Clipped(page)).Select(f => $"{what}: {f}"));
        }
        await page.SetViewportSizeAsync(1440, 900);
        await page.EvaluateAsync("document.documentElement.style.fontSize = '125%'");
        found.AddRange((await Looks.Sideways(page)).Select(f => $"letters at 125 %: {f}"));
        return found;
    });

    [Fact]
    public async Task Has_targets_a_pointer_can_hit() => await Holds("zh", 1440, 900, async page => await Looks.Targets(page, 24));

    [Fact]
    public async Task Has_targets_a_thumb_can_hit() => await Holds("zh", 390, 844, async page => await Looks.Targets(page, 44));

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task Has_pictures_whose_letters_can_be_read(string tongue) => await Holds(tongue, 1440, 900, async page => await Looks.Pictures(page));

    async Task Holds(string tongue, int width, int height, Func<IPage, Task<IEnumerable<string>>> look)
    {
        ConcurrentDictionary<string, string> found = [];
        await Task.WhenAll(house.OneOfEach.GroupBy(p => p.Account).SelectMany(g => g.Chunk((g.Count() + 1) / 2)).Select(async pages =>
        {
            var page = await house.Windows.Of(pages[0].Account, tongue, width, height);
            foreach (var (account, address) in pages)
            {
                await page.SetViewportSizeAsync(width, height);
                await page.GotoAsync(new Uri(house.House.Address, address).ToString());
                foreach (var fault in await look(page)) found.TryAdd(fault, $"{account} {tongue} {address}");
            }
            await page.Context.CloseAsync();
        }));
        Assert.True(found.IsEmpty, string.Join('\n', found.Select(f => $"{f.Key} — {f.Value}").Order().Take(40)));
    }
}
