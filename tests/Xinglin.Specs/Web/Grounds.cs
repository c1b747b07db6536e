using Xinglin.Facts.Alliance;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Meetings;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Specs.Web;

/// <summary>What a chart must hold before the gate lets a sample stand: a step of the decoction room needs its prescription, a second look needs its order.</summary>
static class Grounds
{
    /// <summary>The entry the samples of the decoction room speak of.</summary>
    const int Prescribed = 12;

    const string OwnRegimen = "自拟方案";

    static readonly IFact[] room = [new PrescriptionReviewed(Prescribed, true), HerbsDispensed.Sample, new DecoctionStep(Prescribed, DecoctionStage.Soaked), new DecoctionStep(Prescribed, DecoctionStage.Boiled), DecoctionStep.Sample];

    public static (TimeSpan, IFact)[] For(string tag) => tag switch
    {
        "prescription-reviewed" => Room(0), "herbs-dispensed" => Room(1), "dispensing-checked" => Room(2), "decoction-step" => Room(4), "medicine-handed-over" => Room(5),
        "external-therapy-given" => [(TimeSpan.FromDays(1), ExternalTherapyOrdered.Sample)],
        "nursing-plan-evaluated" => [(TimeSpan.FromDays(1), Xinglin.Facts.Nursing.NursingPlan.Sample with { For = null, AgainOn = null })],
        "cycle-ordered" => [(TimeSpan.FromDays(1), new RegimenStarted(OwnRegimen, OwnRegimen))],
        "cycle-double-checked" => [(TimeSpan.FromDays(2), RegimenStarted.Sample), (TimeSpan.FromDays(1), CycleOrdered.Sample)],
        "mdt-opinion" or "mdt-chased" or "mdt-conclusion" => [(TimeSpan.FromDays(1), MdtRequested.Sample)],
        "bloodstream-infection" => [(TimeSpan.FromDays(1), Xinglin.Facts.Laboratory.Culture.Sample)],
        "remote-answered" or "remote-opinion" => [(TimeSpan.FromDays(1), RemoteRequested.Sample with { ToOrganisation = null })],
        "taken-over" => [(TimeSpan.FromDays(1), Xinglin.Facts.Nursing.HandedOver.Sample)],
        "referral-answered" => [(TimeSpan.FromDays(1), Referral.Sample)],
        "mdt-item-settled" => [(TimeSpan.FromDays(1), MdtRecommendation.Sample)],
        "mdt-told" or "family-words" or "mdt-reviewed" => [(TimeSpan.FromDays(1), MdtConclusion.Sample)],
        _ => [],
    };

    /// <summary>The sample as it may be written today.</summary>
    public static IFact Standing(IFact sample) => sample switch
    {
        TaskRescheduled later => later with { To = new(DateTime.UtcNow.Date.AddDays(2).Ticks, TimeSpan.FromHours(8)) }, // to a day that has been nothing is put off
        CycleOrdered order => order with { Regimen = OwnRegimen, Cycle = 1 }, // doses of a card are held to the chart's own values
        Xinglin.Facts.Nursing.NursingPlan plan => plan with { AgainOn = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(2) },
        Xinglin.Facts.Nursing.SafetyAssessed safety => safety with { AgainOn = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(2) },
        CycleDoubleChecked check => check with { Order = null },
        ProcedureDone done => done with { Elsewhere = true }, // what is done here stands on its check list
        MdtOpinion opinion => opinion with { Request = 1 },
        MdtChased chased => chased with { Request = 1 },
        MdtConclusion conclusion => conclusion with { Request = 1, NoItems = "只定方向，无须安排" },
        RemoteRequested request => request with { ToOrganisation = null }, // an organisation is asked under an agreement in force
        Xinglin.Facts.Nursing.BloodstreamInfection judged => judged with { Culture = 1 },
        RemoteAnswered answered => answered with { Request = 1 },
        RemoteOpinion opinion => opinion with { Request = 1 },
        ReferralAnswered answered => answered with { Referral = 1 },
        ReturnLetter letter => letter with { Tasks = [.. letter.Tasks.Select(t => t with { By = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(5) })] },
        MdtItemSettled settled => settled with { Item = 1 },
        MdtTold told => told with { Conclusion = 1 },
        FamilyWords words => words with { Conclusion = 1 },
        MdtReviewed reviewed => reviewed with { Conclusion = 1 },
        _ => sample,
    };

    static (TimeSpan, IFact)[] Room(int steps) =>
    [
        .. Enumerable.Range(1, Prescribed - 1).Select(i => (TimeSpan.FromDays(2 + i), (IFact)NextStep.Sample)), (TimeSpan.FromDays(1), Prescription.Sample with { Decocted = true }),
        .. room.Take(steps).Select((fact, i) => (TimeSpan.FromHours(10 - i), fact)),
    ];
}
