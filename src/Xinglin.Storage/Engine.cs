using System.Data.Common;

namespace Xinglin.Storage;

/// <summary>One of the two databases. The SQL is the same on both; what differs is here.</summary>
public abstract class Engine : IDisposable
{
    /// <summary>Folder of its dated SQL files: "sqlite" or "postgres".</summary>
    public abstract string Name { get; }

    /// <summary>A connection to read with.</summary>
    public abstract DbConnection Open();

    /// <summary>A transaction to write with. On SQLite there is one writer at a time and this waits for its turn.</summary>
    public abstract Work Begin();

    /// <summary>Makes sure nobody else changes this chart until the work ends.</summary>
    public abstract void HoldChart(Work work, ChartId chart);

    /// <summary>Writes many rows at the database's best speed, inside the work.</summary>
    public abstract void Bulk(Work work, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows);

    /// <summary>The column type for a kind of register column.</summary>
    public abstract string TypeOf(Kind kind);

    /// <summary>Holds the schema against other programs starting at the same time, until the work ends.</summary>
    public abstract void HoldSchema(Work work);

    /// <summary>A sentence for the operator when the place cannot be used; null when it can.</summary>
    public abstract Phrase? WhatIsWrong();

    public abstract void Dispose();
}

/// <summary>One transaction. Disposed without Commit it leaves nothing behind.</summary>
public sealed class Work(DbConnection db, DbTransaction transaction, Action? after = null) : IDisposable
{
    public DbConnection Db => db;
    public DbTransaction Transaction => transaction;

    public void Commit() => transaction.Commit();

    public void Dispose()
    {
        transaction.Dispose();
        db.Dispose();
        after?.Invoke();
    }
}
