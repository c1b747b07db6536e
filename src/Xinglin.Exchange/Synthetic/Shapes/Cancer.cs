namespace Xinglin.Exchange.Synthetic.Shapes;

/// <summary>One cancer as the centre sees it: demo/cancers.yaml.</summary>
sealed record Cancer
{
    public required string Key { get; init; }
    public required string Zh { get; init; }
    /// <summary>The table of syndromes its patients are seen by.</summary>
    public required string Family { get; init; }
    public required double Share { get; init; }
    /// <summary>Share of men, 0–1.</summary>
    public required double Men { get; init; }
    public required double[] Ages { get; init; }
    /// <summary>"胃窦|C16.3" → weight.</summary>
    public required Dictionary<string, double> Places { get; init; }
    public required string Kind { get; init; }
    /// <summary>ICD-10 where it is not the topography.</summary>
    public string? Icd10 { get; init; }
    public required string Morphology { get; init; }
    public required Dictionary<string, double> Grades { get; init; }
    public required Dictionary<string, double> Complaints { get; init; }
    /// <summary>Mean per cent lost before the first visit.</summary>
    public required double WeightLoss { get; init; }
    public required Picture Picture { get; init; }
    public required string Look { get; init; }
    public required Serum Serum { get; init; }
    public string? Operation { get; init; }
    public string? Minor { get; init; }
    /// <summary>"T0 N0 M0 I": what is left in the specimen after treatment before the operation, the best first; "-" where no group is named.</summary>
    public List<string>? AfterNeo { get; init; }
    public Radiation? Radiation { get; init; }
    /// <summary>Share with hepatitis B.</summary>
    public double Hepatitis { get; init; } = 0.055;
    public string? Endocrine { get; init; }
    public required List<MarkerShape> Markers { get; init; }
    public Condition? When { get; init; }
    public required List<StageShape> Stages { get; init; }
    /// <summary>Step of the road ("first", "adjuvant") → regimen → weight.</summary>
    public required Dictionary<string, Dictionary<string, double>> Regimens { get; init; }
}

sealed record Picture
{
    public required string Modality { get; init; }
    public required string Region { get; init; }
    public required string Primary { get; init; }
    public required string Node { get; init; }
    public required List<string> Spread { get; init; }
}

/// <summary>The serum marker followed in this cancer.</summary>
sealed record Serum
{
    public required string Name { get; init; }
    public string? Loinc { get; init; }
    public required string Unit { get; init; }
    public required double Upper { get; init; }
    public required double Early { get; init; }
    public required double Late { get; init; }
    public required double Raised { get; init; }
    /// <summary>Days in which it halves once nothing makes it any more (CEA and AFP seen, others memory).</summary>
    public double Halves { get; init; } = 7;
    /// <summary>Days in which it doubles before and after the disease turns (memory).</summary>
    public double Doubles { get; init; } = 65;
}

sealed record Radiation
{
    public required string Site { get; init; }
    public required decimal Gray { get; init; }
    public required int Fractions { get; init; }
}

sealed record MarkerShape
{
    public required string Name { get; init; }
    public required string Method { get; init; }
    public required Dictionary<string, double> Men { get; init; }
    public Dictionary<string, double>? Women { get; init; }
}

/// <summary>A marker that decides the regimen.</summary>
sealed record Condition
{
    public required string Marker { get; init; }
    public string? Is { get; init; }
    public string? IsNot { get; init; }
    public Dictionary<string, double>? First { get; init; }
    public Dictionary<string, double>? Adjuvant { get; init; }
}

sealed record StageShape
{
    public required string Of { get; init; }
    public required double Share { get; init; }
    /// <summary>"T3 N1 M0 III/IIIB": clinical group, then the pathological one.</summary>
    public required List<string> Tnm { get; init; }
    /// <summary>A second system and its group: "CNLC IIb", "Lugano III".</summary>
    public string? Also { get; init; }
    public required double[] Size { get; init; }
    /// <summary>Share alive after 1, 3 and 5 years.</summary>
    public required double[] Live { get; init; }
    public required Dictionary<string, double> Road { get; init; }

    /// <summary>I to IV, whatever the letters after it.</summary>
    public string Group => Of.StartsWith("IV", StringComparison.Ordinal) || Of == "IIIb" ? "IV" : Of.TrimEnd('a', 'b');
}
