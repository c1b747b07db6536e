using Xinglin.Facts;
using Xinglin.Facts.Person;

namespace Xinglin.Exchange.Fhir.Map.Observations;

/// <summary>Whatever no other reading knows, as the sender put it. Where there is no value, the reason stands in its place; nothing is made up.</summary>
sealed class FindingReading : IReading
{
    public int Rank => 90;

    public IEnumerable<IFact>? Read(Observed o)
    {
        List<IFact> findings = Finding(o) is { } own ? [own] : [];
        findings.AddRange(o.Components.SelectMany(ObservationMap.One));
        return findings is [] ? null : findings;
    }

    static Finding? Finding(Observed o)
    {
        if (o.Name.Length == 0) return null;
        if (o.Absent is { } reason) return new(o.Name) { Value = reason, Codes = o.Code.Codes };
        if (o.Words is not { } words) return null;
        var q = o.Quantity;
        return new(o.Name)
        {
            Value = q is { Value: not null, Comparator: null } ? null : words,
            Number = q.Comparator is null ? q.Value : null,
            Unit = q.Unit,
            Codes = [.. o.Code.Codes, .. o.Coded.Codes],
        };
    }
}
