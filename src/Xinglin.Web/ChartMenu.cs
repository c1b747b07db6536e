using System.Reflection;
using Microsoft.AspNetCore.Components;
using Xinglin.Facts;

namespace Xinglin.Web;

/// <summary>Puts a page about one patient under that patient's header. Its first route begins with /charts/{Id:guid}.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ChartMenuAttribute(string zh, string en) : Attribute
{
    public Phrase Name => new(zh, en);
    public int Order { get; init; } = 100;
}

/// <param name="Tail">what follows /charts/ID, with its slash; empty for the course itself</param>
public sealed record ChartMenuLine(ChartMenuAttribute Menu, string Tail);

/// <summary>The pages of one patient, found by reflection: a page with a [ChartMenu] line is in it.</summary>
public static class ChartMenu
{
    const string Chart = "/charts/{Id:guid}";

    public static IReadOnlyList<ChartMenuLine> Lines { get; } =
    [.. from page in typeof(ChartMenu).Assembly.GetTypes()
        let menu = page.GetCustomAttribute<ChartMenuAttribute>()
        where menu is not null
        orderby menu.Order
        select new ChartMenuLine(menu, page.GetCustomAttributes<RouteAttribute>().Select(r => r.Template).Where(r => r.StartsWith(Chart, StringComparison.Ordinal)).OrderBy(r => r.Length).First()[Chart.Length..])];

    /// <summary>The line a path belongs to: the longest that begins what follows the chart.</summary>
    public static ChartMenuLine? Of(string path, ChartId chart)
    {
        var home = $"/charts/{chart}";
        if (!path.StartsWith(home, StringComparison.OrdinalIgnoreCase)) return null;
        var tail = path[home.Length..].Split('?')[0];
        return Lines.Where(l => tail == l.Tail || l.Tail is not "" && tail.StartsWith(l.Tail + "/", StringComparison.Ordinal)).MaxBy(l => l.Tail.Length);
    }
}
