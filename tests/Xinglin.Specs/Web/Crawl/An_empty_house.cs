using System.Collections.Concurrent;

namespace Xinglin.Specs.Web.Crawl;

/// <summary>The first day: no patient, no demo, one engineer. Every page opens and says how to begin.</summary>
public class An_empty_house
{
    [Theory, InlineData("zh"), InlineData("en")]
    public async Task Opens_every_page_without_a_stumble(string tongue)
    {
        await using var house = new Served_house(0);
        await house.Start();
        ConcurrentBag<string> faults = [];
        var pages = 0;
        await new Walk(house, "engineer", tongue, page =>
        {
            pages++;
            foreach (var fault in Page_rules.Answered(page).Concat(Page_rules.Headed(page)).Concat(Page_rules.Identified(page)).Concat(Page_rules.Labelled(page)).Concat(new Tongues(["信息工程师", "信", "engineer"]).Foreign(page)))
                faults.Add($"{fault} — {page}");
        }).Go();
        Assert.True(faults.IsEmpty, string.Join('\n', faults.Distinct().Take(30)));
        Assert.InRange(pages, 3, 200);
    }

    [Fact]
    public async Task Says_how_the_first_patient_comes_in()
    {
        await using var house = new Served_house(0);
        await house.Start();
        using var engineer = await house.SignInAs("engineer");
        Assert.Contains("href=\"/import\"", await engineer.Read("/patients"), StringComparison.Ordinal);
    }
}
