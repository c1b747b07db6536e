namespace Xinglin.Web;

/// <summary>How large the words are and whether single letters are commands: chosen per browser, kept in two cookies.</summary>
public sealed class Preferences(IHttpContextAccessor http)
{
    public const string SizeCookie = "xinglin.size", KeysCookie = "xinglin.keys";

    public static IReadOnlyList<string> Sizes { get; } = ["100", "112", "125"];

    /// <summary>Per cent of the ordinary size.</summary>
    public string Size => http.HttpContext?.Request.Cookies[SizeCookie] is { } size && Sizes.Contains(size) ? size : Sizes[0];

    /// <summary>False where somebody switched the single-letter keys off.</summary>
    public bool Keys => http.HttpContext?.Request.Cookies[KeysCookie] != "off";

    public static IResult Choose(string? size, string? keys, string? back, HttpContext http)
    {
        if (size is not null && Sizes.Contains(size)) Keep(http, SizeCookie, size);
        if (keys is "on" or "off") Keep(http, KeysCookie, keys);
        return Results.LocalRedirect(Tongue.Local(back));
    }

    static void Keep(HttpContext http, string name, string value) =>
        http.Response.Cookies.Append(name, value, new() { MaxAge = TimeSpan.FromDays(400), SameSite = SameSiteMode.Lax, IsEssential = true, Path = "/" });
}
