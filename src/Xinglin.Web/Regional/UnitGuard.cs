using Xinglin.Care;
using Xinglin.Facts.Paths;
using Xinglin.Storage;
using Xinglin.Storage.Organisations;

namespace Xinglin.Web.Regional;

/// <summary>What only the tables of the region know about a referral: whether the unit takes anybody, and whether this is the chart to go on with.</summary>
public sealed class UnitGuard(Engine engine) : IGuard
{
    public IEnumerable<Problem> Problems(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who)
    {
        if (drafts[i] is not { Fact: Referral sent, HappenedAt: var at }) yield break;
        if (sent.ToOrganisation is { } to && ClosedUnits.Of(engine, to, sent.ToDepartment) is { } closed)
            yield return new(nameof(Referral.ToOrganisation), new($"这里现在不接收：{closed.Reason}。请选另一家，或先打电话", $"nobody is taken there now: {closed.Reason}. Choose another, or telephone first"));
        if (Links.Main(engine, chart.Id, who.Keys, at) is var main && main != chart.Id)
            yield return new("chart", new($"这个人有两份病历已认作同一人，请在这一份上转诊：/charts/{main}", $"two charts of this person are linked; refer on this one: /charts/{main}"));
    }
}
