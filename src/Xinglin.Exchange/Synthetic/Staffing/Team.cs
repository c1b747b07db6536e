using Xinglin.Exchange.Synthetic.Lives;

namespace Xinglin.Exchange.Synthetic.Staffing;

/// <summary>照护团队。The people one patient has in each role, and who signs what on a day. A colleague who does not hold the role that day is stood in for.</summary>
sealed class Team
{
    /// <summary>Charts up to here are mostly the first person's of each role, so that a first start shows everybody work of their own.</summary>
    public const int Shown = 40;

    readonly Roster roster;
    readonly Someone who;
    readonly string ward;
    readonly Dictionary<string, int> picks = [];
    readonly int number;

    public Team(Roster roster, Someone who, string ward, int number, Dice dice)
    {
        (this.roster, this.who, this.ward, this.number) = (roster, who, ward, number);
        foreach (var word in roles.Keys) picks[word] = number < Shown && dice.Chance(0.6) ? 0 : dice.Between(0, 9_999);
    }

    static readonly Dictionary<string, Role> roles = new()
    {
        ["oncologist"] = Role.Oncologist, ["tcm"] = Role.TcmPhysician, ["mentor"] = Role.Mentor, ["apprentice"] = Role.Apprentice, ["interventionist"] = Role.Interventionist,
        ["surgeon"] = Role.Surgeon, ["nurse"] = Role.DutyNurse, ["headnurse"] = Role.HeadNurse, ["linenurse"] = Role.LineNurse, ["countyline"] = Role.LineNurse,
        ["nutrition"] = Role.NutritionNurse, ["hospice"] = Role.HospiceNurse, ["mdt"] = Role.MdtCoordinator, ["expert"] = Role.RemoteExpert, ["infection"] = Role.InfectionOfficer,
        ["casemanager"] = Role.CaseManager, ["pathologist"] = Role.Pathologist, ["radiologist"] = Role.Radiologist, ["pharmacist"] = Role.Pharmacist,
        ["county"] = Role.CountyDoctor, ["township"] = Role.TownshipDoctor,
    };

    public static Role RoleOf(string word) => roles[word];

    /// <summary>Who signs as this on that day; the laboratory's machine and the patient sign as themselves.</summary>
    public string Signs(string word, DateOnly day, int clock)
    {
        if (word is "lis" or "patient") return $"demo.{word}";
        var (department, organisation) = word switch
        {
            "oncologist" or "nurse" => (ward, "hub"),
            "county" or "countyline" => (null, who.County.Hospital),
            "township" => (null, who.County.Clinic(who.Town)),
            "expert" => (null, "beijing"),
            _ => (null, "hub"),
        };
        var pick = word == "nurse" && (day.DayNumber + clock / 800 + number) % 3 != 0 ? number + day.DayNumber * 3 + clock / 800 : picks[word];
        return roster.Account(roles[word], day, pick, department, organisation)
            ?? roster.Account(roles[word], day, pick, null, "hub")
            ?? throw new InvalidOperationException($"nobody in the region is {word} on {day:O}");
    }

    /// <summary>One of those who work in the decoction room that day: they share the work.</summary>
    public string Pharmacist(DateOnly day, int pick) => roster.Account(Role.Pharmacist, day, pick, null, "hub") ?? Signs("pharmacist", day, 900);

    /// <summary>The day somebody's role ended; null while they hold it.</summary>
    public DateOnly? LastDay(string account, string word) => roster.LastDay(account, roles[word]);

    /// <summary>Goes to this master, whose apprentices are every so-many-th.</summary>
    public void GoTo(int master, int masters)
    {
        picks["mentor"] = master;
        picks["apprentice"] = master + masters * (number % 2);
    }

    /// <summary>The nurse who answers for the patient.</summary>
    public string Nurse(DateOnly day) => roster.Account(Role.DutyNurse, day, picks["nurse"], ward)!;
}
