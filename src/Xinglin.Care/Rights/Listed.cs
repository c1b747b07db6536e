using Xinglin.Facts;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Organisations;
using Xinglin.Facts.Person;

namespace Xinglin.Care.Rights;

/// <summary>协议所列。Which kind of record a fact is, so that a partner reads what the signed agreement lists and nothing else.</summary>
public static class Listed
{
    /// <summary>Facts are grouped by who speaks, and so are the records an agreement lists.</summary>
    static readonly Dictionary<string, SharedRecords> bySpeaker = new()
    {
        ["Person"] = SharedRecords.Course, ["Disease"] = SharedRecords.Course, ["Paths"] = SharedRecords.Course, ["Meetings"] = SharedRecords.Course, ["Alliance"] = SharedRecords.Course,
        ["Booking"] = SharedRecords.Course, ["Ending"] = SharedRecords.Course, ["Laboratory"] = SharedRecords.Results, ["Imaging"] = SharedRecords.Imaging, ["Pathology"] = SharedRecords.Pathology,
        ["FourExaminations"] = SharedRecords.ChineseMedicine, ["Herbs"] = SharedRecords.ChineseMedicine, ["Treatment"] = SharedRecords.Medicines, ["Nursing"] = SharedRecords.Nursing,
        ["Reported"] = SharedRecords.Reported, ["Consents"] = SharedRecords.Wishes,
    };

    /// <summary>None for a fact no list has a word for: what is not listed is not shown.</summary>
    public static SharedRecords Of(IFact fact) => fact switch
    {
        AllergyStated => SharedRecords.Course, // never hidden from whoever advises
        Retraction or Blank or Erased or Restricted => SharedRecords.Course,
        _ => bySpeaker.GetValueOrDefault((fact.GetType().Namespace ?? "").Split('.')[^1]),
    };

    public static bool Shows(this SharedRecords listed, IFact fact) => listed is SharedRecords.All || (Of(fact) & (listed | SharedRecords.Course)) is not 0;

    public static IReadOnlyList<SharedRecords> Kinds { get; } = [.. Enum.GetValues<SharedRecords>().Where(k => k is not (SharedRecords.None or SharedRecords.All))];

    public static IReadOnlyList<SharedPatients> Circles { get; } = [.. Enum.GetValues<SharedPatients>().Where(k => k is not (SharedPatients.None or SharedPatients.All))];

    extension(SharedRecords kind)
    {
        public Phrase Name => kind switch
        {
            SharedRecords.Course => new("病程与诊断", "course and diagnosis"), SharedRecords.Results => new("检验", "laboratory results"), SharedRecords.Imaging => new("影像", "imaging"),
            SharedRecords.Pathology => new("病理与基因", "pathology and markers"), SharedRecords.ChineseMedicine => new("四诊、证候与方药", "four examinations, syndromes, herbs"),
            SharedRecords.Medicines => new("用药与治疗", "medicines and treatment"), SharedRecords.Nursing => new("护理与生命体征", "nursing and vital signs"),
            SharedRecords.Reported => new("患者自报", "what the patient reports"), SharedRecords.Wishes => new("意愿与同意", "wishes and consents"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "a kind of record without a name"),
        };
    }

    extension(SharedPatients circle)
    {
        public Phrase Name => circle switch
        {
            SharedPatients.Referred => new("转诊过的患者", "patients who were referred"), SharedPatients.Discussed => new("会诊讨论过的患者", "patients a board discussed"),
            SharedPatients.Consulted => new("请该方远程会诊的患者", "patients this partner was asked about"),
            _ => throw new ArgumentOutOfRangeException(nameof(circle), circle, "a circle of patients without a name"),
        };
    }
}
