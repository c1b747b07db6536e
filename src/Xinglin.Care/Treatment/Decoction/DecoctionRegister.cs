using Xinglin.Facts;
using Xinglin.Facts.Herbs;
using Xinglin.Knowledge;

namespace Xinglin.Care.Treatment.Decoction;

/// <summary>代煎登记簿。One row per prescription to be boiled: where it stands, when it is promised, where it goes.</summary>
public sealed class DecoctionRegister(Library library) : IRegister
{
    readonly Adopted<DecoctionCard> cards = library.For<DecoctionCard>();

    public string Name => "decoction";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("prescription", Kind.Whole, "entry number of the prescription"),
        new("state", Kind.Text, "what it waits for: toReview, returned, toWeigh, toSoak, soaking, boiling, packed, handedOver"),
        new("since_at", Kind.Time, "since when it stands there"),
        new("ordered_at", Kind.Time, "when the prescription was written"),
        new("promised_at", Kind.Time, "until when the packed bags are promised; null: no card in force"),
        new("packed_at", Kind.Time, "when it was packed; null: not yet"),
        new("handed_at", Kind.Time, "when it was handed over; null: not yet"),
        new("packets", Kind.Whole, "packets prescribed"),
        new("herbs", Kind.Whole, "herbs prescribed"),
        new("bags", Kind.Whole, "bags, as packed or as planned"),
        new("urgent", Kind.Truth, "promised sooner"),
        new("apart", Kind.Text, "herbs that go their own way: 先煎 附子 … null: none"),
        new("machine", Kind.Text, "pot or machine it was last put into; null: none said"),
        new("prescriber", Kind.Text, "account that wrote the prescription"),
        new("ward", Kind.Text, "where the patient lies now; null: in no bed"),
        new("bed", Kind.Text, "bed in that ward"),
        new("deliver_to", Kind.Text, "where the bags go, as the prescription says"),
        new("handed_to", Kind.Text, "to whom they went"),
    ];

    public IReadOnlyList<string> Indexes => ["handed_at, promised_at, chart, state", "packed_at", "machine, state"];

    public IEnumerable<object?[]> Rows(Chart chart)
    {
        var bed = chart.BedAt(DateTimeOffset.MaxValue);
        foreach (var job in chart.Jobs())
        {
            var ordered = job.Ordered.Fact;
            var card = cards.On(job.Ordered.At);
            yield return
            [
                job.Seq, JobWords.Word(job.State), job.StateAt, job.Ordered.At, card is null ? null : job.PromisedAt(card), job.Packed?.At, job.HandedOver?.At,
                (long)ordered.Packets, (long)ordered.Herbs.Count, card is null ? null : (long)job.Bags(card), job.IsUrgent, Apart(ordered),
                job.Machine, job.Ordered.Entry.Author, bed?.Ward, bed?.Bed, ordered.DeliverTo, job.HandedOver?.Fact.To,
            ];
        }
    }

    static string? Apart(Prescription ordered)
    {
        var apart = ordered.Herbs.Where(h => h.Handling is { Length: > 0 }).GroupBy(h => h.Handling!).Select(g => $"{g.Key} {string.Join("、", g.Select(h => h.Name))}").ToList();
        return apart is [] ? null : string.Join("；", apart);
    }
}

/// <summary>批号登记簿。One row per herb and batch that went into somebody's medicine: what a recall reads.</summary>
public sealed class DispensedRegister : IRegister
{
    public string Name => "herb_dispensed";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("batch", Kind.Text, "the supplier's batch, capitals, without blanks"),
        new("herb", Kind.Text, "as the prescription named it"),
        new("grams", Kind.Number, "grams in all"),
        new("packets", Kind.Whole, "packets they went into"),
        new("dispensed_at", Kind.Time, "when they were weighed"),
        new("prescription", Kind.Whole, "entry number of the prescription"),
        new("dispenser", Kind.Text, "account that weighed them"),
        new("state", Kind.Text, "where that medicine stands: handedOver means the patient has it"),
    ];

    public IReadOnlyList<string> Indexes => ["batch, dispensed_at, chart", "dispensed_at, herb"];

    public IEnumerable<object?[]> Rows(Chart chart)
    {
        var jobs = chart.Jobs().ToDictionary(j => j.Seq);
        foreach (var weighed in chart.All<HerbsDispensed>())
            foreach (var herb in weighed.Fact.Herbs)
                yield return [Batch(herb.Batch), herb.Name, herb.Grams, (long)weighed.Fact.Packets, weighed.At, weighed.Fact.Prescription, weighed.Entry.Author,
                    jobs.TryGetValue(weighed.Fact.Prescription, out var job) ? JobWords.Word(job.State) : null];
    }

    /// <summary>A batch as everybody types it: "hq-2603 01" and "HQ-260301" are one.</summary>
    public static string Batch(string written) => new([.. written.Normalize(System.Text.NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)).Select(char.ToUpperInvariant)]);
}
