using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Primitives;

namespace Xinglin.Web.Door;

/// <summary>没写完的表。What somebody had typed when the door closed on them: it goes with them through the sign-in, sealed, and is shown again to them alone.</summary>
/// <param name="IsPage">the form belongs to a page that can be shown again; else its fields are listed</param>
public sealed record Kept(string Path, string? Account, bool IsPage, DateTimeOffset At, Dictionary<string, string[]> Fields)
{
    static readonly string[] ofTheForm = ["__RequestVerificationToken", "_handler", "account"];

    public static Kept Of(HttpContext http, IFormCollection form, string? account, DateTimeOffset at) =>
        new(http.Request.Path + http.Request.QueryString, account, http.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is not null, at,
            form.Where(f => !ofTheForm.Contains(f.Key) && !http.Request.Path.StartsWithSegments("/settings")) // passwords and codes are typed again
                .ToDictionary(f => f.Key, f => f.Value.Select(v => v ?? "").ToArray()));

    public FormCollection Form() => new(Fields.ToDictionary(f => f.Key, f => new StringValues(f.Value)));
}

/// <summary>Seals what was typed: nobody reads or changes it on its way, and after a working day it is gone.</summary>
public sealed class Envelopes(IDataProtectionProvider protection)
{
    readonly ITimeLimitedDataProtector protector = protection.CreateProtector("xinglin.kept").ToTimeLimitedDataProtector();

    public string Seal(Kept kept) => protector.Protect(JsonSerializer.Serialize(kept), Watch.Longest);

    public Kept? Open(string? sealedText)
    {
        if (string.IsNullOrEmpty(sealedText)) return null;
        try
        {
            return JsonSerializer.Deserialize<Kept>(protector.Unprotect(sealedText));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null; // too old, or not ours
        }
    }
}
