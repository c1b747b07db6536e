using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Xinglin.Storage.SignIn;

namespace Xinglin.Web.Door;

/// <summary>Lets in who holds a role today, and opens a session for each who comes in.</summary>
public sealed class Doorkeeper(
    UserManager<Account> users, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation,
    Sessions sessions, Passes passes, RolesToday roles, TimeProvider time)
    : SignInManager<Account>(users, http, claims, options, log, schemes, confirmation)
{
    /// <summary>Names of what the cookie carries beside the person: which session, and since when.</summary>
    public const string Session = "session", Began = "began";

    public override async Task<bool> CanSignInAsync(Account user) => roles.Of(user) is not [] && await base.CanSignInAsync(user);

    /// <summary>Goes on with somebody whose password was right: in, or to the second step.</summary>
    public async Task<SignInResult> Enter(Account user)
    {
        if (!await IsTwoFactorEnabledAsync(user)) await ResetLockout(user);
        return await SignInOrTwoFactorAsync(user, isPersistent: false);
    }

    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var properties = authenticationProperties ?? new();
        if (!properties.Items.ContainsKey(Session))
        {
            await EndHere(); // who sat here before is gone
            var session = sessions.Begin(user.UserName!, Context.Request.Headers.UserAgent.ToString(), Whence(Context.Connection.RemoteIpAddress));
            properties.Items[Session] = session.Id;
            properties.Items[Began] = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        }
        passes.Forget(user.UserName!);
        await base.SignInWithClaimsAsync(user, properties, additionalClaims);
    }

    public override async Task SignOutAsync()
    {
        await EndHere();
        await base.SignOutAsync();
    }

    async Task EndHere()
    {
        var here = await Context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (here.Principal?.Identity?.Name is not { } account || Here(here.Properties) is not { } session) return;
        sessions.End(account, session);
        passes.Forget(account);
    }

    /// <summary>Ends every session of this account but the one at hand, and every cookie with it.</summary>
    public async Task SignOutElsewhere(Account user)
    {
        await UserManager.UpdateSecurityStampAsync(user);
        sessions.EndOthers(user.UserName!, Here((await Context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties));
        await RefreshSignInAsync(user);
    }

    public static string? Here(AuthenticationProperties? properties) => properties?.Items.TryGetValue(Session, out var id) is true ? id : null;

    /// <summary>The address a person would recognise: 10.0.0.7 and not ::ffff:10.0.0.7.</summary>
    static string Whence(System.Net.IPAddress? from) => (from is { IsIPv4MappedToIPv6: true } ? from.MapToIPv4() : from)?.ToString() ?? "";
}
