using Xinglin.Facts;

namespace Xinglin.Knowledge.Staging;

/// <summary>The group of T, N and M by one table; or why they make none.</summary>
/// <param name="Group">"IIIB"; null when it cannot be grouped</param>
public sealed record Grouped(StagingCard Card, string? Group, Phrase? Cannot)
{
    /// <summary>c, p, yp …; null when none was written.</summary>
    public string? Prefix { get; init; }
    /// <summary>What was read, by axis and by what the rows ask for.</summary>
    public IReadOnlyDictionary<string, string> Because { get; init; } = new Dictionary<string, string>();
    /// <summary>The source that makes it this group.</summary>
    public string? Cite { get; init; }
    public Confidence Confidence { get; init; } = Confidence.High;
}

public static class Grouping
{
    extension(StagingCard card)
    {
        /// <param name="t">with or without prefix and letter: "pT2a", "T2a", "2a"</param>
        /// <param name="n">as <paramref name="t"/></param>
        /// <param name="m">as <paramref name="t"/>; its prefix may differ, for metastasis is often only seen</param>
        /// <param name="where">what some rows ask for besides: grade, location</param>
        public Grouped Group(string t, string n, string m, IReadOnlyDictionary<string, string>? where = null)
        {
            var asked = where ?? new Dictionary<string, string>();
            var (tt, nn, mm) = (Category.Read(card, 'T', t), Category.Read(card, 'N', n), Category.Read(card, 'M', m));
            var prefix = tt.Prefix ?? nn.Prefix;
            var read = new Grouped(card, null, null)
            {
                Prefix = prefix,
                Because = new Dictionary<string, string>(asked) { ["t"] = tt.Written, ["n"] = nn.Written, ["m"] = mm.Written },
            };
            if (card.Unfit(tt, nn, mm, asked) is { } why) return read with { Cannot = why };
            if (card.M1?.Is.TryGetValue(mm.Word, out var far) is true) return read with { Group = far, Cite = card.M1.Cite, Confidence = card.M1.Confidence };
            foreach (var row in card.Rows?.Is ?? [])
            {
                if (!(Holds(row.T, tt) && Holds(row.N, nn) && Holds(row.M, mm))) continue;
                if (row.Where.Keys.FirstOrDefault(k => !asked.ContainsKey(k)) is { } lacking)
                    return read with { Cannot = new($"还要{card.Needs[lacking].Zh}（{lacking}）", $"{card.Needs[lacking].En} ({lacking}) is needed") };
                if (row.Where.All(w => w.Value.Contains(asked[w.Key]))) return read with { Group = row.Group, Cite = card.Rows!.Cite, Confidence = card.Rows.Confidence };
            }
            var column = card.Columns.IndexOf(nn.Word);
            return column >= 0 && card.M0?.Is.TryGetValue(tt.Word, out var groups) is true && groups[column] is not "-" and var group
                ? read with { Group = group, Cite = card.M0.Cite, Confidence = card.M0.Confidence }
                : read with { Cannot = new($"{tt}{nn}{mm} 在此表没有定义，不能分组", $"{tt} {nn} {mm} is not defined in this table: it cannot be grouped") };
        }

        Phrase? Unfit(Category t, Category n, Category m, IReadOnlyDictionary<string, string> asked)
        {
            if (t.Prefix is { } a && n.Prefix is { } b && a != b)
                return new($"T 是 {a}，N 是 {b}，不能混用", $"T is {a} and N is {b}: they are not mixed");
            if ((t.Prefix ?? n.Prefix) is { } prefix && !card.Prefixes.Contains(prefix))
                return new($"此表用于 {string.Join("、", card.Prefixes)}，不用于 {prefix}", $"this table holds for {string.Join(", ", card.Prefixes)}, not for {prefix}");
            foreach (var (axis, category) in ((string, Category)[])[("T", t), ("N", n), ("M", m)])
                if (!category.Known)
                    return new($"{axis} 没有“{category.Written}”，此表有 {string.Join("、", card.Categories(axis))}", $"this table has no {category.Written}; its {axis} are {string.Join(", ", card.Categories(axis))}");
            foreach (var (name, word) in asked)
                if (!card.Needs.TryGetValue(name, out var need) || !need.Words.Contains(word))
                    return need is null ? new($"此表不问“{name}”", $"this table does not ask for {name}")
                        : new($"{need.Zh}须是 {string.Join("、", need.Words)} 之一", $"{need.En} must be one of {string.Join(", ", need.Words)}");
            return null;
        }

        /// <summary>The categories of one axis the table groups by.</summary>
        public IReadOnlySet<string> Categories(string axis) => axis switch
        {
            "T" => card.Named(r => r.T, card.M0?.Is.Keys),
            "N" => card.Named(r => r.N, card.Columns),
            _ => card.Named(r => r.M, ["M0", .. card.M1?.Is.Keys ?? Enumerable.Empty<string>()]),
        };

        HashSet<string> Named(Func<StageRow, List<string>?> of, IEnumerable<string>? more) =>
            [.. more ?? [], .. (card.Rows?.Is ?? []).SelectMany(r => of(r) ?? [])];
    }

    static bool Holds(List<string>? words, Category category) => words is null || words.Contains(category.Word);

    internal static IEnumerable<string> Rehearse(StagingCard card)
    {
        string[] faults = [.. Uneven(card)];
        return faults is not [] ? faults : card.Examples is [] ? ["a table without a worked example proves nothing"] :
            from e in card.Examples
            let got = card.Group(e.T, e.N, e.M, e.Where)
            where got.Group != e.Group
            select $"example {e.T} {e.N} {e.M}: expected {e.Group ?? "no group"}, came out as {got.Group ?? got.Cannot!.Value.En}";
    }

    static IEnumerable<string> Uneven(StagingCard card)
    {
        foreach (var (t, groups) in card.M0?.Is ?? [])
            if (groups.Count != card.Columns.Count) yield return $"m0.{t} has {groups.Count} groups for {card.Columns.Count} columns";
        foreach (var row in card.Rows?.Is ?? [])
            foreach (var (name, words) in row.Where)
                if (!card.Needs.TryGetValue(name, out var need) || words.Except(need.Words).Any()) yield return $"rows: nobody says what {name} {string.Join("/", words)} is";
    }
}
