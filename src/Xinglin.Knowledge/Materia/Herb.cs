namespace Xinglin.Knowledge.Materia;

public enum Toxicity { None, Slight, Toxic, Great }

/// <summary>What the pharmacopoeia says of pregnancy: nothing, with caution (慎用), forbidden (禁用).</summary>
public enum InPregnancy { None, Caution, Forbidden }

public enum HerbRoute { Decoction, PillOrPowder, ProcessedOnly, Dissolved }

/// <summary>Why a name is known although no dose of it stands here; Listed for those of the pharmacopoeia.</summary>
public enum Standing { Listed, NoDoseHere, NotDispensed, Controlled, Mimic, Wildlife, AristolochicAcid }

/// <summary>药味。One herb as it is prescribed, by its one canonical name.</summary>
public sealed record Herb
{
    /// <summary>Pinyin without tones: "huang-qi".</summary>
    public required string Id { get; init; }
    public required string Zh { get; init; }
    public string Pinyin { get; init; } = "";
    /// <summary>Pharmaceutical Latin.</summary>
    public string Latin { get; init; } = "";
    public Phrase Category { get; init; }
    public string Nature { get; init; } = "";
    public string Flavour { get; init; } = "";
    public string Channels { get; init; } = "";
    /// <summary>Least and most grams a day for an adult by the usual way; null where none is known.</summary>
    public decimal? Least { get; init; }
    public decimal? Most { get; init; }
    public HerbRoute Route { get; init; }
    public Toxicity Toxicity { get; init; }
    public InPregnancy Pregnancy { get; init; }
    /// <summary>What textbooks or habit add; never the pharmacopoeia.</summary>
    public InPregnancy PregnancyByCustom { get; init; }
    /// <summary>Other cautions in the pharmacopoeia's words.</summary>
    public string Caution { get; init; } = "";
    /// <summary>Any of these ways of decocting is right; empty when none is asked.</summary>
    public IReadOnlyList<string> Handling { get; init; } = [];
    public string HandlingWords { get; init; } = "";
    /// <summary>Words the rules speak of: blood-moving, hepatotoxic-signal …</summary>
    public IReadOnlySet<string> Tags { get; init; } = new HashSet<string>();
    public IReadOnlyList<string> Also { get; init; } = [];
    public Standing Standing { get; init; }
    public Confidence DoseConfidence { get; init; }
    public Confidence PropertyConfidence { get; init; }
    public Confidence HandlingConfidence { get; init; }
    public required string Cite { get; init; }
    /// <summary>Where in the source: the entry number of the pharmacopoeia.</summary>
    public string Place { get; init; } = "";
    public string Note { get; init; } = "";

    /// <summary>黄芪, and Huang qi for those who read no characters.</summary>
    public Phrase Name => new(Zh, char.ToUpperInvariant(Id[0]) + Id[1..].Replace('-', ' '));
}
