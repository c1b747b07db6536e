using Xinglin.Facts;

namespace Xinglin.Web.Scenes;

/// <summary>Collects marks and keeps labels apart: a label is set where there is room, or not at all; its mark stays and its tip tells.</summary>
/// <param name="english">the tongue whose widths count</param>
public sealed class Easel(double width, double height, bool english)
{
    const double Gap = 5; // words of two marks never run into one

    readonly List<Mark> marks = [];
    readonly List<Frame> taken = [];
    readonly Frame whole = new(0, 0, width, height);

    public void Draw(Mark mark) => marks.Add(mark);

    /// <summary>Keeps labels out of a place.</summary>
    public void Keep(Frame frame) => taken.Add(frame);

    /// <summary>Keeps labels off a line.</summary>
    public void KeepOff(IReadOnlyList<(double X, double Y)> way)
    {
        for (var i = 1; i < way.Count; i++)
        {
            var (a, b) = (way[i - 1], way[i]);
            var steps = Math.Max(1, (int)(Math.Max(Math.Abs(b.X - a.X), Math.Abs(b.Y - a.Y)) / 5));
            for (var k = 0; k < steps; k++)
                taken.Add(new(a.X + (b.X - a.X) * k / steps - 1, a.Y + (b.Y - a.Y) * k / steps - 1, 3, 3));
        }
    }

    public bool Free(Frame frame) => whole.Holds(frame) && !taken.Any(t => t.Meets(frame));

    /// <summary>Sets the first of these that has room.</summary>
    public bool Set(params ReadOnlySpan<Label> places)
    {
        foreach (var label in places)
        {
            var frame = label.FrameIn(english);
            if (frame.W < 1 || !Free(frame)) continue;
            marks.Add(label);
            taken.Add(new(frame.X - Gap, frame.Y, frame.W + 2 * Gap, frame.H));
            return true;
        }
        return false;
    }

    /// <summary>Words beside a point: to its right, else to its left, else nowhere; within the bounds.</summary>
    public bool Beside(Label label, double gap, double left, double right)
    {
        var after = label with { X = label.X + gap, Anchor = Anchor.Start };
        var before = label with { X = label.X - gap, Anchor = Anchor.End };
        if (after.FrameIn(english) is var f && f.X + f.W <= right && Set(after)) return true;
        return before.FrameIn(english).X >= left && Set(before);
    }

    /// <summary>Cut to the room there is, in the tongue that is shown.</summary>
    public Phrase Fit(Phrase text, double size, double room, bool bold = false) =>
        new(Lettering.Cut(text.Zh, size, room, bold), Lettering.Cut(text.En, size, room, bold));

    public Scene Done(Phrase says) => new(width, height, says, marks);
}
