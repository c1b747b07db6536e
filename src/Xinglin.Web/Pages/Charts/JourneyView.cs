using System.Globalization;
using Xinglin.Care;
using Xinglin.Web.Scenes;

namespace Xinglin.Web.Pages.Charts;

/// <summary>Which part of the course is looked at; the address keeps it, so that a link shows a colleague the same.</summary>
public sealed record JourneyView(string Path, DateTimeOffset From, DateTimeOffset To, string Span)
{
    static readonly (string Key, int Days, Phrase Name)[] spans =
        [("30", 30, new("30 天", "30 days")), ("180", 180, new("半年", "6 months")), ("365", 365, new("一年", "1 year"))];

    public static JourneyView Of(Chart chart, string path, string? from, string? to, string? span, DateTimeOffset now)
    {
        var whole = Axis.Whole(chart, now);
        if (Day(from) is { } a && Day(to) is { } b && a < b) return new(path, a, b, "");
        var days = spans.FirstOrDefault(s => s.Key == span).Days;
        return days == 0 ? new(path, whole.From, whole.To, "all") : new(path, whole.To.AddDays(-days), whole.To, span!);
    }

    public IEnumerable<(string Href, Phrase Name, bool On)> Spans =>
        [.. spans.Select(s => ($"{Path}?span={s.Key}", s.Name, Span == s.Key)), (Path, new Phrase("全程", "whole"), Span == "all")];

    /// <summary>The same length, moved by a share of it.</summary>
    public string Moved(double share) => Href(From + (To - From) * share, To + (To - From) * share);

    /// <summary>Longer or shorter about its middle, never under two weeks.</summary>
    public string Zoomed(double factor)
    {
        var half = Math.Max(7, (To - From).TotalDays * factor / 2);
        var middle = From + (To - From) / 2;
        return Href(middle.AddDays(-half), middle.AddDays(half));
    }

    public string ToNow(DateTimeOffset now) => Href(now - (To - From) * .9, now + (To - From) * .1);

    string Href(DateTimeOffset from, DateTimeOffset to) => string.Create(CultureInfo.InvariantCulture, $"{Path}?from={from.HouseDay():yyyy-MM-dd}&to={to.HouseDay():yyyy-MM-dd}");

    static DateTimeOffset? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is > 1901 and < 2200 ? day.Start() : null;
}
