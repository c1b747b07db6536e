using Xinglin.Care;
using Xinglin.Facts.Nursing;
using Xinglin.Storage.Reading;

namespace Xinglin.Web.Pages.Nursing;

/// <summary>One thing a bed asks for soon.</summary>
/// <param name="Group">what it is, in a word: signs, a care loop</param>
public sealed record DueThing(Phrase What, Phrase Group, DateTimeOffset At, RingState State, string Href, Harm Harm);

/// <summary>One bed with what is due there, the latest overdue first.</summary>
public sealed record BedLine(WardRow Row, IReadOnlyList<DueThing> Due)
{
    public int Late => Due.Count(d => d.State is RingState.Over);

    public string Bedside => $"/charts/{Row.Chart}/bedside";

    /// <summary>Who cannot wait: a dose or culture that is late, a high early-warning score, then anything late.</summary>
    public int Presses => Due.Any(d => d is { Harm: Harm.Acute, State: RingState.Over }) ? 3 : Row.NewsClass is "high" or "medium" ? 2 : Late > 0 ? 1 : 0;
}

/// <summary>病区一览. The beds of a ward in the order one walks along them, each with what is due within the ward's horizon; and the sentence that says where to begin.</summary>
public sealed record WardView(string Ward, IReadOnlyList<BedLine> Beds, DateTimeOffset Now, TimeSpan Ahead)
{
    /// <summary>Celsius from which a temperature stands out; null where no protocol is in force.</summary>
    public decimal? Fever { get; init; }

    /// <summary>Whose work stands on a ward board.</summary>
    public static IReadOnlyList<string> Owners { get; } = ["dutyNurse", "headNurse", "lineNurse", "nutritionNurse"];

    static readonly TimeSpan soon = TimeSpan.FromMinutes(30);

    public int Due => Beds.Sum(b => b.Due.Count);
    public int Late => Beds.Sum(b => b.Late);

    public static WardView Of(string ward, IReadOnlyList<WardRow> rows, IEnumerable<TaskLine> tasks, DateTimeOffset now, TimeSpan ahead)
    {
        var asked = tasks.Where(t => t.ClosedAt is null && (t.Due <= now + ahead || IsOfTheDay(t))).ToLookup(t => t.Chart);
        return new(ward, [.. rows.Select(r => new BedLine(r, [.. Round(r, now, ahead).Concat(asked[r.Chart].Select(t => Thing(t, now))).OrderBy(d => d.State is RingState.Over ? 0 : 1).ThenBy(d => d.Harm).ThenBy(d => d.At)]))], now, ahead);
    }

    /// <summary>Asked for this day, not for an hour: it stands on the board all day. A session ordered today is due a day later at the latest, and done today.</summary>
    static bool IsOfTheDay(TaskLine t) => t.Loop is External || t.Due.Here.TimeOfDay == TimeSpan.Zero;

    const string External = "external-therapy";

    static IEnumerable<DueThing> Round(WardRow row, DateTimeOffset now, TimeSpan ahead)
    {
        if (row.RoundAt is { } at && at <= now + ahead)
            yield return new(new($"测生命体征（{row.RoundWhy.Zh}）", $"Vital signs ({row.RoundWhy.En})"), new("测量", "round"), at, State(at, now), $"/charts/{row.Chart}/bedside", Harm.Routine);
    }

    static DueThing Thing(TaskLine t, DateTimeOffset now) => new(t.Say, t.Chip, t.Due, State(t.Due, now),
        t.Loop is External ? $"/charts/{t.Chart}/external" : $"/?task={t.Chart}~{Uri.EscapeDataString(t.Id)}&role=all", t.Harm);

    static RingState State(DateTimeOffset due, DateTimeOffset now) => due < now ? RingState.Over : due - now <= soon ? RingState.Due : RingState.Open;

    /// <summary>先看 3 床和 12 床 …: from what is late and who is unwell, never more than three beds.</summary>
    public (Phrase Before, Phrase Strong, Phrase After) Lead(Tongue T)
    {
        var pressing = Beds.Where(b => b.Presses > 0).OrderByDescending(b => b.Presses).ThenBy(b => b.Due.Select(d => d.At).DefaultIfEmpty(DateTimeOffset.MaxValue).Min()).Take(3).ToList();
        if (pressing is not [])
        {
            var beds = pressing.OrderBy(b => BedNumber.Of(b.Row.Bed), StringComparer.Ordinal).Select(b => b.Row.Bed).ToList();
            return (new("先看 ", "See "), new(string.Join("、", beds.Select(b => $"{b} 床")), (beds.Count == 1 ? "bed " : "beds ") + string.Join(", ", beds)), Why(pressing));
        }
        if (Beds.SelectMany(b => b.Due.Select(d => (b.Row.Bed, d.At))).OrderBy(d => d.At).FirstOrDefault() is { Bed: { } bed } next)
            return (new("下一个 ", "Next "), new($"{bed} 床", $"bed {bed}"), new($"，{T.Deadline(next.At, Now)}；眼前 {Due} 件，没有超时的。", $" at {T.Deadline(next.At, Now)}; {Due} to do, nothing overdue."));
        return (new(Beds is [] ? "这个病区没有人在床。" : "眼前没有到点的事。", Beds is [] ? "Nobody lies in this ward." : "Nothing falls due soon."), default, default);
    }

    Phrase Why(List<BedLine> pressing) => pressing[0] switch
    {
        { Presses: 3 } b when b.Due.First(d => d is { Harm: Harm.Acute, State: RingState.Over }) is var first => new($"：{b.Row.Bed} 床{first.What.Zh}已超时。", $": bed {b.Row.Bed}, {Small(first.What.En)}, is overdue."),
        { Row.NewsClass: "high" or "medium" } b => new($"：{b.Row.Bed} 床 NEWS2 {b.Row.News} 分；全病区 {Late} 件超时。", $": bed {b.Row.Bed} scores NEWS2 {b.Row.News}; {Late} overdue on the ward."),
        _ => new($"：全病区 {Late} 件超时。", $": {Late} overdue on the ward."),
    };

    static string Small(string text) => text is "" ? "" : char.ToLowerInvariant(text[0]) + text[1..];
}
