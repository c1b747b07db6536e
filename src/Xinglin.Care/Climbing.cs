using Xinglin.Facts;

namespace Xinglin.Care;

/// <summary>升级。Every task climbs when nobody answers: where its loop names no moment, from its deadline on, to whoever answers for the role.</summary>
public static class Climbing
{
    static readonly Role[] nurses = [Role.DutyNurse, Role.LineNurse, Role.NutritionNurse, Role.HospiceNurse, Role.InfectionOfficer];

    public static CareTask Of(CareTask task) => task with
    {
        Escalates = task.Escalates ?? task.Due,
        EscalatesTo = task.EscalatesTo ?? Above(task.Owner),
    };

    /// <summary>Who sees it next: the head nurse for nurses, the attending for everybody else, and the head nurse beside the attending.</summary>
    static Role Above(Role owner) => nurses.Contains(owner) || owner == Role.Oncologist ? Role.HeadNurse : Role.Oncologist;
}
