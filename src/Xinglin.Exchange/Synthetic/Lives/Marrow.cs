using Xinglin.Exchange.Synthetic.Shapes;

namespace Xinglin.Exchange.Synthetic.Lives;

/// <summary>骨髓。One person's blood counts on any day, as the doses so far have left them.</summary>
sealed class Marrow
{
    readonly Func<string, Dice> purpose;
    readonly bool cast;
    readonly double anc, plt, hb, sensitivity, pace, width;
    readonly double? lost;
    readonly List<(double Day, double Depth, double Nadir, double K)> neutrophils = [], platelets = [];
    readonly List<(int Day, double Lost)> blood = [];
    double chronic = 1;
    readonly List<(int Day, double Share)> lasting = [];
    readonly List<int> rescues = [];

    /// <param name="purpose">this person's dice</param>
    public Marrow(Func<string, Dice> purpose, Illness illness, Scene? scene)
    {
        (this.purpose, cast) = (purpose, scene is not null);
        var dice = purpose("marrow");
        anc = Math.Clamp(dice.Skewed(4.0, 0.28), 2.2, 8);
        plt = Math.Clamp(dice.Skewed(215, 0.25), 120, 420) * (illness.Cancer.Key == "liver" ? 0.65 : 1);
        if (scene?.Platelets is { } low) (plt, lost) = (low.Baseline, low.Lasting);
        hb = dice.Normal(illness.Man ? 136 : 123, 12) - (illness.Stage.Group == "IV" ? 8 : 0) - (illness.Cancer.Family is "gastric" or "bowel" ? 10 : 0);
        sensitivity = (scene?.Sensitive ?? Math.Clamp(dice.Skewed(1, 0.30), 0.5, 1.9)) * (illness.Age >= 70 ? 1.1 : 1);
        pace = Math.Clamp(dice.Skewed(1, 0.06), 0.9, 1.1);
        width = scene is null && dice.Chance(0.12) ? 0.4 : 1; // slow recovery: the reason why some cycles come late
    }

    /// <summary>A cycle's doses. No two cycles are alike, and each goes a little deeper than the one before.</summary>
    public void Hit(CourseShape shape, int day, double share, bool peg)
    {
        var dice = purpose($"hit/{day}");
        var (here, there) = cast ? (1, 1) : (dice.Skewed(1, 0.12), dice.Skewed(1, 0.12));
        foreach (var on in shape.Anc?.On ?? [])
            neutrophils.Add((day + on, shape.Anc!.D * sensitivity * share * here * (1 + 0.02 * blood.Count) * (peg ? 0.6 : 1), shape.Anc.Day * pace * (peg ? 0.8 : 1), shape.Anc.K * width));
        foreach (var on in shape.Plt?.On ?? [])
            platelets.Add((day + on, shape.Plt!.D * (1 + sensitivity) / 2 * share * there * (1 + 0.04 * blood.Count), shape.Plt.Day * pace, shape.Plt.K * width));
        lasting.Add((day, chronic *= 1 - (lost ?? shape.Plt?.Lasting ?? 0) * share));
        blood.Add((day, shape.Hb * share));
    }

    /// <summary>升白针. Daily growth factor from this day on: most is to be seen three days later.</summary>
    public void Rescue(int day) => rescues.Add(day);

    /// <summary>What the laboratory measures in the blood drawn on the morning of a day: as it is printed, and the same when asked again.</summary>
    public Measured Drawn(int day)
    {
        var dice = purpose($"count/{day}");
        var (neutrophil, platelet, haemoglobin) = (Anc(day) * dice.Skewed(1, 0.04), Plt(day) * dice.Skewed(1, 0.05), Hb(day) * dice.Skewed(1, 0.015));
        return new(Math.Round(neutrophil, 2), Math.Round(platelet), haemoglobin, neutrophil * 1.15 + 1.3 * dice.Skewed(1, 0.1));
    }

    /// <summary>10⁹/L.</summary>
    public double Anc(double day) => Math.Clamp(anc * Math.Exp(rescues.Sum(r => Curve.Peak(day - r, 3, 3)) - Sum(neutrophils, day)), 0.04, 25);

    /// <summary>10⁹/L.</summary>
    public double Plt(double day) =>
        Math.Clamp(plt * lasting.LastOrDefault(l => l.Day + 10 <= day, (0, 1)).Share * Math.Exp(-Sum(platelets, day)), 6, 900);

    /// <summary>g/L. Each cycle's loss is half made up in six weeks and made up in sixteen.</summary>
    public double Hb(double day) => Math.Max(58, hb - blood.Where(b => b.Day < day)
        .Sum(b => b.Lost * Math.Clamp((day - b.Day) / 10, 0, 1) * Math.Max(0, 1 - Math.Max(0, day - b.Day - 21) / 100)));

    static double Sum(List<(double Day, double Depth, double Nadir, double K)> doses, double day)
    {
        var sum = 0.0;
        foreach (var dose in doses)
            if (day > dose.Day && day < dose.Day + 80) sum += dose.Depth * Curve.Peak(day - dose.Day, dose.Nadir, dose.K);
        return sum;
    }
}

/// <summary>One blood count: neutrophils, platelets and white cells in 10⁹/L, haemoglobin in g/L.</summary>
sealed record Measured(double Anc, double Plt, double Hb, double White);
