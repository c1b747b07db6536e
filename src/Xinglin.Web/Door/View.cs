using Microsoft.AspNetCore.Mvc;

namespace Xinglin.Web.Door;

/// <summary>The settings of the screen as one form: tongue, size of the words, letter keys.</summary>
static class View
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/settings/view", ([FromForm] string? tongue, [FromForm] string? size, [FromForm] string? keys, HttpContext http) =>
            Preferences.Choose(size, keys, $"/tongue?to={(tongue is "en" ? "en" : "zh")}&back=/settings?done=view", http)).ExcludeFromDescription();
}
