namespace Xinglin.Knowledge.Calculators;

/// <summary>毒性分级卡。The grade of one adverse event from data; what only a person can judge is in its notices, and grade 5 is never computed.</summary>
[Family("toxicities")]
public sealed record ToxicityCard : FormulaCard
{
    /// <summary>"CTCAE 5.0": a grade without its version says nothing.</summary>
    public required string Scale { get; init; }
    /// <summary>Code of the laboratory test it grades; null for what is not a laboratory value.</summary>
    public string? Loinc { get; init; }
}
