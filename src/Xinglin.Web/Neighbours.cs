using Xinglin.Storage;
using Xinglin.Storage.Reading;

namespace Xinglin.Web;

/// <summary>Hears what other programs write into the same store (an import at night, another web node) and tells the open pages here.</summary>
public sealed class Neighbours(Store store, Live live, TimeProvider time, ILogger<Neighbours> log) : BackgroundService
{
    static readonly TimeSpan beat = TimeSpan.FromSeconds(1), overlap = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Dictionary<ChartId, DateTimeOffset> told = [];
        store.Grew += charts =>
        {
            lock (told) foreach (var chart in charts) told[chart] = DateTimeOffset.MaxValue; // our own: told already
        };
        var since = time.GetUtcNow();
        using var timer = new PeriodicTimer(beat, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (!live.IsHeard)
            {
                since = time.GetUtcNow();
                continue;
            }
            try
            {
                since = Listen(told, since);
            }
            catch (System.Data.Common.DbException e)
            {
                log.LogWarning(e, "the store did not answer; pages may be behind until it does");
            }
        }
    }

    DateTimeOffset Listen(Dictionary<ChartId, DateTimeOffset> told, DateTimeOffset since)
    {
        var now = time.GetUtcNow();
        var grown = GrownRows.Since(store, since - overlap);
        lock (told)
        {
            var fresh = grown.Where(g => !told.TryGetValue(g.Chart, out var at) || at < g.At).ToList();
            foreach (var (chart, at) in grown) told[chart] = at;
            foreach (var old in told.Keys.Except(grown.Select(g => g.Chart)).ToList()) told.Remove(old);
            if (fresh is not []) live.Moved(fresh.Select(g => g.Chart));
        }
        return now;
    }
}
