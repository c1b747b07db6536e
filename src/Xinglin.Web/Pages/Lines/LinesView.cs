using Xinglin.Care;
using Xinglin.Storage.Reading;

namespace Xinglin.Web.Pages.Lines;

/// <summary>The lines that are in, as their list shows them: what is overdue by who keeps it, what is due this week, all of them with their days.</summary>
public sealed class LinesView
{
    const int Week = 7;

    public LinesView(LineRoom room, string? at, string? kind)
    {
        (Now, At, Kind) = (room.Now, at, kind);
        All = [.. room.In().Select(r => new KeptLine(r, room.KeeperOf(r), room.Now))];
        Shown = [.. All.Where(l => (at is null || l.Keeper == at) && (kind is null || l.Row.Line == kind))];
        Keepers = [.. All.GroupBy(l => l.Keeper).Select(g => (g.Key, Lines: g.Count(), Late: g.Count(l => l.DaysLate > 0))).OrderByDescending(k => k.Late).ThenByDescending(k => k.Lines).ThenBy(k => k.Key, StringComparer.Ordinal)];
    }

    public DateTimeOffset Now { get; }
    public string? At { get; }
    public string? Kind { get; }
    public IReadOnlyList<KeptLine> All { get; }
    public IReadOnlyList<KeptLine> Shown { get; }
    public IReadOnlyList<(string Organisation, int Lines, int Late)> Keepers { get; }

    /// <summary>Overdue, by who keeps them; who is longest behind stands first.</summary>
    public IEnumerable<IGrouping<string, KeptLine>> Late => Shown.Where(l => l.DaysLate > 0).OrderByDescending(l => l.DaysLate).GroupBy(l => l.Keeper);

    public IEnumerable<KeptLine> DueSoon => Shown.Where(l => l.DaysLate == 0 && l.Row.DueAt <= Now.AddDays(Week));

    static string Few(int n, string what) => n == 1 ? $"1 {what}" : $"{n} {what}s";

    public Phrase Sentence
    {
        get
        {
            var late = Shown.Where(l => l.DaysLate > 0).ToList();
            return Shown is [] ? new("没有导管在位。", "No line is in.")
                : late is [] ? new($"{Shown.Count} 根导管在位，维护都没有过期。", $"{Few(Shown.Count, "line")} in, none overdue for care.")
                : new($"{late.Count} 根导管维护过期，最久 {late.Max(l => l.DaysLate)} 天；在位 {Shown.Count} 根。", $"{Few(late.Count, "line")} overdue for care, the longest by {Few(late.Max(l => l.DaysLate), "day")}; {Shown.Count} in.");
        }
    }
}

/// <summary>A line with who keeps it and how late it is.</summary>
public sealed record KeptLine(LineRow Row, string Keeper, DateTimeOffset Now)
{
    /// <summary>The day it was or will be due; null where no card asks for its kind.</summary>
    public DateOnly? DueOn => Row.DueAt?.AddTicks(-1).HouseDay();
    /// <summary>Days past the day it was due; 0 while it is not overdue.</summary>
    public int DaysLate => Row.DueAt <= Now ? Math.Max(1, Now.HouseDay().DayNumber - DueOn!.Value.DayNumber) : 0;
    public int DaysIn => Now.HouseDay().DayNumber - Row.From.HouseDay().DayNumber;
}
