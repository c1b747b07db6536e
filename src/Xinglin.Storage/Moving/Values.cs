using System.Globalization;

namespace Xinglin.Storage.Moving;

/// <summary>One value from the one database to what a column of the other takes.</summary>
static class Values
{
    static readonly CultureInfo invariant = CultureInfo.InvariantCulture;

    /// <summary>The kind of a column in either database's words.</summary>
    public static string KindOf(string type) => type switch
    {
        "text" or "character varying" or "json" or "jsonb" or "uuid" => "text",
        "integer" or "bigint" or "smallint" => "whole",
        "real" or "double precision" or "numeric" => "number",
        "boolean" => "truth",
        "blob" or "bytea" => "bytes",
        "timestamp with time zone" => "time",
        _ => throw new NotSupportedException($"no kind for a column of type {type}"),
    };

    public static object?[] As(TableShape table, object?[] row)
    {
        var values = new object?[row.Length];
        for (var i = 0; i < row.Length; i++) values[i] = row[i] is { } value ? As(table.Columns[i].Type, value) : null;
        return values;
    }

    static object As(string type, object value) => type switch
    {
        "boolean" => value is bool truth ? truth : Convert.ToInt64(value, invariant) != 0,
        "integer" when value is bool truth => truth ? 1L : 0L,
        "integer" when value is long whole && whole is > int.MaxValue or < int.MinValue => whole, // SQLite's integer is of any size
        "integer" => Convert.ToInt32(value, invariant),
        "bigint" => Convert.ToInt64(value, invariant),
        "smallint" => Convert.ToInt16(value, invariant),
        "real" or "double precision" => Convert.ToDouble(value, invariant),
        "numeric" => Convert.ToDecimal(value, invariant),
        "timestamp with time zone" => Moment(value).UtcDateTime,
        "text" when value is DateTime or DateTimeOffset => Moment(value), // bound as the text EF Core reads back
        "uuid" => Guid.Parse((string)value),
        _ => value,
    };

    static DateTimeOffset Moment(object value) => value switch
    {
        DateTimeOffset at => at,
        DateTime at => new(DateTime.SpecifyKind(at, DateTimeKind.Utc)),
        _ => DateTimeOffset.Parse((string)value, invariant, DateTimeStyles.AssumeUniversal),
    };
}
