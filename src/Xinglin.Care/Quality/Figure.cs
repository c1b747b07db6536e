using System.Globalization;
using Xinglin.Knowledge.Indicators;

namespace Xinglin.Care.Quality;

/// <summary>指标数。One number with what made it: the definition, the days it speaks of, what was counted and over what.</summary>
/// <param name="From">first day that counts</param>
/// <param name="Until">last day that counts</param>
public sealed record Figure(IndicatorCard Definition, DateOnly From, DateOnly Until, decimal Numerator, decimal Denominator)
{
    /// <summary>In the definition's unit; null: cannot be said.</summary>
    public decimal? Value => Definition.Of(Numerator, Denominator);

    /// <summary>Null without a target or without a value.</summary>
    public bool? Kept => Definition.Target is { } target && Value is { } value
        ? Definition.Better == Better.Higher ? value >= target.Is : value <= target.Is : null;

    /// <summary>"1.6" as a screen shows it; a dash when it cannot be said.</summary>
    public string Shown => Value is { } value ? value.ToString("F" + Definition.Decimals, CultureInfo.InvariantCulture) : "—";
}
