using Xinglin.Facts;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Reported;
using Xinglin.Facts.Treatment;

namespace Xinglin.Care.Alliance;

/// <summary>What shows that something asked of those at home was done, guessed from its words; where no word is known, a visit shows it.</summary>
public sealed record HomeEvidence(string ClosesWith, Func<IFact, bool> Shows)
{
    static readonly (string[] Words, HomeEvidence Evidence)[] known =
    [
        (["血常规", "血象", "化验", "肝功", "肾功", "甲功", "标志物", "查血", "blood", "count", "lab"], new("lab", f => f is LaboratoryResult)),
        (["导管", "冲管", "封管", "维护", "PICC", "输液港", "line", "flush"], new("catheter-cared", f => f is CatheterCared or CatheterRemoved)),
        (["CT", "超声", "影像", "磁共振", "胸片", "imaging", "scan"], new("imaging", f => f is ImagingReport)),
        (["体重", "称重", "weigh"], new("body-measure", f => f is BodyMeasure { WeightKg: not null })),
        (["血压", "生命体征", "blood pressure"], new("vital-signs", f => f is VitalSigns)),
        (["体温", "temperature"], new("temperature", f => f is Temperature)),
        (["换药", "伤口", "造口", "评估", "wound", "stoma"], new("nursing-assessment", f => f is NursingAssessment)),
        (["症状", "疼痛", "symptom", "pain"], new("patient-report", f => f is PatientReport)),
        (["服药", "用药", "替吉奥", "中药", "medicine"], new("medication-ordered", f => f is MedicationOrdered or Encounter { Cancelled: false, Planned: false })),
    ];

    static readonly HomeEvidence visit = new(Closing.With("encounter", ("kind", "home")), f => f is Encounter { Cancelled: false, Planned: false });

    public static HomeEvidence Of(string what) => known.FirstOrDefault(k => k.Words.Any(w => what.Contains(w, StringComparison.OrdinalIgnoreCase))).Evidence ?? visit;
}
