using System.Threading.Channels;
using Xinglin.Storage;
using Xinglin.Storage.Organisations;

namespace Xinglin.Web.Rights;

/// <summary>Writes down who opened what, as soon as the store's writer is free and many at a time: reading never waits for it.</summary>
public sealed class OpeningLog(Store store, ILogger<OpeningLog> log) : BackgroundService
{
    readonly Channel<Opened> waiting = Channel.CreateUnbounded<Opened>(new() { SingleReader = true });

    public void Add(Opened opening) => waiting.Writer.TryWrite(opening);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (await Waits(stoppingToken))
        {
            List<Opened> some = [];
            while (some.Count < 500 && waiting.Reader.TryRead(out var one)) some.Add(one);
            for (var tries = 1; !Written(some) && !stoppingToken.IsCancellationRequested; tries++)
                await Task.Delay(TimeSpan.FromSeconds(Math.Min(30, tries)), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task<bool> Waits(CancellationToken stopping)
    {
        try
        {
            return await waiting.Reader.WaitToReadAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return waiting.Reader.TryPeek(out _); // what was opened before the stop is written before the end
        }
    }

    bool Written(List<Opened> some)
    {
        try
        {
            Openings.Write(store, some);
            return true;
        }
        catch (System.Data.Common.DbException e)
        {
            log.LogError(e, "{Count} openings of charts are not written down yet; trying again", some.Count);
            return false;
        }
    }
}
