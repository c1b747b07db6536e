using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinglin.Storage;
using Xinglin.Storage.SignIn;

namespace Xinglin.Web;

/// <summary>Sign-in by name and password on ASP.NET Core Identity: locked out after five failures, few tries a minute from one address.</summary>
public static class SignIn
{
    const string Limit = "sign-in";

    public static void Add(IServiceCollection services)
    {
        services.AddDbContext<SignInContext>((s, o) => SignInContext.Use(o, s.GetRequiredService<Store>().Engine));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<Account>(o =>
        {
            o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            o.Password.RequiredLength = 10;
            o.Password.RequireNonAlphanumeric = o.Password.RequireUppercase = o.Password.RequireDigit = false;
            o.Lockout.MaxFailedAccessAttempts = 5;
        }).AddEntityFrameworkStores<SignInContext>().AddSignInManager().AddClaimsPrincipalFactory<Claims>();
        services.ConfigureApplicationCookie(o =>
        {
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.LoginPath = "/login";
            o.AccessDeniedPath = "/stopped/403";
            o.ReturnUrlParameter = "back";
            o.ExpireTimeSpan = TimeSpan.FromHours(12);
            o.Events.OnRedirectToLogin = c => Answer(c.Request, c.Response, 401, c.RedirectUri);
            o.Events.OnRedirectToAccessDenied = c => Answer(c.Request, c.Response, 403, c.RedirectUri);
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = 429;
            o.AddPolicy(Limit, http => RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new() { PermitLimit = 60, Window = TimeSpan.FromMinutes(1) }));
        });
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/sign-in", In).AllowAnonymous().RequireRateLimiting(Limit).ExcludeFromDescription();
        app.MapPost("/sign-out", Out).ExcludeFromDescription();
    }

    static async Task<IResult> In([FromForm] string? name, [FromForm] string? password, [FromForm] string? back, SignInManager<Account> manager)
    {
        var result = await manager.PasswordSignInAsync(name?.Trim() ?? "", password ?? "", isPersistent: false, lockoutOnFailure: true);
        var to = Tongue.Local(back);
        return result.Succeeded ? Results.LocalRedirect(to)
            : Results.LocalRedirect($"/login?{(result.IsLockedOut ? "locked" : "wrong")}=true&back={Uri.EscapeDataString(to)}");
    }

    // the form binding makes the framework ask for the antiforgery token
    static async Task<IResult> Out([FromForm] string? back, SignInManager<Account> manager)
    {
        await manager.SignOutAsync();
        return Results.LocalRedirect("/login");
    }

    /// <summary>Programs get a status, people a page.</summary>
    static Task Answer(HttpRequest request, HttpResponse response, int status, string page)
    {
        if (Refusals.IsDoor(request.HttpContext)) response.StatusCode = status;
        else response.Redirect(page);
        return Task.CompletedTask;
    }

    sealed class Claims(UserManager<Account> users, Microsoft.Extensions.Options.IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Account>(users, options)
    {
        protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
        {
            var identity = await base.GenerateClaimsAsync(user);
            identity.AddClaim(new(Visitor.NameClaim, user.Name));
            identity.AddClaims(user.Roles.Select(r => new Claim(ClaimTypes.Role, r.ToString())));
            if (user.Ward is not null) identity.AddClaim(new(Visitor.WardClaim, user.Ward));
            return identity;
        }
    }
}
