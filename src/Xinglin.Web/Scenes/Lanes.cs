using Xinglin.Care;
using Xinglin.Facts;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Ending;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Meetings;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Facts.Reported;
using Xinglin.Facts.Treatment;

namespace Xinglin.Web.Scenes;

/// <summary>Which lane a fact lies in, once for the picture and for its table.</summary>
public static class Lanes
{
    /// <summary>Null for what the picture does not draw: sex, bed, other laboratory values.</summary>
    public static Wing? Of(IFact fact) => fact switch
    {
        Finding { Number: not null } => Wing.Diagnosis,
        FamilyHistory or Finding or Referral => Wing.Screening,
        ImagingReport or PathologyReport or ResponseAssessed or Stage or MdtRecommendation or Biomarker or Diagnosis { IsCancer: true } => Wing.Diagnosis,
        ProcedureDone p => p.Kind is ProcedureKind.Biopsy or ProcedureKind.Endoscopy ? Wing.Diagnosis : Wing.Treatment,
        RegimenStarted or RegimenStopped or CycleGiven or CycleOrdered or RadiotherapyCourse or RadiotherapyFraction or ProcedurePlanned or ComplicationGraded { Grade: not "0" } or AdverseEvent or SyndromeDifferentiation or Prescription or ExternalTherapyGiven { NotDone: false } => Wing.Treatment,
        DrugGiven { Kind: DrugKind.Antibacterial or DrugKind.GrowthFactor or DrugKind.Transfusion } => Wing.Treatment,
        LaboratoryResult lab => Analytes.Neutrophils.Is(lab) || Analytes.Platelets.Is(lab) ? Wing.Treatment : null,
        NursingAssessment a => Recovers(a) ? Wing.Recovery : Comforts(a) ? Wing.Comfort : Wing.Nursing,
        CatheterPlaced or CatheterCared or CatheterRemoved or NeutropeniaPlan or PatientReport => Wing.Nursing,
        BodyMeasure { WeightKg: not null } or PerformanceStatus => Wing.Recovery,
        CarePlanned plan => IsComfort(plan.Title) ? Wing.Comfort : Wing.Recovery,
        GoalsOfCare or HospiceAdmission or Death => Wing.Comfort,
        _ => null,
    };

    static readonly string[] moods = ["PHQ", "GAD", "HADS", "DT", "ESAS", "心理痛苦"];

    static bool Comforts(NursingAssessment a) => moods.Any(i => a.Instrument.StartsWith(i, StringComparison.OrdinalIgnoreCase));

    static bool Recovers(NursingAssessment a) => a.Instrument.Contains("NRS", StringComparison.OrdinalIgnoreCase) && a.Instrument.Contains("2002", StringComparison.Ordinal)
        || a.Instrument.Contains("PG-SGA", StringComparison.OrdinalIgnoreCase);

    static bool IsComfort(string title) => title.Contains("心理", StringComparison.Ordinal) || title.Contains("安宁", StringComparison.Ordinal) || title.Contains("舒适", StringComparison.Ordinal);
}
