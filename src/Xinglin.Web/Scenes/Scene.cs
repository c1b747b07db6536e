using Xinglin.Facts;

namespace Xinglin.Web.Scenes;

/// <summary>A picture as a value: marks in a frame. Made by pure functions, printed as SVG by Picture.razor.</summary>
/// <param name="Says">one sentence that states the finding, for those who do not see it</param>
public sealed record Scene(double Width, double Height, Phrase Says, IReadOnlyList<Mark> Marks);

/// <summary>Something drawn. Paints are names of design tokens ("cel-600"), never colours.</summary>
public abstract record Mark
{
    /// <summary>The entry it shows: following the mark leads to what was written.</summary>
    public EntryId? Entry { get; init; }

    /// <summary>Where it leads when it is no entry.</summary>
    public string? Href { get; init; }

    /// <summary>The key that follows it.</summary>
    public string? Key { get; init; }

    /// <summary>What the pointer reads.</summary>
    public Phrase? Tip { get; init; }
    public double Opacity { get; init; } = 1;
}

public sealed record Box(double X, double Y, double W, double H, string Fill) : Mark
{
    public double Round { get; init; }
    public string? Stroke { get; init; }
    public bool Dashed { get; init; }
}

public sealed record Line(double X1, double Y1, double X2, double Y2, string Stroke) : Mark
{
    public double Thick { get; init; } = 1;
    public bool RoundEnds { get; init; }
}

public sealed record Dot(double X, double Y, double R, string Fill) : Mark
{
    public string? Stroke { get; init; }
    public double Thick { get; init; } = 1.5;
}

/// <summary>A diamond, or a triangle standing up or hanging down, about its centre.</summary>
public sealed record Sign(double X, double Y, double R, string Fill, SignShape Shape) : Mark
{
    /// <summary>A dashed outline, for what is only planned.</summary>
    public string? Stroke { get; init; }
}

public enum SignShape { Diamond, Tall, Up, Down }

public sealed record Curve(IReadOnlyList<(double X, double Y)> Points, string Stroke) : Mark
{
    public double Thick { get; init; } = 1.8;
    public string? Dash { get; init; }
}

/// <summary>A filled outline, closed from its last point to its first.</summary>
public sealed record Area(IReadOnlyList<(double X, double Y)> Points, string Fill) : Mark
{
    public string? Stroke { get; init; }
}

public enum Anchor { Start, Middle, End }

/// <summary>Words on the picture. <paramref name="Y"/> is the baseline.</summary>
public sealed record Label(double X, double Y, Phrase Text, double Size, string Fill) : Mark
{
    public Anchor Anchor { get; init; }
    public bool Bold { get; init; }
    /// <summary>Song for Chinese medicine, Hei for everything else.</summary>
    public bool Serif { get; init; }
}
