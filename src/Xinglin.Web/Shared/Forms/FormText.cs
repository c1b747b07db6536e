using System.Globalization;
using System.Text.Json;

namespace Xinglin.Web.Shared.Forms;

/// <summary>A fact as the texts of its form's fields: what stands in a form that amends it, and what a form offers at first.</summary>
public static class FormText
{
    public static IReadOnlyDictionary<string, string> Of(IFact fact)
    {
        Dictionary<string, string> texts = [];
        Write(fact.GetType(), "", JsonSerializer.SerializeToElement(fact, fact.GetType(), FactJson.Options), texts);
        return texts;
    }

    /// <summary>What a new fact of this kind says where nobody says otherwise: a final result, a full dose.</summary>
    public static IReadOnlyDictionary<string, string> Defaults(string tag)
    {
        var type = Tags.Find(tag)!;
        var needed = FormField.Constructor(type);
        var sample = FactSamples.Of(tag).Fact;
        var plain = (IFact)Activator.CreateInstance(type, [.. needed.Select(p => type.GetProperty(p.Name!)!.GetValue(sample))])!;
        var asked = FormField.Of(type).Where(f => needed.Any(p => p.Name == f.Member)).Select(f => f.At).ToHashSet();
        return Of(plain).Where(t => !asked.Contains(t.Key.Split('.', '[')[0])).ToDictionary();
    }

    /// <summary>How many rows were sent, or lie there; a form without the count is asked row by row.</summary>
    public static int Rows(FormField field, string at, Func<string, string?> typed)
    {
        if (int.TryParse(typed(at + ".rows"), NumberStyles.None, CultureInfo.InvariantCulture, out var said)) return Math.Min(said, Most);
        var n = 0;
        while (n < Most && field.Inner.Any(f => typed(Row(at, n) + f.At) is not null)) n++;
        return n;
    }

    /// <summary>More rows than any formula or picture has.</summary>
    public const int Most = 200;

    /// <summary>Where the fields of one row begin: "herbs[0].".</summary>
    public static string Row(string at, int i) => string.Create(CultureInfo.InvariantCulture, $"{at}[{i}].");

    static void Write(Type record, string path, JsonElement json, Dictionary<string, string> texts)
    {
        foreach (var field in FormField.Of(record))
            if (json.TryGetProperty(field.Name, out var value)) Write(field, path + field.At, value, texts);
    }

    static void Write(FormField field, string at, JsonElement value, Dictionary<string, string> texts)
    {
        if (field.Kind is FieldKind.Group) Write(field.Type, at + ".", value, texts);
        else if (field.Kind is FieldKind.Rows)
        {
            if (value.GetArrayLength() > 0) texts[at + ".rows"] = value.GetArrayLength().ToString(CultureInfo.InvariantCulture);
            foreach (var (i, row) in value.EnumerateArray().Index()) Write(field.Type, Row(at, i), row, texts);
        }
        else if (Text(field, value) is { Length: > 0 } text) texts[at] = text;
    }

    static string? Text(FormField field, JsonElement value) => field.Kind switch
    {
        FieldKind.Lines => string.Join('\n', value.EnumerateArray().Select(v => v.GetString())),
        FieldKind.Pairs => string.Join('\n', value.EnumerateObject().Select(p => $"{p.Name}：{p.Value.GetString()}")),
        FieldKind.Truth or FieldKind.MaybeTruth => value.GetBoolean() ? "true" : "false",
        FieldKind.Moment => Local(value.GetDateTimeOffset()),
        _ => value.ToString(),
    };

    /// <summary>A moment as the browser's field takes it, to the minute where that is exact.</summary>
    public static string Local(DateTimeOffset at) =>
        at.ToOffset(Times.China).ToString(at.Ticks % TimeSpan.TicksPerMinute == 0 ? "yyyy-MM-dd'T'HH:mm" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture);
}
