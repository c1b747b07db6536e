using Xinglin.Care;
using Xinglin.Facts;
using Xinglin.Facts.Meetings;

namespace Xinglin.Web.Scenes;

/// <summary>会诊: a flag per meeting, with what it decided beside it in up to two rows.</summary>
static class BoardFlags
{
    public static bool Any(Sheet s) => s.In<MdtRecommendation>().Any();

    /// <param name="y">the line the flags hang from</param>
    public static void Draw(Sheet s, double y)
    {
        var meetings = s.Whole.All<MdtRecommendation>().Where(m => m.Entry.Precision != Precision.Unknown).GroupBy(m => m.At.HouseDay()).Select((g, i) => (Items: g.ToList(), Nth: i + 1))
            .Where(m => s.Axis.Shows(m.Items[0].At) && m.Items.Any(i => s.Look.Only is not { } only || only.Contains(i.Entry.Id))).ToList();
        var w = s.English ? 52 : 54;
        List<(double X, List<Stated<MdtRecommendation>> Items)> flags = [];
        foreach (var (items, nth) in meetings.TakeLast(Journey.Spoken * 2))
        {
            var (entry, x) = (items[0].Entry, s.X(items[0].Entry));
            var tip = Decided(items);
            var frame = new Frame(Math.Min(x - 1, s.Edge - w), y + 18, w, 20);
            if (!s.Easel.Free(frame))
            {
                s.Easel.Draw(new Sign(x, y + 12, 4, "ind-600", SignShape.Down) { Entry = entry.Id, Tip = new($"第 {nth} 次会诊：{tip.Zh}", $"MDT {nth}: {tip.En}") });
                continue;
            }
            s.Easel.Draw(new Line(x, y + 4, x, y + 20, "ind-500"));
            s.Easel.Draw(new Box(frame.X, frame.Y, w, 20, "ind-600") { Round = 4, Entry = entry.Id, Tip = tip });
            s.Easel.Set(new Label(frame.X + w / 2, y + 32, new($"会诊 {Chinese(nth)}", $"MDT {nth}"), 12, "surface") { Anchor = Anchor.Middle, Bold = true, Entry = entry.Id });
            s.Easel.Keep(frame);
            flags.Add((frame.X + w + 6, items));
        }
        for (var i = flags.Count - 1; i >= 0; i--)
            Words(s, flags[i].X, i + 1 < flags.Count ? flags[i + 1].X - w - 12 : s.Edge, y, flags[i].Items);
    }

    /// <summary>One row when all fits, else two; acts are kept whole where they can be.</summary>
    static void Words(Sheet s, double x, double until, double y, List<Stated<MdtRecommendation>> items)
    {
        var room = until - x;
        if (room < 40) return;
        var (entry, all) = (items[0].Entry.Id, Decided(items));
        var text = s.English ? all.En : all.Zh;
        if (Lettering.Width(text, 12) <= room && s.Easel.Set(new Label(x, y + 32, all, 12, "ink-700") { Entry = entry })) return;
        var acts = items.Select(i => i.Fact.Act).ToList();
        List<string> rows = [""];
        foreach (var act in acts)
        {
            var longer = rows[^1] is "" ? act : $"{rows[^1]}；{act}";
            if (rows[^1] is "" || Lettering.Width(longer, 12) <= room) rows[^1] = longer;
            else rows.Add(act);
        }
        if (rows.Count > 2) rows = [rows[0], string.Join("；", rows.Skip(1))];
        if (rows.Count == 1 && Lettering.Halves(rows[0]) is { } halves) rows = [halves.First, halves.Second];
        for (var i = 0; i < rows.Count; i++)
        {
            var cut = Lettering.Cut(rows[i], 12, room);
            s.Easel.Set(new Label(x, rows.Count == 1 ? y + 32 : y + 26 + i * 15, new(cut, cut), 12, "ink-700") { Entry = entry });
        }
    }

    static Phrase Decided(List<Stated<MdtRecommendation>> items) => new(string.Join("；", items.Select(m => m.Fact.Act)), string.Join("; ", items.Select(m => m.Fact.Act)));

    static string Chinese(int n) => n <= 10 ? "一二三四五六七八九十"[n - 1].ToString() : n.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
