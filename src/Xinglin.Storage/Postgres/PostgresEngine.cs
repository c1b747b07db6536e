using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace Xinglin.Storage.Postgres;

/// <summary>A PostgreSQL store: many writers, one per chart at a time.</summary>
public sealed class PostgresEngine : Engine
{
    readonly NpgsqlDataSource source;

    public PostgresEngine(string connection)
    {
        Connection = connection;
        source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 64, AutoPrepareMinUsages = 2 });
    }

    public string Connection { get; }

    public override string Name => "postgres";

    public override DbConnection Open() => source.OpenConnection();

    public override Work Begin()
    {
        var db = source.OpenConnection();
        return new(db, db.BeginTransaction());
    }

    public override void HoldChart(Work work, ChartId chart) => work.Db.One("select 1 from chart where chart = @1 for update", chart.ToString());

    public override void HoldSchema(Work work) => work.Db.One("select pg_advisory_xact_lock(7461093)");

    public override void Bulk(Work work, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        using var copy = ((NpgsqlConnection)work.Db).BeginBinaryImport($"copy {table} ({string.Join(", ", columns)}) from stdin (format binary)");
        foreach (var row in rows)
        {
            copy.StartRow();
            foreach (var value in row)
            {
                if (value is null) copy.WriteNull();
                else copy.Write(value, Type(value));
            }
        }
        copy.Complete();
    }

    static NpgsqlDbType Type(object value) => value switch
    {
        string => NpgsqlDbType.Text,
        long => NpgsqlDbType.Bigint,
        int => NpgsqlDbType.Integer,
        decimal => NpgsqlDbType.Numeric,
        byte[] => NpgsqlDbType.Bytea,
        _ => throw new NotSupportedException($"no column holds a {value.GetType().Name}"),
    };

    public override string TypeOf(Kind kind) => kind switch { Kind.Text => "text collate \"C\"", Kind.Number => "numeric", _ => "bigint" };

    public override Phrase? WhatIsWrong()
    {
        try
        {
            using var db = Open();
            return null;
        }
        catch (Exception e) when (e is NpgsqlException or IOException or TimeoutException or System.Net.Sockets.SocketException)
        {
            return new($"连不上 PostgreSQL：{e.Message}。请检查连接串与服务", $"cannot reach PostgreSQL: {e.Message}. Check the connection string and that it runs");
        }
    }

    public override void Dispose() => source.Dispose();
}
