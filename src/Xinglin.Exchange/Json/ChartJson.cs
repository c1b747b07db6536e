using System.Text.Json;

namespace Xinglin.Exchange.Json;

/// <summary>One entry as our doors show it, on the command line and over HTTP alike.</summary>
public sealed record EntryJson(
    long Seq, string Tag, int Shape, DateTimeOffset HappenedAt, string? Precision, DateTimeOffset RecordedAt, string Author, string Origin,
    string? Source, long? Amends, string? Reason, JsonElement Fact, Phrase Say)
{
    public static EntryJson Of(Entry e)
    {
        var (tag, shape, body) = FactJson.Write(e.Fact);
        return new(e.Id.Value, e.Fact is Blank blank ? blank.WasTag : tag, shape, e.HappenedAt, e.Precision == Facts.Precision.Instant ? null : Word(e.Precision),
            e.RecordedAt, e.Author, Word(e.Origin), e.Source, e.Amends?.Value, e.Reason, JsonElement.Parse(body), e.Fact.Say());
    }

    static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

/// <summary>One chart as our doors show it: what stands, or what was written.</summary>
public sealed record ChartJson(string Chart, long Head, IReadOnlyList<EntryJson> Entries)
{
    public static ChartJson Of(Chart chart, bool written) =>
        new(chart.Id.ToString(), chart.Head, [.. (written ? chart.Written : chart.Standing).Select(EntryJson.Of)]);
}
