using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;

namespace Xinglin.Web.Door;

/// <summary>Forms that met a closed door, or the wrong person. Nothing of them is written; nothing of them is lost.</summary>
public static class KeptForms
{
    const string Item = "xinglin:kept", Path = "/kept", Looked = "/kept/form";

    /// <summary>What the page about a kept form shows.</summary>
    /// <param name="Problem">null when it only needs looking over</param>
    /// <param name="Closed">the chart that is no longer open to whoever typed it</param>
    public sealed record Shown(Kept Kept, Phrase? Problem, ChartId? Closed = null);

    public static Shown? On(HttpContext http) => http.Items[Item] as Shown;

    /// <summary>Before routing: shows a kept form again as its page would, filled in and not sent.</summary>
    public static void Use(WebApplication app) => app.Use(async (http, next) =>
    {
        if (http.Request.Path == Path && HttpMethods.IsPost(http.Request.Method))
        {
            await Again(http);
            await next(http);
            return;
        }
        try
        {
            await next(http);
        }
        catch (InvalidDataException) when (HttpMethods.IsPost(http.Request.Method) && !http.Response.HasStarted)
        {
            http.Response.StatusCode = 400; // a form no browser sends: zero characters, half an escape
            return;
        }
        if (On(http) is not { } shown || http.Response.HasStarted) return;
        Become(http, http.User.Identity?.IsAuthenticated is true ? Looked : "/login", shown.Kept);
        await next(http);
    });

    /// <summary>After the antiforgery check: a form made for one account is not written by another, and one whose token ran out is shown again.</summary>
    public static void Guard(WebApplication app) => app.Use(async (http, next) =>
    {
        var feature = http.Features.Get<IAntiforgeryValidationFeature>();
        http.Features.Set<IAntiforgeryValidationFeature>(null); // a form may not be touched before its token has been seen to, which is what happens here
        var mine = HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType && http.User.Identity?.IsAuthenticated is true && !Refusals.IsDoor(http)
            && http.GetEndpoint()?.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: true };
        var form = mine ? await http.Request.ReadFormAsync() : FormCollection.Empty;
        http.Features.Set(feature);
        var here = http.User.Identity?.Name;
        if (!mine)
        {
            await next(http);
            return;
        }
        var owner = form["account"].FirstOrDefault();
        var foreign = owner is { Length: > 0 } && owner != here || feature?.Error?.Message.Contains("different claims-based user", StringComparison.Ordinal) is true;
        if (!foreign && feature is not { IsValid: false })
        {
            await next(http);
            return;
        }
        if (!IsOurs(http.Request)) http.Response.StatusCode = 400; // sent by another site: not even shown
        else if (foreign) Refuse(http, form, owner, 409, new($"这张表不是用现在的账号（{here}）打开的。没有写入；请用原来的账号登录后再提交，或重新打开这张表。", $"This form was not opened by the account signed in now ({here}). Nothing was written: sign in with the account that opened it, or open the form anew."));
        else Refuse(http, form, here, 400, new("页面放得太久，还没有写入。核对一遍，再提交一次。", "The page had been open too long; nothing was written yet. Look it over and send it again."));
    });

    /// <summary>Keeps a form that met a closed door; true when the sign-in page takes over.</summary>
    public static async Task<bool> Keep(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType || Refusals.IsDoor(http) || Watch.Last(http) is not { } account || !IsOurs(http.Request)) return false;
        var form = await http.Request.ReadFormAsync();
        if (http.Request.Path == "/sign-out") return false;
        http.Response.StatusCode = 401;
        http.Items[Item] = new Shown(http.Items[Item] is Shown { Kept: var kept } ? kept : Kept.Of(http, form, account, Now(http)), null);
        return true;
    }

    /// <summary>Gives a form back whose chart closed meanwhile: an agreement was changed or revoked, a post ended. True when its words are shown.</summary>
    public static async Task<bool> Return(HttpContext http, ChartId chart)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType || Refusals.IsDoor(http) || !IsOurs(http.Request)) return false;
        var form = await http.Request.ReadFormAsync();
        if (form["account"].FirstOrDefault() is { Length: > 0 } owner && owner != http.User.Identity?.Name) return false;
        http.Items[Item] = new Shown(Kept.Of(http, form, http.User.Identity?.Name, Now(http)), new(
            "这份病历已不再对你开放：协议可能刚改过或撤销，或你的任职已结束。没有写入；写下的字在下面，可以复制。",
            "This chart is no longer open to you: an agreement may just have been changed or revoked, or your post has ended. Nothing was written; your words stand below to be copied."), chart);
        return true;
    }

    static void Refuse(HttpContext http, IFormCollection form, string? owner, int status, Phrase problem)
    {
        http.Response.StatusCode = status;
        http.Items[Item] = new Shown(Kept.Of(http, form, owner, Now(http)), problem);
    }

    static async Task Again(HttpContext http)
    {
        var sent = await http.Request.ReadFormAsync();
        if (http.RequestServices.GetRequiredService<Envelopes>().Open(sent["kept"].FirstOrDefault()) is not { } kept) return;
        var here = (await http.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal?.Identity?.Name;
        if (here is not null && (kept.Account ?? here) == here && kept.IsPage)
        {
            Become(http, kept.Path, kept);
            return;
        }
        http.Items[Item] = new Shown(kept, here is null || (kept.Account ?? here) == here ? null : new(
            $"这些内容是 {kept.Account} 填写的，现在登录的是 {here}。没有写入；请让 {kept.Account} 登录后提交。",
            $"This was typed by {kept.Account}; signed in now is {here}. Nothing was written: let {kept.Account} sign in and send it."));
        Become(http, here is null ? "/login" : Looked, kept);
    }

    /// <summary>The same request, read as a page with these fields in it.</summary>
    static void Become(HttpContext http, string path, Kept kept)
    {
        var parts = path.Split('?', 2);
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        http.Request.Method = HttpMethods.Get;
        http.Request.Path = parts[0];
        http.Request.QueryString = parts.Length > 1 ? new("?" + parts[1]) : default;
        http.Request.ContentType = "application/x-www-form-urlencoded";
        http.Features.Set<IAntiforgeryValidationFeature>(null);
        http.Features.Set<IFormFeature>(new FormFeature(kept.Form()));
    }

    /// <summary>From a page of this house: a browser says so, and one that says nothing is too old to be led astray.</summary>
    static bool IsOurs(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";

    static DateTimeOffset Now(HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
}
