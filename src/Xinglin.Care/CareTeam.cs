using Xinglin.Facts;
using Xinglin.Facts.Paths;

namespace Xinglin.Care;

/// <summary>照护团队。Who of a person's team holds which role today.</summary>
public sealed class CareTeam
{
    /// <summary>Kept in shifts: whoever is on duty is asked, whatever the team says.</summary>
    static readonly Role[] shifts = [Role.DutyNurse, Role.HeadNurse, Role.LineNurse, Role.Pharmacist, Role.Pathologist, Role.Radiologist, Role.InfectionOfficer];

    readonly Dictionary<Role, string> holders = [];

    public static CareTeam Of(Chart chart)
    {
        var team = new CareTeam();
        var left = chart.All<CareTeamLeft>().ToLookup(l => l.Fact.Account, l => l.At);
        foreach (var joined in chart.All<CareTeamJoined>())
            if (!left[joined.Fact.Account].Any(at => at >= joined.At)) team.holders[joined.Fact.As] = joined.Fact.Account;
        return team;
    }

    /// <summary>Account of the last to have joined in that role; null when nobody did, or the role is kept in shifts.</summary>
    public string? Holding(Role role) => shifts.Contains(role) ? null : holders.GetValueOrDefault(role);
}
