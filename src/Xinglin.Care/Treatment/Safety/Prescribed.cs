namespace Xinglin.Care.Treatment.Safety;

/// <summary>How the herbs reach the patient.</summary>
public enum HerbForm { Decoction, Powder, External }

/// <summary>待审处方。What somebody is about to prescribe, with what else the patient takes and what is known of the patient.</summary>
public sealed record Prescribed
{
    public required IReadOnlyList<PrescribedHerb> Herbs { get; init; }
    /// <summary>Null when nobody said: a decoction, unless the herbs are those of a formula that is only made as pills or powder.</summary>
    public HerbForm? Form { get; init; }
    /// <summary>Packets a day; grams are per packet.</summary>
    public decimal PacketsADay { get; init; } = 1;
    /// <summary>Western and patent medicines, by any name they are ordered under.</summary>
    public IReadOnlyList<string> Drugs { get; init; } = [];
    /// <summary>Other herbal prescriptions the patient takes on the same days.</summary>
    public IReadOnlyList<OtherPrescription> Others { get; init; } = [];
    public PatientState Patient { get; init; } = new();
    /// <summary>The running prescription of the chart this one takes the place of: its herbs are not taken beside these.</summary>
    public long? Instead { get; init; }
}

/// <param name="Name">as written</param>
/// <param name="Grams">per packet; null when it was not given or could not be read</param>
public sealed record PrescribedHerb(string Name, decimal? Grams)
{
    /// <summary>先煎, 后下, 包煎 …</summary>
    public string? Handling { get; init; }
    /// <summary>Why the amount could not be read.</summary>
    public Phrase? AmountFault { get; init; }
}

/// <param name="Name">what people call it: the decoction of 3 May</param>
public sealed record OtherPrescription(Phrase Name, IReadOnlyList<PrescribedHerb> Herbs, HerbForm Form = HerbForm.Decoction);

/// <summary>A number known of the patient and when it was taken; null time for now.</summary>
public readonly record struct Known(double Value, DateTimeOffset? At = null);

/// <summary>患者状态。What the rules may ask of a patient. What is not here is not known, and the rule that needs it cannot say.</summary>
public sealed record PatientState
{
    public bool? IsFemale { get; init; }
    public int? Years { get; init; }
    /// <summary>True for pregnant, possibly pregnant, or planning within the course.</summary>
    public bool? IsPregnant { get; init; }
    public bool? IsBreastFeeding { get; init; }
    /// <summary>By the names the cards use: platelets and neutrophils (10^9/L), alt, ast and bilirubin (multiples of the upper limit), egfr (mL/min/1.73 m²), potassium (mmol/L), inr, qtc (ms), systolic and diastolic (mmHg), diarrhoea (grade), platelets-fall-7-days (per cent), days-to-operation.</summary>
    public IReadOnlyDictionary<string, Known> Values { get; init; } = new Dictionary<string, Known>();
    /// <summary>bleeding, diabetes, liver-disease, renal-disease, awaiting-radioiodine, hyperthyroidism; absent when nobody said.</summary>
    public IReadOnlyDictionary<string, bool> Flags { get; init; } = new Dictionary<string, bool>();
    public IReadOnlyList<string> Allergies { get; init; } = [];
    /// <summary>The last cycle that was given: its name and the day of the prescription counted from it, day 1 being its first.</summary>
    public (string Name, int Day)? Cycle { get; init; }
    /// <summary>The moment the check is made for; null leaves ages of results unasked.</summary>
    public DateTimeOffset? At { get; init; }
}
