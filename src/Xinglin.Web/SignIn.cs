using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xinglin.Storage;
using Xinglin.Storage.SignIn;
using Xinglin.Web.Door;

namespace Xinglin.Web;

/// <summary>Sign-in on ASP.NET Core Identity: locked out after five failures, few tries a minute from one address, a session that ends when nobody is at the screen.</summary>
public static class SignIn
{
    public const string Limit = "sign-in";
    const string Either = "cookie or token";

    public static void Add(IServiceCollection services, Serving serving)
    {
        services.AddDbContext<SignInContext>((s, o) => SignInContext.Use(o, s.GetRequiredService<Store>().Engine));
        services.AddAuthentication(o => o.DefaultScheme = o.DefaultAuthenticateScheme = o.DefaultChallengeScheme = o.DefaultForbidScheme = Either)
            .AddPolicyScheme(Either, null, o => o.ForwardDefaultSelector = http => Bearer.Is(http.Request) ? Bearer.Scheme : IdentityConstants.ApplicationScheme)
            .AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, Bearer>(Bearer.Scheme, null)
            .AddIdentityCookies();
        services.AddIdentityCore<Account>(Rules).AddEntityFrameworkStores<SignInContext>().AddSignInManager<Doorkeeper>().AddClaimsPrincipalFactory<Claims>()
            .AddTokenProvider<Authenticator>(TokenOptions.DefaultAuthenticatorProvider).AddTokenProvider<DataProtectorTokenProvider<Account>>(TokenOptions.DefaultProvider);
        services.AddScoped<ILookupNormalizer, AccountNames>().AddScoped<Entrance>().AddScoped<Key>().AddScoped<Keyring>().AddScoped<Authenticator>().AddScoped<RolesToday>().AddScoped(s => (Doorkeeper)s.GetRequiredService<SignInManager<Account>>());
        services.AddSingleton<Passes>().AddSingleton<Strangers>().AddSingleton<Envelopes>();
        services.AddSingleton<Sessions>().AddSingleton<AccessTokens>().AddSingleton<DoorBook>();
        services.ConfigureApplicationCookie(o => Cookie(o, serving.Idle));
        services.AddAuthorizationBuilder().SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = 429;
            o.AddPolicy(Limit, http => HttpMethods.IsPost(http.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = 60, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter(""));
        });
    }

    static void Rules(IdentityOptions o)
    {
        o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        o.Password.RequiredLength = 10;
        o.Password.RequireNonAlphanumeric = o.Password.RequireUppercase = o.Password.RequireLowercase = o.Password.RequireDigit = false; // length is what counts
        o.Password.RequiredUniqueChars = 4;
        o.Lockout.MaxFailedAccessAttempts = 5;
        o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
    }

    static void Cookie(CookieAuthenticationOptions o, TimeSpan idle)
    {
        o.Cookie.HttpOnly = true;
        o.Cookie.SameSite = SameSiteMode.Lax;
        o.LoginPath = "/login";
        o.AccessDeniedPath = "/stopped/403";
        o.ReturnUrlParameter = "back";
        o.ExpireTimeSpan = idle;
        o.SlidingExpiration = true;
        o.Events.OnValidatePrincipal = Watch.Validate;
        o.Events.OnCheckSlidingExpiration = Watch.Renew;
        o.Events.OnRedirectToLogin = async c =>
        {
            if (!await KeptForms.Keep(c.HttpContext)) Answer(c.HttpContext, 401, c.Request.Path == "/sign-out" ? "/login" : c.RedirectUri + (Watch.Reason(c.HttpContext) is var why and not Why.None ? $"&why={why}" : ""));
        };
        o.Events.OnRedirectToAccessDenied = c =>
        {
            Answer(c.HttpContext, 403, c.RedirectUri);
            return Task.CompletedTask;
        };
    }

    /// <summary>Before routing.</summary>
    public static void Use(WebApplication app) => KeptForms.Use(app);

    /// <summary>After the antiforgery check.</summary>
    public static void Guard(WebApplication app)
    {
        KeptForms.Guard(app);
        MustChange.Use(app);
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/sign-out", async ([Microsoft.AspNetCore.Mvc.FromForm] string? back, Doorkeeper door) =>
        {
            await door.SignOutAsync(); // the form binding makes the framework ask for the antiforgery token
            return Results.LocalRedirect("/login");
        }).ExcludeFromDescription();
        PasskeyDoor.Map(app);
        HereDoor.Map(app);
        View.Map(app);
    }

    /// <summary>Programs get a status, people a page; a part of a page sends the whole page there.</summary>
    static void Answer(HttpContext http, int status, string page)
    {
        var isPart = http.Request.Headers.ContainsKey("HX-Request");
        if (Refusals.IsDoor(http) || isPart) http.Response.StatusCode = status;
        else http.Response.Redirect(page);
        if (isPart) http.Response.Headers["HX-Redirect"] = page;
    }

    sealed class Claims(UserManager<Account> users, Microsoft.Extensions.Options.IOptions<IdentityOptions> options, RolesToday roles) : UserClaimsPrincipalFactory<Account>(users, options)
    {
        protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
        {
            var identity = await base.GenerateClaimsAsync(user);
            Watch.Tell(identity, new(user.UserName!, user.Name, user.Ward, "", roles.Of(user), new HashSet<string>(), await MustChange.Is(UserManager, user), default));
            return identity;
        }
    }
}
