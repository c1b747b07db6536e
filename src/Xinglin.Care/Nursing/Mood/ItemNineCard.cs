using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Mood;

/// <summary>第 9 题卡。How an answer about wishing to be dead is recognised, whoever sent it, and how fast somebody sits down with the patient.</summary>
public sealed record ItemNineCard : ProtocolCard
{
    /// <summary>What an item is called that asks it; without blanks, lower case, whole.</summary>
    public required Cited<List<string>> Names { get; init; }
    /// <summary>Words that make any item, symptom or observation one that asks it.</summary>
    public required Cited<List<string>> Words { get; init; }
    /// <summary>LOINC codes of the item.</summary>
    public required Cited<List<string>> Codes { get; init; }
    /// <summary>Answers that mean no; every other answer is looked at by a person, what nobody can read among them.</summary>
    public required Cited<List<string>> NoWords { get; init; }
    /// <summary>Minutes until the head nurse sees it beside the attending; and the least time anybody has when the day is nearly over.</summary>
    public required Cited<int> TellWithinMinutes { get; init; }
    /// <summary>An import of an answer this young speaks from when it came in.</summary>
    public required Cited<int> ImportSpeaksDays { get; init; }
}
