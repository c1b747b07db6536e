namespace Xinglin.Facts;

/// <summary>The few checks every record repeats, with their words in one place.</summary>
static class Must
{
    public static IEnumerable<Problem> BeSaid(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) yield return new(field, new("不能为空", "must not be empty"));
    }

    public static IEnumerable<Problem> Lie(string field, decimal? value, decimal low, decimal high, string unit)
    {
        if (value is { } v && (v < low || v > high))
            yield return new(field, new($"须在 {low}–{high} {unit} 之间", $"must lie between {low} and {high} {unit}"));
    }

    /// <summary>The number of an entry of the same chart; whether it is there is for the gate to say.</summary>
    public static IEnumerable<Problem> Name(string field, long entry)
    {
        if (entry < 1) yield return new(field, new("须写条目号", "name the entry by its number"));
    }
}
