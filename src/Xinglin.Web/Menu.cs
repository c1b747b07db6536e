using System.Reflection;
using Microsoft.AspNetCore.Components;
using Xinglin.Facts;

namespace Xinglin.Web;

/// <summary>Puts a page into the rail. The name is at most four Chinese characters; the key follows G (worklist: G W).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MenuAttribute(string zh, string en) : Attribute
{
    public Phrase Name => new(zh, en);
    public string Icon { get; init; } = "work";
    public int Order { get; init; } = 100;
    public string Key { get; init; } = "";
}

public sealed record MenuLine(MenuAttribute Menu, string Href);

/// <summary>The rail, found by reflection: a page with a [Menu] line and a plain route is in it.</summary>
public static class Rail
{
    public static IReadOnlyList<MenuLine> Lines { get; } =
    [.. from page in typeof(Rail).Assembly.GetTypes()
        let menu = page.GetCustomAttribute<MenuAttribute>()
        where menu is not null
        orderby menu.Order
        select new MenuLine(menu, page.GetCustomAttributes<RouteAttribute>().Select(r => r.Template).First(r => !r.Contains('{')))];

    /// <summary>The line a path belongs to: the longest route that begins it.</summary>
    public static MenuLine? Of(string path) => Lines
        .Where(l => l.Href == "/" ? path == "/" : path.StartsWith(l.Href, StringComparison.Ordinal))
        .MaxBy(l => l.Href.Length);
}
