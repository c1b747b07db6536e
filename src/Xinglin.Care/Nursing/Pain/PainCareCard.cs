using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Pain;

/// <summary>疼痛卡。When pain is scored again, who is called, and when it is under control.</summary>
public sealed record PainCareCard : ProtocolCard
{
    /// <summary>From this score on something must be done; from the second on a doctor is called.</summary>
    public required Cited<int> ActsFrom { get; init; }
    public required Cited<int> CallsFrom { get; init; }
    public required Cited<int> CallWithinMinutes { get; init; }
    /// <summary>By way a drug was given: minutes to the next score, and the words a ward writes for it.</summary>
    public required List<PainRoute> Routes { get; init; }
    /// <summary>Hours to the next score without a drug; and where a doctor was called.</summary>
    public required Cited<int> AgainHours { get; init; }
    public required Cited<int> SevereAgainHours { get; init; }
    /// <summary>Two scores no higher than this, so many hours apart, end it.</summary>
    public required Cited<int> QuietTo { get; init; }
    public required Cited<int> QuietApartHours { get; init; }
    public required Cited<int> ControlWithinHours { get; init; }
    /// <summary>Most attacks of breakthrough pain in a day that still count as control.</summary>
    public required Cited<int> BreakthroughMost { get; init; }
    public required Cited<List<string>> Opioids { get; init; }
    public required Cited<List<string>> Laxatives { get; init; }
    /// <summary>Days an earlier order of a laxative still holds.</summary>
    public required Cited<int> LaxativeHoldsDays { get; init; }
    /// <summary>Orders of an analgesic after which pain stayed, until somebody else is asked; and hours to ask.</summary>
    public required Cited<int> FailedTitrations { get; init; }
    public required Cited<int> ConsultWithinHours { get; init; }

    public int MinutesAfter(DrugGiven dose) =>
        (Routes.Find(r => r.Words.Exists(w => dose.Route?.Contains(w, StringComparison.OrdinalIgnoreCase) is true)) ?? Routes[0]).Minutes.Is;

    public bool IsOpioid(string drug) => Opioids.Is.Exists(o => drug.Contains(o, StringComparison.OrdinalIgnoreCase));

    public bool IsLaxative(string drug) => Laxatives.Is.Exists(o => drug.Contains(o, StringComparison.OrdinalIgnoreCase));

    public override IEnumerable<string> Wrong()
    {
        if (Routes is []) yield return "no route says when to score again";
        if (ActsFrom.Is > CallsFrom.Is || QuietTo.Is >= ActsFrom.Is) yield return "quiet, acting and calling cross each other";
    }
}

/// <summary>One way of giving; the first of the list stands for a way nobody wrote down.</summary>
public sealed record PainRoute
{
    public required string Zh { get; init; }
    public required string En { get; init; }
    public required List<string> Words { get; init; }
    public required Cited<int> Minutes { get; init; }
}
