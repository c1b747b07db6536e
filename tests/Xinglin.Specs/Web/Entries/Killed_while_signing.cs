using System.Collections.Concurrent;
using System.Net;
using Xinglin.Facts.Arrivals;
using Xinglin.Storage;
using Xinglin.Storage.Proof;
using Xinglin.Specs.Web.Crawl;

namespace Xinglin.Specs.Web.Entries;

/// <summary>T21: the program is killed while forms are being signed. Each form is wholly there or not at all; what was shown as signed is there; sending again writes it once.</summary>
public class Killed_while_signing
{
    const int Rounds = 4, Senders = 4;

    [Fact]
    public async Task A_form_is_wholly_there_or_not_at_all_and_sending_it_again_writes_it_once()
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        var chance = new Random(seed);
        await using var house = new Served_house(1);
        await house.Start();
        ChartId chart;
        using (var store = house.Beside())
        {
            chart = store.OpenChart(new Identity { Name = "赵断电", Numbers = [new("hospital", "T21")] });
            Assert.IsType<Outcome.Ok>(new Desk(store).Write(chart, [new Draft(new Xinglin.Facts.Paths.CareTeamJoined("nurse", Role.DutyNurse), DateTimeOffset.UtcNow)], new("house", [], Origin.Imported)));
        }
        var form = $"/charts/{chart}/record/temperature";
        var (sent, answered) = (new ConcurrentDictionary<string, string>(), new ConcurrentDictionary<string, string>());

        for (var round = 0; round < Rounds; round++)
        {
            using var nurse = await house.SignInAs("nurse");
            Assert.Equal(HttpStatusCode.OK, (await nurse.Open(form)).StatusCode);
            var sending = Enumerable.Range(0, Senders).Select(async n =>
            {
                for (var i = 0; ; i++)
                {
                    var (key, celsius) = ($"r{round}-{n}-{i}", $"{36 + (i + n) % 40 / 10m}");
                    sent[key] = celsius;
                    try
                    {
                        var answer = await nurse.Post(form, form, ("celsius", celsius), ("site", "oral"), ("key", key));
                        if (answer.Headers.Location?.ToString() is { } to) answered[key] = to;
                    }
                    catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
                    {
                        return;
                    }
                }
            }).ToList();
            await Task.Delay(chance.Next(300, 1500));
            await house.Kill();
            await Task.WhenAll(sending);
            await house.Start();
        }

        using (var store = house.Beside())
        {
            var found = Verification.Of(store.Engine);
            Assert.True(found.Ok, $"seed {seed}: {found.FirstBad}");
            var written = store.Read(chart)!.Written.Where(e => e.Source is not null).ToList();
            Assert.Equal(written.Count, written.DistinctBy(e => e.Source).Count());
            Assert.All(written, e => Assert.Equal(sent[e.Source!["form/".Length..]], $"{((Xinglin.Facts.Nursing.Temperature)e.Fact).Celsius}"));
            Assert.Empty(answered.Keys.Except(written.Select(e => e.Source!["form/".Length..])));
        }
        Assert.True(answered.Count > Rounds, $"only {answered.Count} were signed: the kills met an idle program");

        using var after = await house.SignInAs("nurse");
        foreach (var (key, to) in answered.Take(3)) Assert.Contains("已签，存为", await after.Read(to), StringComparison.Ordinal);
        var before = answered.First();
        var again = await after.Post(form, form, ("celsius", sent[before.Key]), ("site", "oral"), ("key", before.Key));
        Assert.Equal(before.Value, again.Headers.Location?.ToString());
    }
}
