using System.Text.RegularExpressions;
using Xinglin.Care.Treatment.Safety;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Web.Pages.Prescribing;

/// <summary>One cell of the grid: the herb as written, and the one line under it.</summary>
/// <param name="Level">the gravest finding that names it; null when there is none beyond a hint</param>
/// <param name="Stops">it keeps the prescription from being signed</param>
public sealed record RxCell(RxHerb Written, Herb? Herb, Level? Level, bool Stops, Phrase Line, bool IsNew)
{
    public static RxCell Of(RxHerb written, Named named, IReadOnlyList<(Finding Finding, bool Open)> findings, bool isNew)
    {
        var mine = findings.Where(f => f.Finding.Level > Xinglin.Knowledge.Materia.Level.Info && Names(f.Finding, written, named)).ToList();
        return new(written, named.Herb, mine is [var first, ..] ? first.Finding.Level : null, mine.Any(f => f.Open), mine is [var gravest, ..] ? Short(gravest.Finding, written, named.Herb) : Range(named.Herb), isNew);
    }

    static bool Names(Finding finding, RxHerb written, Named named) =>
        named.Herb is { } herb && finding.Herbs.Contains(herb.Id) || finding.Herbs is [] && finding.What.Zh.Contains($"“{written.Name}”", StringComparison.Ordinal)
        || (named.Could ?? named.Holds) is { } several && several.Any(h => finding.Herbs.Contains(h.Id)) && finding.What.Zh.Contains(written.Name, StringComparison.Ordinal);

    /// <summary>The usual day's grams: "9–30".</summary>
    public static Phrase Range(Herb? herb) => herb is { Least: { } least, Most: { } most } ? new($"{RxLines.G(least)}–{RxLines.G(most)} g", $"{RxLines.G(least)}–{RxLines.G(most)} g") : new("无常用量可对照", "no usual dose known");

    /// <summary>The cell already says which herb it is, and how much; a pair keeps its other side.</summary>
    static Phrase Short(Finding finding, RxHerb written, Herb? herb) => new(Without(finding.What.Zh, herb?.Zh ?? written.Name, '：', "与"), Without(finding.What.En, herb?.Name.En ?? written.Name, ':', " with "));

    static string Without(string what, string name, char colon, string with)
    {
        if (what.IndexOf(colon, StringComparison.Ordinal) is > 0 and var at && what[..at].Contains(name, StringComparison.Ordinal))
            return what[..at].Contains(with, StringComparison.Ordinal) ? what.Replace(name, "", StringComparison.Ordinal).Trim() : what[(at + 1)..].Trim();
        return Regex.Replace(what, $"^{Regex.Escape(name)} [\\d.]+ g[，,] ?", "");
    }
}
