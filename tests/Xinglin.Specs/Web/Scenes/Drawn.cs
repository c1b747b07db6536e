using Curve = Xinglin.Web.Scenes.Curve;
using Xinglin.Exchange.Synthetic;
using Xinglin.Facts.Laboratory;
using Xinglin.Web.Scenes;

namespace Xinglin.Specs.Web.Scenes;

/// <summary>Charts to draw, and what every picture of a course must keep to.</summary>
static class Drawn
{
    public static readonly DateTimeOffset now = new(2026, 11, 12, 9, 42, 0, TimeSpan.FromHours(8));
    public static readonly CountBands bands = new([0.5m, 1.0m, 1.5m, 1.8m], [25, 50, 75, 125], "laboratory-grades@2026.1");

    /// <summary>Text may stand on these grounds; the pairs reach 4.5:1 by the table of tokens.</summary>
    static readonly string[] inks = ["ink-900", "ink-800", "ink-700", "ink-600", "ink-500", "surface", "ind-700", "ind-600", "cel-800", "cel-700", "apr-600", "cin-600", "gam-600", "wis-600", "ph-kang"];

    public static IEnumerable<Chart> Invented(int charts, int seed) => Demo.Draw(charts, seed, new(2026, 11, 12)).Select(patient =>
        Chart.Of(patient.Id, patient.Entries.Select((e, i) => new Entry(new(i + 1), e.Draft.Fact, e.Draft.HappenedAt, e.RecordedAt, e.Author, Origin.Entered, Precision: e.Draft.Precision))));

    public static JourneyLook Whole(Chart chart, bool english)
    {
        var (from, to) = Axis.Whole(chart, now);
        return new(from, to, now, bands, english);
    }

    public static Scene Sound(Chart chart, bool english) => Sound(Journey.Of(chart, Whole(chart, english)), english);

    public static Scene Sound(Scene scene, bool english)
    {
        var whole = new Frame(0, 0, scene.Width, scene.Height);
        var labels = Labels(scene).Select(l => (Label: l, Frame: l.FrameIn(english))).OrderBy(l => l.Frame.X).ToList();
        for (var i = 0; i < labels.Count; i++)
        {
            var (label, frame) = labels[i];
            Assert.True(whole.Holds(frame), $"{label.Text} leaves the frame at {frame}");
            Assert.True(label.Size >= 12 || label.Size >= 11 && (english ? label.Text.En : label.Text.Zh).All(c => c < '\u2E80'), $"{label.Text} is too small");
            Assert.Contains(label.Fill, inks);
            for (var j = i + 1; j < labels.Count && labels[j].Frame.X < frame.X + frame.W; j++)
                Assert.False(labels[j].Frame.Meets(frame), $"{label.Text} lies upon {labels[j].Label.Text}");
        }
        foreach (var mark in scene.Marks.OfType<Box>()) Assert.True(whole.Holds(new(mark.X, mark.Y, mark.W, mark.H)), $"{mark} leaves the frame");
        foreach (var mark in scene.Marks.OfType<Dot>()) Assert.True(whole.Holds(new(mark.X - mark.R, mark.Y - mark.R, 2 * mark.R, 2 * mark.R)), $"{mark} leaves the frame");
        foreach (var (x, y) in scene.Marks.OfType<Curve>().SelectMany(c => c.Points)) Assert.True(x >= 0 && x <= scene.Width && y >= 0 && y <= scene.Height);
        Assert.All(scene.Marks, m => Assert.False(m is Box { W: double.NaN } or Dot { X: double.NaN }));
        return scene;
    }

    public static IEnumerable<Label> Labels(Scene scene) => scene.Marks.OfType<Label>();

    public static Chart Told(params IEnumerable<(DateTimeOffset At, IFact Fact)> facts) =>
        Chart.Of(ChartId.New(now), facts.Select((f, i) => new Entry(new(i + 1), f.Fact, f.At, f.At, "test", Origin.Entered)));

    public static LaboratoryResult Neutrophils(decimal value) => Lab("中性粒细胞", "751-8", value);

    public static LaboratoryResult Platelets(decimal value) => Lab("血小板", "777-3", value);

    public static LaboratoryResult Lab(string name, string loinc, decimal value) => new(name) { Loinc = loinc, Value = value, Unit = "10*9/L" };
}
