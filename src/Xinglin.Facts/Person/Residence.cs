namespace Xinglin.Facts.Person;

/// <summary>常住地。Where the person lives, as the region counts it: not the street, but the county.</summary>
/// <param name="Area">the county or district as it is called</param>
[Tag("residence")]
public sealed record Residence(string Area) : IFact
{
    /// <summary>Id of the organisation that answers for that area, when the house knows it: "county.qingyi".</summary>
    public string? Organisation { get; init; }

    public Phrase Say() => new($"常住：{Area}", $"lives in {Area}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(Area), Area);

    public static string Named => "常住地|residence　Area 县区|county　Organisation 所属机构|organisation";

    public static Residence Sample => new("清漪县") { Organisation = "county.qingyi" };
}
