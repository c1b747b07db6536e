using System.Collections.Concurrent;

namespace Xinglin.Web.Pages.Work;

/// <summary>Worklists read once for everybody who looks at the same one: two hundred open pages told of one entry cost as many readings as there are different views.</summary>
public sealed class Worklists(Live live, TimeProvider time)
{
    const int Room = 500, Sides = 5000;
    static readonly TimeSpan fresh = TimeSpan.FromSeconds(1), told = TimeSpan.FromSeconds(2), open = TimeSpan.FromMinutes(15);

    readonly ConcurrentDictionary<(string Account, ChartId Chart), DateTimeOffset> sides = [];

    readonly ConcurrentDictionary<string, Reading> kept = [];

    sealed record Reading(long Version, long Beat, DateTimeOffset At, Lazy<object> View);

    /// <param name="wasTold">a page that was told something moved: what was read since it was told is new enough</param>
    public WorklistView View(ReadingRoom room, Visitor visitor, WorklistAsk ask, bool wasTold = false) =>
        (WorklistView)Once(Of(visitor) + ask.Href(), wasTold, now => WorklistView.Of(room, visitor, ask, now));

    /// <summary>How many of one's own are overdue or due within the hour.</summary>
    public long DueNow(ReadingRoom room, Visitor visitor, bool wasTold = false) =>
        (long)Once(Of(visitor) + "due", wasTold, now => room.Due(WorklistView.Wish(visitor, "me", null, now), [Board.Edges(now)[0]])[0]);

    /// <summary>Whether this person has this chart open at the side already. The side fetches itself again as long as it is open; that is one opening, not one a minute.</summary>
    public bool IsAtTheSide(Visitor visitor, ChartId chart)
    {
        var now = time.GetUtcNow();
        if (sides.TryGetValue((visitor.Account, chart), out var since) && now - since < open) return true;
        if (sides.Count > Sides)
            foreach (var (old, at) in sides) if (now - at > open) sides.TryRemove(old, out _);
        sides[(visitor.Account, chart)] = now;
        return false;
    }

    static string Of(Visitor visitor) => $"{visitor.Account} {visitor.Ward} {string.Join(',', visitor.Roles)} ";

    object Once(string key, bool wasTold, Func<DateTimeOffset, object> read)
    {
        var (now, version, beat) = (time.GetUtcNow(), live.Version, live.Beat);
        if (kept.TryGetValue(key, out var there)
            && (there.Version == version && now - there.At < fresh || wasTold && there.Beat == beat && now - there.At < told)) return there.View.Value;
        if (kept.Count > Room)
            foreach (var (old, reading) in kept) if (now - reading.At > told) kept.TryRemove(old, out _);
        var mine = new Reading(version, beat, now, new(() => read(now)));
        // whoever came first reads; the others wait for that one
        var first = kept.AddOrUpdate(key, mine, (_, other) => other.Version >= version && now - other.At < fresh ? other : mine);
        try
        {
            return first.View.Value;
        }
        catch
        {
            kept.TryRemove(new(key, first)); // what failed once is read again
            throw;
        }
    }
}
