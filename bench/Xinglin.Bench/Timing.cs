using System.Diagnostics;

namespace Xinglin.Bench;

static class Timing
{
    /// <summary>Milliseconds of each turn, sorted; the first few are thrown away.</summary>
    public static double[] Of(int turns, Action<int> act, Action<int>? before = null)
    {
        var warm = Math.Max(3, turns / 10);
        List<double> times = new(turns);
        for (var i = 0; i < warm + turns; i++)
        {
            before?.Invoke(i);
            var watch = Stopwatch.GetTimestamp();
            act(i);
            if (i >= warm) times.Add(Stopwatch.GetElapsedTime(watch).TotalMilliseconds);
        }
        return [.. times.Order()];
    }

    public static double Seconds(Action act)
    {
        var watch = Stopwatch.GetTimestamp();
        act();
        return Stopwatch.GetElapsedTime(watch).TotalSeconds;
    }

    extension(double[] sorted)
    {
        public double P50 => sorted[sorted.Length / 2];
        public double P95 => sorted[(int)(sorted.Length * 0.95)];
    }
}
