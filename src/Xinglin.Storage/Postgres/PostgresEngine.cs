using System.Data;
using System.Data.Common;
using Npgsql;

namespace Xinglin.Storage.Postgres;

/// <summary>A PostgreSQL store: many writers, one per chart at a time.</summary>
public sealed class PostgresEngine : Engine
{
    const int FewRows = 64; // below this one batch of inserts is quicker than opening a copy

    static readonly string Program = $"xinglin {Environment.ProcessId}";

    readonly Lazy<NpgsqlDataSource> source;
    readonly string home;

    /// <param name="home">where its key and its list of erasures lie; XINGLIN_HOME when not given</param>
    public PostgresEngine(string connection, string? home = null)
    {
        Connection = connection;
        this.home = home ?? Home;
        source = new(() => NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection)
        {
            MaxAutoPrepare = 128,
            AutoPrepareMinUsages = 2,
            ApplicationName = Program,
        }));
    }

    public string Connection { get; }

    public override string Name => "postgres";
    public override string SealKeyFile => Path.Combine(home, "keys", Database + ".pem");
    public override string ErasureFile => Path.Combine(home, Database + ".erasures.jsonl");

    static string Home => Environment.GetEnvironmentVariable("XINGLIN_HOME") is { Length: > 0 } home ? home
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "xinglin");

    string Database
    {
        get
        {
            var parts = new NpgsqlConnectionStringBuilder(Connection);
            return parts.Database ?? parts.Username ?? "postgres";
        }
    }

    public override DbConnection Open() => source.Value.OpenConnection();

    public override Work Begin() => Begin(IsolationLevel.ReadCommitted);

    public override Work Snapshot() => Begin(IsolationLevel.RepeatableRead);

    Work Begin(IsolationLevel isolation)
    {
        var db = source.Value.OpenConnection();
        try
        {
            return new(db, db.BeginTransaction(isolation));
        }
        catch
        {
            db.Dispose();
            throw;
        }
    }

    public override void HoldChart(Work work, ChartId chart) => work.Db.One("select 1 from chart where chart = @1 for update", chart.ToString());

    public override void HoldSchema(Work work) => work.Db.Run("select pg_advisory_xact_lock(7461093)");

    public override void Bulk(Work work, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        using var row = rows.GetEnumerator();
        List<object?[]> first = [];
        while (first.Count <= FewRows && row.MoveNext()) first.Add(row.Current);
        if (first.Count > FewRows) Copy((NpgsqlConnection)work.Db, table, columns, first.Concat(Rest(row)));
        else if (first is not [])
        {
            using var batch = ((NpgsqlConnection)work.Db).CreateBatch();
            foreach (var values in first) Insert(batch, table, columns, values);
            batch.ExecuteNonQuery();
        }
    }

    static IEnumerable<object?[]> Rest(IEnumerator<object?[]> row)
    {
        while (row.MoveNext()) yield return row.Current;
    }

    static void Copy(NpgsqlConnection db, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        using var copy = db.BeginBinaryImport($"copy {table} ({string.Join(", ", columns)}) from stdin (format binary)");
        foreach (var row in rows)
        {
            copy.StartRow();
            foreach (var value in row)
            {
                if (value is null) copy.WriteNull();
                else copy.Write(value);
            }
        }
        copy.Complete();
    }

    static void Insert(NpgsqlBatch batch, string table, IReadOnlyList<string> columns, object?[] values) => Add(batch,
        $"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", Enumerable.Range(1, columns.Count).Select(i => $"${i}"))})", values);

    static void Add(NpgsqlBatch batch, string sql, params IReadOnlyList<object?> values)
    {
        var command = batch.CreateBatchCommand();
        command.CommandText = sql;
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        batch.BatchCommands.Add(command);
    }

    public override void Apply(Work work, IReadOnlyList<Change> changes)
    {
        using var batch = ((NpgsqlConnection)work.Db).CreateBatch();
        foreach (var change in changes)
        {
            if (change.Gone is not []) Add(batch, $"delete from {change.Table} where chart = $1 and n = any($2)", change.Chart, change.Gone.ToArray());
            if (change.Rows.Count <= FewRows)
                foreach (var row in change.Rows) Insert(batch, change.Table, change.Columns, row);
        }
        if (batch.BatchCommands.Count > 0) batch.ExecuteNonQuery();
        foreach (var change in changes.Where(c => c.Rows.Count > FewRows)) Copy((NpgsqlConnection)work.Db, change.Table, change.Columns, change.Rows);
    }

    public override void Settle(IReadOnlyList<string> tables)
    {
        using var db = Open();
        db.Run($"vacuum analyze {string.Join(", ", tables)}");
    }

    public override string TypeOf(Kind kind) => kind switch { Kind.Text => "text collate \"C\"", Kind.Number => "numeric", _ => "bigint" };

    public override string Clustered => ""; // it keeps no table in order

    /// <summary>Without trailing zeros: the database keeps as many as it is given.</summary>
    public override object Number(decimal value) => value / 1.0000000000000000000000000000m;

    internal override IReadOnlyList<TableShape> Tables(DbConnection db) => PostgresTables.Of(db);

    internal override void Load(Work work, TableShape table, IEnumerable<object?[]> rows)
    {
        var db = (NpgsqlConnection)work.Db;
        using (var copy = db.BeginBinaryImport($"copy \"{table.Name}\" ({string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""))}) from stdin (format binary)"))
        {
            foreach (var row in rows)
            {
                copy.StartRow();
                for (var i = 0; i < row.Length; i++)
                {
                    if (row[i] is not { } value) copy.WriteNull();
                    else copy.Write(value, table.Columns[i].Type);
                }
            }
            copy.Complete();
        }
        foreach (var counter in table.Columns.Where(c => c.Counts))
            db.One($"select setval(pg_get_serial_sequence('\"{table.Name}\"', '{counter.Name}'), (select coalesce(max(\"{counter.Name}\"), 0) + 1 from \"{table.Name}\"), false)");
    }

    internal override void Clear(Work work, IReadOnlyList<TableShape> tables) =>
        work.Db.Run($"truncate {string.Join(", ", tables.Select(t => $"\"{t.Name}\""))}");

    /// <summary>Whether another program of ours works on this database now.</summary>
    internal bool OthersAreHere()
    {
        using var db = Open();
        return db.One("select 1 from pg_stat_activity where datname = current_database() and application_name like 'xinglin %' and application_name <> @1 limit 1", Program) is not null;
    }

    public override bool Scrub()
    {
        using var db = Open();
        db.Run("vacuum"); // what write-ahead archives and base backups hold ages out with them
        return true;
    }

    public override Phrase? WhatIsWrong()
    {
        try
        {
            using var db = Open();
            if (db.One("show server_encoding") is not "UTF8")
                return new("数据库编码不是 UTF8，请用 UTF8 新建", "the database is not encoded in UTF8; create one that is");
            return db.One("show synchronous_commit") is "off"
                ? new("数据库关闭了同步提交，断电会丢失已确认的条目；请改为 on", "synchronous_commit is off: a power cut would lose acknowledged entries; set it to on")
                : null;
        }
        catch (Exception e) when (e is NpgsqlException or IOException or TimeoutException or ArgumentException or System.Net.Sockets.SocketException)
        {
            return new($"连不上 PostgreSQL：{e.Message}。请检查连接串与服务", $"cannot reach PostgreSQL: {e.Message}. Check the connection string and that it runs");
        }
    }

    public override void Dispose()
    {
        if (source.IsValueCreated) source.Value.Dispose();
    }
}
