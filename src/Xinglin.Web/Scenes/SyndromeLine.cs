using Xinglin.Care;
using Xinglin.Care.Diagnosis;
using Xinglin.Facts;
using Xinglin.Facts.FourExaminations;
using Xinglin.Knowledge.Syndromes;

namespace Xinglin.Web.Scenes;

/// <summary>证之线。Each visit's syndrome along one axis: the principal as blocks with its name, and under it a lane for every element that ever took part.</summary>
public static class SyndromeLine
{
    public const double W = 900;
    const double Left = 96, Right = 884, Top = 26, Lane = 24;

    /// <summary>Null while nothing was differentiated.</summary>
    public static Scene? Of(Chart chart, SyndromeElementsCard card, DateTimeOffset now, bool english)
    {
        var all = chart.All<SyndromeDifferentiation>().Where(s => s.Entry.Precision != Precision.Unknown).ToList();
        if (all is []) return null;
        var used = card.Elements.Is.Where(e => all.Exists(s => card.Of(s.Fact).Contains(e))).ToList();
        var height = Top + 34 + used.Count * Lane + 26;
        var easel = new Easel(W, height, english);
        var from = all[0].At.AddDays(-4);
        var axis = new Axis(from, all[^1].At.AddDays(Math.Max(14, (all[^1].At - from).TotalDays * .04)), Left, Right);
        easel.Set(new Label(Left - 8, Top + 15, new("主证", "principal"), 12, "ink-600") { Anchor = Anchor.End, Serif = true });
        foreach (var (first, last, until) in Runs(all, axis.To))
        {
            var (x1, x2) = (axis.X(first.At), axis.X(until));
            easel.Draw(new Box(x1, Top, Math.Max(3, x2 - x1 - 2), 22, "cel-100") { Round = 3, Stroke = "cel-300", Entry = last.Entry.Id, Tip = first.Fact.Say() });
            easel.Set(new Label(x1 + 5, Top + 16, easel.Fit(new(first.Fact.Principal, first.Fact.Principal), 12, x2 - x1 - 10), 12, "cel-800") { Serif = true, Entry = last.Entry.Id });
        }
        foreach (var (i, element) in used.Index()) Element(easel, axis, card, all, element, Top + 34 + i * Lane);
        foreach (var (at, text) in axis.Ticks()) easel.Set(new Label(axis.X(at), height - 6, text, 12, "ink-500") { Anchor = Anchor.Middle });
        return easel.Done(Says(all));
    }

    /// <summary>A tick at each visit that has it, joined while it stays; filled when it is in the principal syndrome.</summary>
    static void Element(Easel easel, Axis axis, SyndromeElementsCard card, List<Stated<SyndromeDifferentiation>> all, SyndromeElement element, double y)
    {
        var ink = element.Aspect is Aspect.Root ? "cel-600" : "apr-600";
        easel.Set(new Label(Left - 8, y + 10, new(element.Zh, element.En), 12, "ink-700") { Anchor = Anchor.End, Serif = true });
        easel.Draw(new Line(Left, y + 6, Right, y + 6, "line"));
        for (var i = 0; i < all.Count; i++)
        {
            if (!card.Of(all[i].Fact).Contains(element)) continue;
            var principal = card.Of(all[i].Fact.Principal).Contains(element);
            if (i + 1 < all.Count && card.Of(all[i + 1].Fact).Contains(element)) easel.Draw(new Line(axis.X(all[i].At), y + 6, axis.X(all[i + 1].At), y + 6, ink) { Thick = 2.4 });
            easel.Draw(new Dot(axis.X(all[i].At), y + 6, principal ? 4 : 3.4, principal ? ink : "surface") { Stroke = ink, Entry = all[i].Entry.Id, Tip = all[i].Fact.Say() });
        }
    }

    /// <summary>Visits with the same principal syndrome, one after another.</summary>
    static IEnumerable<(Stated<SyndromeDifferentiation> First, Stated<SyndromeDifferentiation> Last, DateTimeOffset Until)> Runs(List<Stated<SyndromeDifferentiation>> all, DateTimeOffset end)
    {
        for (var i = 0; i < all.Count;)
        {
            var j = i;
            while (j + 1 < all.Count && all[j + 1].Fact.Principal == all[i].Fact.Principal) j++;
            yield return (all[i], all[j], j + 1 < all.Count ? all[j + 1].At : end);
            i = j + 1;
        }
    }

    static Phrase Says(List<Stated<SyndromeDifferentiation>> all)
    {
        var changes = all.Zip(all.Skip(1)).Count(p => p.First.Fact.Principal != p.Second.Fact.Principal);
        return new($"{all.Count} 次辨证，主证变过 {changes} 次，现为{all[^1].Fact.Principal}", $"{all.Count} differentiations, the principal syndrome changed {changes} times and is now {all[^1].Fact.Principal}");
    }
}
