using System.Text.Json;
using Xinglin.Facts;
using Xinglin.Facts.Meetings;

namespace Xinglin.Care.Diagnosis.Meetings;

/// <summary>The entry that proves a recommendation done by itself: the first of the kind it names, and with the words it names ("procedure?name=消融"), after it was given.</summary>
static class ItemEvidence
{
    public static Entry? Of(Chart chart, Stated<MdtRecommendation> item)
    {
        if (item.Fact.ClosesWith is not { Length: > 0 } wanted) return null;
        var closing = Closing.Read(wanted);
        return Tags.Find(closing.Tag) is { } kind ? chart.Standing.FirstOrDefault(e => e.Fact.GetType() == kind && e.HappenedAt >= item.At && e.Id != item.Entry.Id && Says(e.Fact, closing)) : null;
    }

    static bool Says(IFact fact, Closing closing)
    {
        if (closing.Known.Count == 0) return true;
        using var body = JsonDocument.Parse(FactJson.Write(fact).Body);
        return closing.Known.All(k => body.RootElement.TryGetProperty(k.Key, out var said) && said.ToString().Contains(k.Value, StringComparison.OrdinalIgnoreCase));
    }
}
