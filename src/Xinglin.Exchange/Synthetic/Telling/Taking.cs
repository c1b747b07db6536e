using Xinglin.Exchange.Synthetic.Lives;
using Xinglin.Facts.Person;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>服药依从. How many of the packets were taken, asked at the next visit. It does nothing to the disease here.</summary>
static class Taking
{
    /// <summary>Each keeps to their own measure; the second half of those who take less has a reason to say.</summary>
    public static Finding? Of(Tale tale, int packets, int day)
    {
        if (tale.Scene is not null) return null;
        var (own, dice) = (tale.For("taking"), tale.For($"taking/{day}"));
        var measure = Math.Clamp(own.Normal(tale.World.Chinese.Taken[0], tale.World.Chinese.Taken[1]), 0.2, 1);
        var taken = (int)Math.Clamp(Math.Round(packets * (measure + dice.Normal(0, 0.08))), 0, packets);
        return new("实服剂数") { Number = taken, Unit = "剂", Value = $"{packets} 剂服 {taken} 剂{(taken < packets * 0.8 ? $"，{dice.Weighed(tale.World.Chinese.NotTaken)}" : "")}" };
    }
}

/// <summary>爽约. Booked and not come: telephoned, and booked anew.</summary>
static class Absent
{
    public static bool On(Tale tale, string clinic, int day)
    {
        if (tale.Scene is not null) return false;
        var (region, date) = (tale.World.Region, tale.On(day));
        var winter = HospitalCalendar.Festive(date.AddDays(7)) || HospitalCalendar.Festive(date.AddDays(-7));
        var share = region.NoShow[clinic] * (tale.Who.County.Far ? 1.4 : 1) * (tale.Illness.Age >= 75 ? 1.2 : 1) * (date.Month is 9 or 10 ? 1.3 : 1) * (winter ? 1.8 : 1);
        return tale.For($"absent/{clinic}/{day}").Chance(share);
    }

    /// <returns>the day booked instead</returns>
    public static int Tell(Tale tale, string clinic, int day, int instead)
    {
        var dice = tale.For($"absent/{clinic}/{day}/why");
        tale.Say(new Facts.Paths.Encounter(Facts.Paths.EncounterKind.Outpatient) { Department = clinic, Reason = "预约未到", Planned = true, Cancelled = true }, day, 1130, "casemanager");
        tale.Say(new Facts.Paths.Encounter(Facts.Paths.EncounterKind.Remote) { Department = "随访", Reason = $"未到诊，电话：{dice.Of(["路远没赶上车", "家里有事", "记错日子", "身上没劲，不想动", "农活走不开"])}" }, day, 1520, "casemanager");
        tale.Say(new Facts.Paths.NextStep("改约复诊") { On = tale.On(instead) }, day, 1525, "casemanager");
        return instead;
    }
}
