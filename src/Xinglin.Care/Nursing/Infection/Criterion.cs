using Xinglin.Facts;
using Xinglin.Facts.Nursing;

namespace Xinglin.Care.Nursing.Infection;

public enum Answer { CannotSay, NotMet, Met }

/// <summary>One line of the rule beside what the chart holds for it.</summary>
/// <param name="Id">its name for ever: pathogen, commensal-twice, sign, other-site, hospital-day, line, mucosal, neutropenia, drawn</param>
/// <param name="Rule">what the rule asks, with the card's numbers</param>
/// <param name="Evidence">what was found</param>
/// <param name="Entries">the entries it rests on</param>
public sealed record Criterion(string Id, Phrase Rule, Answer Is, Phrase Evidence, IReadOnlyList<Entry> Entries);

/// <summary>What the rule proposes of a case; a person judges.</summary>
/// <param name="EventOn">day of the first element inside the window</param>
/// <param name="Day">hospital day of the event; null: no stay is known</param>
/// <param name="Line">the central line that answers for it, with its day</param>
public sealed record Proposal(InfectionClass Class, DateOnly EventOn, int? Day, (CentralLine Line, int Day)? Line, IReadOnlyList<Criterion> Criteria)
{
    public Answer Of(string criterion) => Criteria.FirstOrDefault(c => c.Id == criterion)?.Is ?? Answer.CannotSay;

    /// <summary>An infection of the blood by the rule, wherever it came from.</summary>
    public bool IsInfection => Class is not (InfectionClass.Undecided or InfectionClass.Contaminant);
}
