using Xinglin.Facts.Organisations;

namespace Xinglin.Storage.Organisations;

/// <summary>The organisation whose house this is.</summary>
/// <param name="Name">null while nobody has entered it</param>
public sealed record Home(string Organisation, Phrase? Name);

/// <summary>机构与人员。Who works where and who agreed what: ordinary tables that people change, each change of a post with who made it and why.</summary>
public static class People
{
    /// <summary>The house's own organisation where nobody named another.</summary>
    public const string OwnHouse = "house";

    /// <summary>Everything, as it is kept; posts that ended included.</summary>
    public static Region Read(Store store)
    {
        using var db = store.Engine.Open();
        return RegionTables.Read(db);
    }

    /// <summary>Writes what is not there yet. What somebody changed since stays: an ended post is not begun again.</summary>
    public static void Save(Store store, Region region, string by)
    {
        using var work = store.Engine.Begin();
        RegionTables.Write(work.Db, region, by, Micros.Of(store.Time.GetUtcNow()));
        if (Largest(region) is { } home && work.Db.One("select 1 from house where name = @1", Marks.Home) is null) Marks.Set(work, Marks.Home, home);
        work.Commit();
    }

    /// <summary>The organisation with most beds: whose house it is, where nobody said so.</summary>
    static string? Largest(Region region) => region.Organisations.MaxBy(o => region.Departments.Where(d => d.Organisation == o.Id).Sum(d => d.Beds))?.Id;

    /// <summary>The organisation whose house this is: patients who come in without a word of another are registered here.</summary>
    public static Home Home(Store store)
    {
        var id = Marks.Of(store, Marks.Home) ?? OwnHouse;
        using var db = store.Engine.Open();
        return new(id, db.Rows("select name_zh, name_en from organisation where id = @1", r => (Phrase?)new Phrase(r.GetString(0), r.GetString(1)), id).FirstOrDefault());
    }

    /// <summary>The same, entered under a plain name in a house nobody has described yet.</summary>
    public static Home EnsureHome(Store store)
    {
        if (Home(store) is { Name: not null } known) return known;
        Save(store, new([new(OwnHouse, new("本院", "this hospital"), Level.Prefecture)], [], [], []), "house");
        return Home(store);
    }

    /// <summary>Every post a member of staff holds or held, the latest first.</summary>
    public static IReadOnlyList<PostRow> PostsOf(Store store, string account)
    {
        using var db = store.Engine.Open();
        return PostTable.Of(db, account);
    }

    /// <summary>Gives somebody a role from a day on.</summary>
    /// <returns>why not; null when it is so now</returns>
    public static Problem? Give(Store store, string account, Post post, string by, string why)
    {
        if (!Texts.IsKeepable(why) || string.IsNullOrWhiteSpace(why)) return new("why", new("请写明为什么任命", "say why this post is given"));
        if (post.Until < post.From) return new("until", new("止日早于起日，请核对", "it would end before it begins; check the days"));
        using var work = store.Engine.Begin();
        if (work.Db.One("select 1 from staff where account = @1", account) is null) return new("account", new($"没有职工 {account}", $"there is no member of staff {account}"));
        if (work.Db.One("select 1 from organisation where id = @1", post.Organisation) is null) return new("organisation", new($"没有机构 {post.Organisation}", $"there is no organisation {post.Organisation}"));
        if (post.Department is { } d && work.Db.One("select 1 from department where id = @1 and organisation = @2", d, post.Organisation) is null)
            return new("department", new("这个科室不在所选的机构里，请重选", "this department is not of that organisation; choose again"));
        if (PostTable.Has(work.Db, account, post)) return null; // sent twice
        PostTable.Write(work.Db, account, post, by, Micros.Of(store.Time.GetUtcNow()), why.Trim());
        work.Commit();
        return null;
    }

    /// <summary>Ends a post on a day, the last on which it is held.</summary>
    /// <returns>why not; null when it is so now</returns>
    public static Problem? End(Store store, string id, DateOnly last, string by, string why)
    {
        if (!Texts.IsKeepable(why) || string.IsNullOrWhiteSpace(why)) return new("why", new("请写明为什么结束", "say why this post ends"));
        using var work = store.Engine.Begin();
        if (PostTable.Find(work.Db, id) is not { } row) return new("post", new("没有这个任职，请刷新后再做", "there is no such post; reload and try again"));
        if (last < row.Post.From) return new("until", new("止日早于起日，请核对", "it would end before it begins; check the days"));
        PostTable.End(work.Db, id, last, by, Micros.Of(store.Time.GetUtcNow()), why.Trim());
        work.Commit();
        return null;
    }
}
