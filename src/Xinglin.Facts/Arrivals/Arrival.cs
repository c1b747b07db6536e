namespace Xinglin.Facts.Arrivals;

/// <summary>Something that arrived from outside, as far as it can be understood without what it refers to.
/// Readers (FHIR, HL7, tables) make these from bytes alone; the store finds whose they are and writes them.</summary>
/// <param name="Where">its place for a person who must find it: "Bundle.entry[3]", "line 12"</param>
/// <param name="Type">the sender's kind: "Observation", "ORU^R01"</param>
public abstract record Arrival(string Where, string Type);

/// <summary>Refused: not what its format demands, with the place and the reason.</summary>
public sealed record Refused(string Where, string Type, Phrase What) : Arrival(Where, Type);

/// <summary>A person as the sender knows them: who they are, and what is stated about them.</summary>
/// <param name="Keys">every name others may call this person by in the same house: "Patient/17", "urn:uuid:…"; the first is the main one</param>
public sealed record PersonArrived(string Where, string Type, IReadOnlyList<string> Keys, Identity Identity, IReadOnlyList<Draft> Drafts) : Arrival(Where, Type)
{
    /// <summary>The resource's own version or time of change, when the sender gives one; a later one wins.</summary>
    public string? Version { get; init; }
}

/// <summary>A document about a person, or about nobody.</summary>
/// <param name="Keys">what others may call it by; the first is its source id in the chart; empty when the sender gave none</param>
/// <param name="About">the key of the person; null when it is about no person</param>
/// <param name="Needs">keys of documents it cannot be understood without, e.g. a referenced Medication</param>
/// <param name="Body">the document itself, as it came</param>
public sealed record DocumentArrived(string Where, string Type, IReadOnlyList<string> Keys, string? About, IReadOnlyList<string> Needs, string Body) : Arrival(Where, Type)
{
    public string? Version { get; init; }
}

/// <summary>What a document says, once all it needs is at hand.</summary>
/// <param name="Drafts">the facts; empty when it is kept as a document only</param>
/// <param name="Kept">the draft that keeps it whole in the chart when no fact says it; null when <paramref name="Drafts"/> do</param>
/// <param name="Refusal">why it makes no sense after all; then nothing else is set</param>
public sealed record Understood(IReadOnlyList<Draft> Drafts, Draft? Kept = null, Phrase? Refusal = null);

/// <summary>Reads one document with those it needs.</summary>
/// <param name="document">the document</param>
/// <param name="needed">the body of a needed document by its key; null when the sender's reference leads nowhere</param>
public delegate Understood Understand(DocumentArrived document, Func<string, string?> needed);
