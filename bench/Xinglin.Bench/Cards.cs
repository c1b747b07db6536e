using System.Diagnostics;
using Xinglin.Knowledge;

namespace Xinglin.Bench;

/// <summary>All knowledge read as a program reads it when it starts: once cold, then again. The cold number is honest only when this bench runs first in its process.</summary>
static class Cards
{
    public static IEnumerable<Measured> Run(Options options, Place place)
    {
        var (cold, count) = Read();
        yield return new("", $"{count} cards, first time in the process", cold, "ms", 300);
        var again = Timing.Of(20, _ => Read());
        yield return new("", $"{count} cards, once more, p95", again.P95, "ms");
    }

    static (double Milliseconds, int Count) Read()
    {
        var watch = Stopwatch.StartNew();
        var count = new Library().ReadAll();
        return (watch.Elapsed.TotalMilliseconds, count);
    }
}
