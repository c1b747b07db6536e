using Xinglin.Facts.Herbs;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>接上方。A formula written at the next visit takes the place of the one before it; nobody takes both.</summary>
static class Continuing
{
    /// <param name="numbers">the entry number each line has in the chart, in the order they were written</param>
    public static void Link(IReadOnlyList<Line> told, IReadOnlyDictionary<Line, long> numbers)
    {
        Line? last = null;
        foreach (var line in told)
        {
            if (line.Fact is not Prescription written) continue;
            // a correction goes on from where the corrected one did
            var from = line.Amends?.Fact is Prescription old ? old.From : last is null ? null : numbers[last];
            line.Fact = written with { From = from };
            last = line;
        }
    }
}
