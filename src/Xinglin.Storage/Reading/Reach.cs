using System.Globalization;

namespace Xinglin.Storage.Reading;

/// <summary>How far somebody's keys reach now: lists leave out every chart none of them opens. Null where the house itself asks.</summary>
/// <param name="Now">the moment of asking, whatever moment is asked about: nobody reads with yesterday's rights</param>
public sealed record Reach(IReadOnlyCollection<string> Keys, DateTimeOffset Now)
{
    /// <summary>Of these keys, those that open a chart only for what an agreement lists: they reach its name and what is asked of an expert, and no other list.</summary>
    public IReadOnlyList<string> Narrow { get; init; } = [];

    /// <summary>Without them: for lists that show what an agreement may not list.</summary>
    public Reach Wide => Narrow is [] ? this : this with { Keys = [.. Keys.Except(Narrow)], Narrow = [] };

    const string OfGlass = "glass/", OfClinic = "clinic/", OfHouse = "house/";

    /// <summary>A condition that reads the set of open charts once, for lists over many.</summary>
    internal string Among(string chart, Func<object?, string> with) =>
        $"{chart} in (select d.chart from door d where d.key in ({List(Doors, with)}) and (d.until_at is null or d.until_at > {with(Micros.Of(Now))}){Glasses(with)})";

    /// <summary>The same for rows of the task register, joined as t: keys that open most of a house's charts are compared with the row itself, the others with the doors.</summary>
    internal string AmongTasks(Func<object?, string> with)
    {
        List<string> parts = [];
        if (At(OfHouse, with) is { } duties) parts.Add(duties);
        if (At(OfClinic, with) is { } clinics) parts.Add($"t.seen_until > {with(Micros.Of(Now))} and {clinics}");
        var others = Wide with { Keys = [.. Wide.Keys.Where(k => !k.StartsWith(OfHouse, StringComparison.Ordinal) && !k.StartsWith(OfClinic, StringComparison.Ordinal))] };
        parts.Add(others.Among("t.chart", with));
        if (Narrow is not []) parts.Add($"t.owner = 'remoteExpert' and {new Reach(Narrow, Now).Among("t.chart", with)}");
        return $"({string.Join(" or ", parts)})";
    }

    string? At(string kind, Func<object?, string> with)
    {
        var homes = Doors.Where(k => k.StartsWith(kind, StringComparison.Ordinal)).Select(k => $"t.homes like {with($"% {PersonRows.Escaped(k[kind.Length..])} %")} escape '!'").ToList();
        return homes is [] ? null : $"({string.Join(" or ", homes)})";
    }

    /// <summary>A condition that looks at one chart's doors, for few rows.</summary>
    internal string Opens(string chart, Func<object?, string> with)
    {
        var open = $"exists (select 1 from door d where d.chart = {chart} and d.key in ({List(Doors, with)}) and (d.until_at is null or d.until_at > {with(Micros.Of(Now))}))";
        return Broken is [] ? open : $"({open} or {chart} in ({List(Broken, with)}))";
    }

    IReadOnlyList<string> Doors => [.. Keys.Where(k => !k.StartsWith(OfGlass, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    IReadOnlyList<string> Broken => [.. Keys.Where(k => k.StartsWith(OfGlass, StringComparison.Ordinal)).Select(k => k[OfGlass.Length..])];

    string Glasses(Func<object?, string> with) => string.Concat(Broken.Select(c => $" union all select c.chart from chart c where c.chart = {with(c)}"));

    static string List(IReadOnlyList<string> values, Func<object?, string> with) => values is [] ? "''" : string.Join(", ", values.Select(with));

    /// <summary>Numbers the values of a statement written by hand, after the ones it has.</summary>
    internal static Func<object?, string> Into(List<object?> values) => value =>
    {
        values.Add(value);
        return "@" + values.Count.ToString(CultureInfo.InvariantCulture);
    };
}
