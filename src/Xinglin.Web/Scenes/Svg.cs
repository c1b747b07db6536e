using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using Xinglin.Facts;
using Xinglin.Web.Shared;

namespace Xinglin.Web.Scenes;

/// <summary>A scene as SVG text. The marks of one entry are one link, and links follow each other in time, so that the keyboard walks the course.</summary>
/// <param name="english">the tongue it is printed in</param>
/// <param name="way">where an entry is read; null prints no links to entries</param>
/// <param name="source">when, by whom and from where an entry came: the second line of what the pointer reads</param>
public sealed class Svg(bool english, Func<EntryId, string>? way, Func<EntryId, string?>? source)
{
    static readonly SearchValues<char> told = SearchValues.Create("<>&\"\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");
    readonly StringBuilder text = new();

    public string Print(Scene scene)
    {
        foreach (var mark in scene.Marks.Where(m => Link(m) is null)) Shape(mark, mark.Tip);
        foreach (var marks in scene.Marks.Where(m => Link(m) is not null).GroupBy(m => Link(m)!)) One(marks.Key, [.. marks]);
        return text.ToString();
    }

    string? Link(Mark mark) => mark.Href ?? (way is not null && mark.Entry is { } entry ? way(entry) : null);

    void One(string href, List<Mark> marks)
    {
        text.Append("<a href=\"").Append(WebUtility.HtmlEncode(href)).Append('"');
        if (marks.Find(m => m.Key is not null)?.Key is { } key) text.Append(" data-key=\"").Append(key).Append('"');
        text.Append('>');
        var tip = marks.Find(m => m.Tip is not null)?.Tip ?? marks.OfType<Label>().FirstOrDefault()?.Text;
        var from = marks[0].Entry is { } entry ? source?.Invoke(entry) : null;
        if (tip is { } say) text.Append("<title>").Append(Safe(english ? say.En : say.Zh)).Append(from is null ? "" : "\n").Append(Safe(from ?? "")).Append("</title>");
        foreach (var mark in marks) Shape(mark, null);
        text.Append("</a>");
    }

    void Shape(Mark mark, Phrase? tip)
    {
        var title = tip is { } say ? $"<title>{Safe(english ? say.En : say.Zh)}</title>" : "";
        var faint = mark.Opacity < 1 ? $" opacity=\"{mark.Opacity.Px}\"" : "";
        switch (mark)
        {
            case Box b:
                text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{b.X.Px}\" y=\"{b.Y.Px}\" width=\"{Math.Max(0, b.W).Px}\" height=\"{Math.Max(0, b.H).Px}\"{(b.Round > 0 ? $" rx=\"{b.Round.Px}\"" : "")} fill=\"{Glyphs.Paint(b.Fill)}\"{Stroke(b.Stroke)}{(b.Dashed ? " stroke-dasharray=\"3 2\"" : "")}{faint}");
                Close("rect", title);
                break;
            case Line l:
                text.Append(CultureInfo.InvariantCulture, $"<line x1=\"{l.X1.Px}\" y1=\"{l.Y1.Px}\" x2=\"{l.X2.Px}\" y2=\"{l.Y2.Px}\"{Stroke(l.Stroke)}{(l.Thick is 1 ? "" : $" stroke-width=\"{l.Thick.Px}\"")}{(l.RoundEnds ? " stroke-linecap=\"round\"" : "")}{faint}");
                Close("line", title);
                break;
            case Dot d:
                text.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{d.X.Px}\" cy=\"{d.Y.Px}\" r=\"{d.R.Px}\" fill=\"{Glyphs.Paint(d.Fill)}\"{Stroke(d.Stroke)}{(d.Stroke is null ? "" : $" stroke-width=\"{d.Thick.Px}\"")}{faint}");
                Close("circle", title);
                break;
            case Sign s:
                text.Append(CultureInfo.InvariantCulture, $"<path d=\"{Outline(s)}\" fill=\"{Glyphs.Paint(s.Fill)}\"{Stroke(s.Stroke)}{(s.Stroke is null ? "" : " stroke-dasharray=\"3 2\"")}{faint}");
                Close("path", title);
                break;
            case Curve c:
                text.Append(CultureInfo.InvariantCulture, $"<path d=\"M{string.Join('L', c.Points.Select(p => $"{p.X.Px} {p.Y.Px}"))}\" fill=\"none\"{Stroke(c.Stroke)} stroke-width=\"{c.Thick.Px}\"{(c.Dash is null ? "" : $" stroke-dasharray=\"{c.Dash}\"")} stroke-linejoin=\"round\"");
                Close("path", title);
                break;
            case Area a:
                text.Append(CultureInfo.InvariantCulture, $"<path d=\"M{string.Join('L', a.Points.Select(p => $"{p.X.Px} {p.Y.Px}"))}z\" fill=\"{Glyphs.Paint(a.Fill)}\"{Stroke(a.Stroke)} stroke-linejoin=\"round\"{faint}");
                Close("path", title);
                break;
            case Label w:
                var anchor = w.Anchor switch { Anchor.Middle => " text-anchor=\"middle\"", Anchor.End => " text-anchor=\"end\"", _ => "" };
                text.Append(CultureInfo.InvariantCulture, $"<text x=\"{w.X.Px}\" y=\"{w.Y.Px}\" font-size=\"{w.Size.Px}\" fill=\"{Glyphs.Paint(w.Fill)}\"{anchor}{(w.Bold ? " font-weight=\"700\"" : "")}{(w.Serif ? " class=\"zh\"" : "")}{(w.Text.Zh == w.Text.En ? " translate=\"no\"" : "")}>{Safe(english ? w.Text.En : w.Text.Zh)}</text>");
                break;
        }
    }

    void Close(string tag, string title)
    {
        if (title is "") text.Append("/>");
        else text.Append('>').Append(title).Append("</").Append(tag).Append('>');
    }

    static string Stroke(string? token) => token is null ? "" : $" stroke=\"{Glyphs.Paint(token)}\"";

    static string Outline(Sign s) => s.Shape switch
    {
        SignShape.Diamond => $"M{s.X.Px} {(s.Y - s.R).Px}l{s.R.Px} {s.R.Px} {(-s.R).Px} {s.R.Px} {(-s.R).Px} {(-s.R).Px}z",
        SignShape.Tall => $"M{s.X.Px} {(s.Y - s.R).Px}l{(s.R * .55).Px} {s.R.Px} {(-s.R * .55).Px} {s.R.Px} {(-s.R * .55).Px} {(-s.R).Px}z",
        SignShape.Up => $"M{(s.X - s.R).Px} {(s.Y + s.R * .8).Px}l{s.R.Px} {(-s.R * 1.7).Px} {s.R.Px} {(s.R * 1.7).Px}z",
        _ => $"M{(s.X - s.R).Px} {(s.Y - s.R * .8).Px}h{(2 * s.R).Px}l{(-s.R).Px} {(s.R * 1.8).Px}z",
    };

    /// <summary>Text for an element: only what would be read as markup is written otherwise, Chinese stays as it is; marks that turn the writing round are left out.</summary>
    static string Safe(string words)
    {
        if (words.AsSpan().IndexOfAny(told) < 0 && !words.Any(char.IsControl)) return words;
        var safe = new StringBuilder();
        foreach (var c in words)
            safe.Append(c switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '"' => "&quot;", >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200F' => "", _ => char.IsControl(c) ? " " : c.ToString() });
        return safe.ToString();
    }
}
