using System.Text.Json;
using Xinglin.Care;
using Xinglin.Storage.Reading;

namespace Xinglin.Web.Pages.Work;

/// <summary>One group of the list: its first lines, and how many there are.</summary>
public sealed record Stack(BoardGroup Group, IReadOnlyList<BoardLine> Lines, long Count);

/// <summary>A tab: whose tasks, and how many.</summary>
public sealed record Segment(string Role, Phrase Name, long Count);

/// <summary>The worklist, read once: the groups, the counts beside the filters, what was closed.</summary>
/// <param name="Day">what the day strip shows: everything near, folded or not</param>
/// <param name="Ward">the ward that is shown, as its name; null: all</param>
public sealed record WorklistView(
    WorklistAsk Ask, DateTimeOffset At, Board Board, IReadOnlyList<Stack> Stacks, IReadOnlyList<BoardLine> Day, IReadOnlyList<Segment> Segments,
    IReadOnlyList<(string Loop, Phrase Chip, long Count)> Loops, IReadOnlyList<string> Wards, string? Ward,
    IReadOnlyList<DateTimeOffset> DoneAt, long Done, (long Closed, long OnTime) Week, bool FirstRun)
{
    /// <summary>How many lines of a group are listed before the rest folds; now, today, two days, the week, later.</summary>
    static readonly int[] listed = [30, 5, 3, 3, 0];
    public const int PageSize = 50;
    const int Strip = 80;
    static readonly TimeSpan week = TimeSpan.FromDays(7);

    public static string Key(TaskLine task) => $"{task.Chart}~{task.Id}";

    public bool IsEmpty => Stacks.All(s => s.Count == 0);

    /// <summary>The task a worklist opens with when the address names none.</summary>
    public string? FirstKey => Stacks.SelectMany(s => s.Lines).FirstOrDefault() is { } first ? Key(first.Task) : null;

    public static WorklistView Of(ReadingRoom room, Visitor visitor, WorklistAsk ask, DateTimeOffset now)
    {
        var wish = Wish(visitor, ask.Role, ask.Ward, now) with { Loop = ask.Loop };
        var whole = Wish(visitor, WorklistAsk.All, ask.Ward, now);
        var edges = Board.Edges(now);
        var due = room.Due(wish, [now, .. edges]);
        var counts = Enum.GetValues<BoardGroup>().ToDictionary(g => g, g => g == BoardGroup.Now ? due[0] + due[1] : due[(int)g + 1]);
        var one = Enum.TryParse<BoardGroup>(ask.Group, ignoreCase: true, out var g) ? g : (BoardGroup?)null;
        List<Stack> stacks = [];
        List<BoardLine> near = [];
        foreach (var (group, count) in counts)
        {
            if (count == 0 || one is not null && one != group) continue;
            var strip = group <= BoardGroup.Today;
            var limit = one == group ? PageSize : strip ? Strip : listed[(int)group];
            if (limit == 0)
            {
                stacks.Add(new(group, [], count));
                continue;
            }
            var asked = Within(wish, group, edges) with { Limit = limit, Skip = one == group ? (ask.Page - 1) * PageSize : 0 };
            var lines = Board.Of(room.Tasks(asked), now).Lines;
            if (strip) near.AddRange(lines);
            stacks.Add(new(group, [.. lines.Take(one == group ? PageSize : listed[(int)group])], count));
        }
        var all = room.Count(whole);
        var mine = ask.Role == WorklistAsk.All ? all : room.Count(wish with { Loop = null });
        var today = wish with { Closed = true, Edge = now.HouseDay().Start(), Limit = Strip };
        return new(ask, now, new([.. stacks.SelectMany(s => s.Lines)]) { Counted = (counts, due[0]) }, stacks, near, Tabs(room, visitor, ask, all, ask is { Role: "me", Loop: null } ? due.Sum() : null, now),
            [.. mine.GroupBy(c => c.Loop).Select(l => (l.Key, l.First().Chip, l.Sum(c => c.Count))).OrderByDescending(l => l.Item3)],
            room.Wards(), whole.Ward, room.ClosedAt(today), room.Kept(today).Closed, room.Kept(wish with { Edge = now - week }), counts.Values.Sum() == 0 && room.Find("", 1) is []);
    }

    /// <summary>What is asked of a store for these roles in this ward; one's own ward, and those in no bed, where the address names none.</summary>
    public static TaskWish Wish(Visitor visitor, string role, string? ward, DateTimeOffset now) => new()
    {
        At = now, Owners = Owners(visitor, role), Account = role == "me" ? visitor.Account : null,
        Ward = ward is WorklistAsk.All ? null : ward ?? visitor.Ward, OrNoWard = ward is null,
    };

    static TaskWish Within(TaskWish wish, BoardGroup group, IReadOnlyList<DateTimeOffset> edges) => wish with
    {
        Beyond = group == BoardGroup.Now ? null : edges[(int)group - 1], Edge = group == BoardGroup.Later ? null : edges[(int)group],
    };

    static IReadOnlyList<string>? Owners(Visitor visitor, string role) => role switch
    {
        WorklistAsk.All => null,
        "me" => [.. visitor.Roles.Select(Word)],
        _ => Family.Of(role) is { } family ? [.. family.Roles.Select(Word)] : [role],
    };

    static List<Segment> Tabs(ReadingRoom room, Visitor visitor, WorklistAsk ask, IReadOnlyList<(string Loop, Phrase Chip, string Owner, long Count)> all, long? mine, DateTimeOffset now)
    {
        List<Segment> tabs = [
            new("me", new("我负责", "Mine"), mine ?? room.Due(Wish(visitor, "me", ask.Ward, now), [now]).Sum()),
            new(WorklistAsk.All, visitor.Ward is null ? new("全部", "All") : new("本组", "Team"), all.Sum(c => c.Count))];
        tabs.AddRange(Family.All.Select(f => new Segment(f.Id, f.Name, all.Where(c => f.Roles.Any(r => Word(r) == c.Owner)).Sum(c => c.Count))).Where(t => t.Count > 0 || t.Role == ask.Role)
            .OrderByDescending(t => t.Role == ask.Role).ThenByDescending(t => t.Count).Take(3));
        if (Enum.TryParse<Role>(ask.Role, ignoreCase: true, out var one)) tabs.Add(new(ask.Role, one.Title, all.Where(c => c.Owner == Word(one)).Sum(c => c.Count)));
        return tabs;
    }

    static string Word(Role role) => JsonNamingPolicy.CamelCase.ConvertName(role.ToString());

    /// <summary>The same for two views that would look the same at the same minute.</summary>
    public int Mark()
    {
        var mark = new HashCode();
        foreach (var line in Stacks.SelectMany(s => s.Lines).Concat(Day))
        {
            mark.Add((line.Task.Chart, line.Task.Id, line.Task.Due, line.Task.Owner, line.Task.Account));
            mark.Add((line.Task.Person, line.Task.Evidence, line.Task.Ward, line.Task.Bed, line.Task.Diagnosis, line.State));
        }
        foreach (var stack in Stacks) mark.Add((stack.Group, stack.Count));
        foreach (var tab in Segments) mark.Add(tab);
        foreach (var loop in Loops) mark.Add(loop);
        mark.Add((Done, Week, FirstRun));
        return mark.ToHashCode();
    }
}
