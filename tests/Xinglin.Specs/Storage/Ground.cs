using System.Collections.Concurrent;
using Npgsql;
using Xinglin.Storage;
using Xinglin.Storage.Postgres;
using Xinglin.Storage.Sqlite;

namespace Xinglin.Specs.Storage;

/// <summary>A place for one spec's store, thrown away after it.</summary>
public abstract class Ground : IDisposable
{
    readonly List<IDisposable> opened = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("xinglin-spec-").FullName;

    /// <summary>A further engine on the same store, as a second program would have.</summary>
    public Engine Engine() => Kept(Make());

    public Store Open(IGate? gate = null, IReadOnlyList<IRegister>? registers = null, TimeProvider? time = null) =>
        Store.Open(Engine(), registers ?? [new Sayings()], gate ?? new Open_gate(), time ?? TimeProvider.System);

    /// <summary>Every engine closed, as when the programs have ended.</summary>
    public void Close()
    {
        foreach (var one in opened) one.Dispose();
        opened.Clear();
    }

    /// <summary>An empty place of the same kind.</summary>
    public abstract Ground Another();

    protected abstract Engine Make();

    T Kept<T>(T what) where T : IDisposable
    {
        opened.Add(what);
        return what;
    }

    public virtual void Dispose()
    {
        GC.SuppressFinalize(this);
        Close();
        Directory.Delete(Folder, recursive: true);
    }
}

public sealed class Sqlite_ground : Ground
{
    public string File => Path.Combine(Folder, "house.db");

    public override Ground Another() => new Sqlite_ground();

    protected override Engine Make() => new SqliteEngine(File);
}

/// <summary>An empty database for each spec on the server the environment names; used again, emptied, by later ones.</summary>
public sealed class Postgres_ground : Ground
{
    static readonly ConcurrentBag<string> free = [];
    static readonly ConcurrentBag<string> all = [];

    readonly string name;

    static Postgres_ground() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var made in all) Run("postgres", $"drop database {made} with (force)");
    };

    public Postgres_ground()
    {
        Assert.SkipWhen(Server is "", "XINGLIN_TEST_POSTGRES names no PostgreSQL server");
        if (free.TryTake(out name!)) return;
        name = $"xinglin_{Guid.NewGuid():n}";
        Run("postgres", $"create database {name}");
        all.Add(name);
    }

    static string Server => Environment.GetEnvironmentVariable("XINGLIN_TEST_POSTGRES") ?? "";

    public string Connection => new NpgsqlConnectionStringBuilder(Server) { Database = name, Pooling = true }.ToString();

    public override Ground Another() => new Postgres_ground();

    protected override Engine Make() => new PostgresEngine(Connection, Folder);

    public override void Dispose()
    {
        base.Dispose();
        Run(name, "drop schema public cascade; create schema public");
        free.Add(name);
    }

    static void Run(string database, string sql)
    {
        using var db = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Database = database, Pooling = false }.ToString());
        db.Open();
        using var command = new NpgsqlCommand(sql, db);
        command.ExecuteNonQuery();
    }
}
