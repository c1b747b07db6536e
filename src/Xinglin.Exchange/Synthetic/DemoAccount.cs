using Xinglin.Exchange.Synthetic.Reckoning;
using Xinglin.Exchange.Synthetic.Shapes;
using Xinglin.Facts.Arrivals;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic;

/// <summary>演示账目。What was drawn, counted, and put beside the figures it was drawn after.</summary>
/// <param name="Sites">charts by the ICD-10 category of the primary cancer; "—" before it has a name</param>
/// <param name="Stages">charts by stage group, letters dropped; "—" where none has been stated</param>
/// <param name="Facts">entries by tag</param>
public sealed record DemoAccount(
    int Charts, int Entries, int Deaths, int InHospice, int OnTreatment,
    IReadOnlyDictionary<string, int> Sites, IReadOnlyDictionary<string, int> Stages, IReadOnlyDictionary<string, int> Facts, IReadOnlyList<Figure> Figures);

/// <summary>Counts charts one by one, so that ten thousand of them need not lie in memory.</summary>
public sealed class DemoReckoning
{
    readonly Counts counts = new();
    readonly Counting counting;
    readonly SortedDictionary<string, int> sites = new(StringComparer.Ordinal), stages = new(StringComparer.Ordinal), facts = new(StringComparer.Ordinal);
    int charts, entries, deaths, hospice, treated;

    internal DemoReckoning(DateTimeOffset moment) => counting = new(counts, moment);

    public void Add(DemoPatient patient)
    {
        counting.Add(patient);
        var said = patient.Entries.Select(e => e.Draft.Fact).ToList();
        (charts, entries) = (charts + 1, entries + said.Count);
        var dead = said.OfType<Death>().Any();
        if (dead) deaths++;
        else if (said.OfType<HospiceAdmission>().Any()) hospice++;
        else if (said.OfType<RegimenStarted>().Count() > said.OfType<RegimenStopped>().Count()) treated++;
        Count(sites, said.OfType<Diagnosis>().FirstOrDefault(d => d is { Kind: DiagnosisKind.PrimaryCancer, Certainty: Certainty.Confirmed })?.Icd10?.Split('.')[0]);
        Count(stages, said.OfType<Stage>().LastOrDefault(s => s.Group is not null && s.System is "AJCC" or "Lugano")?.Group?.TrimEnd('A', 'B', 'C', '1', '2', '3'));
        foreach (var fact in said) Count(facts, Tags.Of(fact).Name);
    }

    public DemoAccount Account() => new(charts, entries, deaths, hospice, treated, sites, stages, facts, [.. World.Known.Sources.Select(counts.Beside)]);

    static void Count(SortedDictionary<string, int> counted, string? key) => counted[key ?? "—"] = counted.GetValueOrDefault(key ?? "—") + 1;
}
