using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;

namespace Xinglin.Care.Nursing.Teaching;

/// <summary>One stay with what announces its end, and what was taught in it.</summary>
public sealed record TaughtStay(Stated<Encounter> Stay, Entry End, DateOnly? Planned, DateTimeOffset? Next)
{
    /// <summary>Every stay whose end is planned (a next step that names the discharge and its day) or has come.</summary>
    public static IEnumerable<TaughtStay> In(Chart chart)
    {
        var stays = chart.All<Encounter>().Where(e => e.Fact is { Kind: EncounterKind.Inpatient, Planned: false, Cancelled: false }).DistinctBy(e => e.At).ToList();
        foreach (var (i, stay) in stays.Index())
        {
            DateTimeOffset? next = i + 1 < stays.Count ? stays[i + 1].At : null;
            var plan = chart.All<NextStep>().FirstOrDefault(n => n.At >= stay.At && !(n.At >= next) && n.Fact is { On: not null, WhyNone: null } && n.Fact.What.Contains("出院", StringComparison.Ordinal));
            var left = chart.All<Discharged>().FirstOrDefault(d => d.At >= stay.At && !(d.At >= next));
            if (plan.Entry is { } announced && !(left.Entry?.HappenedAt < announced.HappenedAt)) yield return new(stay, announced, plan.Fact.On, next);
            else if (left.Entry is { } discharge) yield return new(stay, discharge, null, next);
        }
    }

    /// <summary>The first teaching of a topic in this stay or after it that came back, wholly or in part; null while there is none.</summary>
    public Entry? Kept(Chart chart, string topic) => chart.All<Taught>().FirstOrDefault(t => t.At >= Stay.At && !(t.At >= Next) && t.Fact.Topic == topic && t.Fact.Back is not TeachBack.No).Entry;
}
