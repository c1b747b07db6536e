using Xinglin.Facts;
using Xinglin.Facts.FourExaminations;
using Xinglin.Knowledge.Findings;

namespace Xinglin.Web.Scenes;

/// <summary>舌象图。A tongue as it was described: colour, shape, coating, spots. It draws words; it is no photograph and adds nothing nobody said.</summary>
public static class TonguePicture
{
    public const double W = 68, H = 80;

    static readonly (double X, double Y)[] body = Outline(34, 40, 27, 37), coat = Outline(34, 37, 17, 23);
    static readonly (double X, double Y, double R)[] spots = [(20, 50, 3.6), (48, 46, 3.2), (43, 62, 2.8), (26, 66, 2.4)];

    /// <summary>Null when neither codes nor words say anything of the tongue.</summary>
    public static Scene? Of(FourExaminations said, FindingsCard card)
    {
        var tongue = Findings(said, card).ToDictionary(f => f.Id);
        return tongue.Count == 0 ? null : Of(tongue, said.Codes.Any(c => c.System == FindingsCard.System));
    }

    /// <summary>What of an examination speaks of the tongue: its codes, or where none were given, what its words are read as.</summary>
    public static IReadOnlyList<Finding> Findings(FourExaminations said, FindingsCard card)
    {
        var ids = card.Groups.Values.Where(g => g.Zone is Zone.Tongue or Zone.Coating or Zone.Sublingual).SelectMany(g => g.Words.Is).ToHashSet();
        List<Finding> coded = [.. card.Coded(said).Where(ids.Contains)];
        return coded is not [] ? coded : card.Read(said.Tongue, Zone.Tongue);
    }

    static Scene Of(Dictionary<string, Finding> t, bool coded)
    {
        bool Is(string id) => t.ContainsKey(id);
        List<Mark> marks = [];
        var width = Is("plump") ? 1.14 : Is("thin") ? .8 : 1;
        marks.Add(new Area(Wide(body, width), Colour(Is)) { Stroke = "tongue-edge" });
        if (Is("dark") || Is("purple") && Is("red")) marks.Add(new Area(Wide(body, width), "tongue-stasis") { Opacity = .18 });
        if (Coat(Is) is { } white)
            foreach (var patch in Is("peeled") ? (IEnumerable<(double X, double Y)[]>)[[.. coat.Where(p => p.X < 32)], [.. coat.Where(p => p.X > 36)]] : [coat])
                marks.Add(new Area(patch, white) { Opacity = Is("greasy") || Is("thick-coat") ? .85 : Is("scanty-coat") ? .25 : .55 });
        if (Is("greasy"))
            for (var y = 22.0; y <= 54; y += 6) marks.Add(new Curve([(25, y), (28, y - 1.6), (31, y), (34, y - 1.6), (37, y), (40, y - 1.6), (43, y)], "tongue-edge") { Thick = .7 });
        marks.Add(new Line(34, 16, 34, 64, "tongue-edge") { Opacity = .45 });
        if (Is("cracked")) foreach (var (x, y) in ((double, double)[])[(27, 34), (40, 40), (30, 50)]) marks.Add(new Curve([(x, y - 5), (x + 2, y - 1), (x - 1, y + 2), (x + 1, y + 6)], "tongue-stasis") { Thick = 1.2 });
        if (Is("stasis-spots")) foreach (var (x, y, r) in spots) marks.Add(new Dot(x, y, r, "tongue-stasis") { Opacity = .5 });
        if (Is("prickly")) foreach (var (x, y) in ((double, double)[])[(28, 64), (34, 67), (40, 64), (31, 70), (37, 70)]) marks.Add(new Dot(x, y, 1.1, "cin-500"));
        if (Is("tooth-marked")) foreach (var side in (double[])[-1, 1]) marks.Add(new Curve(Teeth(side, width), "surface") { Thick = 2.4 });
        if (Is("engorged-veins")) foreach (var side in (double[])[-1, 1]) marks.Add(new Curve([(34 + side * 7, 60), (34 + side * 9, 66), (34 + side * 6, 71)], "tongue-stasis") { Thick = 2 });
        return new(W, H, Says(t.Values, coded), marks);
    }

    static Phrase Says(IEnumerable<Finding> tongue, bool coded)
    {
        var all = tongue.ToList();
        return new($"舌象{(coded ? "" : "（按文字画）")}：{string.Join('、', all.Select(f => f.Zh))}", $"tongue{(coded ? "" : " (drawn from the words)")}: {string.Join(", ", all.Select(f => f.En))}");
    }

    static string Colour(Func<string, bool> Is) => Is("purple") ? "tongue-purple" : Is("crimson") ? "tongue-crimson" : Is("red") ? "tongue-red" : Is("light-red") ? "tongue-light-red" : Is("pale") ? "tongue-pale" : "tongue-light-red";

    /// <summary>Null: nothing was said of a coating, or that there is none.</summary>
    static string? Coat(Func<string, bool> Is) => Is("no-coat") ? null : Is("yellow-coat") ? "tongue-yellow-coat" : Is("grey-coat") ? "tongue-grey-coat"
        : Is("white-coat") || Is("thin-coat") || Is("thick-coat") || Is("greasy") || Is("slippery-coat") || Is("moist-coat") || Is("dry-coat") || Is("scanty-coat") || Is("peeled") ? "tongue-white-coat" : null;

    static IReadOnlyList<(double, double)> Wide((double X, double Y)[] points, double by) => [.. points.Select(p => (34 + (p.X - 34) * by, p.Y))];

    /// <summary>Broad at the root, round at the tip.</summary>
    static (double X, double Y)[] Outline(double x, double y, double w, double h) =>
        [.. Enumerable.Range(0, 48).Select(i => i * Math.Tau / 48).Select(a => (x + w * (1 + .14 * -Math.Sin(a)) * Math.Sign(Math.Cos(a)) * Math.Pow(Math.Abs(Math.Cos(a)), .72), y + h * Math.Sign(Math.Sin(a)) * Math.Pow(Math.Abs(Math.Sin(a)), .82)))];

    static List<(double X, double Y)> Teeth(double side, double width) =>
        [.. Enumerable.Range(0, 13).Select(i => (34 + side * width * (27.5 - (i % 2 == 0 ? 0 : 3)), 24 + i * 2.4))];
}
