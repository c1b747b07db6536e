using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Xinglin.Storage.SignIn;

namespace Xinglin.Web.Door;

/// <summary>Programs at the doors: "Authorization: Bearer xinglin_…" has the rights its maker holds today. Pages take no tokens.</summary>
public sealed class Bearer(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, AccessTokens tokens, Passes passes)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public new const string Scheme = "token";
    const string Word = "Bearer ";

    public static bool Is(HttpRequest request) =>
        Refusals.IsDoor(request.HttpContext) && request.Headers.Authorization.ToString().StartsWith(Word, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (tokens.Find(Request.Headers.Authorization.ToString()[Word.Length..].Trim()) is not { } token
            || await passes.Of(token.Account) is not { MustChange: false, Roles: not [] } pass) return AuthenticateResult.Fail("no such token");
        tokens.Used(token.Id);
        var identity = new ClaimsIdentity([new(ClaimTypes.Name, pass.Account)], Scheme);
        Watch.Tell(identity, pass);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Scheme));
    }
}
