using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Xinglin.Web.Shared.Forms;

/// <summary>A form's fields down to those of its rows, and what an amendment changes.</summary>
public static class FormFields
{
    public static IEnumerable<(string At, Phrase Label)> All(IReadOnlyList<FormField> fields, Func<string, string?> typed, string path = "", Phrase? under = null)
    {
        foreach (var field in fields)
        {
            var (at, label) = (path + field.At, under is { } u ? new($"{u.Zh} {field.Label.Zh}", $"{u.En} {field.Label.En}") : field.Label);
            yield return (at, label);
            IEnumerable<(string Path, Phrase Label)> nested = field.Kind switch
            {
                FieldKind.Group => [(at + ".", label)],
                FieldKind.Rows => Enumerable.Range(0, FormText.Rows(field, at, typed)).Select(i => (FormText.Row(at, i), new Phrase($"{label.Zh}第 {i + 1} 行", $"{label.En} row {i + 1}"))),
                _ => [],
            };
            foreach (var (inner, called) in nested)
                foreach (var one in All(field.Inner, typed, inner, called)) yield return one;
        }
    }

    /// <summary>What was shown before signing, so that nothing else is signed.</summary>
    public static string Mark(IFact fact, DateTimeOffset at, Precision precision) =>
        Convert.ToHexStringLower(SHA256.HashData([.. FactJson.Write(fact).Body, .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{at.UtcTicks} {precision}"))]))[..16];

    public static IReadOnlyList<Difference> Between(Entry old, IFact fact, Happened at, Tongue T)
    {
        var (before, after) = (T.Happened(old), T.Happened(old with { HappenedAt = at.At, Precision = at.Precision }));
        IReadOnlyList<Difference> changed = FactLines.Between(old.Fact, fact);
        return before == after ? changed : [.. changed, new(new("发生时间", "when it happened"), new(before, before), new(after, after))];
    }
}
