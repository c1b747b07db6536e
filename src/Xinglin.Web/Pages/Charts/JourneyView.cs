using System.Globalization;
using Xinglin.Care;
using Xinglin.Web.Scenes;

namespace Xinglin.Web.Pages.Charts;

/// <summary>What part of the course is looked at, and how; the address keeps all of it, so that a link shows a colleague the same.</summary>
/// <param name="Span">"30", "180", "365", "all", or empty when the days were chosen</param>
public sealed record JourneyView(string Path, DateTimeOffset From, DateTimeOffset To, string Span)
{
    static readonly (string Key, int Days, Phrase Name)[] spans =
        [("30", 30, new("30 天", "30 d")), ("180", 180, new("半年", "6 mo")), ("365", 365, new("一年", "1 yr"))];

    /// <summary>Lanes that are folded, as the keys 1–6 name them.</summary>
    public IReadOnlySet<Wing> Folded { get; init; } = new HashSet<Wing>();

    /// <summary>Only what is evidence of open loops.</summary>
    public bool Evidence { get; init; }

    /// <summary>All cycles start at day 1.</summary>
    public bool Aligned { get; init; }

    /// <summary>The picture as a table.</summary>
    public bool Table { get; init; }

    public static JourneyView Of(Chart chart, string path, JourneyAsked asked, DateTimeOffset now)
    {
        var whole = Axis.Whole(chart, now);
        var days = spans.FirstOrDefault(s => s.Key == asked.Span).Days;
        var (from, to, span) = Day(asked.From) is { } a && Day(asked.To) is { } b && a < b ? (a, b, "")
            : days == 0 ? (whole.From, whole.To, "all") : (Until(whole.To, now, days).AddDays(-days), Until(whole.To, now, days), asked.Span!);
        return new(path, from, to, span)
        {
            Folded = (asked.Fold ?? "").Where(c => c is >= '1' and <= '6').Select(c => (Wing)(c - '1')).ToHashSet(),
            Evidence = asked.Only is "loops", Aligned = asked.Align is "cycle", Table = asked.Show is "table",
        };
    }

    /// <summary>A chosen length ends a little after now, however far ahead something is planned.</summary>
    static DateTimeOffset Until(DateTimeOffset whole, DateTimeOffset now, int days) => whole > now && whole > now.AddDays(days * .1) ? now.AddDays(days * .1).Here : whole;

    public IEnumerable<(string Href, Phrase Name, bool On)> Spans =>
        [.. spans.Append(("all", 0, new Phrase("全程", "whole"))).Select(s => ((this with { Span = s.Item1, Aligned = false }).Href, s.Item3, Span == s.Item1 && !Aligned))];

    /// <summary>The same length, moved by a share of it.</summary>
    public string Moved(double share) => At(From + (To - From) * share, To + (To - From) * share);

    /// <summary>Longer or shorter about its middle, never under two weeks, never over two hundred years.</summary>
    public string Zoomed(double factor)
    {
        var half = Math.Clamp((To - From).TotalDays * factor / 2, 7, 36_500);
        var middle = From + (To - From) / 2;
        return At(middle.AddDays(-half), middle.AddDays(half));
    }

    public string ToNow(DateTimeOffset now) => At(now - (To - From) * .9, now + (To - From) * .1);

    public string Folding(Wing wing) => (this with { Folded = Folded.Contains(wing) ? Folded.Where(w => w != wing).ToHashSet() : Folded.Append(wing).ToHashSet() }).Href;

    public string Href
    {
        get
        {
            List<string> said = [];
            if (Span is "") said.Add(string.Create(CultureInfo.InvariantCulture, $"from={From.HouseDay():yyyy-MM-dd}&to={To.HouseDay():yyyy-MM-dd}"));
            else if (Span is not "all") said.Add($"span={Span}");
            if (Folded.Count > 0) said.Add($"fold={string.Concat(Folded.Order().Select(w => (int)w + 1))}");
            if (Evidence) said.Add("only=loops");
            if (Aligned) said.Add("align=cycle");
            if (Table) said.Add("show=table");
            return said is [] ? Path : $"{Path}?{string.Join('&', said)}";
        }
    }

    string At(DateTimeOffset from, DateTimeOffset to) =>
        from.Year < 1902 || to.Year > 2199 ? Href : (this with { From = from, To = to, Span = "" }).Href;

    static DateTimeOffset? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is > 1901 and < 2200 ? day.Start() : null;
}

/// <summary>What stood in the address, unchecked.</summary>
public sealed record JourneyAsked(string? From, string? To, string? Span, string? Fold, string? Only, string? Align, string? Show);
