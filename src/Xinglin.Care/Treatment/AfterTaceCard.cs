using Xinglin.Facts;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Treatment;

public sealed record AfterTaceCard : ProtocolCard
{
    public required Cited<int> ObserveHours { get; init; }
    /// <summary>An assessment this much before the hour is the assessment of the hour.</summary>
    public required Cited<int> ObserveEarlyHours { get; init; }
    public required Cited<List<int>> LaboratoryOnDays { get; init; }
    public required Cited<int> LaboratoryEarlyHours { get; init; }
    public required Cited<int> ImagingFromWeeks { get; init; }
    public required Cited<int> ImagingByWeeks { get; init; }
    /// <summary>Imaging from this week on answers how it worked.</summary>
    public required Cited<int> ImagingCountsFromWeeks { get; init; }

    public override IEnumerable<string> Wrong()
    {
        if (ImagingFromWeeks.Is >= ImagingByWeeks.Is) yield return "imaging is due before it opens";
    }
}

/// <summary>One embolisation or infusion of the liver, and the one that followed it.</summary>
readonly record struct LiverProcedure(Stated<ProcedureDone> Done, Entry? Next)
{
    public DateTimeOffset EndedAt => Done.Fact.EndedAt is { } end && end >= Done.At ? end : Done.At;

    public static IEnumerable<LiverProcedure> In(Chart chart)
    {
        var done = chart.All<ProcedureDone>().Where(p => p.Fact is { Kind: ProcedureKind.Tace or ProcedureKind.Haic, NotDone: false }).DistinctBy(p => p.At).ToList();
        return done.Zip(done.Skip(1).Select(p => p.Entry).Cast<Entry?>().Append(null), (p, next) => new LiverProcedure(p, next));
    }

    /// <summary>The evidence, or the next procedure when that came first and asks anew.</summary>
    public Entry? Closing(Entry? evidence) => evidence is null || Next?.HappenedAt < evidence.HappenedAt ? Next : evidence;

    public string Word => Done.Fact.Kind == ProcedureKind.Tace ? "TACE" : "HAIC";
}
