using System.Text;

namespace Xinglin.Knowledge.Staging;

/// <summary>One T, N or M as written, and as the table calls it.</summary>
/// <param name="Prefix">c, p, yp …; null when none was written</param>
/// <param name="Written">without its prefix: "T1mi"</param>
/// <param name="Word">what it counts as here: "T1"</param>
/// <param name="Known">false when the table has no such category</param>
sealed record Category(string? Prefix, string Written, string Word, bool Known)
{
    /// <summary>Clinical, pathological, during or after treatment, recurrence, at autopsy.</summary>
    static readonly string[] prefixes = ["c", "p", "yc", "yp", "r", "rc", "rp", "a"];

    public override string ToString() => Prefix + Written;

    /// <summary>"pT2a", "ct2a" and "2a" are written for T2a. X is a category of every axis but M: it is not assessed, which is no guess.</summary>
    public static Category Read(StagingCard card, char axis, string written)
    {
        var text = written.Normalize(NormalizationForm.FormKC).Trim();
        var at = text.IndexOf(axis, StringComparison.OrdinalIgnoreCase);
        var led = at > 0 && prefixes.Contains(text[..at], StringComparer.OrdinalIgnoreCase);
        var plain = axis + (at == 0 || led ? text[(at + 1)..] : text);
        var here = card.Categories(axis.ToString());
        IEnumerable<string> all = axis == 'M' ? [.. here, .. card.Means.Keys] : [.. here, .. card.Means.Keys, $"{axis}X"];
        var found = all.FirstOrDefault(c => c.Equals(plain, StringComparison.OrdinalIgnoreCase));
        return new(led ? text[..at].ToLowerInvariant() : null, found ?? plain, card.Means.GetValueOrDefault(found ?? plain, found ?? plain), found is not null);
    }
}
