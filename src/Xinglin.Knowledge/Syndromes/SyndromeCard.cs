namespace Xinglin.Knowledge.Syndromes;

/// <summary>Root deficiency or branch excess: what the patient lacks, or what has settled on the lack.</summary>
public enum Aspect { Root, Branch }

/// <summary>How well a code of another classification fits a term: one to one, or wider or narrower than it.</summary>
public enum CodeMatch { Close, Partial }

/// <summary>证候卡。One syndrome: its number in the national standard, its code in ICD-11, and how it shows, in general and in each tumour.</summary>
[Family("syndromes")]
public sealed record SyndromeCard : Card, INamed
{
    public required string Pinyin { get; init; }
    public List<string> Also { get; init; } = [];
    /// <summary>证素。One of the elements others are composed of.</summary>
    public bool Element { get; init; }
    /// <summary>Clause of the term in GB/T 16751.2-2021; null for a word of clinical usage that is no term of the standard.</summary>
    public Cited<string>? Number { get; init; }
    /// <summary>Chapter 26 of ICD-11; null when no code of it fits.</summary>
    public Cited<IcdCode>? Icd11 { get; init; }
    public Cited<CodeMatch>? Icd11Match { get; init; }
    /// <summary>For a word that is no term of the standard: the terms it is kept as.</summary>
    public Cited<List<TermNumber>>? MapsTo { get; init; }
    public Cited<Aspect>? Aspect { get; init; }
    public List<Cited<Presentation>> Presentations { get; init; } = [];

    public override IEnumerable<string> Wrong()
    {
        if (Number is null == MapsTo is null) yield return "it needs a number of the standard, or the terms it is kept as, and not both";
        if (Icd11 is null != Icd11Match is null) yield return "a code needs its match, and a match its code";
        foreach (var twice in Presentations.GroupBy(p => p.Is.Tumour).Where(g => g.Count() > 1)) yield return $"presentations: {twice.Key ?? "in general"} is told twice";
    }
}

/// <param name="Title">as WHO writes it; not translated, its licence allows no changes</param>
public sealed record IcdCode
{
    public required string Code { get; init; }
    public required string Title { get; init; }
}

/// <summary>A term of a standard by its name and number there.</summary>
public sealed record TermNumber
{
    public required string Zh { get; init; }
    public required string En { get; init; }
    public required string Number { get; init; }
}

/// <summary>How a syndrome shows and what is done: in general, or in one tumour.</summary>
public sealed record Presentation
{
    /// <summary>A disease of the disease card; null: in general.</summary>
    public string? Tumour { get; init; }
    public required List<Said> Symptoms { get; init; }
    public required Said Tongue { get; init; }
    public required Said Coating { get; init; }
    public required Said Pulse { get; init; }
    /// <summary>治法。</summary>
    public required Said Principle { get; init; }
    /// <summary>Candidates, by name; each has a card.</summary>
    public List<string> Formulas { get; init; } = [];
    /// <summary>Candidates that are not in this library.</summary>
    public List<string> FormulasElsewhere { get; init; } = [];
}
