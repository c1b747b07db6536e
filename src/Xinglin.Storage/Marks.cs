namespace Xinglin.Storage;

/// <summary>What a house must remember of itself beside its charts: a few words by name.</summary>
public static class Marks
{
    /// <summary>Set when the charts were invented: only then are there demo accounts, and every page says so.</summary>
    public const string Demo = "demo";

    /// <summary>The organisation whose house this is.</summary>
    public const string Home = "home";

    public static string? Of(Store store, string name)
    {
        using var db = store.Engine.Open();
        return db.One("select value from house where name = @1", name) as string;
    }

    internal static void Set(Work work, string name, string value) =>
        work.Db.Run("insert into house (name, value) values (@1, @2) on conflict (name) do update set value = excluded.value", name, value);
}
