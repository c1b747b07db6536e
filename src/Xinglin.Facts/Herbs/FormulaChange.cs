using System.Globalization;
using System.Text.RegularExpressions;

namespace Xinglin.Facts.Herbs;

public enum ChangeKind { Added, Removed, Redosed }

/// <summary>加减一味。One named change of a formula, as a line of <see cref="Prescription.Changes"/>: "加 黄芪 30 g：气虚", "去 木香：便溏", "改 白术 10→15 g：纳少".</summary>
/// <param name="Before">grams a packet; null where it did not stand or nobody said</param>
/// <param name="Reason">in the physician's words; null when none was given</param>
public sealed partial record FormulaChange(ChangeKind Kind, string Herb, decimal? Before, decimal? After, string? Reason = null)
{
    /// <summary>What changed from one formula to the next, in the order of the new one, what went last.</summary>
    /// <remarks>Grams that one side does not know, as a formula of the books, are no change.</remarks>
    public static IReadOnlyList<FormulaChange> Between(IEnumerable<(string Name, decimal? Grams)> before, IEnumerable<(string Name, decimal? Grams)> after)
    {
        var old = before.DistinctBy(h => h.Name).ToDictionary(h => h.Name, h => h.Grams);
        var now = after.DistinctBy(h => h.Name).ToList();
        return
        [
            .. from h in now
               where !old.TryGetValue(h.Name, out var was) || was is not null && h.Grams is not null && was != h.Grams
               select old.TryGetValue(h.Name, out var grams) ? new FormulaChange(ChangeKind.Redosed, h.Name, grams, h.Grams) : new(ChangeKind.Added, h.Name, null, h.Grams),
            .. from o in old where now.All(h => h.Name != o.Key) select new FormulaChange(ChangeKind.Removed, o.Key, o.Value, null),
        ];
    }

    /// <summary>The change without its reason, as it stands in front of the colon.</summary>
    public string What => Kind switch
    {
        ChangeKind.Added => $"加 {Herb}{(After is { } a ? $" {G(a)} g" : "")}",
        ChangeKind.Removed => $"去 {Herb}",
        _ => $"改 {Herb} {G(Before ?? 0)}→{G(After ?? 0)} g",
    };

    public override string ToString() => Reason is { Length: > 0 } ? $"{What}：{Reason}" : What;

    /// <summary>A line as it is written here or was written before; null for words that name no single change.</summary>
    public static FormulaChange? Parse(string line)
    {
        var (what, reason) = line.IndexOfAny(['：', ':']) is >= 0 and var at ? (line[..at], line[(at + 1)..].Trim()) : (line, null);
        if (Changed().Match(what) is { Success: true } m) return new(ChangeKind.Redosed, m.Groups["herb"].Value, D(m.Groups["before"]), D(m.Groups["after"]), reason);
        if (Added().Match(what) is { Success: true } a) return new(ChangeKind.Added, a.Groups["herb"].Value, null, D(a.Groups["after"]), reason);
        if (Removed().Match(what) is { Success: true } r) return new(ChangeKind.Removed, r.Groups["herb"].Value, null, null, reason);
        return null;
    }

    static decimal? D(Group group) => group.Success ? decimal.Parse(group.Value, CultureInfo.InvariantCulture) : null;

    static string G(decimal grams) => grams.ToString("0.####", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*加\s*(?<herb>\p{IsCJKUnifiedIdeographs}+)(?:\s*(?<after>\d+(?:\.\d+)?)\s*g)?\s*$")]
    private static partial Regex Added();

    [GeneratedRegex(@"^\s*去\s*(?<herb>\p{IsCJKUnifiedIdeographs}+)\s*$")]
    private static partial Regex Removed();

    [GeneratedRegex(@"^\s*改?\s*(?<herb>\p{IsCJKUnifiedIdeographs}+)\s*(?<before>\d+(?:\.\d+)?)\s*(?:→|增至|减至|改为)\s*(?<after>\d+(?:\.\d+)?)\s*g\s*$")]
    private static partial Regex Changed();
}
