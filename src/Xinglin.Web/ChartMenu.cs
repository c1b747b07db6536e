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
    /// <summary>What follows /charts/ID of the page it stands beside, "/prescribe": it is shown in a second row there and nowhere else; null: in the first row.</summary>
    public string? Under { get; init; }
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

    /// <summary>The first row: the head of each group.</summary>
    public static IReadOnlyList<ChartMenuLine> Heads { get; } = [.. Lines.Where(l => l.Menu.Under is null)];

    /// <summary>The head of the group a line is in; itself when it is one.</summary>
    public static ChartMenuLine HeadOf(ChartMenuLine line) => Heads.Single(h => h.Tail == (line.Menu.Under ?? line.Tail));

    /// <summary>The second row: a head and what stands beside it; empty when it stands alone.</summary>
    public static IReadOnlyList<ChartMenuLine> Beside(ChartMenuLine line)
    {
        var head = HeadOf(line);
        List<ChartMenuLine> group = [head, .. Lines.Where(l => l.Menu.Under == head.Tail)];
        return group.Count > 1 ? group : [];
    }

    /// <summary>The line a path belongs to: the longest that begins what follows the chart.</summary>
    public static ChartMenuLine? Of(string path, ChartId chart)
    {
        var home = $"/charts/{chart}";
        if (!path.StartsWith(home, StringComparison.OrdinalIgnoreCase)) return null;
        var tail = path[home.Length..].Split('?')[0];
        return Lines.Where(l => tail == l.Tail || l.Tail is not "" && tail.StartsWith(l.Tail + "/", StringComparison.Ordinal)).MaxBy(l => l.Tail.Length);
    }
}
