using System.Globalization;
using System.Text.Json;
using Xinglin.Facts;

namespace Xinglin.Exchange.Fhir;

/// <summary>A moment as exactly as it was sent. A day, month or year begins at midnight in China; nothing given stays undated.</summary>
readonly record struct When(DateTimeOffset At, Precision Precision)
{
    static readonly TimeSpan china = TimeSpan.FromHours(8);

    public static readonly When Never = new(Entry.Undated, Precision.Unknown);

    /// <summary>Nobody who can be in a chart was treated before it; systems write 0001-01-01 for a date they do not have.</summary>
    const int FirstYear = 1800;

    public static bool IsPlaceholder(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { Length: >= 4 } text && text.Take(4).All(char.IsAsciiDigit) && int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture) < FirstYear;

    public bool Known => Precision != Precision.Unknown;

    /// <summary>Reads date, dateTime or instant; Never when there is none.</summary>
    public static When Of(string? text)
    {
        if (text is null || text.Length < 4) return Never;
        if (text.Length > 10) return Instant(text);
        return PartialDate.TryParse(text, out var date) && date.Year >= FirstYear
            ? new(new(date.First, TimeOnly.MinValue, china), date.Day is not null ? Precision.Day : date.Month is not null ? Precision.Month : Precision.Year)
            : Never;
    }

    static When Instant(string text)
    {
        if (text.Length < 19 || text[10] != 'T') return Never; // words about a time, "last winter"
        if (text.AsSpan(17, 2).SequenceEqual("60")) text = string.Concat(text.AsSpan(0, 17), "59", text.AsSpan(19)); // a leap second
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && at.Year >= FirstYear ? new(at, Precision.Instant) : Never;
    }

    /// <summary>A dateTime, or the beginning (else the end) of a period, or the first time of a timing.</summary>
    public static When Of(JsonElement e) => e.ValueKind switch
    {
        JsonValueKind.String => Of(e.GetString()),
        JsonValueKind.Object when e.At("start").Is => Of(e.Word("start")),
        JsonValueKind.Object when e.At("end").Is => Of(e.Word("end")),
        JsonValueKind.Object when e.At("event").Is => Of(e.First("event").Text),
        JsonValueKind.Object when e.At("repeat").Is => Of(e.At("repeat").At("boundsPeriod")),
        _ => Never,
    };

    /// <summary>The first of these elements that gives a time; "effective[x]" means whatever variant was sent, "period.start" a way down.</summary>
    public static When First(JsonElement resource, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var e = resource;
            foreach (var step in name.Split('.'))
                e = step.EndsWith("[x]", StringComparison.Ordinal) ? e.Choice(step[..^3]).Value : e.At(step) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? list[0] : e.At(step);
            if (Of(e) is { Known: true } when) return when;
        }
        return Never;
    }
}
