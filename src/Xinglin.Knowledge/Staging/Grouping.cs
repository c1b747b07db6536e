using Xinglin.Facts;

namespace Xinglin.Knowledge.Staging;

/// <summary>The group of T, N and M by one table; or why they make none.</summary>
/// <param name="Group">"IIIB"; null when it cannot be grouped</param>
public sealed record Grouped(StagingCard Card, string? Group, Phrase? Cannot);

public static class Grouping
{
    extension(StagingCard card)
    {
        /// <param name="where">what some rows ask for besides: grade, location</param>
        public Grouped Group(string t, string n, string m, IReadOnlyDictionary<string, string>? where = null)
        {
            var (asked, tt, nn, mm) = (where ?? new Dictionary<string, string>(), card.Meant(Plain(t, 'T')), card.Meant(Plain(n, 'N')), card.Meant(Plain(m, 'M')));
            foreach (var (axis, category) in ((string, string)[])[("T", tt), ("N", nn), ("M", mm)])
                if (!card.Categories(axis).Contains(category))
                    return Cannot(card, new($"{axis} 没有“{category}”，此表有 {string.Join("、", card.Categories(axis))}", $"this table has no {category}; its {axis} are {string.Join(", ", card.Categories(axis))}"));
            foreach (var (name, word) in asked)
                if (!card.Needs.TryGetValue(name, out var need) || !need.Words.Contains(word))
                    return Cannot(card, need is null ? new($"此表不问“{name}”", $"this table does not ask for {name}")
                        : new($"{need.Zh}须是 {string.Join("、", need.Words)} 之一", $"{need.En} must be one of {string.Join(", ", need.Words)}"));
            if (card.M1?.Is.TryGetValue(mm, out var far) is true) return new(card, far, null);
            foreach (var row in card.Rows?.Is ?? [])
            {
                if (!(Holds(row.T, tt) && Holds(row.N, nn) && Holds(row.M, mm))) continue;
                if (row.Where.Keys.FirstOrDefault(k => !asked.ContainsKey(k)) is { } lacking)
                    return Cannot(card, new($"还要{card.Needs[lacking].Zh}（{lacking}）", $"{card.Needs[lacking].En} ({lacking}) is needed"));
                if (row.Where.All(w => w.Value.Contains(asked[w.Key]))) return new(card, row.Group, null);
            }
            var column = card.Columns.IndexOf(nn);
            return column >= 0 && card.M0?.Is.TryGetValue(tt, out var groups) is true && groups[column] is not "-" and var group ? new(card, group, null)
                : Cannot(card, new($"{tt}{nn}{mm} 在此表没有定义，不能分组", $"{tt} {nn} {mm} is not defined in this table: it cannot be grouped"));
        }

        string Meant(string category) => card.Means.GetValueOrDefault(category, category);

        /// <summary>The categories of one axis the table knows.</summary>
        public IReadOnlySet<string> Categories(string axis) => axis switch
        {
            "T" => card.Named(r => r.T, card.M0?.Is.Keys),
            "N" => card.Named(r => r.N, card.Columns),
            _ => card.Named(r => r.M, card.M1?.Is.Keys.Append("M0") ?? ["M0"]),
        };

        HashSet<string> Named(Func<StageRow, List<string>?> of, IEnumerable<string>? more) =>
            [.. (card.Rows?.Is ?? []).SelectMany(r => of(r) ?? []), .. more ?? []];
    }

    static Grouped Cannot(StagingCard card, Phrase why) => new(card, null, why);

    static bool Holds(List<string>? words, string category) => words is null || words.Contains(category);

    /// <summary>"pT2a", "ct2a" and "2a" are written for T2a.</summary>
    static string Plain(string written, char axis)
    {
        var text = written.Trim();
        var at = text.IndexOf(axis, StringComparison.OrdinalIgnoreCase);
        return axis + (at >= 0 && text[..at].All(char.IsLetter) ? text[(at + 1)..] : text);
    }

    internal static IEnumerable<string> Rehearse(StagingCard card)
    {
        foreach (var (t, groups) in card.M0?.Is ?? [])
            if (groups.Count != card.Columns.Count) yield return $"m0.{t} has {groups.Count} groups for {card.Columns.Count} columns";
        foreach (var row in card.Rows?.Is ?? [])
            foreach (var (name, words) in row.Where)
                if (!card.Needs.TryGetValue(name, out var need) || words.Except(need.Words).Any()) yield return $"rows: nobody says what {name} {string.Join("/", words)} is";
        if (card.Examples is []) yield return "a table without a worked example proves nothing";
        foreach (var e in card.Examples)
            if (card.Group(e.T, e.N, e.M, e.Where) is var got && got.Group != e.Group)
                yield return $"example {e.T} {e.N} {e.M}: expected {e.Group ?? "no group"}, came out as {got.Group ?? got.Cannot!.Value.En}";
    }
}
