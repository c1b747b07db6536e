using Xinglin.Care;
using Xinglin.Care.Diagnosis;
using Xinglin.Facts;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Staging;

namespace Xinglin.Web.Pages.Diagnosis;

/// <summary>What a stated stage comes out as by the tables that hold for it.</summary>
public sealed record StageBeside(StagingCard Table, string? Group, Phrase? Cannot);

/// <summary>What the page of the work-up shows: what is known, what is missing, where the biopsy stands, the stage with its grounds, and what was decided.</summary>
public sealed record WorkUpView(WorkUpCard Card, WorkUp WorkUp, IReadOnlyList<BiopsyStep> Biopsy, IReadOnlyList<StagingCard> Tables, Stated<Stage>? Stage, IReadOnlyList<StageBeside> Beside,
    IReadOnlyList<Stated<TreatabilityDecided>> Decided, Stated<GoalsOfCare>? Goals, bool Conservative)
{
    /// <summary>Null when the house has adopted no list.</summary>
    public static WorkUpView? Of(Chart chart, Library library, DateTimeOffset now)
    {
        if (library.For<WorkUpCard>().On(now) is not { } card) return null;
        var work = WorkUp.Of(chart, card, now);
        var family = library.Family<StagingCard>();
        List<StagingCard> tables = [.. (work.Disease?.Tables ?? []).Select(t => family.TryGetValue(t, out var a) ? a.On(now) : null).OfType<StagingCard>()];
        var stage = chart.Last<Stage>();
        return new(card, work, BiopsyState.Of(chart), tables, stage, stage is { } s ? [.. Computed(tables, s.Fact)] : [], [.. chart.All<TreatabilityDecided>().Reverse()], chart.Last<GoalsOfCare>(), IsConservative(chart, now));
    }

    /// <summary>Tables of the same edition that hold for the prefix; where an edition or a prefix was not said, each is tried and told by name.</summary>
    static IEnumerable<StageBeside> Computed(IEnumerable<StagingCard> tables, Stage stage)
    {
        if (stage is not { T: { } t, N: { } n, M: { } m }) yield break;
        foreach (var table in tables.Where(x => (stage.Edition is null || x.Scheme.EndsWith(stage.Edition, StringComparison.Ordinal)) && (stage.Prefix is null || x.Prefixes.Contains(stage.Prefix))))
        {
            var done = table.Group(t, n, m);
            yield return new(table, done.Group, done.Cannot);
        }
    }

    /// <summary>Nothing against the tumour is running or was done in the last weeks, and no decision says why.</summary>
    static bool IsConservative(Chart chart, DateTimeOffset now)
    {
        const int Weeks = 8;
        var active = chart.All<CycleGiven>().Any(c => c.At > now.AddDays(-7 * Weeks)) || chart.All<ProcedureDone>().Any(p => p.At > now.AddDays(-7 * Weeks) && p.Fact.Kind is ProcedureKind.Surgery or ProcedureKind.Tace or ProcedureKind.Haic or ProcedureKind.Ablation)
            || chart.All<RadiotherapyCourse>().Any(r => r.At > now.AddDays(-7 * Weeks)) || chart.All<RegimenStarted>().Any(r => r.At > now.AddDays(-7 * Weeks) && !chart.All<RegimenStopped>().Any(s => s.At >= r.At));
        return chart.MainDiagnosis() is { IsCancer: true } && !active && !chart.All<TreatabilityDecided>().Any(d => !(d.Fact.ReviewOn < now.HouseDay()));
    }

    public Phrase Sentence()
    {
        if (WorkUp.Diagnosis is null) return new("还没有诊断，先写诊断", "No diagnosis yet: state it first");
        if (WorkUp.Disease is null) return new("这个病还没有资料清单，只查通用各项", "No list fits this disease; only what every case needs is asked");
        var missing = WorkUp.Missing.ToList();
        return missing is [] ? new("资料已齐，可以上会", "Complete: ready for the tumour board")
            : new($"上会还缺 {missing.Count} 项：{string.Join('、', missing.Take(4).Select(m => m.Item.Zh))}{(missing.Count > 4 ? " 等" : "")}", $"{missing.Count} still missing for the board: {string.Join(", ", missing.Take(4).Select(m => m.Item.En))}{(missing.Count > 4 ? " …" : "")}");
    }
}
