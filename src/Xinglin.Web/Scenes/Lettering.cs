namespace Xinglin.Web.Scenes;

public readonly record struct Frame(double X, double Y, double W, double H)
{
    public bool Meets(Frame o) => X < o.X + o.W && o.X < X + W && Y < o.Y + o.H && o.Y < Y + H;
    public bool Holds(Frame o) => o.X >= X && o.Y >= Y && o.X + o.W <= X + W && o.Y + o.H <= Y + H;
}

/// <summary>How much room words take, without a browser: Chinese characters are one em, the rest by class of letter. Errs on the wide side.</summary>
public static class Lettering
{
    public static double Width(string text, double size, bool bold = false)
    {
        var em = 0.0;
        foreach (var c in text)
            em += c >= '\u2E80' || c is '—' or '…' or '“' or '”' or '→' or '←' or '×' ? 1
                : c is ' ' or '.' or ',' or ':' or 'i' or 'l' or 'I' or 'j' or '|' or '\'' or '·' or '(' or ')' or '/' ? 0.36
                : c is 'm' or 'w' or 'M' or 'W' or '%' or '@' ? 0.94
                : char.IsUpper(c) ? 0.7 : 0.6;
        return em * size * (bold ? 1.05 : 1);
    }

    extension(Label label)
    {
        /// <summary>The room it takes in one tongue.</summary>
        public Frame FrameIn(bool english)
        {
            var w = Width(english ? label.Text.En : label.Text.Zh, label.Size, label.Bold);
            var x = label.Anchor switch { Anchor.Start => label.X, Anchor.Middle => label.X - w / 2, _ => label.X - w };
            return new(x, label.Y - label.Size * 0.88, w, label.Size * 1.12);
        }
    }

    /// <summary>Parts words in two about their middle, at a comma or a blank where there is one; null when they are too short for it.</summary>
    public static (string First, string Second)? Halves(string text)
    {
        if (text.Length < 4) return null;
        var middle = text.Length / 2;
        var at = Enumerable.Range(2, text.Length - 4).Where(i => "，；、：。,;: 　）)".Contains(text[i - 1], StringComparison.Ordinal)).OrderBy(i => Math.Abs(i - middle)).FirstOrDefault();
        if (at == 0 || Math.Abs(at - middle) > text.Length / 3) at = text.All(c => c >= '\u2E80') ? middle : 0;
        return at == 0 ? null : (text[..at].TrimEnd(), text[at..].TrimStart());
    }

    /// <summary>Cuts to a width, with an ellipsis; empty when not even two characters fit.</summary>
    public static string Cut(string text, double size, double room, bool bold = false)
    {
        if (Width(text, size, bold) <= room) return text;
        for (var n = text.Length - 1; n >= 2; n--)
            if (Width(text[..n], size, bold) + size <= room) return text[..n].TrimEnd() + "…";
        return "";
    }
}
