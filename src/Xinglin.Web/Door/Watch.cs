using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Xinglin.Web.Door;

/// <summary>Why somebody must sign in again.</summary>
public enum Why { None, Idle, Long, Ended, Roles }

/// <summary>值守。Looks at every request's cookie: still the same account, session, roles; not idle too long, not signed in too long.</summary>
public static class Watch
{
    /// <summary>However busy: after this, sign in again.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    const string WhyItem = "xinglin:why";

    public static async Task Validate(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var passes = http.RequestServices.GetRequiredService<Passes>();
        var account = context.Principal?.Identity?.Name ?? "";
        var pass = await passes.Of(account);
        var why = WhyNot(context, pass, http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        if (why is not Why.None)
        {
            http.Items[WhyItem] = why;
            context.RejectPrincipal();
            await http.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }
        context.ReplacePrincipal(Current(context.Principal!, pass!));
        if (IsSomebody(http.Request)) passes.See(context.Properties.Items[Doorkeeper.Session]!);
    }

    static Why WhyNot(CookieValidatePrincipalContext context, Pass? pass, DateTimeOffset now)
    {
        if (pass is null || Doorkeeper.Here(context.Properties) is not { } session || !pass.Sessions.Contains(session)) return Why.Ended;
        if (context.Principal!.FindFirstValue("AspNet.Identity.SecurityStamp") != pass.Stamp) return Why.Ended;
        if (pass.Roles is []) return Why.Roles;
        return !context.Properties.Items.TryGetValue(Doorkeeper.Began, out var began) || !long.TryParse(began, NumberStyles.None, CultureInfo.InvariantCulture, out var since)
            || now - DateTimeOffset.FromUnixTimeSeconds(since) > Longest ? Why.Long : Why.None;
    }

    /// <summary>Name, ward and roles as they are now, whatever the cookie was made with.</summary>
    static ClaimsPrincipal Current(ClaimsPrincipal was, Pass pass)
    {
        var identity = ((ClaimsIdentity)was.Identity!).Clone();
        foreach (var old in identity.Claims.Where(c => c.Type is ClaimTypes.Role or Visitor.NameClaim or Visitor.WardClaim).ToList()) identity.RemoveClaim(old);
        Tell(identity, pass);
        return new(identity);
    }

    public static void Tell(ClaimsIdentity identity, Pass pass)
    {
        identity.AddClaim(new(Visitor.NameClaim, pass.Name));
        identity.AddClaims(pass.Roles.Select(r => new Claim(ClaimTypes.Role, r.ToString())));
        if (pass.Ward is { } ward) identity.AddClaim(new(Visitor.WardClaim, ward));
        if (pass.MustChange) identity.AddClaim(new(MustChange.Claim, "1"));
    }

    /// <summary>A page that renews itself is nobody at work; only what a person asked for keeps the session.</summary>
    public static Task Renew(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew = IsSomebody(context.Request) && context.ElapsedTime > TimeSpan.FromMinutes(1);
        return Task.CompletedTask;
    }

    static bool IsSomebody(HttpRequest request) =>
        !request.Path.StartsWithSegments("/live") && (request.Headers["Sec-Fetch-Dest"].ToString() is not "empty" || request.Headers.ContainsKey("HX-Request") || request.Path == "/session");

    /// <summary>Why this request met a closed door.</summary>
    public static Why Reason(HttpContext http) =>
        http.Items[WhyItem] is Why why ? why : Last(http) is not null ? Why.Idle : Why.None;

    /// <summary>Whose cookie this is, though it has run out: what they were typing is theirs.</summary>
    public static string? Last(HttpContext http)
    {
        var options = http.RequestServices.GetRequiredService<Microsoft.Extensions.Options.IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        return options.CookieManager.GetRequestCookie(http, options.Cookie.Name!) is { } cookie ? options.TicketDataFormat.Unprotect(cookie)?.Principal.Identity?.Name : null;
    }
}
