using System.Globalization;
using Xinglin.Care.Treatment.Safety;
using Xinglin.Facts.Herbs;

namespace Xinglin.Web.Pages.Prescribing;

/// <summary>One line of a draft: a herb, perhaps its role.</summary>
public sealed record RxHerb(FormulaRole? Role, PrescribedHerb Herb)
{
    public string Name => Herb.Name;
    public decimal? Grams => Herb.Grams;
    public string? Handling => Herb.Handling;
}

/// <summary>方中药味，一行一味: 君 黄芪 30, 佐 砂仁 6 后下. What the grid writes and a browser without script sends are the same text.</summary>
public static class RxLines
{
    public const string Roles = "君臣佐使";

    static readonly HashSet<string> ways = ["先煎", "久煎", "后下", "后入", "包煎", "布包", "另煎", "另炖", "烊化", "冲服", "兑服", "溶化", "煎汤代水"];

    public static (IReadOnlyList<RxHerb> Herbs, IReadOnlyList<Problem> Problems) Read(string text)
    {
        List<RxHerb> herbs = [];
        List<Problem> problems = [];
        foreach (var (i, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            var rest = line.Trim();
            FormulaRole? role = rest is [var first, ' ' or '　' or '：' or ':', ..] && Roles.IndexOf(first, StringComparison.Ordinal) is >= 0 and var at ? (FormulaRole)at : null;
            // the reader says the number of a line: it is given the lines before as empty ones
            var (read, wrong) = HerbLines.Read(new string('\n', i) + (role is null ? rest : rest[2..]));
            herbs.AddRange(read.Select(h => new RxHerb(role, h)));
            problems.AddRange(wrong);
        }
        return (herbs, problems);
    }

    public static string Write(IEnumerable<FormulaHerb> herbs) => string.Join('\n', herbs.Select(h => Line(h.Role, h.Name, h.Grams, h.Handling)));

    public static string Line(FormulaRole? role, string name, decimal? grams, string? handling)
    {
        var named = handling is null or "" || ways.Contains(handling) ? name : $"{name}（{handling}）";
        return $"{(role is { } r ? $"{Roles[(int)r]} " : "")}{named}{(grams is { } g ? $" {G(g)}" : "")}{(handling is not null && ways.Contains(handling) ? $" {handling}" : "")}";
    }

    public static string G(decimal grams) => grams.ToString("0.####", CultureInfo.InvariantCulture);
}
