using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json;
using Xinglin.Care;

namespace Xinglin.Web.Shared.Forms;

/// <summary>What was typed, as a fact; or everything that is wrong with it, field by field.</summary>
public static class FormReading
{
    static readonly Phrase number = new("须是数字", "must be a number"), whole = new("须是整数", "must be a whole number"),
        day = new("日期写作 2026-03-02", "write a date as 2026-03-02"), said = new("不能为空", "must not be empty");

    public static (IFact? Fact, IReadOnlyList<Problem> Problems) Read(string tag, Func<string, string?> typed)
    {
        var type = Tags.Find(tag)!;
        List<Problem> problems = [];
        var json = new JsonObject();
        foreach (var field in FormField.Of(type))
            if (Value(field, typed(field.Name)?.Trim(), problems) is { } value) json[field.Name] = value;
        if (problems is not []) return (null, problems);
        try
        {
            var fact = FactJson.ReadSent(tag, JsonSerializer.SerializeToElement(json));
            return fact.Problems().ToList() is { Count: > 0 } wrong ? (null, wrong) : (fact, []);
        }
        catch (FactException e)
        {
            return (null, [new("", new($"这张表写不成一条记录：{e.Message}", $"this form makes no record: {e.Message}"))]);
        }
    }

    static JsonNode? Value(FormField field, string? text, List<Problem> problems)
    {
        if (field.Kind == FieldKind.Truth) return JsonValue.Create(text is "true" or "on");
        if (string.IsNullOrEmpty(text))
        {
            if (field.Required && field.Kind is not (FieldKind.Lines or FieldKind.Pairs)) problems.Add(new(field.Name, said));
            return null;
        }
        switch (field.Kind)
        {
            case FieldKind.Number: return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var n) ? JsonValue.Create(n) : Wrong(number);
            case FieldKind.Whole: return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var i) ? JsonValue.Create(i) : Wrong(whole);
            case FieldKind.MaybeTruth: return JsonValue.Create(text == "true");
            case FieldKind.Day: return DateOnly.TryParseExact(text, "yyyy-MM-dd", out _) ? JsonValue.Create(text) : Wrong(day);
            case FieldKind.Moment: return Moment(text) is { } at ? JsonValue.Create(at) : Wrong(day);
            case FieldKind.Partial: return PartialDate.TryParse(text, out _) ? JsonValue.Create(text) : Wrong(new("日期写作 1965、1965-03 或 1965-03-21", "write 1965, 1965-03 or 1965-03-21"));
            case FieldKind.Lines: return new JsonArray([.. Lines(text).Select(l => JsonValue.Create(l))]);
            case FieldKind.Pairs:
                var pairs = new JsonObject();
                foreach (var line in Lines(text))
                    if (line.Split(['：', ':', '='], 2) is [var key, var value]) pairs[key.Trim()] = value.Trim();
                    else return Wrong(new($"“{line}”须写成 项目：结果", $"write “{line}” as item: result"));
                return pairs;
            default: return JsonValue.Create(text);
        }

        JsonNode? Wrong(Phrase what)
        {
            problems.Add(new(field.Name, what));
            return null;
        }
    }

    static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A local date and time from the browser, in the zone of the hospital.</summary>
    public static DateTimeOffset? Moment(string? text) =>
        DateTime.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? DateOnly.FromDateTime(at).Start() + at.TimeOfDay : null;
}
