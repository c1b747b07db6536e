using System.Reflection;
using Microsoft.AspNetCore.Components;
using Xinglin.Facts;

namespace Xinglin.Web;

/// <summary>Puts a page into the row of the region: waits, referrals, agreements, visits. Its first plain route begins with /region.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RegionMenuAttribute(string zh, string en) : Attribute
{
    public Phrase Name => new(zh, en);
    public int Order { get; init; } = 100;
}

public sealed record RegionMenuLine(RegionMenuAttribute Menu, string Href);

/// <summary>The pages of the region, found by reflection: a page with a [RegionMenu] line is in it.</summary>
public static class RegionMenu
{
    public static IReadOnlyList<RegionMenuLine> Lines { get; } =
    [.. from page in typeof(RegionMenu).Assembly.GetTypes()
        let menu = page.GetCustomAttribute<RegionMenuAttribute>()
        where menu is not null
        orderby menu.Order
        select new RegionMenuLine(menu, page.GetCustomAttributes<RouteAttribute>().Select(r => r.Template).First(r => !r.Contains('{')))];

    /// <summary>The line a path belongs to: the longest route that begins it.</summary>
    public static RegionMenuLine? Of(string path) => Lines.Where(l => path == l.Href || path.StartsWith(l.Href + "/", StringComparison.Ordinal)).MaxBy(l => l.Href.Length);
}
