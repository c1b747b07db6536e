using Xinglin.Care;
using Xinglin.Storage;
using Xinglin.Storage.Meetings;
using Xinglin.Storage.Reading;

namespace Xinglin.Web;

/// <summary>Meetings of the invented region: one soon with an agenda, one later that still has room. Nobody of these names is meant.</summary>
static class DemoMeetings
{
    const int Cases = 6;

    static readonly (string Account, string Seat, bool Remote)[] members =
    [
        ("oncologist", "肿瘤内科", false), ("tcm", "中医科", false), ("interventionist", "介入科", false), ("surgeon", "外科", false), ("radiologist", "影像科", false), ("pathologist", "病理科", false),
        ("nutrition", "营养科", false), ("headnurse", "护理组", false), ("expert", "肿瘤内科", true), ("mdt", "会诊秘书", false),
    ];

    /// <summary>Plans them once: a house that has any meeting ahead or behind is left alone.</summary>
    public static void Sow(Store store)
    {
        var now = store.Time.GetUtcNow();
        if (MeetingTable.Between(store, now.AddDays(-365), now.AddDays(365)) is not []) return;
        var thursday = now.HouseDay().AddDays(1);
        while (thursday.DayOfWeek is not DayOfWeek.Thursday) thursday = thursday.AddDays(1);
        var first = Plan(store, "demo-next", "胃肠与肝胆组", thursday, "会诊中心三楼 / 线上房间 2");
        Plan(store, "demo-later", "胸部与泌尿组", thursday.AddDays(5), "会诊中心三楼");
        MemberTable.Invite(store, first, new("demo-guest", null, "白医师（太原）", "影像科", true), "mdt");
        foreach (var row in BoardRows.Open(store, null).Take(Cases)) AgendaTable.Put(store, first, row.Chart, row.Entry, 15, "mdt");
    }

    static string Plan(Store store, string id, string name, DateOnly day, string place)
    {
        MeetingTable.Make(store, new(id, name, HouseTime.Start(day).AddHours(15), 90, place, MeetingMode.Mixed, "oncologist", Storage.Organisations.People.OwnHouse), "mdt");
        foreach (var (account, seat, remote) in members)
            MemberTable.Invite(store, id, new($"demo-{account}", account, DemoAccounts.All.First(a => a.Account == account).Name, seat, remote), "mdt");
        return id;
    }
}
