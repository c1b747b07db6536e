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
        foreach (var one in opened) one.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}

public sealed class Sqlite_ground : Ground
{
    public string File => Path.Combine(Folder, "house.db");

    public override Ground Another() => new Sqlite_ground();

    protected override Engine Make() => new SqliteEngine(File);
}

/// <summary>A fresh database for each spec on the server the environment names.</summary>
public sealed class Postgres_ground : Ground
{
    readonly string name = $"xinglin_{Guid.NewGuid():n}";
    readonly string server;

    public Postgres_ground()
    {
        server = Environment.GetEnvironmentVariable("XINGLIN_TEST_POSTGRES") ?? "";
        Assert.SkipWhen(server is "", "XINGLIN_TEST_POSTGRES names no PostgreSQL server");
        Run($"create database {name}");
    }

    public string Connection => new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = true }.ToString();

    public override Ground Another() => new Postgres_ground();

    protected override Engine Make() => new PostgresEngine(Connection, Folder);

    public override void Dispose()
    {
        base.Dispose();
        Run($"drop database {name} with (force)");
    }

    void Run(string sql)
    {
        using var db = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ToString());
        db.Open();
        using var command = new NpgsqlCommand(sql, db);
        command.ExecuteNonQuery();
    }
}
