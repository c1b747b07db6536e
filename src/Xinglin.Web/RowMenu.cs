using System.Reflection;
using Microsoft.AspNetCore.Components;
using Xinglin.Facts;

namespace Xinglin.Web;

/// <summary>Puts a page into the row of pages under the titles of its wing.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class RowMenuAttribute(string zh, string en) : Attribute
{
    public Phrase Name => new(zh, en);
    public int Order { get; init; } = 100;
}

/// <summary>The region: waits, referrals, agreements, visits.</summary>
public sealed class RegionMenuAttribute(string zh, string en) : RowMenuAttribute(zh, en);

/// <summary>The nursing wing: wards, lines, nutrition, mood.</summary>
public sealed class NursingMenuAttribute(string zh, string en) : RowMenuAttribute(zh, en);

public sealed record RowMenuLine(RowMenuAttribute Menu, string Href);

/// <summary>The rows, found by reflection: a page with the attribute and a plain route is in it.</summary>
public static class RowMenu
{
    static readonly ILookup<Type, RowMenuLine> lines =
        (from page in typeof(RowMenu).Assembly.GetTypes()
         let menu = page.GetCustomAttribute<RowMenuAttribute>()
         where menu is not null
         orderby menu.Order
         select new RowMenuLine(menu, page.GetCustomAttributes<RouteAttribute>().Select(r => r.Template).First(r => !r.Contains('{')))).ToLookup(l => l.Menu.GetType());

    public static IEnumerable<RowMenuLine> Lines<T>() where T : RowMenuAttribute => lines[typeof(T)];

    /// <summary>The line a path belongs to: the longest route that begins it.</summary>
    public static RowMenuLine? Of<T>(string path) where T : RowMenuAttribute =>
        Lines<T>().Where(l => path == l.Href || path.StartsWith(l.Href + "/", StringComparison.Ordinal)).MaxBy(l => l.Href.Length);
}
