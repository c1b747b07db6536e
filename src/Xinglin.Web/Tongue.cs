using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Xinglin.Facts;

namespace Xinglin.Web;

/// <summary>Chinese or English, as the person at this screen chose. Both stand side by side where they are used.</summary>
public sealed class Tongue
{
    static readonly CultureInfo[] known = [new("zh-CN"), new("en-GB")];

    public bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public string this[string zh, string en] => English ? en : zh;
    public string this[Phrase phrase] => English ? phrase.En : phrase.Zh;

    /// <summary>The value of the document's lang attribute.</summary>
    public string Lang => English ? "en-GB" : "zh-CN";

    /// <summary>The browser's own wish is not asked: a ward PC set up in English still serves a Chinese ward.</summary>
    public static void Choose(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new("zh-CN");
        options.SupportedCultures = options.SupportedUICultures = known;
        options.RequestCultureProviders = [new QueryStringRequestCultureProvider(), new CookieRequestCultureProvider()];
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/tongue", (string to, string? back, HttpContext http) =>
    {
        var culture = known.FirstOrDefault(k => k.TwoLetterISOLanguageName == to) ?? known[0];
        http.Response.Cookies.Append(CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new(culture)),
            new() { MaxAge = TimeSpan.FromDays(400), SameSite = SameSiteMode.Lax, IsEssential = true, Path = "/" });
        return Results.LocalRedirect(Local(back));
    }).AllowAnonymous().ExcludeFromDescription();

    /// <summary>A path of this house, or the front page: nobody is sent elsewhere by a link we were handed.</summary>
    public static string Local(string? path) =>
        path is ['/', ..] && path is not (['/', '/', ..] or ['/', '\\', ..]) && !path.Any(char.IsControl) ? path : "/";
}
