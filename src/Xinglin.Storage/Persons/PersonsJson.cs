namespace Xinglin.Storage.Persons;

/// <summary>Somebody as our doors show them beside another; null is unknown.</summary>
public sealed record FaceJson(string Chart, string Name, string? Sex, string? Born, IReadOnlyList<string> Numbers, string? Phone, string? Address)
{
    public static FaceJson Of(Face face) => new(face.Chart.ToString(), face.Who.Name, face.Sex, face.Born?.ToString(), [.. face.Who.Numbers.Select(n => n.Value)], face.Who.Phone, face.Who.Address);
}

/// <param name="Points">all clues added up</param>
public sealed record LikelyJson(FaceJson One, FaceJson Other, int Points, IReadOnlyList<ClueJson> Why)
{
    public static LikelyJson Of(LikelyPair pair) =>
        new(FaceJson.Of(pair.One), FaceJson.Of(pair.Other), pair.Likeness.Points, [.. pair.Likeness.Why.Select(c => new ClueJson(c.Id, c.Points, c.What))]);
}

public sealed record ClueJson(string Id, int Points, Phrase What);

/// <summary>One person's charts, and what was said to bring them together or apart.</summary>
public sealed record PersonJson(IReadOnlyList<FaceJson> Charts, IReadOnlyList<LinkWord> Said)
{
    public static PersonJson Of(Store store, ChartId chart)
    {
        var links = new Links(store);
        return new([.. LikelyPairs.Faces(store, links.ChartsOf(chart)).Select(FaceJson.Of)], links.Words(chart));
    }
}
