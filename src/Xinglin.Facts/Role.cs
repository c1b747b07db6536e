namespace Xinglin.Facts;

/// <summary>角色。Who is asked to act, and who may write what.</summary>
public enum Role
{
    Oncologist, TcmPhysician, Interventionist, Surgeon, DutyNurse, HeadNurse, MdtCoordinator, RemoteExpert,
    InfectionOfficer, NutritionNurse, HospiceNurse, Pharmacist, CountyDoctor, TownshipDoctor, Mentor, Apprentice,
    QualityManager, Researcher, Engineer, Patient, Family, CaseManager, LineNurse, Pathologist, Radiologist,
}

public static class RoleNames
{
    extension(Role role)
    {
        public Phrase Title => role switch
        {
            Role.Oncologist => new("肿瘤内科医师", "Oncologist"),
            Role.TcmPhysician => new("中医师", "TCM physician"),
            Role.Interventionist => new("介入医师", "Interventional doctor"),
            Role.Surgeon => new("外科医师", "Surgeon"),
            Role.DutyNurse => new("值班护士", "Duty nurse"),
            Role.HeadNurse => new("护士长", "Head nurse"),
            Role.MdtCoordinator => new("会诊秘书", "MDT coordinator"),
            Role.RemoteExpert => new("远程专家", "Remote expert"),
            Role.InfectionOfficer => new("院感专职", "Infection officer"),
            Role.NutritionNurse => new("营养护士", "Nutrition nurse"),
            Role.HospiceNurse => new("安宁护士", "Hospice nurse"),
            Role.Pharmacist => new("煎药室药师", "Decoction pharmacist"),
            Role.CountyDoctor => new("县医院医师", "County doctor"),
            Role.TownshipDoctor => new("乡镇医师", "Township doctor"),
            Role.Mentor => new("导师", "Mentor"),
            Role.Apprentice => new("弟子", "Apprentice"),
            Role.QualityManager => new("质控员", "Quality manager"),
            Role.Researcher => new("科研人员", "Researcher"),
            Role.Engineer => new("信息工程师", "Engineer"),
            Role.Patient => new("患者", "Patient"),
            Role.Family => new("家属", "Family"),
            Role.CaseManager => new("个案管理师", "Case manager"),
            Role.LineNurse => new("静疗护士", "Line nurse"),
            Role.Pathologist => new("病理医师", "Pathologist"),
            Role.Radiologist => new("影像医师", "Radiologist"),
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "a role without a title"),
        };
    }
}
