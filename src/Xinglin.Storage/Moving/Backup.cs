using Microsoft.Data.Sqlite;
using Xinglin.Storage.Postgres;
using Xinglin.Storage.Proof;
using Xinglin.Storage.Sqlite;

namespace Xinglin.Storage.Moving;

/// <param name="Refused">why there is no backup; null when there is</param>
public sealed record BackupReport(string File, long Charts, long Entries, long Bytes, Phrase? Refused = null);

/// <param name="Refused">why nothing was restored; null when everything was</param>
public sealed record RestoreReport(long Charts, long Entries, Phrase? Refused = null);

/// <summary>备份与恢复。A backup is one file, taken while others write and verified before it counts: a SQLite store gives a SQLite file, PostgreSQL our own
/// portable one. Either can be restored into either.</summary>
public static class Backup
{
    /// <summary>Saves the store as it is at one moment.</summary>
    public static BackupReport Save(Engine engine, string to, DateTimeOffset at)
    {
        to = Path.GetFullPath(to);
        if (engine is SqliteEngine { File: var own } && own == to)
            return new(to, 0, 0, 0, new("备份不能写到存储自己身上，请换一个文件名", "a backup cannot be written over the store itself; choose another file"));
        var draft = to + ".new";
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Delete(draft);
        try
        {
            var found = engine is SqliteEngine sqlite ? SaveFile(sqlite, draft) : SavePortable(engine, draft, at);
            if (found.FirstBad is { } bad) return new(to, 0, 0, 0, Arrival.Broken(bad));
            Place.Settle(draft, to);
            return new(to, found.Charts, found.Entries, new FileInfo(to).Length);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    static Verification SaveFile(SqliteEngine engine, string draft)
    {
        Place.Private(draft);
        engine.CopyTo(draft);
        using var copy = new SqliteEngine(draft);
        var found = Verification.Of(copy);
        copy.Fold();
        return found;
    }

    static Verification SavePortable(Engine engine, string draft, DateTimeOffset at)
    {
        using var work = engine.Snapshot();
        Place.Private(draft);
        using (var stream = new FileStream(draft, FileMode.Truncate, FileAccess.Write))
            Portable.Write(stream, Schema.Applied(work.Db), at, Packing.Pack(engine, work.Db));
        return Verification.Within(work.Db); // the same moment as what was just written
    }

    /// <summary>Puts a backup in the place of the store, after verifying it. What was erased since it was taken is erased again when the store is next opened.</summary>
    public static RestoreReport Restore(Engine engine, string from)
    {
        try
        {
            if (!File.Exists(from)) return Refuse(new($"没有文件 {from}，请核对路径", $"there is no file {from}; check the path"));
            return engine switch
            {
                SqliteEngine sqlite => IntoFile(sqlite, from),
                PostgresEngine postgres => IntoServer(postgres, from),
                _ => throw new NotSupportedException(engine.Name),
            };
        }
        catch (MovingException e)
        {
            return Refuse(e.What);
        }
        catch (SchemaException e)
        {
            return Refuse(e.What);
        }
        catch (Exception e) when (e is InvalidDataException or System.Text.Json.JsonException or FormatException or InvalidOperationException or EndOfStreamException or SqliteException)
        {
            return Refuse(new($"{from} 不是完好的备份：{e.Message}", $"{from} is no sound backup: {e.Message}"));
        }
    }

    /// <summary>Makes the store ready in a file beside it, then changes the two in one step.</summary>
    static RestoreReport IntoFile(SqliteEngine engine, string from)
    {
        var draft = engine.File + ".restoring";
        foreach (var end in new[] { "", "-wal", "-shm" }) File.Delete(draft + end);
        try
        {
            using var copy = new SqliteEngine(draft);
            Verification found;
            if (Portable.Is(from)) found = Fill(copy, from);
            else
            {
                Take(from, copy);
                using var db = copy.Open();
                db.Run("delete from register_shape"); // the registers belong to this build, not to the one that made the backup
                found = Verification.Of(copy);
            }
            if (found.FirstBad is { } bad) return Refuse(Arrival.Broken(bad));
            copy.Fold();
            if (!engine.Fold()) return Refuse(InUse);
            Place.Settle(draft, engine.File);
            return new(found.Charts, found.Entries);
        }
        finally
        {
            foreach (var end in new[] { "", "-wal", "-shm" }) File.Delete(draft + end);
        }
    }

    static RestoreReport IntoServer(PostgresEngine engine, string from)
    {
        if (engine.OthersAreHere()) return Refuse(InUse);
        if (Portable.Is(from))
        {
            var found = Fill(engine, from);
            return found.FirstBad is { } bad ? Refuse(Arrival.Broken(bad)) : new(found.Charts, found.Entries);
        }
        var draft = Path.Combine(Directory.CreateTempSubdirectory("xinglin-").FullName, "restoring.db");
        try
        {
            using var copy = new SqliteEngine(draft);
            Take(from, copy);
            using var source = copy.Snapshot();
            var found = Fill(engine, Packing.Pack(copy, source.Db));
            return found.FirstBad is { } bad ? Refuse(Arrival.Broken(bad)) : new(found.Charts, found.Entries);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(draft)!, recursive: true);
        }
    }

    /// <summary>A copy of a SQLite backup, brought up to this build; the backup itself is read and never touched.</summary>
    static void Take(string from, SqliteEngine copy)
    {
        Place.Private(copy.File);
        using (Stream source = File.OpenRead(from), target = new FileStream(copy.File, FileMode.Truncate, FileAccess.Write)) source.CopyTo(target);
        using (var db = copy.Open())
            if (db.One("select 1 from sqlite_master where name = 'schema_version'") is null)
                throw new MovingException(new($"{from} 不是杏林的存储", $"{from} is no store of Xinglin"));
        Schema.Apply(copy);
    }

    static Verification Fill(Engine engine, string portable)
    {
        Schema.Refuse(engine, Portable.Schema(portable));
        using var stream = File.OpenRead(portable);
        return Fill(engine, Portable.Read(stream));
    }

    static Verification Fill(Engine engine, IEnumerable<Crate> crates)
    {
        Schema.Apply(engine);
        using var work = engine.Begin();
        engine.HoldSchema(work);
        engine.Clear(work, Packing.Tables(engine, work.Db));
        var counts = Packing.Unpack(engine, work, crates);
        if (Arrival.Differs(work.Db, counts) is { } lost) throw new MovingException(lost);
        var found = Verification.Within(work.Db);
        if (found.Ok) work.Commit();
        return found;
    }

    static RestoreReport Refuse(Phrase why) => new(0, 0, why);

    static Phrase InUse => new("存储正被别的程序使用，请先停下杏林再恢复", "another program has the store open; stop Xinglin first, then restore");
}
