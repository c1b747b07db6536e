using Xinglin.Storage;

namespace Xinglin.Web.Pages.Work;

/// <summary>Writes what colleagues agree about a task, once however often it is sent.</summary>
public sealed class TaskWriting(Desk desk, Visitor visitor, TimeProvider time)
{
    /// <summary>What was typed into this form; null when another was sent, or none.</summary>
    public static string? Sent(HttpContext http, string form, string name) =>
        http.Request.HasFormContentType && http.Request.Form["_handler"] == form ? http.Request.Form[name].FirstOrDefault()?.Trim() : null;

    /// <returns>what is wrong; empty when it was written, and then the answer leads back</returns>
    public IReadOnlyList<Problem> Write(HttpContext http, ChartId chart, IFact fact, string? back)
    {
        var key = http.Request.Form["key"] is [{ Length: > 0 } sent, ..] ? sent : Guid.CreateVersion7().ToString("N");
        var outcome = desk.Write(chart, [new Draft(fact, time.GetUtcNow()) { Source = $"form/{key}" }], visitor.Who);
        if (outcome is Outcome.Ok)
        {
            http.Response.Redirect(Tongue.Local(http.Request.Form["back"].FirstOrDefault() ?? back));
            return [];
        }
        http.Response.StatusCode = 422;
        return outcome is Outcome.No no ? no.Problems : [new("", new("刚有别人写过，请再试一次", "somebody else has just written; try once more"))];
    }
}
