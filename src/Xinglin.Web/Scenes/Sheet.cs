using Xinglin.Facts;

namespace Xinglin.Web.Scenes;

/// <summary>What a lane is drawn on: the easel, the axis, the entries that are shown, and how they are looked at.</summary>
/// <param name="Chart">the entries that are marked</param>
/// <param name="Whole">every entry: curves keep their course even when only some of their points are marked</param>
public sealed record Sheet(Easel Easel, Axis Axis, Chart Chart, Chart Whole, JourneyLook Look)
{
    public bool English => Look.English;

    public double Left => Axis.Left;

    public double Right => Axis.Right;

    /// <summary>Words may reach this far, into the margin behind the axis.</summary>
    public double Edge => Journey.Width - 8;

    /// <summary>Where what still lasts ends: at now, or at the end of the view.</summary>
    public double End => Axis.Shows(Look.Now) ? Axis.X(Look.Now) : Look.Now < Axis.From ? Left : Right;

    /// <summary>Facts of one kind that lie in view, in order of time; those without a date lie nowhere.</summary>
    public IEnumerable<Stated<T>> In<T>() where T : IFact => In<T>(Chart);

    public IEnumerable<Stated<T>> In<T>(Chart chart) where T : IFact => chart.All<T>().Where(s => s.Entry.Precision != Precision.Unknown && Axis.Shows(s.At));

    public double X(Entry entry) => Axis.X(entry.HappenedAt);

    /// <summary>A lane without its facts says so instead of being silent.</summary>
    public void Nothing(double y, Phrase what) =>
        Easel.Set(new Label(Left + 6, y, Look.Only is null ? what : new("这一道里没有未闭环的证据", "no evidence of open loops in this lane"), 12, "ink-500"));

    /// <summary>Marks that would lie upon each other become one, which tells how many it stands for: the weightiest speaks for them.</summary>
    /// <param name="px">how close is too close</param>
    public List<Bin> Bins(IEnumerable<Entry> entries, double px, Func<Entry, int>? weight = null)
    {
        List<Bin> bins = [];
        foreach (var e in entries)
        {
            var x = X(e);
            if (bins is [.., var last] && x - last.X < px)
                bins[^1] = last with { Count = last.Count + 1, Entry = weight is not null && weight(e) >= weight(last.Entry) ? e : last.Entry };
            else bins.Add(new(e, x, 1));
        }
        return bins;
    }

    /// <summary>Dots on one line with words beside them, in as many rows as there are; the newest speak first.</summary>
    public void Dots(IEnumerable<Entry> entries, double y, string ink, Func<Entry, Phrase> say, double[] rows, double gap = 8)
    {
        var bins = Bins(entries, 7);
        foreach (var b in bins)
        {
            Easel.Draw(new Dot(b.X, y, b.Count > 1 ? 5 : 4.2, ink) { Entry = b.Entry.Id, Tip = b.Tip(say(b.Entry)) });
            Easel.Keep(new(b.X - 5, y - 5, 10, 10));
        }
        foreach (var b in Enumerable.Reverse(bins).Take(Journey.Spoken))
            Easel.Say(new Label(b.X, 0, b.Words(say(b.Entry)), 12, "ink-700") { Entry = b.Entry.Id }, gap, Left, Edge, rows);
    }
}

/// <summary>One mark that stands for one entry, or for several that lie too close together.</summary>
public readonly record struct Bin(Entry Entry, double X, int Count)
{
    /// <summary>What the pointer reads: how many, then the one that speaks.</summary>
    public Phrase Tip(Phrase say) => Count == 1 ? say : new($"此处 {Count} 条，其一：{say.Zh}", $"{Count} entries here, one of them: {say.En}");

    public Phrase Words(Phrase say) => Count == 1 ? say : new($"{say.Zh}（等 {Count} 条）", $"{say.En} (1 of {Count})");
}
