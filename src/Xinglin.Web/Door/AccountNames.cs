using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace Xinglin.Web.Door;

/// <summary>Account names as people mean them: letters of an input method in full width, capitals and invisible marks make no other name.</summary>
public sealed class AccountNames : ILookupNormalizer
{
    const int Longest = 64;

    /// <summary>The name as it is looked up; empty when it can be nobody's.</summary>
    public static string Meant(string? typed)
    {
        if (typed is null || typed.Length > 4 * Longest) return "";
        var whole = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes()) // half a character becomes U+FFFD, which nobody is called
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control)) whole.Append(rune);
        var name = whole.ToString().Normalize(NormalizationForm.FormKC).Trim();
        return name.Length > Longest ? "" : name;
    }

    public string? NormalizeName(string? name) => name is null ? null : Meant(name).ToUpperInvariant();

    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
