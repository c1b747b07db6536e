namespace Xinglin.Knowledge.Regimens;

/// <summary>What a drug does where it leaves the vein.</summary>
public enum Tissue { Vesicant, Irritant }

/// <summary>抗肿瘤药。What goes with a drug in whichever regimen it stands.</summary>
public sealed record AnticancerDrugsCard : Card
{
    /// <summary>By canonical name.</summary>
    public required Dictionary<string, DrugCare> Drugs { get; init; }
}

public sealed record DrugCare
{
    public required string Zh { get; init; }
    public Cited<Tissue>? Tissue { get; init; }
    public List<Cited<Words>> Care { get; init; } = [];
    /// <summary>mg of one tablet or vial on the shelf, the largest first.</summary>
    public Cited<List<double>>? Strengths { get; init; }
    /// <summary>First and last day of the lowest neutrophils.</summary>
    public Cited<List<int>>? NeutrophilNadir { get; init; }
    public Cited<List<int>>? PlateletNadir { get; init; }
    /// <summary>First and last day by which the counts are back.</summary>
    public Cited<List<int>>? Recovery { get; init; }
}
