using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Xinglin.Facts;

/// <summary>A date known to the year, the month or the day: "1965", "1965-03", "1965-03-21". Never filled up by guessing.</summary>
[JsonConverter(typeof(PartialDateJson))]
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null)
{
    public DateOnly First => new(Year, Month ?? 1, Day ?? 1);

    public DateOnly Last => Day is not null ? First : Month is not null ? First.AddMonths(1).AddDays(-1) : new(Year, 12, 31);

    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Completed years on a day; null when the date is too coarse to tell.</summary>
    public int? AgeOn(DateOnly day)
    {
        var (old, young) = (Years(First, day), Years(Last, day));
        return old == young ? young : null;
        static int Years(DateOnly born, DateOnly on) => on.Year - born.Year - (on < born.AddYears(on.Year - born.Year) ? 1 : 0);
    }

    public override string ToString() => (Month, Day) switch
    {
        ({ } m, { } d) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{m:00}-{d:00}"),
        ({ } m, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{m:00}"),
        _ => Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        var parts = text?.Split('-') ?? [];
        if (parts.Length is 0 or > 3 || parts[0].Length != 4 || parts.Skip(1).Any(p => p.Length != 2)) return false;
        Span<int> n = stackalloc int[3];
        for (var i = 0; i < parts.Length; i++)
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out n[i])) return false;
        if (n[0] < 1 || parts.Length > 1 && n[1] is < 1 or > 12) return false;
        if (parts.Length > 2 && (n[2] < 1 || n[2] > DateTime.DaysInMonth(n[0], n[1]))) return false;
        date = new(n[0], parts.Length > 1 ? n[1] : null, parts.Length > 2 ? n[2] : null);
        return true;
    }
}

sealed class PartialDateJson : JsonConverter<PartialDate>
{
    public override PartialDate Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        PartialDate.TryParse(reader.GetString(), out var date) ? date : throw new JsonException("a date is written 1965, 1965-03 or 1965-03-21");

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
