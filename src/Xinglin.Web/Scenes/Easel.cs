using Xinglin.Facts;

namespace Xinglin.Web.Scenes;

/// <summary>Collects marks and keeps labels apart: a label is set where there is room, or not at all; its mark stays and its tip tells.</summary>
/// <param name="english">the tongue whose widths count</param>
public sealed class Easel(double width, double height, bool english)
{
    const double Gap = 5; // words of two marks never run into one
    const double Column = 24;

    readonly List<Mark> marks = [];
    readonly List<Frame>[] taken = [.. Enumerable.Range(0, (int)(width / Column) + 2).Select(_ => new List<Frame>())];
    readonly Frame whole = new(0, 0, width, height);

    public void Draw(Mark mark) => marks.Add(mark);

    /// <summary>Keeps labels out of a place.</summary>
    public void Keep(Frame frame)
    {
        for (var c = At(frame.X); c <= At(frame.X + frame.W); c++) taken[c].Add(frame);
    }

    int At(double x) => Math.Clamp((int)(x / Column), 0, taken.Length - 1);

    /// <summary>Keeps labels off a line.</summary>
    public void KeepOff(IReadOnlyList<(double X, double Y)> way)
    {
        for (var i = 1; i < way.Count; i++)
        {
            var (a, b) = (way[i - 1], way[i]);
            var steps = Math.Max(1, (int)(Math.Max(Math.Abs(b.X - a.X), Math.Abs(b.Y - a.Y)) / 5));
            for (var k = 0; k < steps; k++)
                Keep(new(a.X + (b.X - a.X) * k / steps - 1, a.Y + (b.Y - a.Y) * k / steps - 1, 3, 3));
        }
    }

    public bool Free(Frame frame)
    {
        if (!whole.Holds(frame)) return false;
        for (var c = At(frame.X); c <= At(frame.X + frame.W); c++)
            foreach (var t in taken[c])
                if (t.Meets(frame)) return false;
        return true;
    }

    public double Width(Label label) => label.FrameIn(english).W;

    /// <summary>Sets the first of these that has room.</summary>
    public bool Set(params ReadOnlySpan<Label> places)
    {
        foreach (var label in places)
        {
            var frame = label.FrameIn(english);
            if (frame.W < 1 || !Free(frame)) continue;
            Put(label, frame);
            return true;
        }
        return false;
    }

    void Put(Label label, Frame frame)
    {
        marks.Add(label);
        Keep(new(frame.X - Gap, frame.Y, frame.W + 2 * Gap, frame.H));
    }

    /// <summary>Words beside a point: to its right, else to its left, else nowhere; within the bounds.</summary>
    public bool Beside(Label label, double gap, double left, double right)
    {
        var after = label with { X = label.X + gap, Anchor = Anchor.Start };
        var before = label with { X = label.X - gap, Anchor = Anchor.End };
        if (after.FrameIn(english) is var f && f.X + f.W <= right && Set(after)) return true;
        return before.FrameIn(english).X >= left && Set(before);
    }

    /// <summary>Words about a point in the first row that has room: whole, then on two rows, and only then shortened.</summary>
    /// <param name="rows">baselines, the best first</param>
    /// <param name="brief">what is said where the whole finds no room</param>
    public bool Say(Label label, double gap, double left, double right, double[] rows, Phrase? brief = null)
    {
        foreach (var row in rows)
            if (Beside(label with { Y = row }, gap, left, right)) return true;
        for (var i = 0; i + 1 < rows.Length; i++)
            if (Broken(label, gap, left, right, Math.Min(rows[i], rows[i + 1]), Math.Max(rows[i], rows[i + 1]))) return true;
        foreach (var row in rows)
            if (brief is { } few && Beside(label with { Y = row, Text = few }, gap, left, right)) return true;
        foreach (var room in (double[])[260, 150])
            foreach (var row in rows)
                if (Beside(label with { Y = row, Text = Fit(label.Text, label.Size, room, label.Bold) }, gap, left, right)) return true;
        return false;
    }

    bool Broken(Label label, double gap, double left, double right, double upper, double lower)
    {
        var text = english ? label.Text.En : label.Text.Zh;
        if (text.Length < 8 || Lettering.Halves(text) is not { } halves) return false;
        var (first, second) = (new Phrase(halves.First, halves.First), new Phrase(halves.Second, halves.Second));
        foreach (var anchor in (Anchor[])[Anchor.Start, Anchor.End])
        {
            var x = anchor is Anchor.Start ? label.X + gap : label.X - gap;
            var (a, b) = (label with { X = x, Y = upper, Text = first, Anchor = anchor }, label with { X = x, Y = lower, Text = second, Anchor = anchor });
            var (fa, fb) = (a.FrameIn(english), b.FrameIn(english));
            if (Math.Min(fa.X, fb.X) < left || Math.Max(fa.X + fa.W, fb.X + fb.W) > right || !Free(fa) || !Free(fb)) continue;
            Put(a, fa);
            Put(b, fb);
            return true;
        }
        return false;
    }

    /// <summary>Cut to the room there is, in the tongue that is shown.</summary>
    public Phrase Fit(Phrase text, double size, double room, bool bold = false) =>
        new(Lettering.Cut(text.Zh, size, room, bold), Lettering.Cut(text.En, size, room, bold));

    public Scene Done(Phrase says) => new(width, height, says, marks);
}
