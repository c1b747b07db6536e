using Xinglin.Web.Shared.Forms;

namespace Xinglin.Web.Pages.Alliance;

/// <summary>Writes a batch of one form, all or none, once however often it is sent.</summary>
public sealed class AfarWriting(Signing signing, Visitor visitor)
{
    /// <param name="who">null: whoever sits at this screen</param>
    /// <returns>what is wrong; empty when it was written, and then the answer leads back</returns>
    public IReadOnlyList<Problem> Write(HttpContext http, ChartId chart, IReadOnlyList<Draft> drafts, string back, Who? who = null)
    {
        var key = Signing.Clean(http.Request.Form["key"].FirstOrDefault()) ?? Guid.CreateVersion7().ToString("N");
        var signed = signing.SignAll(chart, drafts, key, who ?? visitor.Who);
        if (signed.Entry is not null) http.Response.Redirect(Tongue.Local(back));
        else http.Response.StatusCode = 422;
        return signed.Problems;
    }
}
