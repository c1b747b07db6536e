using System.Globalization;
using System.Text;

namespace Xinglin.Web.Pages.Decoction;

/// <summary>Numbers as a wet hand types them: full-width digits and a trailing g are fine.</summary>
static class Typed
{
    public static decimal? Number(string? text) =>
        decimal.TryParse(text?.Normalize(NormalizationForm.FormKC).Trim().TrimEnd('g', 'G', '克').Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) ? n : null;

    public static int? Whole(string? text) => Number(text) is { } n && n == decimal.Truncate(n) && n is > 0 and < 1_000_000 ? (int)n : null;
}
