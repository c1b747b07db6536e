using System.Data.Common;

namespace Xinglin.Storage.Organisations;

/// <summary>A unit that takes nobody: which, why, who said so.</summary>
/// <param name="Department">null: the whole organisation</param>
public sealed record ClosedUnit(string Id, string Organisation, string? Department, string Reason, string ClosedBy, DateTimeOffset ClosedAt);

/// <summary>停诊。Which units take nobody now; a referral to one is refused with the reason.</summary>
public static class ClosedUnits
{
    const int Longest = 200;

    public static IReadOnlyList<ClosedUnit> Now(Engine engine)
    {
        using var db = engine.Open();
        return db.Rows("select id, organisation, department, reason, closed_by, closed_at from unit_closed where opened_at is null order by closed_at, id", Read);
    }

    /// <summary>What keeps a unit from taking anybody; null when it is open.</summary>
    public static ClosedUnit? Of(Engine engine, string organisation, string? department) =>
        Now(engine).FirstOrDefault(c => c.Organisation == organisation && (c.Department is null || c.Department == department));

    /// <returns>why not; null when it is closed now</returns>
    public static Problem? Close(Store store, string organisation, string? department, string? reason, string by)
    {
        var why = reason?.Trim() ?? "";
        if (why is "" || !Texts.IsKeepable(why)) return new("reason", new("请写明为什么停，对方看得到", "say why it is closed; those who refer will read it"));
        using var work = store.Engine.Begin();
        if (work.Db.One("select 1 from organisation where id = @1", organisation) is null) return new("organisation", new("没有这家机构，请刷新后再选", "there is no such organisation; reload and choose again"));
        if (department is not null && work.Db.One("select 1 from department where id = @1 and organisation = @2", department, organisation) is null)
            return new("department", new("这个科室不在所选的机构里，请重选", "this department is not of that organisation; choose again"));
        if (work.Db.One("select 1 from unit_closed where organisation = @1 and coalesce(department, '') = @2 and opened_at is null", organisation, department ?? "") is not null) return null; // sent twice
        var now = store.Time.GetUtcNow();
        work.Db.Run("insert into unit_closed (id, organisation, department, reason, closed_by, closed_at) values (@1, @2, @3, @4, @5, @6)",
            Guid.CreateVersion7(now).ToString("D"), organisation, department, why[..Math.Min(why.Length, Longest)], by, Micros.Of(now));
        work.Commit();
        return null;
    }

    /// <returns>false when it was open already</returns>
    public static bool Open(Store store, string id, string by)
    {
        using var work = store.Engine.Begin();
        var opened = work.Db.Run("update unit_closed set opened_by = @2, opened_at = @3 where id = @1 and opened_at is null", id, by, Micros.Of(store.Time.GetUtcNow()));
        work.Commit();
        return opened > 0;
    }

    static ClosedUnit Read(DbDataReader r) => new(r.GetString(0), r.GetString(1), r.Text(2), r.GetString(3), r.GetString(4), Micros.At(r.GetInt64(5)));
}
