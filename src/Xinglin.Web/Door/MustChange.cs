using Microsoft.AspNetCore.Identity;
using Xinglin.Storage.SignIn;

namespace Xinglin.Web.Door;

/// <summary>The mark of a password somebody else chose: its holder picks a new one before anything else.</summary>
public static class MustChange
{
    const string Keeper = "[Xinglin]", Mark = "MustChange";

    public static async Task<bool> Is(UserManager<Account> users, Account user) => await users.GetAuthenticationTokenAsync(user, Keeper, Mark) is not null;

    public static Task Set(UserManager<Account> users, Account user) => users.SetAuthenticationTokenAsync(user, Keeper, Mark, "1");

    public static Task Clear(UserManager<Account> users, Account user) => users.RemoveAuthenticationTokenAsync(user, Keeper, Mark);

    /// <summary>Pages of somebody who must change it: the page where it is changed, and the way out.</summary>
    public static void Use(WebApplication app) => app.Use((http, next) =>
    {
        if (http.User.HasClaim(Claim, "1") && http.GetEndpoint() is not null && !Allowed(http.Request.Path))
        {
            if (Refusals.IsDoor(http)) http.Response.StatusCode = 403;
            else http.Response.Redirect("/settings/password");
            return Task.CompletedTask;
        }
        return next(http);
    });

    public const string Claim = "xinglin:must-change";

    static bool Allowed(PathString path) => path == "/settings/password" || path == "/sign-out" || path == "/tongue" || path == "/login" || path == "/session"
        || path.StartsWithSegments("/lib") || path.StartsWithSegments("/stopped") || Path.HasExtension(path);
}
