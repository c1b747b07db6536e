using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Organisations;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Reported;

namespace Xinglin.Care.Rights;

/// <summary>敏感事实。Why a fact is not for everybody who may open the chart.</summary>
public enum Sensitivity { Mood, BloodBorne }

/// <summary>Which facts are sensitive, and who sees them all the same. Goals of care are not: who acts in an emergency must know them.</summary>
public static class Sensitive
{
    static readonly string[] moodScales = ["PHQ", "GAD", "HADS", "SDS", "SAS", "C-SSRS", "痛苦温度计", "心理痛苦", "DT", "distress"];
    static readonly string[] moodWords = ["抑郁", "焦虑", "情绪", "自杀", "自伤", "PHQ", "GAD"];
    static readonly string[] virusWords = ["HIV", "艾滋", "人免疫缺陷", "人类免疫缺陷", "梅毒", "TPPA", "TRUST", "HBSAG", "HBV", "乙肝", "乙型肝炎", "HCV", "丙肝", "丙型肝炎"];

    /// <summary>HIV, hepatitis B and C, Treponema pallidum; Regenstrief's public table. What a sender codes otherwise is found by its words.</summary>
    static readonly string[] loincs = ["31201-7", "56888-1", "7917-8", "29893-5", "5195-3", "5196-1", "16933-4", "13952-7", "42595-9", "29615-2", "16128-1", "13955-0", "11011-4", "20507-0", "5292-8", "22461-8"];

    /// <summary>HIV, syphilis, viral hepatitis in ICD-10.</summary>
    static readonly string[] diseases = ["B20", "B21", "B22", "B23", "B24", "Z21", "A50", "A51", "A52", "A53", "B16", "B17", "B18", "B19"];

    static readonly Role[] treating =
        [Role.Oncologist, Role.TcmPhysician, Role.Interventionist, Role.Surgeon, Role.CountyDoctor, Role.TownshipDoctor, Role.Mentor, Role.RemoteExpert,
         Role.DutyNurse, Role.HeadNurse, Role.HospiceNurse, Role.LineNurse, Role.CaseManager, Role.Patient];

    public static Sensitivity? Why(IFact fact) => fact switch
    {
        NursingAssessment n when moodScales.Any(s => n.Instrument.StartsWith(s, StringComparison.OrdinalIgnoreCase)) => Sensitivity.Mood,
        CarePlanned { For: { } why } when moodScales.Any(s => why.StartsWith(s, StringComparison.OrdinalIgnoreCase)) || Says(why, moodWords) => Sensitivity.Mood,
        SafetyAssessed => Sensitivity.Mood,
        NursingPlan { For: { } score } when moodScales.Any(s => score.StartsWith(s, StringComparison.OrdinalIgnoreCase)) => Sensitivity.Mood,
        PatientReport p when Says(p.Symptom, moodWords) => Sensitivity.Mood,
        LaboratoryResult l when l.Loinc is { } code && loincs.Contains(code) || Says(l.Test, virusWords) => Sensitivity.BloodBorne,
        Facts.Disease.Diagnosis d when d.Icd10 is { } code && diseases.Any(i => code.StartsWith(i, StringComparison.OrdinalIgnoreCase)) || Says(d.Name, virusWords) => Sensitivity.BloodBorne,
        _ => null,
    };

    /// <summary>Whoever treats sees both: hepatitis B must be known before chemotherapy. Those who read for another reason see what their work needs.</summary>
    public static bool IsShownTo(Sensitivity why, IReadOnlyList<Role> roles) => roles.Any(r => treating.Contains(r)
        || why is Sensitivity.BloodBorne && r is Role.InfectionOfficer or Role.Pharmacist or Role.Pathologist);

    /// <summary>The chart as these roles see it: the same numbers in the same places, with a stand-in where something is not shown.</summary>
    /// <param name="listed">what an agreement lists, where one opened the chart</param>
    /// <returns>the chart itself when nothing is hidden</returns>
    public static (Chart Chart, int Hidden) For(Chart chart, IReadOnlyList<Role> roles, SharedRecords listed = SharedRecords.All)
    {
        HashSet<EntryId> hidden = [.. chart.Written.Where(e => Why(e.Fact) is { } why && !IsShownTo(why, roles) || !listed.Shows(e.Fact)).Select(e => e.Id)];
        if (hidden.Count is 0) return (chart, 0);
        // what corrects or retracts a hidden entry repeats its words
        foreach (var e in chart.Written.Where(e => e.Amends is { } old && hidden.Contains(old))) hidden.Add(e.Id);
        return (Chart.Of(chart.Id, chart.Written.Select(e => hidden.Contains(e.Id) ? StandIn(e) : e)), hidden.Count);
    }

    static Entry StandIn(Entry e) => e with { Fact = e.Fact is Retraction ? new Retraction("受限记录") : new Restricted(), Source = null, Reason = null };

    static bool Says(string text, string[] words) => words.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
}
