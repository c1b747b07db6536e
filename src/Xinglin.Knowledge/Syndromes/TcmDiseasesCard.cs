namespace Xinglin.Knowledge.Syndromes;

/// <summary>中医病名卡。Diseases of Chinese medicine an oncology ward meets, with their codes in GB/T 15657-2021, as the front page of a record wants them.</summary>
public sealed record TcmDiseasesCard : Card
{
    public required Dictionary<string, TcmDisease> Diseases { get; init; }

    public override IEnumerable<string> Wrong() =>
        Diseases.SelectMany(d => d.Value.Also.Append(d.Value.Zh)).GroupBy(n => n).Where(g => g.Count() > 1).Select(g => $"{g.Key} is the name of two diseases");
}

public sealed record TcmDisease
{
    public required string Zh { get; init; }
    public required string En { get; init; }
    /// <summary>Names the classics use for it.</summary>
    public List<string> Also { get; init; } = [];
    /// <summary>The term that is coded first, then those used when it shows differently.</summary>
    public required Cited<List<TermNumber>> Codes { get; init; }
}
