using Microsoft.AspNetCore.Identity;
using Xinglin.Storage.SignIn;

namespace Xinglin.Web.Door;

/// <summary>The questions a browser puts to a passkey: one to make it, one to use it.</summary>
static class PasskeyDoor
{
    const string Json = "application/json";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/passkey/create", async (HttpContext http, Doorkeeper door, UserManager<Account> users) =>
            await users.GetUserAsync(http.User) is not { } user ? Results.Unauthorized()
                : Results.Content(await door.MakePasskeyCreationOptionsAsync(new() { Id = user.Id, Name = user.UserName!, DisplayName = user.Name }), Json)).ExcludeFromDescription();
        // asked without a name, so that the answer cannot tell whether somebody lives here
        app.MapPost("/passkey/get", async (Doorkeeper door) => Results.Content(await door.MakePasskeyRequestOptionsAsync(null), Json))
            .AllowAnonymous().RequireRateLimiting(SignIn.Limit).ExcludeFromDescription();
    }
}
