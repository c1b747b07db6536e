using Xinglin.Facts;
using Xinglin.Facts.Treatment;

namespace Xinglin.Care.Treatment.Procedures;

/// <summary>放疗进度。A planned course with the fractions given, counted from the chart.</summary>
/// <param name="Ended">the entry that says the course is over; null while it runs</param>
public sealed record RadiotherapyGiven(Stated<RadiotherapyCourse> Plan, IReadOnlyList<Stated<RadiotherapyFraction>> Fractions, Entry? Ended)
{
    /// <summary>Each fraction once, however often it was written.</summary>
    public int Given => Fractions.Where(f => !f.Fact.NotGiven).DistinctBy(f => f.Fact.Number).Count();
    public decimal Gray => Fractions.Where(f => !f.Fact.NotGiven).DistinctBy(f => f.Fact.Number).Sum(f => f.Fact.Gray ?? EachGray ?? 0);
    public decimal? EachGray => Plan.Fact is { Gray: { } all, Fractions: > 0 and var n } ? all / n : null;
    public IReadOnlyList<Stated<RadiotherapyFraction>> Missed => [.. Fractions.Where(f => f.Fact.NotGiven)];
    public int Next => Fractions.Where(f => !f.Fact.NotGiven).Select(f => f.Fact.Number).DefaultIfEmpty().Max() + 1;
    public DateOnly? Last => Fractions.LastOrDefault(f => !f.Fact.NotGiven) is { Entry: { } entry } ? entry.HappenedAt.HouseDay() : null;
    public bool IsOver => Ended is not null || Plan.Fact.Fractions is { } n && Given >= n;
}

/// <summary>The courses of a chart that are recorded fraction by fraction.</summary>
public static class RadiotherapyOnChart
{
    extension(Chart chart)
    {
        public IReadOnlyList<RadiotherapyGiven> RadiotherapyCourses()
        {
            var all = chart.All<RadiotherapyCourse>().ToList();
            var fractions = chart.All<RadiotherapyFraction>().ToList();
            List<RadiotherapyGiven> courses = [];
            foreach (var plan in all.Where(c => c.Fact.Planned))
            {
                var next = all.Where(c => c.Fact.Planned && c.At > plan.At && Same(c.Fact.Site, plan.Fact.Site)).Select(c => c.At).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
                var ended = all.FirstOrDefault(c => !c.Fact.Planned && c.At >= plan.At && c.At < next && Same(c.Fact.Site, plan.Fact.Site)).Entry;
                courses.Add(new(plan, [.. fractions.Where(f => f.At >= plan.At && f.At < next && Same(f.Fact.Site, plan.Fact.Site))], ended));
            }
            return courses;
        }
    }

    static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
