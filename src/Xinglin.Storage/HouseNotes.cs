namespace Xinglin.Storage;

/// <summary>The few things a store knows about itself, by name.</summary>
public static class HouseNotes
{
    public static string? Read(Store store, string name)
    {
        using var db = store.Engine.Open();
        return db.One("select value from house where name = @1", name) as string;
    }

    public static void Write(Store store, string name, string value)
    {
        using var work = store.Engine.Begin();
        work.Db.Run("insert into house (name, value) values (@1, @2) on conflict (name) do update set value = excluded.value", name, value);
        work.Commit();
    }
}
