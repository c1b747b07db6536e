using Xinglin.Exchange.Synthetic.Shapes;

namespace Xinglin.Exchange.Synthetic.Lives;

/// <summary>How the person is on a day: strength, weight, complaints. Treatment tires and nauseates; Chinese medicine and meetings do nothing here.</summary>
sealed class Body
{
    public static readonly string[] Complaints = ["乏力", "恶心", "食欲", "疼痛", "睡眠", "手足麻"];
    /// <summary>Asked besides in the days after a dose.</summary>
    public static readonly string[] AfterADose = ["呕吐", "腹泻", "口腔溃疡"];

    readonly Plan plan;
    readonly Dice dice;
    readonly Region region;
    readonly double kilograms;
    readonly int strength;

    public Body(Plan plan, Dice dice, Region region, double kilograms)
    {
        (this.plan, this.dice, this.region, this.kilograms) = (plan, dice, region, kilograms);
        var shares = region.FirstWeekEcog[plan.Illness.Stage.Group];
        strength = dice.Weighed(Enumerable.Range(0, shares.Length), i => shares[i]);
        if (plan.Road != "chinese") strength = Math.Min(strength, 2);
    }

    public int Ecog(int day)
    {
        double ecog = strength;
        if (plan.Operations.Any(o => !o.Minor && day >= o.Day && day < o.Day + 28)) ecog++;
        if (day > plan.Seen + 20) ecog += 0.6;
        var left = plan.Fate.Dies - day;
        var late = region.BeforeDeath.Where(b => left <= b.Key).OrderBy(b => b.Key).Select(b => b.Value).FirstOrDefault();
        return (int)Math.Round(Math.Clamp(Math.Max(ecog, late), 0, 4));
    }

    /// <summary>Kilograms.</summary>
    public double Weight(int day)
    {
        var cycles = plan.Courses.SelectMany(c => c.Cycles).Count(c => c.Day < day && day < c.Day + 200);
        var change = Math.Max(-8, -0.55 * cycles);
        foreach (var (on, minor) in plan.Operations)
            if (!minor && on < day) change -= Math.Min(1, (day - on) / 75.0) * plan.Illness.Cancer.Family switch { "gastric" or "oesophagus" => 8, "bowel" => 2.5, _ => 1 };
        change -= Math.Max(0, 90 - (plan.Fate.Dies - day)) / 30.0 * 4;
        return Math.Max(32, kilograms * (1 + change / 100) + dice.Normal(0, 0.3));
    }

    /// <summary>A complaint of 10, as the person would score it that day.</summary>
    public int Score(string complaint, int day)
    {
        var score = Standing(complaint, day) + dice.Normal(0, 0.7);
        foreach (var cycle in plan.Courses.SelectMany(c => c.Cycles.Select(x => (c.Shape, Cycle: x))))
        {
            var since = day - cycle.Cycle.Day + 0.5;
            if (since < 0 || since > 60) continue;
            var sick = cycle.Shape.Sick;
            score += complaint switch
            {
                "恶心" => sick * Curve.Peak(since, 2.8, 2.2),
                "食欲" => sick * 0.85 * Curve.Peak(since, 4, 1.3),
                "乏力" => (0.6 + sick * 0.7) * Curve.Peak(since, 4.5, 1.0),
                "睡眠" => sick * 0.4 * Curve.Peak(since, 1.6, 1.2),
                "呕吐" => sick * 0.45 * Curve.Peak(since, 2.2, 3),
                "腹泻" => cycle.Shape.Loose is var (height, peak) ? height * Curve.Peak(since, peak, 2) : 0,
                "口腔溃疡" => cycle.Shape.Sore * Curve.Peak(since, 9, 4),
                _ => 0,
            };
        }
        foreach (var on in plan.Embolisations)
            score += complaint switch { "疼痛" => 4.5 * Curve.Peak(day - on + 0.4, 0.8, 0.9), "恶心" => 3 * Curve.Peak(day - on + 0.4, 1, 1), "乏力" => 2.5 * Curve.Peak(day - on, 3, 0.8), _ => 0 };
        foreach (var (on, minor) in plan.Operations)
            if (!minor && complaint == "疼痛") score += 4 * Curve.Peak(day - on + 0.3, 1, 0.7);
        return (int)Math.Clamp(Math.Round(score), 0, 10);
    }

    double Standing(string complaint, int day)
    {
        var ecog = Ecog(day) switch { 0 => -0.8, 1 => 0, 2 => 1.2, 3 => 2.4, _ => 3.2 };
        var late = plan.Fate.Dies - day < 70 ? 1.5 : 0;
        var given = plan.Courses.Sum(c => c.Cycles.Count(x => x.Day <= day) * c.Shape.Numb);
        return complaint switch
        {
            "乏力" => 2.0 + ecog + late,
            "恶心" => 0.2 + late * 0.5,
            "食欲" => 1.4 + ecog * 0.7 + late,
            "疼痛" => plan.Illness.Stage.Group switch { "I" => 0.4, "II" => 0.6, "III" => 1.2, _ => 2.0 } + late,
            "睡眠" => 2.0 + ecog * 0.4,
            "呕吐" or "腹泻" or "口腔溃疡" => 0,
            _ => Math.Min(5, given * 1.3),
        };
    }
}
