using Xinglin.Exchange.Synthetic.Shapes;

namespace Xinglin.Exchange.Synthetic.Lives;

/// <summary>When it gets worse and when it ends, in days from the first visit. Decided from stage and age alone, before any treatment
/// is chosen: nothing anybody does in this region prolongs a life.</summary>
/// <param name="Worse">the day the disease turns</param>
/// <param name="Comfort">the day hospice care begins; never, when it does not</param>
sealed record Fate(int Worse, int Comfort, int Dies)
{
    public const int Never = 100_000;

    /// <summary>For people needed alive in a scene.</summary>
    public static Fate Spared { get; } = new(Never, Never, Never);

    public static Fate Draw(Dice dice, StageShape stage, int age)
    {
        var dies = Death(dice, stage.Live, age switch { < 60 => 0.85, < 70 => 0.95, < 80 => 1.15, _ => 1.55 });
        var worse = stage.Group == "IV" ? (int)(dies * dice.Within(0.3, 0.65))
            : dies > 8 * 365 ? Never
            : (int)Math.Max(dies * 0.4, dies - dice.Skewed(330, 0.5));
        var comfort = (int)(dies - Math.Min(dice.Skewed(42, 0.8), dies * 0.3));
        return new(worse, dice.Chance(0.75) && worse < comfort ? comfort : Never, dies);
    }

    static int Death(Dice dice, double[] live, double factor)
    {
        double[] hazards = [-Math.Log(live[0]), -Math.Log(live[1] / live[0]) / 2, -Math.Log(live[2] / live[1]) / 2];
        double[] years = [1, 2, 2];
        var left = -Math.Log(1 - dice.Unit()) / factor;
        var at = 0.0;
        for (var i = 0; i < 3; i++)
        {
            if (left < hazards[i] * years[i]) return Math.Max(20, (int)((at + left / hazards[i]) * 365));
            (left, at) = (left - hazards[i] * years[i], at + years[i]);
        }
        return (int)Math.Min(Never, (at + left / (hazards[2] * 0.6)) * 365);
    }
}
