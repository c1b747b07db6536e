using Xinglin.Facts.Arrivals;

namespace Xinglin.Storage.Persons;

/// <summary>What a desk knows of somebody: enough to ask whether two charts are about one person.</summary>
/// <param name="Sex">as the patient register spells it: female, male; null: nobody said</param>
public sealed record Face(ChartId Chart, Identity Who, PartialDate? Born, string? Sex)
{
    const int TailDigits = 8; // of a telephone: what is left without area or country code

    internal IReadOnlyList<string> Names { get; } = [.. Who.OtherNames.Prepend(Who.Name).Select(NameWays.Folded).Where(n => n is not "").Distinct()];

    internal string Sound { get; } = NameWays.Sound(NameWays.Folded(Who.Name));

    /// <summary>The last digits of the telephone; null when it has too few.</summary>
    internal string? Phone { get; } = string.Concat((Who.Phone ?? "").Where(char.IsAsciiDigit)) is { Length: >= TailDigits } digits ? digits[^TailDigits..] : null;
}
