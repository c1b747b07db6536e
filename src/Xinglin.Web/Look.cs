using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace Xinglin.Web;

/// <summary>How a listing is looked at: filters, order, page. The address keeps all of it, so that a link shows a colleague the same.</summary>
public sealed class Look(string path, IEnumerable<KeyValuePair<string, StringValues>> query)
{
    readonly Dictionary<string, string> said = query.Where(q => q.Value.FirstOrDefault() is { Length: > 0 }).GroupBy(q => q.Key).ToDictionary(q => q.Key, q => q.First().Value[0]!);

    public static Look Of(HttpContext http) => new(http.Request.Path, http.Request.Query);

    public string Path => path;

    public string? this[string key] => said.GetValueOrDefault(key);

    public DateOnly? Day(string key) => DateOnly.TryParseExact(this[key], "yyyy-MM-dd", out var day) && day.Year is > 1 and < 9999 ? day : null;

    /// <summary>The column it is sorted by; null: as the listing comes.</summary>
    public string? Sort => this["sort"]?.TrimStart('-');

    public bool Down => this["sort"] is ['-', ..];

    public int Page => int.TryParse(this["page"], System.Globalization.NumberStyles.None, null, out var n) && n > 0 ? n : 1;

    /// <summary>The same look with something changed; another filter begins at the first page.</summary>
    public string With(params ReadOnlySpan<(string Key, string? Value)> changes) => Href(path, changes);

    /// <summary>The same look as a file.</summary>
    public string As(string extension) => Href($"{path}.{extension}", []);

    /// <summary>What is said besides these, for the hidden fields of a filter form.</summary>
    public IEnumerable<KeyValuePair<string, string>> Besides(params IEnumerable<string> keys) => said.Where(s => s.Key != "page" && !keys.Contains(s.Key));

    string Href(string to, ReadOnlySpan<(string Key, string? Value)> changes)
    {
        var all = new Dictionary<string, string>(said);
        all.Remove("page");
        foreach (var (key, value) in changes)
            if (string.IsNullOrEmpty(value)) all.Remove(key);
            else all[key] = value;
        return to + new QueryBuilder(all);
    }
}
