namespace Xinglin.Web;

/// <summary>How a deadline and a role are said in the little room of a list.</summary>
public static class Deadlines
{
    extension(Tongue T)
    {
        /// <summary>"10:06" today, "11-21 23:05" on another day; the end of a day is its 24:00, not the next day's 00:00.</summary>
        public string Deadline(DateTimeOffset at, DateTimeOffset now) => at.Here.TimeOfDay != TimeSpan.Zero ? T.Moment(at, now)
            : T.Moment(at.AddMinutes(-1), now) is var said ? said[..^5] + "24:00" : "";
    }

    extension(Role role)
    {
        /// <summary>One character for a role nobody named stands for: 护 the nurse on duty, 长 the head nurse.</summary>
        public Phrase Initial => new(role switch
        {
            Role.DutyNurse => "护", Role.HeadNurse => "长", Role.CaseManager => "案", Role.MdtCoordinator => "秘", Role.Pharmacist => "药", Role.RemoteExpert => "专",
            Role.CountyDoctor => "县", Role.TownshipDoctor => "乡", _ => role.Title.Zh[..1],
        }, role.Title.En[..1]);
    }
}
