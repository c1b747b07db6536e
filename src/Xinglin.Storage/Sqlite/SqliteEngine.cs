using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Xinglin.Storage.Sqlite;

/// <summary>The embedded store: one file, write-ahead log, one writer, every commit on the disk before it is acknowledged.</summary>
public sealed class SqliteEngine : Engine
{
    readonly string file;
    readonly string connection;
    readonly SemaphoreSlim turn = new(1, 1);
    volatile bool ready;

    public SqliteEngine(string file)
    {
        this.file = Path.GetFullPath(file);
        connection = new SqliteConnectionStringBuilder { DataSource = this.file, DefaultTimeout = 30, Pooling = true }.ToString();
    }

    public string File => file;

    public override string Name => "sqlite";
    public override string SealKeyFile => Path.Combine(file + ".keys", "seal.pem");
    public override string ErasureFile => file + ".erasures.jsonl";

    /// <summary>Makes one file of it: nothing lies in a log beside it any more, and no connection of ours is open.</summary>
    /// <returns>false when somebody else has it open</returns>
    internal bool Fold()
    {
        using var db = new SqliteConnection(connection);
        SqliteConnection.ClearPool(db);
        if (!System.IO.File.Exists(file)) return true;
        using var alone = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 2 }.ToString());
        alone.Open();
        try
        {
            alone.One("pragma journal_mode = delete");
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 5 or 6) // busy, locked
        {
            return false;
        }
        ready = false;
        return true;
    }

    /// <summary>A copy of the store as it is at one moment, while others write.</summary>
    internal void CopyTo(string to)
    {
        using var source = (SqliteConnection)Open();
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = to, Pooling = false }.ToString());
        target.Open();
        source.BackupDatabase(target);
    }

    public override DbConnection Open()
    {
        if (!ready) Place.Private(file);
        var db = new SqliteConnection(connection);
        try
        {
            db.Open();
            if (!ready) db.One("pragma journal_mode = wal"); // stays in the file
            db.Run("pragma synchronous = full; pragma secure_delete = on; pragma foreign_keys = on; pragma cache_size = -16000");
            ready = true;
            return db;
        }
        catch
        {
            db.Dispose();
            throw;
        }
    }

    public override Work Begin()
    {
        turn.Wait();
        SqliteConnection? db = null;
        try
        {
            db = (SqliteConnection)Open();
            return new(db, db.BeginTransaction(deferred: false), () => turn.Release());
        }
        catch
        {
            db?.Dispose();
            turn.Release();
            throw;
        }
    }

    public override Work Snapshot()
    {
        var db = (SqliteConnection)Open();
        try
        {
            var transaction = db.BeginTransaction(deferred: true);
            db.One("select 1 from sqlite_master"); // the first reading fixes the moment
            return new(db, transaction);
        }
        catch
        {
            db.Dispose();
            throw;
        }
    }

    public override void HoldChart(Work work, ChartId chart) { } // the one writer holds everything

    public override void HoldSchema(Work work) { }

    public override void Bulk(Work work, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        DbCommand? insert = null;
        foreach (var row in rows)
        {
            insert ??= work.Db.Command(
                $"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", Enumerable.Range(1, columns.Count).Select(i => $"@{i}"))})",
                new object?[columns.Count]);
            for (var i = 0; i < row.Length; i++) insert.Parameters[i].Value = row[i] ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }
        insert?.Dispose();
    }

    public override void Apply(Work work, IReadOnlyList<Change> changes)
    {
        foreach (var change in changes)
        {
            if (change.Gone is not [])
            {
                using var delete = work.Db.Command($"delete from {change.Table} where chart = @1 and n = @2", change.Chart, 0L);
                foreach (var n in change.Gone)
                {
                    delete.Parameters[1].Value = n;
                    delete.ExecuteNonQuery();
                }
            }
            Bulk(work, change.Table, change.Columns, change.Rows);
        }
    }

    public override void Settle(IReadOnlyList<string> tables) { } // its plans follow the indexes, not the numbers

    public override string TypeOf(Kind kind) => kind switch { Kind.Text => "text", Kind.Number => "real", _ => "integer" };

    public override string Clustered => " without rowid";

    public override object Number(decimal value) => (double)value;

    internal override IReadOnlyList<TableShape> Tables(DbConnection db) => SqliteTables.Of(db);

    internal override void Load(Work work, TableShape table, IEnumerable<object?[]> rows) =>
        Bulk(work, $"\"{table.Name}\"", [.. table.Columns.Select(c => $"\"{c.Name}\"")], rows);

    internal override void Clear(Work work, IReadOnlyList<TableShape> tables)
    {
        foreach (var table in tables.Reverse()) work.Db.Run($"delete from \"{table.Name}\"");
    }

    public override bool Scrub()
    {
        using var db = Open();
        turn.Wait();
        try
        {
            db.Run("vacuum");
        }
        finally
        {
            turn.Release();
        }
        for (var patience = 50; patience > 0; patience--) // readers of the old pages end, as a rule, within moments
        {
            if (db.One("pragma wal_checkpoint(truncate)") is 0L) return true;
            Thread.Sleep(100);
        }
        return false;
    }

    public override Phrase? WhatIsWrong()
    {
        try
        {
            using var db = Open();
            return db.One("pragma journal_mode") is "wal" ? null
                : new("存储所在的磁盘不支持写前日志，请换到本机磁盘", "the disk of the store cannot keep a write-ahead log; use a local disk");
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            return new($"打不开存储 {file}：{e.Message}。请检查路径与权限", $"cannot open the store {file}: {e.Message}. Check the path and its permissions");
        }
    }

    public override void Dispose()
    {
        using var db = new SqliteConnection(connection);
        SqliteConnection.ClearPool(db);
        turn.Dispose();
    }
}
