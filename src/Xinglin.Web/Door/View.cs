using Microsoft.AspNetCore.Mvc;

namespace Xinglin.Web.Door;

/// <summary>How this screen shows things: size of the text and single-letter keys, kept in the browser.</summary>
public static class View
{
    public const string SizeCookie = "xinglin.size", KeysCookie = "xinglin.keys";

    /// <summary>Percent of the ordinary size.</summary>
    public static IReadOnlyList<string> Sizes { get; } = ["100", "112", "125"];

    public static string Size(HttpContext http) => http.Request.Cookies[SizeCookie] is { } size && Sizes.Contains(size) ? size : Sizes[0];

    public static bool Keys(HttpContext http) => http.Request.Cookies[KeysCookie] is not "off";

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/settings/view", ([FromForm] string? tongue, [FromForm] string? size, [FromForm] string? keys, HttpContext http) =>
    {
        Keep(http, SizeCookie, size is not null && Sizes.Contains(size) ? size : Sizes[0]);
        Keep(http, KeysCookie, keys is "off" ? "off" : "on");
        return Results.LocalRedirect($"/tongue?to={(tongue is "en" ? "en" : "zh")}&back=/settings?done=view");
    }).ExcludeFromDescription();

    // script reads both: they are no secret
    static void Keep(HttpContext http, string name, string value) => http.Response.Cookies.Append(name, value,
        new() { MaxAge = TimeSpan.FromDays(400), SameSite = SameSiteMode.Lax, IsEssential = true, Path = "/" });
}
