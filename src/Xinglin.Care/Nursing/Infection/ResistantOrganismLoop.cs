using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Infection;

/// <summary>多重耐药：the first one of a stay asks for isolation and for the list of who lay beside. Further ones of the same stay ask nothing new.</summary>
[Loop("resistant-organism", Wing.Nursing, "多重耐药", "Resistant organism", Harm.Acute)]
public sealed class ResistantOrganismLoop(Adopted<InfectionWatchCard> cards) : ICareLoop
{
    /// <summary>What closes it: the isolation as the officer saw it.</summary>
    public const string Instrument = "contact-isolation";

    public IEnumerable<CareTask> Tasks(Chart chart)
    {
        HashSet<DateTimeOffset> asked = [];
        foreach (var heard in chart.All<Culture>().Where(c => c.Fact is { Positive: true, MultiResistant: true }))
        {
            if (cards.On(heard.At) is not { } card) continue;
            var stay = chart.Stays().Where(s => s.From <= heard.At && !(s.Until < heard.At)).Select(s => (DateTimeOffset?)s.From).FirstOrDefault();
            if (stay is not { } from || !asked.Add(from)) continue;
            yield return new(TaskKey.Of("isolate", heard.At), Role.InfectionOfficer, new("隔离，列接触者", "Isolate; list contacts"), card.Stamp, heard.Entry, heard.KnownAt, heard.KnownAt.AddHours(card.IsolatedWithinHours.Is))
            {
                Evidence = heard.Fact.Say(), Escalates = heard.KnownAt.AddHours(card.IsolatedWithinHours.Is), EscalatesTo = Role.HeadNurse,
                ClosedBy = chart.All<NursingAssessment>().FirstOrDefault(a => a.At >= heard.At && a.Fact.Instrument == Instrument).Entry,
                ClosesWith = [Closing.With("nursing-assessment", ("instrument", Instrument))],
            };
        }
    }
}
