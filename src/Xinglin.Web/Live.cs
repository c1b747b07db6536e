using System.Collections.Concurrent;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Xinglin.Storage;

namespace Xinglin.Web;

/// <summary>Tells open pages that a chart grew. A page asks for its topics ("chart/…", "board"); what it hears is only the topic, and it fetches itself again.</summary>
public sealed class Live
{
    static readonly TimeSpan together = TimeSpan.FromMilliseconds(300), alive = TimeSpan.FromSeconds(20);

    readonly ConcurrentDictionary<Channel<string>, IReadOnlySet<string>> listeners = [];

    public Live(Store store) => store.Grew += Moved;

    /// <summary>True while any page listens.</summary>
    public bool IsHeard => !listeners.IsEmpty;

    public void Moved(IEnumerable<ChartId> charts)
    {
        Tell("board");
        foreach (var chart in charts) Tell($"chart/{chart}");
    }

    void Tell(string topic)
    {
        foreach (var (channel, topics) in listeners)
            if (topics.Contains(topic)) channel.Writer.TryWrite(topic);
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/live", (string[] topic, Live live, CancellationToken gone) =>
        TypedResults.ServerSentEvents(live.Listen(topic, gone))).ExcludeFromDescription();

    /// <summary>Topics as they move, each once per burst; now and then an empty one, so that a dead line is noticed.</summary>
    async IAsyncEnumerable<SseItem<string>> Listen(string[] topics, [EnumeratorCancellation] CancellationToken gone)
    {
        var channel = Channel.CreateBounded<string>(new BoundedChannelOptions(256) { FullMode = BoundedChannelFullMode.DropOldest });
        listeners[channel] = topics.ToHashSet();
        try
        {
            yield return new("", "hello");
            while (!gone.IsCancellationRequested)
            {
                HashSet<string> moved = [];
                if (await Waited(channel, gone))
                {
                    await Task.Delay(together, gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    while (channel.Reader.TryRead(out var topic)) moved.Add(topic);
                }
                if (moved is { Count: 0 }) yield return new("", "alive");
                foreach (var topic in moved) yield return new(topic, "moved");
            }
        }
        finally
        {
            listeners.TryRemove(channel, out _);
        }
    }

    static async Task<bool> Waited(Channel<string> channel, CancellationToken gone)
    {
        using var until = CancellationTokenSource.CreateLinkedTokenSource(gone);
        until.CancelAfter(alive);
        try
        {
            return await channel.Reader.WaitToReadAsync(until.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
