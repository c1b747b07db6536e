using Microsoft.AspNetCore.Components;

namespace Xinglin.Web.Shared;

/// <summary>One column of a listing: what it is called, how a cell reads as text (for CSV), and what it sorts by.</summary>
/// <param name="Key">its name in the address</param>
public sealed record Column<T>(string Key, Phrase Head, Func<T, string?> Text)
{
    /// <summary>Null: cannot be sorted by.</summary>
    public Func<T, IComparable?>? By { get; init; }
    public bool Number { get; init; }
    /// <summary>What a person would add up.</summary>
    public Func<IReadOnlyList<T>, string>? Total { get; init; }
    /// <summary>How the cell is drawn where text alone says too little.</summary>
    public RenderFragment<T>? Cell { get; init; }
    /// <summary>Class of the cells.</summary>
    public string Class { get; init; } = "";
}

/// <summary>Rows in the order and on the page that was asked for.</summary>
public static class Listings
{
    public static IReadOnlyList<T> Sorted<T>(IReadOnlyList<T> rows, IReadOnlyList<Column<T>> columns, Look look) =>
        columns.FirstOrDefault(c => c.Key == look.Sort)?.By is not { } by ? rows
        : look.Down ? [.. rows.OrderByDescending(by)] : [.. rows.OrderBy(by)];

    /// <summary>Of so many, the rows of this page; a page that is not there is the last one.</summary>
    public static (int Page, int Pages, int Skip) Paged(long count, int size, Look look)
    {
        var pages = (int)Math.Max(1, (count + size - 1) / size);
        var page = Math.Min(look.Page, pages);
        return (page, pages, (page - 1) * size);
    }
}
