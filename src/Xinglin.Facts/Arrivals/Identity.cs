namespace Xinglin.Facts.Arrivals;

/// <summary>A number by which somebody knows a person: who gave it and what it is.</summary>
public sealed record PersonNumber(string System, string Value);

/// <summary>Who a person is. It lies outside the chart, in one ordinary table, and can be erased.</summary>
public sealed record Identity
{
    /// <summary>The name a colleague calls out: 王桂兰, or "Jenny M" where the order is Western.</summary>
    public required string Name { get; init; }
    public IReadOnlyList<string> OtherNames { get; init; } = [];
    public IReadOnlyList<PersonNumber> Numbers { get; init; } = [];
    public string? Phone { get; init; }
    public string? Address { get; init; }
}

/// <summary>What became of one file, row by row: received = accepted + kept + rejected.</summary>
public sealed record FileAccount(string File, string Format, string Encoding, int Received, int Accepted, int Kept, int Rejected, IReadOnlyList<FileProblem> Problems);

/// <param name="Where">the place in the file</param>
public sealed record FileProblem(string Where, Phrase What);
