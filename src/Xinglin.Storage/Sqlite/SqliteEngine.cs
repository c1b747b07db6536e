using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Xinglin.Storage.Sqlite;

/// <summary>The embedded store: one file, write-ahead log, one writer, every commit on the disk before it is acknowledged.</summary>
public sealed class SqliteEngine : Engine
{
    readonly string file;
    readonly string connection;
    readonly SemaphoreSlim turn = new(1, 1);

    public SqliteEngine(string file)
    {
        this.file = Path.GetFullPath(file);
        connection = new SqliteConnectionStringBuilder { DataSource = this.file, DefaultTimeout = 30, Pooling = true }.ToString();
    }

    public string File => file;

    public override string Name => "sqlite";

    public override DbConnection Open()
    {
        var db = new SqliteConnection(connection);
        db.Open();
        db.Run("pragma synchronous = full; pragma foreign_keys = on; pragma cache_size = -32000");
        return db;
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

    public override void HoldChart(Work work, ChartId chart) { } // the one writer holds everything

    public override void HoldSchema(Work work) { }

    public override void Bulk(Work work, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        using var insert = work.Db.Command(
            $"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", Enumerable.Range(1, columns.Count).Select(i => $"@{i}"))})",
            new object?[columns.Count]);
        insert.Prepare();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++) insert.Parameters[i].Value = row[i] ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }
    }

    public override string TypeOf(Kind kind) => kind switch { Kind.Text => "text", Kind.Number => "real", _ => "integer" };

    public override Phrase? WhatIsWrong()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using var db = Open();
            return db.One("pragma journal_mode = wal") is "wal" ? null
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
