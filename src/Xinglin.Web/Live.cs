using System.Collections.Concurrent;
using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Xinglin.Storage;

namespace Xinglin.Web;

/// <summary>Tells open pages that a chart grew. A page asks for its topics ("chart/…", "board"); what it hears is only the topic, and it fetches itself again.</summary>
public sealed class Live
{
    static readonly TimeSpan together = TimeSpan.FromMilliseconds(150), apart = TimeSpan.FromMilliseconds(700), alive = TimeSpan.FromSeconds(20);

    readonly ConcurrentDictionary<Channel<string>, IReadOnlySet<string>> listeners = [];

    readonly TimeProvider time;
    long version, beat, beatAt;
    int ringing;

    public Live(Store store, TimeProvider time)
    {
        this.time = time;
        store.Grew += Moved;
    }

    /// <summary>Rises with every chart that moved.</summary>
    public long Version => Interlocked.Read(ref version);

    /// <summary>Rises with every time the open worklists were told. What was read after a beat holds all that was written before it.</summary>
    public long Beat => Interlocked.Read(ref beat);

    /// <summary>True while any page listens.</summary>
    public bool IsHeard => !listeners.IsEmpty;

    public void Moved(IEnumerable<ChartId> charts)
    {
        Interlocked.Increment(ref version);
        foreach (var chart in charts) Tell($"chart/{chart}");
        if (Interlocked.Exchange(ref ringing, 1) == 0) _ = Ring();
    }

    /// <summary>Tells the open worklists, at once after a quiet while and never much more often than once a second: an import at noon must not keep them all busy.</summary>
    async Task Ring()
    {
        var wait = apart - time.GetElapsedTime(Interlocked.Read(ref beatAt));
        if (wait > TimeSpan.Zero) await Task.Delay(wait, time);
        Interlocked.Exchange(ref ringing, 0);
        Interlocked.Exchange(ref beatAt, time.GetTimestamp());
        Interlocked.Increment(ref beat);
        Tell("board");
    }

    /// <summary>Tells every open page that listens to this topic.</summary>
    public void Tell(string topic)
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
            yield return new(Version.ToString(CultureInfo.InvariantCulture), "hello"); // a page drawn before this version fetches itself once: what moved before it listened is not lost
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
