using Xinglin.Care;
using Xinglin.Facts.Nursing;
using Xinglin.Storage;
using Xinglin.Storage.Organisations;

namespace Xinglin.Web;

/// <summary>Who may place lines in the invented region: the line nurses of the centre for PICC, its interventionists for ports and CVC; one privilege has run out.</summary>
static class DemoLines
{
    public static void Sow(Store store)
    {
        if (LinePrivileges.All(store.Engine) is not []) return;
        var (today, why) = (store.Time.GetUtcNow().HouseDay(), "理论与操作考核合格，带教 30 例（演示）");
        foreach (var (account, role) in People.Read(store).Staff.SelectMany(m => m.Posts.Where(p => p.Organisation == "hub" && p.HeldOn(today) && p.Role is Role.LineNurse or Role.Interventionist).Select(p => (m.Account, p.Role)).Take(1)))
            foreach (var kind in role is Role.LineNurse ? (CatheterKind[])[CatheterKind.Picc, CatheterKind.Midline] : [CatheterKind.Port, CatheterKind.Cvc])
                LinePrivileges.Give(store, account, kind, today.AddYears(-1), today.AddYears(1), "headnurse", why);
        if (People.Read(store).Staff.FirstOrDefault(m => m.Posts.Any(p => p.Role is Role.LineNurse && p.Organisation != "hub")) is { } county)
            LinePrivileges.Give(store, county.Account, CatheterKind.Picc, today.AddYears(-3), today.AddDays(-40), "headnurse", why);
    }
}
