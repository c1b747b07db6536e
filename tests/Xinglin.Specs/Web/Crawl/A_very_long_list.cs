using System.Diagnostics;
using System.Text.Json;
using Xinglin.Facts.Arrivals;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;

namespace Xinglin.Specs.Web.Crawl;

/// <summary>Five thousand open tasks: the page says how many there are, shows the first, and stays light and quick.</summary>
public class A_very_long_list
{
    [Fact]
    public async Task Is_cut_where_nobody_reads_on_and_says_so()
    {
        await using var house = new Served_house(1);
        await house.Start();
        using (var store = house.Beside())
            for (var person = 0; person < 13; person++) A_whole_house.Tell(store, new Identity { Name = $"长卷{person}", Numbers = [new("hospital", $"CJ{person}")] }, [.. Fevers(person)]);
        using var doctor = await house.SignInAs("oncologist");
        using var all = JsonDocument.Parse(await doctor.Read("/api/tasks?limit=20000"));
        Assert.True(all.RootElement.GetArrayLength() >= 5000, $"only {all.RootElement.GetArrayLength()} tasks");

        await doctor.Open("/?role=all");
        var watch = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/?role=all") { Headers = { { "Accept-Encoding", "br" } } };
        using var answer = await doctor.Http.SendAsync(request);
        var sent = await answer.Content.ReadAsByteArrayAsync();
        Assert.InRange(Stopwatch.GetElapsedTime(watch).TotalSeconds, 0, 5);
        Assert.InRange(sent.Length, 5_000, 100_000);
        Assert.Contains("共 ", await doctor.Read("/?role=all"), StringComparison.Ordinal);
    }

    static IEnumerable<(TimeSpan, IFact)> Fevers(int person)
    {
        yield return (TimeSpan.FromDays(1), new BedAssigned("肿瘤一病区", $"{person}"));
        for (var n = 0; n < 110; n++)
        {
            var ago = TimeSpan.FromDays(20 + 16 * n);
            yield return (ago + TimeSpan.FromHours(2), new LaboratoryResult("中性粒细胞") { Loinc = "751-8", Value = 0.3m, Unit = "10*9/L" });
            yield return (ago, new Temperature(38.9m, Site.Oral));
            yield return (ago - TimeSpan.FromDays(9), new LaboratoryResult("中性粒细胞") { Loinc = "751-8", Value = 3.1m, Unit = "10*9/L" });
        }
    }
}
