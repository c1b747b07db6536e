using Xinglin.Care;
using Xinglin.Storage.Reading;

namespace Xinglin.Web.Pages.Work;

/// <summary>What the address asks the worklist for: whose tasks, which ward, which loop, which one is open at the side.</summary>
public sealed record WorklistAsk(string Role, string? Ward, string? Loop, string? Task)
{
    public string Href(string? role = null, string? ward = null, string? loop = null, string? task = null)
    {
        (string, string?)[] parts = [("role", (role ?? Role) is "me" ? null : role ?? Role), ("ward", ward ?? Ward), ("loop", loop ?? Loop), ("task", task)];
        var query = string.Join('&', parts.Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}"));
        return query is "" ? "/" : "/?" + query;
    }
}

/// <summary>The worklist, read once: the lines, the counts beside the filters, what was closed.</summary>
public sealed record WorklistView(
    WorklistAsk Ask, Board Board, IReadOnlyList<(string Role, Phrase Name, long Count)> Roles, IReadOnlyList<(string Loop, Phrase Chip, long Count)> Loops,
    IReadOnlyList<string> Wards, IReadOnlyList<DateTimeOffset> Done, (long Closed, long OnTime) Week, long Total, BoardLine? Chosen)
{
    const int Shown = 300;
    static readonly TimeSpan week = TimeSpan.FromDays(7);

    public static WorklistView Of(ReadingRoom room, Visitor visitor, WorklistAsk ask, DateTimeOffset now)
    {
        var owners = Owners(visitor, ask.Role);
        var edge = now.HouseDay().AddDays(7).Start();
        var wish = new TaskWish { At = now, Edge = edge, Owners = owners, Ward = ask.Ward, Loop = ask.Loop, Limit = Shown };
        var counts = room.Count(wish with { Loop = null, Owners = null });
        var mine = room.Count(wish with { Loop = null }); // what climbed to these roles is theirs too
        var board = Board.Of(room.Tasks(wish), now);
        var done = room.Tasks(wish with { Closed = true, Edge = now.HouseDay().Start() }).Select(t => t.ClosedAt!.Value).ToList();
        return new(ask, board, Segments(visitor, counts, room.Count(wish with { Loop = null, Owners = Owners(visitor, "me") }).Sum(c => c.Count)),
            [.. mine.GroupBy(c => c.Loop).Select(g => (g.Key, g.First().Chip, g.Sum(c => c.Count))).OrderByDescending(l => l.Item3)],
            room.Wards(), done, room.Kept(wish with { Edge = now - week }), mine.Where(c => ask.Loop is null || c.Loop == ask.Loop).Sum(c => c.Count),
            board.Lines.FirstOrDefault(l => Key(l.Task) == ask.Task) ?? (ask.Task is null && board.Lines is [var top, ..] ? top : null));
    }

    public static string Key(TaskLine task) => $"{task.Chart}~{task.Id}";

    static IReadOnlyList<string>? Owners(Visitor visitor, string role) => role switch
    {
        "all" => null,
        "me" => [.. visitor.Roles.Select(r => Word(r.ToString()))],
        _ => [role],
    };

    static List<(string, Phrase, long)> Segments(Visitor visitor, IReadOnlyList<(string Loop, Phrase Chip, string Owner, long Count)> counts, long mine)
    {
        List<(string, Phrase, long)> segments = [("me", new("我负责", "Mine"), mine), ("all", new("全部", "All"), counts.Sum(c => c.Count))];
        segments.AddRange(counts.GroupBy(c => c.Owner).Where(g => !visitor.Roles.Any(r => Word(r.ToString()) == g.Key))
            .OrderByDescending(g => g.Sum(c => c.Count)).Take(3)
            .Select(g => (g.Key, Enum.Parse<Role>(g.Key, ignoreCase: true).Title, g.Sum(c => c.Count))));
        return segments;
    }

    static string Word(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
}
