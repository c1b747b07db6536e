using System.Data.Common;

namespace Xinglin.Storage;

/// <summary>One of the two databases. The SQL is the same on both; what differs is here.</summary>
public abstract class Engine : IDisposable
{
    /// <summary>Folder of its dated SQL files: "sqlite" or "postgres".</summary>
    public abstract string Name { get; }

    /// <summary>Where the private key of its seals lies, outside the database; made on first use.</summary>
    public abstract string SealKeyFile { get; }

    /// <summary>Where erasures are remembered, outside the database and its backups.</summary>
    public abstract string ErasureFile { get; }

    /// <summary>A connection to read with.</summary>
    public abstract DbConnection Open();

    /// <summary>A transaction to write with. On SQLite there is one writer at a time and this waits for its turn.</summary>
    public abstract Work Begin();

    /// <summary>A transaction to read with: everything read in it was true at one moment, whoever writes meanwhile.</summary>
    public abstract Work Snapshot();

    /// <summary>Makes sure nobody else changes this chart until the work ends.</summary>
    public abstract void HoldChart(Work work, ChartId chart);

    /// <summary>Writes many rows at the database's best speed, inside the work.</summary>
    public abstract void Bulk(Work work, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows);

    /// <summary>Takes register rows out and puts others in, in as few trips as the database allows.</summary>
    public abstract void Apply(Work work, IReadOnlyList<Change> changes);

    /// <summary>Tells the planner about tables that were just filled, so that the first reader is as quick as the last.</summary>
    public abstract void Settle(IReadOnlyList<string> tables);

    /// <summary>The column type for a kind of register column.</summary>
    public abstract string TypeOf(Kind kind);

    /// <summary>What makes a table lie in the order of its primary key, so that one chart's rows lie together.</summary>
    public abstract string Clustered { get; }

    /// <summary>A register number as the database gives it back, so that rows can be compared.</summary>
    public abstract object Number(decimal value);

    /// <summary>Holds the schema against other programs starting at the same time, until the work ends.</summary>
    public abstract void HoldSchema(Work work);

    /// <summary>Every table with its columns and what it refers to, as the database describes itself.</summary>
    internal abstract IReadOnlyList<TableShape> Tables(DbConnection db);

    /// <summary>Fills a table as it was elsewhere, counters included. Values are already what its columns take.</summary>
    internal abstract void Load(Work work, TableShape table, IEnumerable<object?[]> rows);

    /// <summary>Empties these tables within the work.</summary>
    internal abstract void Clear(Work work, IReadOnlyList<TableShape> tables);

    /// <summary>Rewrites what the database keeps on disk, so that no freed page still holds what was erased.</summary>
    /// <returns>false when a reader still holds old pages</returns>
    public abstract bool Scrub();

    /// <summary>A sentence for the operator when the place cannot be used; null when it can.</summary>
    public abstract Phrase? WhatIsWrong();

    public abstract void Dispose();
}

/// <summary>What one chart's rows in one register become: these numbers go, these rows come.</summary>
public sealed record Change(string Table, IReadOnlyList<string> Columns, string Chart, IReadOnlyList<long> Gone, IReadOnlyList<object?[]> Rows);

/// <summary>One transaction. Disposed without Commit it leaves nothing behind.</summary>
public sealed class Work(DbConnection db, DbTransaction transaction, Action? after = null) : IDisposable
{
    bool disposed;

    public DbConnection Db => db;
    public DbTransaction Transaction => transaction;

    public void Commit() => transaction.Commit();

    public void Dispose()
    {
        if (disposed) return;
        disposed = true;
        try
        {
            transaction.Dispose();
        }
        finally
        {
            db.Dispose();
            after?.Invoke(); // whatever became of the connection, the next writer gets its turn
        }
    }
}
