using Xinglin.Care;
using Xinglin.Care.Quality;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Indicators;
using Xinglin.Storage.Reading;

namespace Xinglin.Web.Pages.Lines;

/// <summary>The figures of one kind of line over some days, each with the lists that made it.</summary>
public sealed class LineFigures
{
    const int Usual = 90, Longest = 1100;
    static readonly string[] unplanned = ["unplanned", "suspectedInfection"];
    readonly LineRoom room;

    public LineFigures(LineRoom room, Library library, Look look)
    {
        this.room = room;
        var today = room.Now.HouseDay();
        Until = look.Day("until") is { } u && u <= today ? u : today;
        From = look.Day("from") is { } f && f <= Until && Until.DayNumber - f.DayNumber <= Longest ? f : Until.AddDays(1 - Usual);
        Kind = Kinds.Contains(look["kind"]) ? look["kind"]! : Kinds[0];
        List = Lists.Contains(look["list"]) ? look["list"]! : "late";
        Days = room.Days(From, Until, Kind);
        var cards = library.FamilyOf<IndicatorCard>();
        Figures = [.. Made(cards, room.Now)];
    }

    public static IReadOnlyList<string> Kinds { get; } = ["picc", "port", "cvc"];
    static readonly string[] Lists = ["unplanned", "troubles", "late", "due", "days", "unsaid"];

    public DateOnly From { get; }
    public DateOnly Until { get; }
    public string Kind { get; }
    /// <summary>Which list is open.</summary>
    public string List { get; }
    public long Days { get; }
    public IReadOnlyList<(Figure Figure, string Numerator, string Denominator)> Figures { get; }

    public IReadOnlyList<LineRow> Unplanned => field ??= [.. room.Removed(From, Until, unplanned).Where(l => l.Line == Kind)];
    public IReadOnlyList<LineTroubleRow> Troubles => field ??= [.. room.Troubles(From, Until).Where(t => t.Line == Kind)];
    /// <summary>Cares of this kind of line that fell due.</summary>
    public IReadOnlyList<LineCareRow> Due => field ??= [.. room.Cares(From, Until).Where(c => c.Task.Contains($"/{Word}/", StringComparison.Ordinal))];
    public IReadOnlyList<LineCareRow> Late => field ??= [.. Due.Where(c => c.LateAt(room.Now))];
    public IReadOnlyList<LineRow> InThese => field ??= [.. room.Between(From, Until).Where(l => l.Line == Kind)];
    public IReadOnlyList<LineRow> WithoutWord => field ??= [.. room.Removed(From, Until, "unsaid").Where(l => l.Line == Kind)];
    public long Unsaid => WithoutWord.Count;
    public DateTimeOffset Now => room.Now;

    /// <summary>As the loop of line care names its tasks.</summary>
    string Word => Kind;

    /// <summary>Days of one line that lie in these days, the day it came out not counted.</summary>
    public int DaysOf(LineRow line)
    {
        var (from, until) = (Max(From, line.From.HouseDay()), Until.AddDays(1));
        return Math.Max(0, (line.Out?.HouseDay() is { } gone && gone < until ? gone : until).DayNumber - from.DayNumber);
    }

    IEnumerable<(Figure, string, string)> Made(AdoptedFamily<IndicatorCard> cards, DateTimeOffset now)
    {
        if (cards.On("nur-04", now) is { } removal) yield return (new(removal, From, Until, Unplanned.Count, Days), "unplanned", "days");
        if (cards.On("nur-12", now) is { } trouble) yield return (new(trouble, From, Until, Troubles.Count, Days), "troubles", "days");
        if (cards.On("line-care-late", now) is { } late) yield return (new(late, From, Until, Late.Count, Due.Count), "late", "due");
    }

    static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;

    public static Phrase ListName(string list) => list switch
    {
        "unplanned" => new("非计划拔管", "Unplanned removals"),
        "troubles" => new("并发症", "Complications"),
        "due" => new("到期的维护", "Cares that fell due"),
        "days" => new("带管日", "Line-days"),
        "unsaid" => new("没写计划与否的拔管", "Removals that do not say whether planned"),
        _ => new("晚了的维护", "Late cares"),
    };

    public Phrase Sentence => new($"{LineWords.Kind(Kind).Zh} {Days} 个带管日，非计划拔管 {Unplanned.Count} 次，并发症 {Troubles.Count} 次。", $"{Days} line-days of {LineWords.Kind(Kind).En}: {Unplanned.Count} unplanned removals, {Troubles.Count} complications.");
}
