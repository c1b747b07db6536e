using System.Data.Common;
using Xinglin.Facts.Organisations;

namespace Xinglin.Storage.Organisations;

/// <summary>Organisations, departments, staff and agreements as rows.</summary>
static class RegionTables
{
    public static Region Read(DbConnection db)
    {
        var posts = db.Rows("select account, role, organisation, department, from_day, until_day from post order by from_day, id",
            r => (Account: r.GetString(0), Post: PostTable.Post(r.GetString(1), r.GetString(2), r.Text(3), r.GetString(4), r.Text(5)))).ToLookup(p => p.Account, p => p.Post);
        return new(
            db.Rows("select id, name_zh, name_en, level, under from organisation order by id",
                r => new Organisation(r.GetString(0), new(r.GetString(1), r.GetString(2)), Enum.Parse<Level>(r.GetString(3), ignoreCase: true), r.Text(4))),
            db.Rows("select id, organisation, name_zh, name_en, beds from department order by id",
                r => new Department(r.GetString(0), r.GetString(1), new(r.GetString(2), r.GetString(3)), (int)r.GetInt64(4))),
            db.Rows("select account, name, number, title_zh, title_en from staff order by account",
                r => new StaffMember(r.GetString(0), r.GetString(1), r.GetString(2), r.Text(3) is { } zh ? new(zh, r.Text(4) ?? zh) : null, [.. posts[r.GetString(0)]])),
            Agreements.InForce(db));
    }

    public static void Write(DbConnection db, Region region, string by, long at)
    {
        foreach (var o in region.Organisations)
            db.Run("insert into organisation (id, name_zh, name_en, level, under) values (@1, @2, @3, @4, @5) on conflict (id) do nothing", o.Id, o.Name.Zh, o.Name.En, PostTable.Word(o.Level), o.Under);
        foreach (var d in region.Departments)
            db.Run("insert into department (id, organisation, name_zh, name_en, beds) values (@1, @2, @3, @4, @5) on conflict (id) do nothing", d.Id, d.Organisation, d.Name.Zh, d.Name.En, (long)d.Beds);
        foreach (var a in region.Agreements) Agreements.Begin(db, a, by, at);
        foreach (var s in region.Staff)
        {
            db.Run("insert into staff (account, name, number, title_zh, title_en) values (@1, @2, @3, @4, @5) on conflict (account) do nothing", s.Account, s.Name, s.Number, s.Title?.Zh, s.Title?.En);
            foreach (var post in s.Posts)
                if (!PostTable.Has(db, s.Account, post)) PostTable.Write(db, s.Account, post, by, at, null);
        }
    }
}
