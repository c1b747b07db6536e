namespace Xinglin.Exchange.Synthetic.Shapes;

/// <summary>术后并发症。What may go wrong after an operation: demo/operations.yaml.</summary>
sealed record Mishap
{
    /// <summary>Keys of the cancers operated for.</summary>
    public required List<string> Of { get; init; }
    public required string What { get; init; }
    /// <summary>Of those operated, 0–1.</summary>
    public required double Share { get; init; }
    /// <summary>First and last day after the operation on which it shows.</summary>
    public required int[] Day { get; init; }
    /// <summary>Days longer in the house, median.</summary>
    public required double Stay { get; init; }
    public required int Grade { get; init; }
    public bool Fever { get; init; }
    public string? Drug { get; init; }
    public string? Act { get; init; }
}
