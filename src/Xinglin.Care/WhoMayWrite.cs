using Xinglin.Facts;

namespace Xinglin.Care;

/// <summary>谁能写什么。The rights of the first version, in one table: tags that only some roles may write; whatever is not here every treating role may.</summary>
public static class WhoMayWrite
{
    static readonly Role[] physicians = [Role.Oncologist, Role.TcmPhysician, Role.Interventionist, Role.Surgeon, Role.CountyDoctor, Role.TownshipDoctor, Role.RemoteExpert, Role.Mentor];
    static readonly Role[] treating = [.. physicians, Role.DutyNurse, Role.HeadNurse, Role.InfectionOfficer, Role.NutritionNurse, Role.HospiceNurse,
        Role.LineNurse, Role.CaseManager, Role.MdtCoordinator, Role.Pharmacist, Role.Pathologist, Role.Radiologist, Role.Apprentice];
    static readonly Role[] nurses = [Role.DutyNurse, Role.HeadNurse, Role.InfectionOfficer, Role.NutritionNurse, Role.HospiceNurse, Role.LineNurse];

    static readonly (Role[] Roles, Phrase Who, string[] Tags)[] table =
    [
        (physicians, new("医师", "physicians"),
            ["prescription", "safety-overridden", "medication-ordered", "regimen-started", "regimen-stopped", "cycle-ordered", "hold-checked", "neutropenia-plan", "diagnosis", "stage",
             "response", "critical-acknowledged", "judgement", "procedure", "procedure-planned", "complication-graded", "radiotherapy", "hospice-admission", "death", "reassessed", "goals-of-care", "treatability-decided", "external-therapy-ordered"]),
        ([.. physicians, Role.MdtCoordinator], new("医师和会诊秘书", "physicians and the MDT coordinator"), ["mdt-requested", "mdt-recommendation", "mdt-conclusion", "mdt-chased"]),
        (physicians, new("医师", "physicians"), ["remote-requested", "remote-answered", "remote-opinion"]),
        ([.. physicians, Role.CaseManager], new("医师和个案管理师", "physicians and case managers"), ["return-letter"]),
        ([.. physicians, Role.CaseManager], new("医师和个案管理师", "physicians and case managers"), ["referral-answered", "pathway-paused"]),
        ([.. treating, Role.Patient, Role.Family], new("本人、家属和医护", "patients, families and staff"), ["booked", "booking-ended", "place-offered", "offer-ended"]),
        ([.. physicians, Role.Apprentice], new("医师和弟子", "physicians and apprentices"), ["four-examinations", "syndrome", "constitution-identified"]),
        ([.. physicians, .. nurses], new("医师和护士", "physicians and nurses"), ["drug-given", "cycle-given", "catheter-placed", "catheter-cared", "catheter-removed", "catheter-complication", "catheter-tip-checked", "external-therapy-given", "procedure-checked", "radiotherapy-fraction", "safety-assessed", "nursing-plan", "nursing-plan-evaluated", "fluid", "handed-over", "taken-over", "taught", "nutrition-therapy", "refeeding-checked"]),
        ([.. physicians, .. nurses, Role.Pharmacist], new("医师、护士和药师", "physicians, nurses and pharmacists"), ["cycle-double-checked"]),
        ([Role.InfectionOfficer], new("院感专职", "the infection officer"), ["bloodstream-infection", "bundle-audited"]),
        (nurses, new("护士", "nurses"), ["protective-care"]),
        ([.. physicians, Role.Pathologist], new("病理医师和医师", "pathologists and physicians"), ["pathology", "biomarker"]),
        ([.. physicians, Role.Radiologist], new("影像医师和医师", "radiologists and physicians"), ["imaging"]),
        ([Role.Pharmacist], new("煎药室药师", "decoction pharmacists"), ["prescription-reviewed", "herbs-dispensed", "dispensing-checked", "decoction-step"]),
        ([Role.Pharmacist, .. nurses], new("煎药室药师和护士", "decoction pharmacists and nurses"), ["medicine-handed-over"]),
        ([.. treating, Role.Patient, Role.Family], new("本人、家属和医护", "patients, families and staff"), ["patient-report"]),
    ];

    /// <summary>Why these roles may not write a fact of this tag; null when they may.</summary>
    public static Phrase? WhyNot(string tag, IReadOnlyList<Role> roles)
    {
        var line = table.FirstOrDefault(t => t.Tags.Contains(tag));
        if (roles.Any((line.Roles ?? treating).Contains)) return null;
        return roles is [] ? new("这个账号没有角色，请管理员授予", "this account holds no role; ask for one")
            : roles.All(r => r is Role.Patient or Role.Family) ? new("本人和家属写自报症状，其余请告诉医护", "patients and families write their own reports; tell staff the rest")
            : !roles.Any(treating.Contains) ? new("这个角色只看不写", "this role reads and does not write")
            : new($"由{line.Who.Zh}写", $"to be written by {line.Who.En}");
    }
}
