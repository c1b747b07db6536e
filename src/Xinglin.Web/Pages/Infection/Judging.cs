using Xinglin.Care;
using Xinglin.Care.Nursing.Infection;
using Xinglin.Facts.Nursing;
using Xinglin.Storage;
using Xinglin.Web.Shared.Forms;

namespace Xinglin.Web.Pages.Infection;

/// <summary>Reads the judging form and signs it; whoever judges second is shown what stands and must say why it changes.</summary>
public sealed class Judging(Signing signing, Visitor visitor, TimeProvider time)
{
    /// <returns>what is wrong; empty when it was written, and then the answer leads back</returns>
    public IReadOnlyList<Problem> Write(HttpContext http, Chart chart, InfectionCase one, BloodstreamInfectionCard rule)
    {
        var form = http.Request.Form;
        if (!Enum.TryParse<InfectionJudged>(form["judged"], ignoreCase: true, out var judged) || !Enum.TryParse<InfectionClass>(form["class"], ignoreCase: true, out var @class))
            return Wrong(http, new("judged", new("请选判定和类别", "choose the judgement and the class")));
        var stands = one.Last is { } last && one.State is not CaseState.Reopened && last.Fact.Judged is not InfectionJudged.Suspected ? last.Entry : null;
        var key = Signing.Clean(form["key"]) ?? Guid.CreateVersion7().ToString("N");
        var again = chart.Written.Any(e => e.Source == Signing.Source(key));
        if (!again && stands is not null && form["stands"] != stands.Id.ToString())
            return Wrong(http, new("stands", new($"已有判定：{stands.Fact.Say().Zh}。现在显示的就是它；要改请写理由再签", $"already judged: {stands.Fact.Say().En}. It is shown now; to change it, say why and sign")));
        var fact = new BloodstreamInfection(judged, @class, form["reason"].ToString().Trim())
        {
            Culture = one.Number, SecondaryTo = form["secondaryTo"].ToString().Trim() is { Length: > 0 } site ? site : null, On = one.Proposal.EventOn, CentralLine = form["centralLine"] == "true",
            Rule = rule.Stamp, Proposed = one.Proposal.Class, Because = [.. one.Proposal.Criteria.Select(c => $"{c.Rule.Zh}：{InfectionWords.Said(c.Is).Zh}（{c.Evidence.Zh}）{string.Concat(c.Entries.Select(e => $" #{e.Id}"))}")],
        };
        var signed = signing.Sign(chart.Id, new Draft(fact, time.GetUtcNow()) { Amends = again ? chart.Written.First(e => e.Source == Signing.Source(key)).Amends : stands?.Id, Reason = stands is null ? null : fact.Reason }, key, visitor.Who);
        if (signed.Entry is null) http.Response.StatusCode = 422;
        else http.Response.Redirect($"/charts/{chart.Id}/infection");
        return signed.Problems;
    }

    static IReadOnlyList<Problem> Wrong(HttpContext http, Problem problem)
    {
        http.Response.StatusCode = 422;
        return [problem];
    }
}
