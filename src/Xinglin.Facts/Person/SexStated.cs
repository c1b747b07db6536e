namespace Xinglin.Facts.Person;

public enum Sex { Female, Male, Other, Unknown }

/// <summary>性别。As the record office states it; what a dose formula uses.</summary>
[Tag("sex")]
public sealed record SexStated(Sex Sex) : IFact
{
    public Phrase Say() => Sex switch
    {
        Sex.Female => new("女", "female"),
        Sex.Male => new("男", "male"),
        Sex.Other => new("其他性别", "other sex"),
        _ => new("性别不详", "sex unknown"),
    };

    public static string Named => """
        性别　Sex 性别
        Sex.Female 女　Sex.Male 男　Sex.Other 其他　Sex.Unknown 不详
        """;

    public static SexStated Sample => new(Sex.Female);
}
