using System.Text.Json;

namespace Xinglin.Web.Shared.Forms;

/// <summary>One member of a fact as people read it.</summary>
/// <param name="Key">the same in two versions of the fact; a row is known by its first word, so that a herb moved is not a herb changed</param>
public sealed record FactLineText(string Key, Phrase Label, Phrase Value);

/// <summary>One member in two versions; null where a version does not say it.</summary>
public sealed record Difference(Phrase Label, Phrase? Before, Phrase? After);

/// <summary>A fact member by member, and what differs between two.</summary>
public static class FactLines
{
    public static IReadOnlyList<FactLineText> Of(IFact fact) =>
        [.. Of(fact.GetType(), "", JsonSerializer.SerializeToElement(fact, fact.GetType(), FactJson.Options))];

    public static IReadOnlyList<Difference> Between(IFact before, IFact after)
    {
        if (before.GetType() != after.GetType()) return [new(new("内容", "content"), before.Say(), after.Say())];
        var (old, young) = (Of(before), Of(after));
        return [.. old.Concat(young).DistinctBy(l => l.Key)
            .Select(l => new Difference(l.Label, old.FirstOrDefault(o => o.Key == l.Key)?.Value, young.FirstOrDefault(y => y.Key == l.Key)?.Value))
            .Where(d => d.Before != d.After)];
    }

    static IEnumerable<FactLineText> Of(Type record, string path, JsonElement json) =>
        FormField.Of(record).Where(f => json.TryGetProperty(f.Name, out _)).SelectMany(f => Of(f, path + f.Name, json.GetProperty(f.Name)));

    static IEnumerable<FactLineText> Of(FormField field, string at, JsonElement value)
    {
        switch (field.Kind)
        {
            case FieldKind.Group:
                foreach (var line in Of(field.Type, at + ".", value)) yield return line with { Label = Both(field.Label, line.Label) };
                break;
            case FieldKind.Rows:
                foreach (var (n, row) in value.EnumerateArray().Index())
                {
                    List<FactLineText> cells = [.. Of(field.Type, "", row)];
                    if (cells is not [var first, .. var rest]) continue;
                    yield return new($"{at}/{first.Value.Zh}/{Before(value, n, first.Key, row)}", Both(field.Label, first.Value),
                        new(string.Join("　", rest.Select(c => $"{c.Label.Zh} {c.Value.Zh}")), string.Join("; ", rest.Select(c => $"{c.Label.En} {c.Value.En}"))));
                }
                break;
            default:
                if (Said(field, value) is { } said) yield return new(at, field.Label, said);
                break;
        }
    }

    /// <summary>How many earlier rows begin with the same word.</summary>
    static int Before(JsonElement rows, int n, string name, JsonElement row) =>
        rows.EnumerateArray().Take(n).Count(r => r.TryGetProperty(name, out var v) && row.TryGetProperty(name, out var own) && v.ToString() == own.ToString());

    static Phrase Both(Phrase a, Phrase b) => new($"{a.Zh} {b.Zh}", $"{a.En} {b.En}");

    static Phrase? Said(FormField field, JsonElement value) => field.Kind switch
    {
        FieldKind.Choice => field.Choices.FirstOrDefault(c => c.Value == value.GetString()).Word,
        FieldKind.Truth => value.GetBoolean() ? new("是", "yes") : null, // an unticked box says nothing
        FieldKind.MaybeTruth => value.GetBoolean() ? new("是", "yes") : new("否", "no"),
        FieldKind.Moment => Same(value.GetDateTimeOffset().Here.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)),
        FieldKind.Lines => Joined([.. value.EnumerateArray().Select(v => v.GetString()!)]),
        FieldKind.Pairs => Joined([.. value.EnumerateObject().Select(p => $"{p.Name} {p.Value.GetString()}")]),
        _ => value.ToString() is { Length: > 0 } text ? Same(text) : null,
    };

    static Phrase? Joined(IReadOnlyList<string> parts) => parts is [] ? null : new(string.Join("；", parts), string.Join("; ", parts));

    static Phrase Same(string text) => new(text, text);
}
