using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Xinglin.Specs.Web.Crawl;

/// <summary>The pages of the product, read from its assembly: nobody keeps a list.</summary>
public static partial class Routes
{
    /// <summary>More literal parts first, so that "/charts/new" is not taken for "/charts/{name}".</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [.. from page in typeof(Xinglin.Web.Rooms).Assembly.GetTypes()
        from route in page.GetCustomAttributes<RouteAttribute>()
        orderby route.Template.Count(c => c == '{'), route.Template.Length descending
        select route.Template];

    /// <summary>Pages that need nothing to be known: they are opened by everybody, linked or not.</summary>
    public static IEnumerable<string> Plain => Pages.Where(p => !p.Contains('{'));

    static readonly List<(string Pattern, TemplateMatcher Matcher)> matchers = [.. Pages.Select(p => (p, new TemplateMatcher(TemplateParser.Parse(p.TrimStart('/')), [])))];

    /// <summary>The page's route and the names its query has.</summary>
    public static string Of(string address)
    {
        var (path, query) = address.Split('?') is [var p, var q, ..] ? (p, q) : (address, "");
        // what is no page, such as a sheet to print, is called by its path with the ids taken out
        var pattern = matchers.FirstOrDefault(m => m.Matcher.TryMatch(path, [])).Pattern ?? Id().Replace(path, "…");
        var names = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(n => n.Split('=')[0]).Distinct().Order();
        return names.Any() ? $"{pattern}?{string.Join('&', names)}" : pattern;
    }

    [System.Text.RegularExpressions.GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+")]
    private static partial System.Text.RegularExpressions.Regex Id();
}
