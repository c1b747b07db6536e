namespace Xinglin.Knowledge.Regimens;

/// <summary>取整。To strengths on the shelf while that changes the dose little; else to the stated step.</summary>
static class Rounding
{
    public static double Of(double dose, IReadOnlyList<double>? strengths, DosingRulesCard rules, double? cap)
    {
        if (strengths is { Count: > 0 } && Shelf(dose, strengths) is var whole && Near(whole, dose, rules) && !(whole > cap)) return whole;
        var step = rules.RoundTo.Is.First(s => s.Below is null || dose < s.Below).Step;
        var rounded = Step(dose, step);
        while (!Near(rounded, dose, rules)) rounded = Step(dose, step /= 10);
        return rounded > cap ? cap.Value : rounded;
    }

    static bool Near(double rounded, double dose, DosingRulesCard rules) => Math.Abs(rounded - dose) <= rules.RoundWithin.Is * dose;

    /// <summary>Halves upwards; through decimals so that 0.1 steps stay 0.1 steps.</summary>
    static double Step(double dose, double step) => (double)(Math.Floor((decimal)dose / (decimal)step + 0.5m) * (decimal)step);

    /// <summary>As many of the largest as fit, then of the next; the smallest goes up or down, whichever is nearer.</summary>
    static double Shelf(double dose, IReadOnlyList<double> strengths)
    {
        var left = dose;
        foreach (var strength in strengths) left -= Math.Floor(left / strength) * strength;
        var below = dose - left;
        return left > strengths[^1] / 2 ? below + strengths[^1] : below;
    }
}
