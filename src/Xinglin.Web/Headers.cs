namespace Xinglin.Web;

/// <summary>What every answer forbids the browser: foreign scripts, styles in attributes, frames, guessing of types.</summary>
public static class Headers
{
    const string Policy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    public static void Use(WebApplication app) => app.Use(async (http, next) =>
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // patient pages must not lie in a shared browser's cache
        if (!http.Request.Path.StartsWithSegments("/lib")) http.Response.OnStarting(() =>
        {
            if (http.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) is true) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        await next();
    });
}
