using Npgsql;
using Xinglin.Care;
using Xinglin.Care.Rights;
using Xinglin.Care.Treatment.Decoction;
using Xinglin.Knowledge;
using Xinglin.Storage;
using Xinglin.Storage.Postgres;
using Xinglin.Storage.Sqlite;

namespace Xinglin.Bench;

/// <summary>An empty place for a store, removed when the bench is over.</summary>
sealed class Place : IDisposable
{
    readonly List<Store> open = [];
    readonly Func<Engine> make;
    readonly Action remove;

    Place(string kind, string folder, IReadOnlyList<string> serve, Func<Engine> make, Action remove) => (Kind, Folder, Serve, this.make, this.remove) = (kind, folder, serve, make, remove);

    public string Kind { get; }
    public string Folder { get; }
    /// <summary>The options by which the web program finds this store.</summary>
    public IReadOnlyList<string> Serve { get; }

    public static IEnumerable<Place> All(Options options)
    {
        var folder = Directory.CreateDirectory(Path.Combine(options.Folder, $"xinglin-bench-{Guid.NewGuid():n}")).FullName;
        yield return new("sqlite", folder, ["--store", Path.Combine(folder, "store.db")], () => new SqliteEngine(Path.Combine(folder, "store.db")), () => Directory.Delete(folder, recursive: true));
        if (options.Postgres is not { Length: > 0 } server) yield break;
        var name = $"xinglin_bench_{Guid.NewGuid():n}";
        var away = Directory.CreateDirectory(Path.Combine(options.Folder, name)).FullName;
        Sql(server, $"create database {name}");
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
        yield return new("postgres", away, ["--postgres", connection], () => new PostgresEngine(connection, away), () =>
        {
            Sql(server, $"drop database {name} with (force)");
            Directory.Delete(away, recursive: true);
        });
    }

    /// <summary>A store with the house's own gate and registers. Each call is a new program's view, with nothing warm.</summary>
    public Store Open()
    {
        open.Add(Store.Open(make(), Registers.In(Library.Default, new TaskRegister(Library.Default)), new Gate(), TimeProvider.System));
        return open[^1];
    }

    public void Close(Store store)
    {
        open.Remove(store);
        store.Dispose();
    }

    static void Sql(string server, string sql)
    {
        using var db = new NpgsqlConnection(server);
        db.Open();
        using var command = new NpgsqlCommand(sql, db);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var store in open) store.Dispose();
        remove();
    }
}
