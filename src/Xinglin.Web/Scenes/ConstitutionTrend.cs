using Xinglin.Facts;
using Xinglin.Facts.FourExaminations;
using Xinglin.Knowledge.Constitutions;

namespace Xinglin.Web.Scenes;

/// <summary>体质得分。The nine scores of the last form of one standard, with a mark where the one before it stood. Two standards are two pictures, always.</summary>
public static class ConstitutionTrend
{
    public const double W = 640;
    const double Left = 150, Right = 560, Row = 26, Top = 22;

    /// <summary>Null when nothing was identified by this form.</summary>
    public static Scene? Of(ConstitutionFormCard form, IReadOnlyList<Stated<ConstitutionIdentified>> all, bool english)
    {
        if (all is not [.., var last] || all.Any(a => a.Fact.Standard != form.Standard)) return null;
        var before = all.Count > 1 ? all[^2].Fact : null;
        var easel = new Easel(W, Top + form.Scales.Count * Row + 10, english);
        double X(double score) => Left + score / 100 * (Right - Left);
        foreach (var line in (double[])[form.TendencyAtLeast.Is, form.YesAtLeast.Is])
        {
            easel.Draw(new Line(X(line), Top - 4, X(line), Top + form.Scales.Count * Row, "line-strong"));
            easel.Set(new Label(X(line), Top - 8, new($"{line:0}", $"{line:0}"), 11, "ink-500") { Anchor = Anchor.Middle });
        }
        foreach (var (i, (id, scale)) in form.Scales.Index())
        {
            var y = Top + i * Row + 12;
            easel.Set(new Label(Left - 8, y + 4, easel.Fit(scale.Name, 12, Left - 10), 12, "ink-800") { Anchor = Anchor.End, Serif = true });
            if (last.Fact.Scores.FirstOrDefault(s => s.Scale == id) is not { Score: { } score } now)
            {
                easel.Set(new Label(Left + 4, y + 4, new("未答全", "incomplete"), 12, "gam-600"));
                continue;
            }
            var strong = !scale.Balanced && now.Verdict == "yes";
            easel.Draw(new Box(Left, y - 6, Math.Max(1, X((double)score) - Left), 12, strong ? "apr-300" : "cel-200") { Round = 2, Entry = last.Entry.Id, Tip = new($"{scale.Zh} {score:0.#}", $"{scale.En} {score:0.#}") });
            if (before?.Scores.FirstOrDefault(s => s.Scale == id)?.Score is { } was) easel.Draw(new Line(X((double)was), y - 9, X((double)was), y + 9, "ink-600") { Thick = 2 });
            easel.Set(new Label(X((double)score) + 6, y + 4, new($"{score:0.#}", $"{score:0.#}"), 12, "ink-900") { Bold = now.Verdict is "yes" or "mostly" });
        }
        return easel.Done(new($"{form.Standard}：{last.Fact.Result}", $"{form.Standard}: {last.Fact.Result}"));
    }
}
