using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Xinglin.Web.Shared.Forms;

/// <summary>What was typed, as a fact; or everything that is wrong with it, field by field.</summary>
public static class FormReading
{
    static readonly Phrase number = new("须是数字，如 38.6", "must be a number, like 38.6"), whole = new("须是整数", "must be a whole number"),
        day = new("日期写作 2026-03-02", "write a date as 2026-03-02"), said = new("不能为空", "must not be empty");

    public static (IFact? Fact, IReadOnlyList<Problem> Problems) Read(string tag, Func<string, string?> typed)
    {
        List<Problem> problems = [];
        var json = Record(Tags.Find(tag)!, "", typed, problems);
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

    static JsonObject Record(Type record, string path, Func<string, string?> typed, List<Problem> problems)
    {
        var json = new JsonObject();
        foreach (var field in FormField.Of(record))
            if (Any(field, path + field.At, typed, problems) is { } value) json[field.Name] = value;
        return json;
    }

    static JsonNode? Any(FormField field, string at, Func<string, string?> typed, List<Problem> problems) => field.Kind switch
    {
        FieldKind.Rows => Rows(field, at, typed, problems),
        FieldKind.Group => IsBlank(field, at + ".", typed) ? null : Record(field.Type, at + ".", typed, problems),
        _ => Value(field, at, typed(at)?.Trim(), problems),
    };

    /// <summary>Rows nobody wrote into are not there; what is left keeps its order.</summary>
    static JsonArray? Rows(FormField field, string at, Func<string, string?> typed, List<Problem> problems)
    {
        JsonArray rows = [.. Enumerable.Range(0, FormText.Rows(field, at, typed)).Where(i => !IsBlank(field, FormText.Row(at, i), typed))
            .Select(i => Record(field.Type, FormText.Row(at, i), typed, problems))];
        return rows is { Count: 0 } ? field.Required ? rows : null : rows;
    }

    static bool IsBlank(FormField field, string path, Func<string, string?> typed) => field.Inner.All(f => string.IsNullOrWhiteSpace(typed(path + f.At)));

    static JsonNode? Value(FormField field, string at, string? text, List<Problem> problems)
    {
        if (field.Kind == FieldKind.Truth) return JsonValue.Create(text is "true" or "on");
        if (string.IsNullOrEmpty(text))
        {
            if (field.Required && field.Kind is not (FieldKind.Lines or FieldKind.Pairs)) problems.Add(new(at, said));
            return null;
        }
        switch (field.Kind)
        {
            case FieldKind.Number: return decimal.TryParse(Digits(text), NumberStyles.Number, CultureInfo.InvariantCulture, out var n) ? JsonValue.Create(n) : Wrong(number);
            case FieldKind.Whole: return int.TryParse(Digits(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var i) ? JsonValue.Create(i) : Wrong(whole);
            case FieldKind.MaybeTruth: return JsonValue.Create(text == "true");
            case FieldKind.Choice: return field.Choices.Any(c => c.Value == text) ? JsonValue.Create(text) : Wrong(new("请从列出的里面选", "choose one of those listed"));
            case FieldKind.Day: return DateOnly.TryParseExact(text, "yyyy-MM-dd", out _) ? JsonValue.Create(text) : Wrong(day);
            case FieldKind.Moment: return Moment(text) is { } moment ? JsonValue.Create(moment) : Wrong(day);
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
            problems.Add(new(at, what));
            return null;
        }
    }

    /// <summary>An input method left in Chinese types full-width digits and points.</summary>
    static string Digits(string text) => string.Concat(text.Select(c => c switch { >= '０' and <= '９' => (char)(c - '０' + '0'), '．' or '。' => '.', '－' => '-', _ => c }));

    static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A local date and time from the browser, in the zone of the hospital.</summary>
    public static DateTimeOffset? Moment(string? text) =>
        DateTime.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFF"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            && at.Year > 1 ? new DateTimeOffset(at, Times.China) : null;
}
