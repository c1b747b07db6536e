namespace Xinglin.Care.Alliance.Visits;

/// <summary>瓶颈。How long people waited before a kind of step over some time, planned beside real.</summary>
/// <param name="Kind">as the register says it</param>
/// <param name="Times">how often the wait is known</param>
/// <param name="Median">minutes; the middle one</param>
/// <param name="Ninetieth">minutes; nine of ten waited no longer</param>
/// <param name="Planned">minutes planned; the middle one</param>
public sealed record Bottleneck(string Kind, int Times, double Median, double Ninetieth, double Planned)
{
    /// <summary>The longest waits first. A kind nobody's wait is known of is not there.</summary>
    public static IReadOnlyList<Bottleneck> Of(IEnumerable<(string Kind, long? Real, long? Planned)> steps) =>
        [.. steps.Where(s => s.Real is not null).GroupBy(s => s.Kind).Select(g => new Bottleneck(g.Key, g.Count(), Part(g.Select(s => s.Real!.Value), 0.5), Part(g.Select(s => s.Real!.Value), 0.9), Part(g.Select(s => s.Planned ?? 0), 0.5)))
            .OrderByDescending(b => b.Median).ThenBy(b => b.Kind, StringComparer.Ordinal)];

    /// <summary>Between two values it lies between them in proportion.</summary>
    static double Part(IEnumerable<long> values, double share)
    {
        var sorted = values.Order().ToList();
        var at = (sorted.Count - 1) * share;
        return sorted[(int)at] + (sorted[(int)Math.Ceiling(at)] - sorted[(int)at]) * (at - (int)at);
    }
}
