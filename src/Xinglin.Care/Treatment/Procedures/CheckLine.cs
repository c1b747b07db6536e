using Xinglin.Facts;
using Xinglin.Knowledge;

namespace Xinglin.Care.Treatment.Procedures;

/// <summary>What is not known is never taken for normal.</summary>
public enum Standing { Met, NotMet, Unknown }

/// <summary>One line of the check list.</summary>
/// <param name="Id">inr, consent, drug.warfarin: what a reason names</param>
/// <param name="Says">the value with its date, or what is lacking</param>
public sealed record CheckLine(string Id, Phrase Name, Standing Standing, Phrase Says)
{
    /// <summary>The entry that says so.</summary>
    public Entry? Entry { get; init; }
    /// <summary>What is asked, as the card has it.</summary>
    public Phrase Asks { get; init; }
    /// <summary>Where the card has it from.</summary>
    public string Source { get; init; } = "";
    public Confidence Confidence { get; init; } = Confidence.High;
    /// <summary>No reason opens it: identity, consent.</summary>
    public bool Hard { get; init; }
    /// <summary>Somebody in the room answers it, not the chart.</summary>
    public bool InTheRoom { get; init; }
    /// <summary>Why it is gone on with although the line is open.</summary>
    public string? Reason { get; init; }

    /// <summary>Open and in the way: an unverified limit warns and asks for nothing.</summary>
    public bool Stops => Standing is not Standing.Met && (Hard || Confidence is not Confidence.Low && Reason is null);
}
