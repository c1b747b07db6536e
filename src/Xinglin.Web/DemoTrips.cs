using Xinglin.Care;
using Xinglin.Exchange.Synthetic;
using Xinglin.Storage;
using Xinglin.Storage.Organisations;
using Xinglin.Storage.Reading;

namespace Xinglin.Web;

/// <summary>Visits of the invented region: one some weeks back whose advice is in the charts, one coming, one secondment. Nobody of these names is meant.</summary>
static class DemoTrips
{
    public static void Sow(Store store)
    {
        var (now, by) = (store.Time.GetUtcNow(), "mdt");
        var today = now.HouseDay();
        if (Trips.Since(store, today.AddYears(-1)) is not [] || !People.Read(store).Organisations.Any(o => o.Id == "hub")) return;
        var (past, day) = Demo.PastVisit(now);
        Trips.Make(store, new(past, TripKind.Visit, "expert", "林仲白", "燕杏中医肿瘤中心（演示）", "hub", day, day.AddDays(1), "门诊、查房、授课：消化道肿瘤", by, now));
        Lines(store, past, day, by);
        foreach (var chart in AdviceRows.Of(store, new(now.AddDays(-60), now) { Trip = past }).Select(a => a.Chart).Distinct().Take(12))
            Trips.Add(store, new(past, $"round-{chart.ToString()[..8]}", TripPart.Round, day, "10:00", "查房", "肿瘤一病区", null, chart, null, by, now));
        var coming = today.AddDays(9);
        while (coming.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) coming = coming.AddDays(1);
        Trips.Make(store, new("demo-visit-coming", TripKind.Visit, "expert", "林仲白", "燕杏中医肿瘤中心（演示）", "hub", coming, coming.AddDays(1), "门诊、查房、实操：肝癌介入后中医调治", by, now));
        Lines(store, "demo-visit-coming", coming, by);
        // somebody else than the distant expert: who holds a post here needs no agreement
        if (People.Read(store).Staff.FirstOrDefault(m => m.Account != "expert" && m.Posts.Any(p => p.Organisation == "beijing" && p.HeldOn(today))) is not { } seconded) return;
        var (from, until, why) = (today.AddDays(-20), today.AddDays(70), "派驻三个月：带教与疑难病例");
        Trips.Make(store, new("demo-secondment", TripKind.Secondment, seconded.Account, seconded.Name, "燕杏中医肿瘤中心（演示）", "hub", from, until, why, by, now));
        People.Give(store, seconded.Account, new(Role.Mentor, "hub", null, from, until), "engineer", why);
        Trips.Add(store, new("demo-secondment", "p1", TripPart.Privilege, from, null, "带教查房、会诊意见；不独立开化疗医嘱", null, null, null, null, by, now));
    }

    static void Lines(Store store, string trip, DateOnly day, string by)
    {
        var now = store.Time.GetUtcNow();
        Trips.Add(store, new(trip, "c1", TripPart.Clinic, day, "08:30", "专家门诊", "门诊 3 诊室", 12, null, null, by, now));
        Trips.Add(store, new(trip, "c2", TripPart.Clinic, day.AddDays(1), "08:30", "专家门诊", "门诊 3 诊室", 12, null, null, by, now));
        Trips.Add(store, new(trip, "l1", TripPart.Lecture, day, "15:00", "肝癌介入后的中医调治", "学术厅", 80, null, null, by, now));
        Trips.Add(store, new(trip, "h1", TripPart.HandsOn, day.AddDays(1), "14:00", "超声引导消融：带教一例", "介入室", 4, null, null, by, now));
        Trips.Add(store, new(trip, "a1", TripPart.Attending, day, null, "规培与弟子 6 人、县医院医师 4 人", null, null, null, null, by, now));
    }
}
