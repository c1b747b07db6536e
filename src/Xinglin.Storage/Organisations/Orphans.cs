using Xinglin.Facts.Paths;

namespace Xinglin.Storage.Organisations;

/// <summary>Charts of a store older than organisations: they were one house's, and are registered there, each with an entry that says so. Once.</summary>
public static class Orphans
{
    const string Done = "registered";

    /// <returns>how many charts were registered</returns>
    public static int TakeIn(Store store, Home home)
    {
        if (Marks.Of(store, Done) is not null) return 0;
        List<ChartId> orphans;
        using (var db = store.Engine.Open())
            orphans = db.Rows("select c.chart from chart c where not exists (select 1 from entry e where e.chart = c.chart and e.tag = 'registered') order by c.chart", r => new ChartId(Guid.Parse(r.GetString(0))));
        var desk = new Desk(store);
        foreach (var chart in orphans)
            desk.Write(chart, [new(new Registered(home.Organisation) { Called = home.Name }, store.Time.GetUtcNow()) { Source = "house/registered" }], new("house", [], Origin.Imported));
        using var work = store.Engine.Begin();
        Marks.Set(work, Done, "true");
        work.Commit();
        return orphans.Count;
    }
}
