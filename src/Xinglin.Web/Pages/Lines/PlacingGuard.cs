using Xinglin.Care;
using Xinglin.Facts.Nursing;
using Xinglin.Storage;
using Xinglin.Storage.Organisations;

namespace Xinglin.Web.Pages.Lines;

/// <summary>置管门禁。Who places a line holds the privilege for its kind that day; county and township doctors keep lines, they do not place them. A house that never wrote down a privilege of that kind cannot be asked.</summary>
public sealed class PlacingGuard(Engine engine) : IGuard
{
    static readonly Role[] keepers = [Role.CountyDoctor, Role.TownshipDoctor];

    public IEnumerable<Problem> Problems(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who)
    {
        if (drafts[i] is not { Fact: CatheterPlaced { Elsewhere: false } placed, HappenedAt: var at }) yield break;
        var (line, day) = (placed.Operator ?? who.Account, at.HouseDay());
        var given = LinePrivileges.All(engine).Where(p => p.Line == placed.Kind).ToList();
        var own = given.Where(p => p.Account == line).ToList();
        if (own.Any(p => p.RunsOn(day))) yield break;
        var kind = LineWords.Kind(placed.Kind);
        if (own.MaxBy(p => p.Until) is { } past)
            yield return new(nameof(placed.Operator), new($"{line} 的{kind.Zh}置管授权{(past.EndedAt is null ? $"到 {past.Until:yyyy-MM-dd} 为止" : "已停")}：请有授权的人置，或先续授权；外院所置请勾“外院置管”", $"the privilege of {line} to place a {kind.En} {(past.EndedAt is null ? $"ran until {past.Until:yyyy-MM-dd}" : "was ended")}: somebody who holds it places the line, or it is renewed first; say so if it was placed elsewhere"));
        else if (given is not [] || placed.Operator is null && who.Roles.Count > 0 && who.Roles.All(keepers.Contains))
            yield return new(nameof(placed.Operator), new($"{line} 没有{kind.Zh}置管授权：可以维护，不能置管；外院所置请勾“外院置管”", $"{line} holds no privilege to place a {kind.En}: may keep it, not place it; say so if it was placed elsewhere"));
    }
}
