namespace Xinglin.Web.Scenes;

/// <summary>Where the grades of low counts begin, as the adopted card says; 10⁹/L.</summary>
/// <param name="Neutrophils">below the first is grade 4, below the second 3, below the third 2; below a fourth, the laboratory's own limit, 1</param>
/// <param name="Platelets">the same for platelets</param>
/// <param name="Stamp">card and edition they were taken from</param>
public sealed record CountBands(IReadOnlyList<decimal> Neutrophils, IReadOnlyList<decimal> Platelets, string Stamp)
{
    /// <summary>CTCAE grade 0–4 of a count under its limits.</summary>
    public static int Grade(decimal value, IReadOnlyList<decimal> limits)
    {
        for (var i = 0; i < limits.Count; i++)
            if (value < limits[i]) return 4 - i;
        return 0;
    }

    /// <summary>Height of a count, 0–1: each grade takes an eighth, what is above them the rest. So one band of colours serves both counts, because the axis is the grade.</summary>
    public static double Height(decimal value, IReadOnlyList<decimal> limits, decimal top)
    {
        var below = 0m;
        for (var i = 0; i < limits.Count; i++)
        {
            if (value < limits[i]) return (i + (double)((Math.Max(0, value) - below) / (limits[i] - below))) / 8;
            below = limits[i];
        }
        var reached = limits.Count / 8.0;
        return Math.Min(1, reached + (top <= below ? 0 : (double)((value - below) / (top - below)) * (1 - reached)));
    }
}
