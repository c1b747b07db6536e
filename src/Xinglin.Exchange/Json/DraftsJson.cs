using System.Text.Json;

namespace Xinglin.Exchange.Json;

/// <summary>Drafts as programs send them: [{tag, happenedAt, fact, source?, amends?, reason?}], all understood or none.</summary>
public static class DraftsJson
{
    static readonly HashSet<string> members = ["tag", "happenedAt", "precision", "fact", "source", "amends", "reason"];

    /// <summary>The drafts, or everything that is wrong with them; never both.</summary>
    public static (IReadOnlyList<Draft> Drafts, IReadOnlyList<Problem> Problems) Read(ReadOnlyMemory<byte> json)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, new() { MaxDepth = 64 });
        }
        catch (JsonException e)
        {
            return ([], [new("", new($"不是合格的 JSON（第 {e.LineNumber + 1} 行）", $"not well-formed JSON (line {e.LineNumber + 1})"))]);
        }
        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Array)
                return ([], [new("", new("须是一列草稿：[{tag, happenedAt, fact}]", "send a list of drafts: [{tag, happenedAt, fact}]"))]);
            List<Draft> drafts = [];
            List<Problem> problems = [];
            foreach (var (i, item) in document.RootElement.EnumerateArray().Index())
                if (Draft(item, $"[{i}]", problems) is { } draft) drafts.Add(draft);
            if (drafts is [] && problems is []) problems.Add(new("", new("没有要写的内容", "there is nothing to write")));
            return problems is [] ? (drafts, []) : ([], problems);
        }
    }

    static Draft? Draft(JsonElement item, string at, List<Problem> problems)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            problems.Add(new(at, new("须是一个对象", "must be an object")));
            return null;
        }
        foreach (var stray in item.EnumerateObject().Where(m => !members.Contains(m.Name)))
            problems.Add(new($"{at}.{stray.Name}", new("没有这一项", "there is no such member")));
        var before = problems.Count;
        var tag = Text(item, "tag", at, problems, required: true);
        var precision = Precision.Instant;
        if (Text(item, "precision", at, problems) is { } word && !Enum.TryParse(word, ignoreCase: true, out precision))
            problems.Add(new($"{at}.precision", new("须为 instant、day、month、year 或 unknown", "must be instant, day, month, year or unknown")));
        var happenedAt = precision == Precision.Unknown ? Entry.Undated : Time(item, at, problems);
        long amends = 0;
        if (item.TryGetProperty("amends", out var a) && a.ValueKind != JsonValueKind.Null && !(a.ValueKind == JsonValueKind.Number && a.TryGetInt64(out amends)))
            problems.Add(new($"{at}.amends", new("须是条目号", "must be the number of an entry")));
        if (!item.TryGetProperty("fact", out var body)) problems.Add(new($"{at}.fact", new("缺少内容", "is missing")));
        var source = Text(item, "source", at, problems);
        var reason = Text(item, "reason", at, problems);
        if (problems.Count > before) return null;
        try
        {
            return new(FactJson.ReadSent(tag!, body), happenedAt)
            {
                Source = source, Reason = reason, Amends = amends > 0 ? new EntryId(amends) : null, Precision = precision,
            };
        }
        catch (FactException e)
        {
            problems.Add(new($"{at}.fact", new($"内容与 {tag} 不符：{e.Message}", e.Message)));
            return null;
        }
    }

    static DateTimeOffset Time(JsonElement item, string at, List<Problem> problems)
    {
        var text = Text(item, "happenedAt", at, problems, required: true);
        if (text is null) return default;
        if (DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"],
                System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var time)
            && (text.EndsWith('Z') || text[^6] is '+' or '-')) return time;
        problems.Add(new($"{at}.happenedAt", new("时间须带时区，如 2026-03-02T09:06:00+08:00", "write a time with its offset: 2026-03-02T09:06:00+08:00")));
        return default;
    }

    static string? Text(JsonElement item, string name, string at, List<Problem> problems, bool required = false)
    {
        if (item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String) return value.GetString();
        if (required || value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null))
            problems.Add(new($"{at}.{name}", new("须是文字", "must be text")));
        return null;
    }
}
