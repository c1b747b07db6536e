using Xinglin.Facts;
using Xinglin.Facts.Herbs;

namespace Xinglin.Care.Treatment.Decoction;

/// <summary>Where a prescription stands in the room: what is to be done next.</summary>
public enum JobState { ToReview, Returned, ToWeigh, ToSoak, Soaking, Boiling, Packed, HandedOver }

/// <summary>煎药单。One prescription on its way through the decoction room, read from its chart.</summary>
public sealed record DecoctionJob(Stated<Prescription> Ordered)
{
    public Stated<PrescriptionReviewed>? Review { get; init; }
    public Stated<HerbsDispensed>? Dispensed { get; init; }
    public Stated<DispensingChecked>? Checked { get; init; }
    public Stated<DecoctionStep>? Soaked { get; init; }
    public Stated<DecoctionStep>? Boiled { get; init; }
    public Stated<DecoctionStep>? Packed { get; init; }
    public Stated<MedicineHandedOver>? HandedOver { get; init; }

    public long Seq => Ordered.Entry.Id.Value;

    public JobState State => HandedOver is not null ? JobState.HandedOver
        : Review is { Fact.Passed: false } ? JobState.Returned
        : Packed is not null ? JobState.Packed
        : Boiled is not null ? JobState.Boiling
        : Soaked is not null ? JobState.Soaking
        : Dispensed is not null ? JobState.ToSoak
        : Review is not null ? JobState.ToWeigh : JobState.ToReview;

    /// <summary>Since when it stands there.</summary>
    public DateTimeOffset StateAt => State switch
    {
        JobState.HandedOver => HandedOver!.Value.At, JobState.Returned or JobState.ToWeigh => Review!.Value.At, JobState.Packed => Packed!.Value.At,
        JobState.Boiling => Boiled!.Value.At, JobState.Soaking => Soaked!.Value.At, JobState.ToSoak => Dispensed!.Value.At, _ => Ordered.KnownAt,
    };

    public bool IsUrgent => Review is { Fact.Urgent: true };

    /// <summary>Pot or machine it was last put into.</summary>
    public string? Machine => Packed?.Fact.Machine ?? Boiled?.Fact.Machine ?? Soaked?.Fact.Machine;

    /// <summary>Until when the packed bags are promised: from when the house could know the prescription.</summary>
    public DateTimeOffset PromisedAt(DecoctionCard card) => Ordered.KnownAt.AddHours(IsUrgent ? card.UrgentHours.Is : card.PromiseHours.Is);

    public int Bags(DecoctionCard card) => Packed?.Fact.Bags ?? Ordered.Fact.Packets * card.PacksAPacket.Is;

    public Stated<DecoctionStep>? Step(DecoctionStage stage) => stage switch { DecoctionStage.Soaked => Soaked, DecoctionStage.Boiled => Boiled, _ => Packed };

    /// <summary>The step one scan of its label means now; null when no scan moves it: it is not weighed yet, or packed already.</summary>
    public DecoctionStage? Next => State switch { JobState.ToSoak => DecoctionStage.Soaked, JobState.Soaking => DecoctionStage.Boiled, JobState.Boiling => DecoctionStage.Packed, _ => null };
}

public static class DecoctionJobs
{
    extension(Prescription prescription)
    {
        /// <summary>Boiled in the room: pieces, and asked for.</summary>
        public bool IsForTheRoom => prescription is { Decocted: true, Form: HerbForm.Pieces };
    }

    extension(Chart chart)
    {
        /// <summary>Every standing prescription the room boils, the oldest first.</summary>
        public IReadOnlyList<DecoctionJob> Jobs() => chart.Once("decoction-jobs", c => (IReadOnlyList<DecoctionJob>)[.. c.All<Prescription>().Where(p => p.Fact.IsForTheRoom).Select(p => Of(c, p))]);

        public DecoctionJob? Job(long prescription) => chart.Jobs().FirstOrDefault(j => j.Seq == prescription);
    }

    static DecoctionJob Of(Chart chart, Stated<Prescription> ordered)
    {
        var seq = ordered.Entry.Id.Value;
        var steps = chart.All<DecoctionStep>().Where(s => s.Fact.Prescription == seq).ToLookup(s => s.Fact.Stage, s => (Stated<DecoctionStep>?)s);
        return new(ordered)
        {
            Review = chart.All<PrescriptionReviewed>().Where(r => r.Fact.Prescription == seq).Select(r => (Stated<PrescriptionReviewed>?)r).LastOrDefault(),
            Dispensed = chart.All<HerbsDispensed>().Where(d => d.Fact.Prescription == seq).Select(d => (Stated<HerbsDispensed>?)d).LastOrDefault(),
            Checked = chart.All<DispensingChecked>().Where(d => d.Fact.Prescription == seq).Select(d => (Stated<DispensingChecked>?)d).LastOrDefault(),
            Soaked = steps[DecoctionStage.Soaked].FirstOrDefault(), Boiled = steps[DecoctionStage.Boiled].FirstOrDefault(), Packed = steps[DecoctionStage.Packed].FirstOrDefault(),
            HandedOver = chart.All<MedicineHandedOver>().Where(h => h.Fact.Prescription == seq).Select(h => (Stated<MedicineHandedOver>?)h).LastOrDefault(),
        };
    }
}
