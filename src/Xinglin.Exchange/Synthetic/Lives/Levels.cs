using System.Collections.Concurrent;

namespace Xinglin.Exchange.Synthetic.Lives;

/// <summary>年度水平。How well the house does something on a day: one level in the baseline year, another a year later, and months that differ a little.</summary>
sealed class Levels(IReadOnlyDictionary<string, double[]> levels, int seed, DateOnly asOf)
{
    readonly ConcurrentDictionary<(string, int), double> months = [];

    public double At(string name, DateOnly day)
    {
        var (from, to) = (levels[name][0], levels[name][1]);
        var way = Math.Clamp((day.DayNumber - asOf.DayNumber + 365) / 365.0, 0, 1);
        var month = day.Year * 12 + day.Month;
        var level = (from + (to - from) * way) * months.GetOrAdd((name, month), m => Dice.For(seed, m.Item2, $"level/{m.Item1}").Normal(1, 0.05));
        return from <= 1 && to <= 1 ? Math.Clamp(level, 0, 1) : level;
    }

    /// <summary>As it is now.</summary>
    public double Now(string name) => At(name, asOf);
}
