using Xinglin.Facts.Arrivals;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Reckoning;

/// <summary>A drawn chart, read once: what stands, in the order it happened.</summary>
sealed class Read
{
    readonly ILookup<Type, (IFact Fact, DateTimeOffset At)> facts;

    public Read(DemoPatient patient)
    {
        var gone = patient.Entries.Select(e => e.Draft.AmendsSource).OfType<string>().ToHashSet();
        var standing = patient.Entries.Where(e => !gone.Contains(e.Draft.Source!)).OrderBy(e => e.Draft.HappenedAt).Select(e => (e.Draft.Fact, At: e.Draft.HappenedAt)).ToList();
        facts = standing.ToLookup(e => e.Fact.GetType());
        LastContact = standing.Where(e => e.Fact is not Facts.Paths.NextStep and not Facts.Paths.Encounter).Select(e => e.At).LastOrDefault();
        Named = All<Diagnosis>().Where(d => d.Fact is { Kind: DiagnosisKind.PrimaryCancer, Certainty: Certainty.Confirmed }).Select(d => ((Diagnosis, DateTimeOffset At)?)(d.Fact, d.At)).FirstOrDefault();
        Site = Named is { } named ? SiteOf(named.Item1) : null;
        List<(IFact Fact, DateTimeOffset At)> acts = [.. facts[typeof(CycleGiven)], .. facts[typeof(RadiotherapyCourse)],
            .. facts[typeof(ProcedureDone)].Where(p => ((ProcedureDone)p.Fact).Kind is ProcedureKind.Surgery or ProcedureKind.Tace)];
        Treated = acts is [] ? null : acts.MinBy(a => a.At);
    }

    /// <summary>The primary cancer, and when it was confirmed.</summary>
    public (Diagnosis Fact, DateTimeOffset At)? Named { get; }
    public string? Site { get; }
    public (IFact Fact, DateTimeOffset At)? Treated { get; }
    public DateTimeOffset LastContact { get; }
    public bool Man => First<SexStated>()?.Fact is SexStated { Sex: Sex.Male };
    /// <summary>I to IV as stated before treatment.</summary>
    public string? Group => All<Stage>().FirstOrDefault(s => s.Fact is { System: "AJCC", Prefix: "c", Group: not null }).Fact?.Group is { } g ? g.TrimEnd('1', '2', '3').TrimEnd('A', 'B', 'C') : null;
    public string? Cnlc => All<Stage>().FirstOrDefault(s => s.Fact.System == "CNLC").Fact?.Group;

    public IEnumerable<(T Fact, DateTimeOffset At)> All<T>() where T : IFact => facts[typeof(T)].Select(f => ((T)f.Fact, f.At));

    public (IFact Fact, DateTimeOffset At)? First<T>() where T : IFact => facts[typeof(T)].Select(f => ((IFact, DateTimeOffset)?)f).FirstOrDefault();

    static string? SiteOf(Diagnosis d) => d.Icd10?.Split('.')[0] switch
    {
        "C34" => "lung", "C15" => "oesophagus", "C22" => "liver", "C18" or "C20" => "bowel", "C50" => "breast", "C64" => "kidney", "C67" => "bladder",
        "C16" => d.Icd10 == "C16.0" ? "cardia" : "stomach", "C81" or "C83" => "lymphoma", _ => null,
    };
}

static class Days
{
    public static int DayNumber(this DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime).DayNumber;
}
