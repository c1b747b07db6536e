using System.Globalization;

namespace Xinglin.Web.Shared;

/// <summary>The drawn signs of the rail, 24 × 24, and how numbers are written into SVG.</summary>
public static class Glyphs
{
    static readonly Dictionary<string, string> paths = new()
    {
        ["work"] = "M4 6h12M4 11h12M4 16h8M17.5 14.5l1.6 1.6 3-3.4",
        ["patient"] = "M12 4.4a3.6 3.6 0 1 0 0 7.2a3.6 3.6 0 1 0 0-7.2M4.5 20c1-4.2 4-6 7.5-6s6.5 1.8 7.5 6",
        ["meeting"] = "M8 6.4a2.6 2.6 0 1 0 0 5.2a2.6 2.6 0 1 0 0-5.2M16 6.4a2.6 2.6 0 1 0 0 5.2a2.6 2.6 0 1 0 0-5.2M3.5 18c.5-3 2.3-4.3 4.5-4.3s4 1.3 4.5 4.3M12 16c.8-1.6 2.2-2.3 4-2.3 2.2 0 4 1.3 4.5 4.3",
        ["formula"] = "M5 9h14c0 6-2.5 10-7 10S5 15 5 9zM13 9l4-6",
        ["region"] = "M6 14.6a2.4 2.4 0 1 0 0 4.8a2.4 2.4 0 1 0 0-4.8M18 14.6a2.4 2.4 0 1 0 0 4.8a2.4 2.4 0 1 0 0-4.8M12 3.6a2.4 2.4 0 1 0 0 4.8a2.4 2.4 0 1 0 0-4.8M7.2 15l3.5-7M16.8 15l-3.5-7M8.4 17h7.2",
        ["quality"] = "M4 19h16M6 15l4-5 4 3 5-8",
        ["heritage"] = "M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3V4zM9 9h6M9 13h4",
        ["knowledge"] = "M12 6.5C9.6 5 6.8 4.6 3.5 5v13c3.3-.4 6.1 0 8.5 1.5 2.4-1.5 5.2-1.9 8.5-1.5V5c-3.3-.4-6.1 0-8.5 1.5zM12 6.5v13",
        ["research"] = "M10 3h4M11 3v6l-6 10h14L13 9V3",
        ["import"] = "M12 4v10M8 10.5l4 4 4-4M5 19h14",
        ["nursing"] = "M12 20C6 15.5 4 12.5 4 9.2A4 4 0 0 1 12 8a4 4 0 0 1 8 1.2c0 3.3-2 6.3-8 10.8z",
        ["learning"] = "M3 9l9-4 9 4-9 4zM7 11v5c2.5 2.2 7.5 2.2 10 0v-5",
        ["procedure"] = "M4 20l5-5M8 11l5 5M9.5 12.5l7-7 3 3-7 7M16 4l4 4",
        ["decoction"] = "M5 10h14v4c0 4-2.6 6-7 6s-7-2-7-6zM3 10h2M19 10h2M9 10V8.4c0-1 1.2-1.6 3-1.6s3 .6 3 1.6V10M10 4.4c-.8-.8.6-1.4 0-2.4M13.6 4.4c-.8-.8.6-1.4 0-2.4",
        ["booking"] = "M5 6h14v14H5zM5 10h14M9 3.5V8M15 3.5V8M9 15l2 2 4-4.2",
        ["infection"] = "M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8M12 3v5M12 16v5M3 12h5M16 12h5M5.6 5.6l3.6 3.6M14.8 14.8l3.6 3.6M18.4 5.6l-3.6 3.6M9.2 14.8l-3.6 3.6",
        ["alliance"] = "M4 12h16M12 4v16M6.5 6.5l11 11M17.5 6.5l-11 11",
    };

    public static string Path(string name) => paths.GetValueOrDefault(name, paths["work"]);

    /// <summary>One petal of the blossom, pointing up from the centre of a 48 × 48 square.</summary>
    public const string Petal = "M24 22C15.5 17.5 15 6.5 20.5 4.2C22.3 3.5 23.2 4.4 24 5.6C24.8 4.4 25.7 3.5 27.5 4.2C33 6.5 32.5 17.5 24 22Z";

    extension(double n)
    {
        /// <summary>As SVG wants it: a point, at most two places.</summary>
        public string Px => n.ToString("0.##", CultureInfo.InvariantCulture);
    }

    /// <summary>A design token as a paint: cel-600 → var(--xl-cel-600).</summary>
    public static string Paint(string token) => token is "none" or "white" ? token : $"var(--xl-{token})";
}
