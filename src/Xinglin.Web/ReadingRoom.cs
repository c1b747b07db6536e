using Xinglin.Care;
using Xinglin.Facts.Arrivals;
using Xinglin.Facts.Disease;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Storage;
using Xinglin.Storage.Reading;

namespace Xinglin.Web;

/// <summary>A task as the board shows it.</summary>
public sealed record TaskLine(
    ChartId Chart, string Person, string Id, string Loop, Phrase Chip, Wing Wing, Harm Harm, Role Owner, Phrase Say, Phrase Evidence,
    DateTimeOffset Opens, DateTimeOffset Due)
{
    public string Card { get; init; } = "";
    public IReadOnlyList<long> Because { get; init; } = [];
    public IReadOnlyList<string> ClosesWith { get; init; } = [];
    public DateTimeOffset? ClosedAt { get; init; }
    public long? ClosedBy { get; init; }
    public string? Ward { get; init; }
    public string? Bed { get; init; }
    /// <summary>The tumour as its chart calls it; filled in for the lines that are shown.</summary>
    public string? Diagnosis { get; init; }

    public static TaskLine Of(TaskRow r) => new(r.Chart, r.Person, r.Id, r.Loop, r.Chip, Word<Wing>(r.Wing), Word<Harm>(r.Harm), Word<Role>(r.Owner), r.Say, r.Evidence, r.Opens, r.Due)
    {
        Card = r.Card, Because = r.Because, ClosesWith = r.ClosesWith, ClosedAt = r.ClosedAt, ClosedBy = r.ClosedBy, Ward = r.Ward, Bed = r.Bed,
    };

    static T Word<T>(string word) where T : struct, Enum => Enum.Parse<T>(word, ignoreCase: true);
}

/// <summary>A chart somebody opened: its facts, and who it is about.</summary>
public sealed record OpenedChart(Chart Chart, Identity Who)
{
    public string Name => Who.Name;
    public string? Number => Who.Numbers is [var first, ..] ? first.Value : null;
    public BedAssigned? Bed => Chart.Last<BedAssigned>() is { } bed && !(Chart.Last<Discharged>()?.At >= bed.At) ? bed.Fact : null;
    public Diagnosis? Tumour => Chart.All<Diagnosis>().Where(d => d.Fact is { IsCancer: true, Certainty: not Certainty.Refuted }).Select(d => d.Fact).OrderBy(d => d.Kind).FirstOrDefault();
    public string? Stage => Chart.Last<Stage>()?.Fact.Words ?? Tumour?.StageWords;
    public SyndromeDifferentiation? Syndrome => Chart.Last<SyndromeDifferentiation>()?.Fact;
    public Sex? Sex => Chart.Last<SexStated>()?.Fact.Sex;
    public int? AgeOn(DateTimeOffset now) => Chart.Last<Birth>()?.Fact.On.AgeOn(now.HouseDay());
}

/// <summary>What pages ask of the store. Opening anything here writes nothing.</summary>
public sealed class ReadingRoom(Store store)
{
    public IReadOnlyList<TaskLine> Tasks(TaskWish wish) => [.. TaskRows.Of(store, wish).Select(TaskLine.Of)];

    public IReadOnlyList<(string Loop, Phrase Chip, string Owner, long Count)> Count(TaskWish wish) => TaskRows.Count(store, wish);

    public (long Closed, long OnTime) Kept(TaskWish wish) => TaskRows.Kept(store, wish);

    public IReadOnlyList<string> Wards() => TaskRows.Wards(store);

    public IReadOnlyList<OpenedChart> Find(string text, int limit) =>
        [.. PersonRows.Find(store, text, limit).Select(p => Open(p.Chart)).OfType<OpenedChart>()];

    public OpenedChart? Open(ChartId id) => store.Read(id) is { } chart
        ? new(chart, store.WhoIs(id) ?? new Identity { Name = id.ToString()[..8] }) : null;
}
