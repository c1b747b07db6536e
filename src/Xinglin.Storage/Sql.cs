using System.Data.Common;

namespace Xinglin.Storage;

/// <summary>SQL by hand, said shortly: the text, then its values by position as @1, @2 …</summary>
static class Sql
{
    extension(DbConnection db)
    {
        public DbCommand Command(string sql, params ReadOnlySpan<object?> values)
        {
            var command = db.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "@" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
                parameter.Value = values[i] ?? DBNull.Value;
                command.Parameters.Add(parameter);
            }
            return command;
        }

        public int Run(string sql, params ReadOnlySpan<object?> values)
        {
            using var command = db.Command(sql, values);
            return command.ExecuteNonQuery();
        }

        public List<T> Rows<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
        {
            using var command = db.Command(sql, values);
            using var reader = command.ExecuteReader();
            List<T> rows = [];
            while (reader.Read()) rows.Add(read(reader));
            return rows;
        }

        public object? One(string sql, params ReadOnlySpan<object?> values)
        {
            using var command = db.Command(sql, values);
            return command.ExecuteScalar() is { } value and not DBNull ? value : null;
        }
    }

    extension(DbDataReader row)
    {
        public string? Text(int i) => row.IsDBNull(i) ? null : row.GetString(i);
        public long? Whole(int i) => row.IsDBNull(i) ? null : row.GetInt64(i);
        public byte[]? Bytes(int i) => row.IsDBNull(i) ? null : row.GetFieldValue<byte[]>(i);
    }
}

/// <summary>Instants as the store keeps them: microseconds since 1970 UTC, which both databases hold exactly.</summary>
public static class Micros
{
    static readonly long epoch = DateTimeOffset.UnixEpoch.UtcTicks / TimeSpan.TicksPerMicrosecond;

    public static long Of(DateTimeOffset at) => at.UtcTicks / TimeSpan.TicksPerMicrosecond - epoch; // cut before subtracting: towards the past on both sides of 1970

    public static DateTimeOffset At(long micros) => DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond);

    /// <summary>The instant as it will be read back.</summary>
    public static DateTimeOffset Cut(DateTimeOffset at) => At(Of(at));
}
