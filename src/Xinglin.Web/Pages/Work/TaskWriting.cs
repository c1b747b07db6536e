using Xinglin.Web.Shared.Forms;

namespace Xinglin.Web.Pages.Work;

/// <summary>Writes what colleagues agree about a task, once however often it is sent.</summary>
public sealed class TaskWriting(Signing signing, Visitor visitor, TimeProvider time)
{
    /// <summary>What was typed into this form; null when another was sent, or none.</summary>
    public static string? Sent(HttpContext http, string form, string name) =>
        http.Request.HasFormContentType && http.Request.Form["_handler"] == form ? http.Request.Form[name].FirstOrDefault()?.Trim() : null;

    /// <returns>what is wrong; empty when it was written, and then the answer leads back</returns>
    public IReadOnlyList<Problem> Write(HttpContext http, ChartId chart, IFact fact, string? back) => Write(http, chart, new Draft(fact, time.GetUtcNow()), back);

    /// <summary>The same of something that happened at a time of its own.</summary>
    public IReadOnlyList<Problem> Write(HttpContext http, ChartId chart, Draft draft, string? back)
    {
        var key = Signing.Clean(http.Request.Form["key"]) ?? Guid.CreateVersion7().ToString("N");
        var signed = signing.Sign(chart, draft, key, visitor.Who);
        if (signed.Entry is not null) http.Response.Redirect(Tongue.Local(http.Request.Form["back"].FirstOrDefault() ?? back));
        else http.Response.StatusCode = 422;
        return signed.Problems;
    }
}
