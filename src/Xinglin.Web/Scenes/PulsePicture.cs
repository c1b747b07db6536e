using Xinglin.Facts;
using Xinglin.Facts.FourExaminations;
using Xinglin.Knowledge.Findings;

namespace Xinglin.Web.Scenes;

/// <summary>脉象图。A pulse as it was described: how deep it lies, how fast it comes, how wide and how smooth. It draws the words and measures nothing.</summary>
public static class PulsePicture
{
    public const double W = 116, H = 80;
    const double Left = 20, Right = 114;

    /// <summary>Null when neither codes nor words say anything of the pulse.</summary>
    public static Scene? Of(FourExaminations said, FindingsCard card)
    {
        var pulse = card.Groups.Values.Where(g => g.Zone is Zone.Pulse).SelectMany(g => g.Words.Is).ToHashSet();
        List<Finding> coded = [.. card.Coded(said).Where(pulse.Contains)];
        var all = coded is not [] ? coded : [.. card.Read(said.Pulse, Zone.Pulse)];
        if (all is []) return null;
        var ids = all.Select(f => f.Id).ToHashSet();
        var level = ids.Contains("floating") ? 20 : ids.Contains("deep") ? 60 : 40;
        List<Mark> marks = [];
        foreach (var (y, word) in ((double, Phrase)[])[(20, new("浮", "S")), (40, new("中", "M")), (60, new("沉", "D"))])
        {
            marks.Add(new Line(Left, y, Right, y, y == level ? "line-strong" : "line"));
            marks.Add(new Label(0, y + 4, word, 12, "ink-500") { Serif = true });
        }
        var thick = ids.Overlaps(["thready", "faint"]) ? 1.1 : ids.Overlaps(["large", "full", "forceful"]) ? 3 : 1.9;
        foreach (var beat in Beats(ids)) marks.Add(new Curve([.. Beat(ids, beat, level)], "cel-700") { Thick = thick });
        return new(W, H, new($"脉象{(coded is [] ? "（按文字画）" : "")}：{string.Join('、', all.Select(f => f.Zh))}", $"pulse{(coded is [] ? " (drawn from the words)" : "")}: {string.Join(", ", all.Select(f => f.En))}"), marks);
    }

    /// <summary>Where beats begin and how long they last; an irregular pulse leaves one out.</summary>
    static IEnumerable<(double X, double Long)> Beats(HashSet<string> ids)
    {
        var each = ids.Contains("rapid") || ids.Contains("skipping") ? 22.0 : ids.Contains("slow") ? 46 : ids.Contains("moderate") ? 36 : 30;
        var n = 0;
        for (var x = Left; x + each <= Right; x += each, n++)
            if (!(ids.Overlaps(["knotted", "skipping"]) && n % 3 == 2)) yield return (x, each);
    }

    static IEnumerable<(double X, double Y)> Beat(HashSet<string> ids, (double X, double Long) beat, double level)
    {
        var height = ids.Overlaps(["large", "full", "forceful"]) ? 17 : ids.Contains("faint") ? 4 : ids.Overlaps(["weak", "thready", "empty", "soggy", "forceless", "hollow"]) ? 8 : 12;
        for (var i = 0; i <= 24; i++)
        {
            var t = i / 24.0;
            var shape = ids.Overlaps(["wiry", "tight"]) ? Math.Clamp(Math.Min(t * 9, (.62 - t) * 9), 0, 1) // taut: up at once, held, down at once
                : ids.Contains("slippery") ? Math.Pow(Math.Sin(Math.PI * Math.Min(1, t * 1.15)), 1.3) // round as a pearl
                : Math.Exp(-Math.Pow((t - .3) * 5, 2)) + .25 * Math.Exp(-Math.Pow((t - .62) * 8, 2));
            if (ids.Contains("choppy")) shape += .14 * (i % 2 == 0 ? 1 : -1) * (t is > .1 and < .75 ? 1 : 0);
            if (ids.Contains("tight")) shape += .1 * (i % 2 == 0 ? 1 : -1) * (shape > .8 ? 1 : 0);
            yield return (beat.X + t * beat.Long, Math.Clamp(level - shape * height, 1, H - 1));
        }
    }
}
