using FsCheck;
using FsCheck.Fluent;
using Xinglin.Facts;
using Xinglin.Facts.Nursing;

namespace Xinglin.Specs.Facts;

/// <summary>One thing that happens to a chart, as three small numbers, so that a failing history shrinks to the shortest one.</summary>
/// <param name="What">state, correct or retract</param>
/// <param name="Whom">which earlier entry it is about</param>
/// <param name="When">minutes on a shared day; equal ones tie</param>
public sealed record Step(byte What, byte Whom, byte When);

/// <summary>Generated charts: statements, corrections of anything, retractions of anything, retractions of retractions.</summary>
static class Histories
{
    public static readonly ChartId Somebody = new(new Guid("01970000-0000-7000-8000-000000000001"));
    static readonly DateTimeOffset day = new(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(8));

    /// <summary>Two hundred generated charts keep the law; the exception of a failure prints the seed and the shortest history.</summary>
    public static void Keep(Func<Chart, bool> law) => Prop.ForAll(ArbMap.Default.ArbFor<Step[]>(), steps => law(Of(steps))).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    /// <summary>As <see cref="Keep"/>, over the steps themselves and a number to shuffle by.</summary>
    public static void KeepShuffled(Func<Step[], int, bool> law) =>
        Prop.ForAll(ArbMap.Default.ArbFor<Step[]>(), ArbMap.Default.ArbFor<int>(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    public static Chart Of(IReadOnlyList<Step> steps)
    {
        var chart = Chart.Of(Somebody, []);
        foreach (var step in steps)
        {
            var whom = chart.Head == 0 ? (long?)null : 1 + step.Whom % chart.Head;
            chart = (step.What % 4, whom) switch
            {
                (2, { } old) => chart.Then(Reading(chart.Head), step.When, old),
                (3, { } old) => chart.Then(new Retraction("条码贴错"), step.When, old),
                _ => chart.Then(Reading(chart.Head), step.When),
            };
        }
        return chart;
    }

    /// <summary>Each step is a statement of its own minute, followed by a line of amendments each about the one before.
    /// The lines arrive one after the other, or mixed as the seed has it.</summary>
    public static Chart Arriving(IReadOnlyList<Step> steps, int? seed)
    {
        var lines = steps.Select((step, i) => (Minute: i, Left: Line(step, i), Last: (long?)null)).ToList();
        var random = seed is { } s ? new Random(s) : null;
        var chart = Chart.Of(Somebody, []);
        while (lines is not [])
        {
            var at = random?.Next(lines.Count) ?? 0;
            var (minute, left, last) = lines[at];
            chart = chart.Then(left[0], minute, last);
            if (left.Length == 1) lines.RemoveAt(at);
            else lines[at] = (minute, left[1..], chart.Head);
        }
        return chart;
    }

    /// <summary>A reading unlike every other one with a different number.</summary>
    public static Temperature Reading(long number) => new(38, Site.Oral) { HeldMinutes = (int)number };

    extension(Chart chart)
    {
        public Chart Then(IFact fact, int minute, long? amends = null)
        {
            var id = chart.Head + 1;
            return chart.With([new(new(id), fact, day.AddMinutes(minute), day.AddMinutes(id), "nurse", Origin.Entered,
                Amends: amends is { } old ? new EntryId(old) : null)]);
        }

        /// <summary>What stands, without the numbers the entries happened to get.</summary>
        public IEnumerable<(DateTimeOffset, IFact)> Said => chart.Standing.Select(e => (e.HappenedAt, e.Fact));
    }

    static IFact[] Line(Step step, int i) =>
    [
        Reading(i * 100),
        .. Enumerable.Range(1, step.Whom % 5).Select(n => (step.What >> n & 1) == 0 ? (IFact)Reading(i * 100 + n) : new Retraction("重复")),
    ];
}
