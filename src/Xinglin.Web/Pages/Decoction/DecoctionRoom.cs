using Xinglin.Care;
using Xinglin.Care.Rights;
using Xinglin.Care.Treatment.Decoction;
using Xinglin.Care.Treatment.Safety;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Materia;
using Xinglin.Storage;
using Xinglin.Storage.Reading;

namespace Xinglin.Web.Pages.Decoction;

/// <summary>One line of the queue, compared with the clock.</summary>
public sealed record QueueLine(DecoctionRow Row, JobState State, RingState Ring)
{
    public string Href => $"/decoction/{Row.Chart}/{Row.Prescription}";

    public string Name => Plainly.Said(Row.Name);

    /// <summary>Promised and not packed by then.</summary>
    public bool IsLate => Ring is RingState.Over;
}

/// <summary>The queue as it was read: those asked for, and how many stand where.</summary>
public sealed record Queue(IReadOnlyList<QueueLine> Lines, IReadOnlyDictionary<JobState, long> Counts, JobState? State, DateTimeOffset At)
{
    public long InTheRoom => Counts.Where(c => c.Key is not JobState.HandedOver).Sum(c => c.Value);
}

/// <summary>A prescription of the room somebody opened.</summary>
public sealed record OpenedJob(OpenedChart Opened, DecoctionJob Job, DecoctionCard Card, DecoctionPlan Plan, MateriaMedica? Materia)
{
    public ChartId Chart => Opened.Chart.Id;
    public string Href => $"/decoction/{Chart}/{Job.Seq}";
    public string Label => LabelCode.Of(Chart, Job.Seq);
    public string? Place => Opened.Bed is { } bed ? $"{bed.Ward} {bed.Bed}" : null;
}

/// <summary>What a recall found.</summary>
/// <param name="Batch">the batch asked for; null: all of one patient</param>
public sealed record Recall(string? Batch, IReadOnlyList<RecallRow> Rows)
{
    public bool Asked { get; init; } = Batch is not null;
    public int People => Rows.Select(r => r.Chart).Distinct().Count();
}

/// <summary>煎药室。What the pages of the decoction room read: the queue and one prescription, for the person at the screen.</summary>
public sealed class DecoctionRoom(Store store, ReadingRoom room, Visitor visitor, Library library, TimeProvider time)
{
    Reach Mine => field ??= new Reach(visitor.Reader.Keys, time.GetUtcNow()) { Narrow = visitor.Reader.Narrow }.Wide;

    /// <summary>A recall and the month's account reach everybody of the pharmacy's house, also those whose chart no longer opens to it.</summary>
    public Reach OfTheHouse => new([.. visitor.Reader.Keys.Union(visitor.Reader.Keys.Where(k => Keys.GrantOf(k) is Grant.Drugs).Select(k => Keys.House(k.Split('/', 2)[1])))], time.GetUtcNow());

    /// <summary>Late ones first, then by promised time, then what is packed; what was handed over today only where it is asked for.</summary>
    public Queue Queue(string? asked)
    {
        var (now, state) = (time.GetUtcNow(), JobWords.Read(asked));
        var wish = new DecoctionWish(state is { } s ? JobWords.Word(s) : null, state is JobState.HandedOver ? now.HouseDay().Start() : null, Mine);
        var warn = library.For<DecoctionCard>().On(now)?.WarnMinutes.Is ?? 0;
        var counts = DecoctionRows.Count(store, wish with { HandedSince = now.HouseDay().Start() });
        return new([.. DecoctionRows.Of(store, wish).Select(r => Line(r, now, TimeSpan.FromMinutes(warn))).OrderBy(l => !l.IsLate).ThenBy(l => l.Row.PackedAt is not null).ThenBy(l => l.Row.Promised ?? l.Row.Ordered)],
            Enum.GetValues<JobState>().ToDictionary(j => j, j => counts.GetValueOrDefault(JobWords.Word(j))), state, now);
    }

    static QueueLine Line(DecoctionRow row, DateTimeOffset now, TimeSpan warn)
    {
        var state = JobWords.Read(row.State) ?? throw new InvalidOperationException($"the register says {row.State}");
        var ring = row.HandedAt is not null ? RingState.Done : row.PackedAt is null && row.Promised < now ? RingState.Over
            : row.PackedAt is null && row.Promised - now <= warn ? RingState.Due : state is JobState.ToReview ? RingState.Wait : RingState.Open;
        return new(row, state, ring);
    }

    /// <summary>Null when there is no such prescription in the room, or its chart is closed to this person.</summary>
    public OpenedJob? Open(Guid chart, long prescription)
    {
        if (room.Open(new(chart)) is not { } opened || opened.Chart.Job(prescription) is not { } job || library.For<DecoctionCard>().On(job.Ordered.At) is not { } card) return null;
        var materia = MateriaMedica.On(library, time.GetUtcNow());
        return new(opened, job, card, DecoctionPlan.Of(job, card, materia), materia);
    }

    /// <summary>Who took a batch, or what a patient took; nothing when neither is asked for.</summary>
    public Recall Recall(string? batch, string? chart) =>
        batch is { Length: > 0 } ? new(DispensedRegister.Batch(batch), RecallRows.OfBatch(store, DispensedRegister.Batch(batch), reach: OfTheHouse))
        : ChartId.TryParse(chart, out var id) && room.Open(id) is not null ? new(null, RecallRows.OfChart(store, id)) { Asked = true } : new(null, []);

    /// <summary>The first day of the month an address names; of this month where it names none.</summary>
    public DateOnly MonthAsked(string? asked) =>
        DateOnly.TryParseExact(asked + "-01", "yyyy-MM-dd", out var day) && day.Year is > 1950 and < 2200 ? day : time.GetUtcNow().HouseDay() is var today ? new(today.Year, today.Month, 1) : default;

    public DecoctionMonth Month(DateOnly first) => DecoctionMonthRows.Of(store, first.Start(), first.AddMonths(1).Start(), OfTheHouse);

    /// <summary>What the safety check says of it now, with everything the chart knows but this prescription itself; null where the house keeps no pharmacopoeia.</summary>
    public Review? Check(OpenedJob job, DateTimeOffset now)
    {
        if (job.Materia is not { } materia) return null;
        var others = Chart.Of(job.Chart, job.Opened.Chart.Written.Where(e => e.Id != job.Job.Ordered.Entry.Id && e.Amends != job.Job.Ordered.Entry.Id));
        return SafetyCheck.Of(PrescriptionGuard.Asked(others, job.Job.Ordered.Fact, now, library), materia);
    }
}
