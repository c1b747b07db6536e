using Microsoft.AspNetCore.Diagnostics;

namespace Xinglin.Web;

/// <summary>What people see when a page did not open: a page that says why. Programs get the bare status.</summary>
public static class Refusals
{
    static readonly string[] doors = ["/api", "/fhir", "/live", "/health", "/openapi"];

    /// <summary>True for the paths programs call.</summary>
    public static bool IsDoor(HttpContext http) => doors.Any(d => http.Request.Path.StartsWithSegments(d));

    public static void Use(WebApplication app)
    {
        app.UseWhen(http => !IsDoor(http), pages =>
        {
            pages.UseExceptionHandler("/stopped/500", createScopeForErrors: true);
            pages.UseStatusCodePagesWithReExecute("/stopped/{0}", createScopeForStatusCodePages: true);
            // the page about a form that failed is read, not posted
            pages.Use((http, next) =>
            {
                if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null)
                    http.Request.Method = HttpMethods.Get;
                return next(http);
            });
        });
    }
}
