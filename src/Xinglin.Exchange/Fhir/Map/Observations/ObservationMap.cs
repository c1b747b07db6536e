using Xinglin.Facts;
using Xinglin.Facts.Laboratory;

namespace Xinglin.Exchange.Fhir.Map.Observations;

/// <summary>Observation → whatever fact its code and category mean. Readings are found by their interface.</summary>
sealed class ObservationMap : IMapping
{
    static readonly IReading[] readings = [.. typeof(ObservationMap).Assembly.GetTypes()
        .Where(t => t.IsAssignableTo(typeof(IReading)) && !t.IsInterface)
        .Select(t => (IReading)Activator.CreateInstance(t)!)
        .OrderBy(r => r.Rank)];

    public string Type => "Observation";

    public IEnumerable<Said> Read(Sent sent)
    {
        var whole = new Observed(sent.Json, sent);
        var when = When.First(sent.Json, "effective[x]", "issued");
        if (sent.Status is "entered-in-error" or "cancelled") return Withdrawn(whole).Select(f => new Said(f, when));
        return Facts(whole).Select(f => new Said(f, when));
    }

    /// <summary>A laboratory takes back what it sent under this name. What was cancelled says why, if it does; its values do not stand.
    /// Any other observation entered in error states nothing.</summary>
    static IEnumerable<IFact> Withdrawn(Observed whole)
    {
        if (LaboratoryReading.IsLaboratory(whole) && whole.Name.Length > 0) return [LaboratoryReading.Result(whole) with { State = ResultState.Withdrawn }];
        return whole.Whole.Status == "cancelled" ? whole.Components.Prepend(whole).Where(o => o.Absent is not null).SelectMany(One) : [];
    }

    static List<IFact> Facts(Observed whole)
    {
        foreach (var reading in readings)
            if (reading.Read(whole) is { } all) return [.. all];
        return [];
    }

    /// <summary>What one question says, read without regard to the others in its resource.</summary>
    public static IEnumerable<IFact> One(Observed o)
    {
        foreach (var reading in readings)
            if (reading.Read(o) is { } facts) return facts;
        return [];
    }
}
