namespace Xinglin.Facts.Person;

/// <summary>出生。As exactly as it is known; a year alone stays a year.</summary>
[Tag("birth")]
public sealed record Birth(PartialDate On) : IFact
{
    public Phrase Say() => new($"{On} 出生", $"born {On}");

    public IEnumerable<Problem> Problems()
    {
        if (On.Year is < 1880 or > 2200)
            yield return new(nameof(On), new("出生年份不可能", "an impossible year of birth"));
    }

    public static string Named => """
        出生　On 出生日期|born on
        """;

    public static Birth Sample => new(new PartialDate(1965, 3, 21));
}
