using System.Data.Common;
using System.Security.Cryptography;
using System.Text;

namespace Xinglin.Storage;

/// <summary>A store whose schema does not belong to this build.</summary>
public sealed class SchemaException(Phrase what) : Exception(what.En)
{
    public Phrase What => what;
}

/// <summary>The dated SQL files, applied once each, forward only, under a lock.</summary>
static class Schema
{
    public static void Apply(Engine engine)
    {
        using var work = engine.Begin();
        engine.HoldSchema(work);
        work.Db.Run($"create table if not exists schema_version (file {engine.TypeOf(Kind.Text)} not null primary key, hash {engine.TypeOf(Kind.Text)} not null)");
        var applied = work.Db.Rows("select file, hash from schema_version", r => (File: r.GetString(0), Hash: r.GetString(1))).ToDictionary(r => r.File, r => r.Hash);
        var files = Files(engine.Name);
        Refuse(engine, applied.Keys);
        foreach (var (name, text) in files)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            if (!applied.TryGetValue(name, out var was)) Apply(work.Db, name, text, hash);
            else if (was != hash)
                throw new SchemaException(new($"已应用的 {name} 与本版不同，请勿改动已发布的文件", $"{name} was applied with other contents; released files never change"));
        }
        work.Commit();
    }

    /// <summary>The files applied to a store.</summary>
    public static List<string> Applied(DbConnection db) => db.Rows("select file from schema_version order by file", r => r.GetString(0));

    /// <exception cref="SchemaException">one of the files is not of this build</exception>
    public static void Refuse(Engine engine, IEnumerable<string> applied)
    {
        if (applied.Except(Files(engine.Name).Select(f => f.Name)).FirstOrDefault() is { } stranger)
            throw new SchemaException(new($"存储由更新的杏林写过（{stranger}），请用新版打开", $"the store was written by a newer Xinglin ({stranger}); open it with that one"));
    }

    static void Apply(DbConnection db, string name, string text, string hash)
    {
        db.Run(text);
        db.Run("insert into schema_version (file, hash) values (@1, @2)", name, hash);
    }

    static List<(string Name, string Text)> Files(string engine)
    {
        var assembly = typeof(Schema).Assembly;
        var prefix = $"Xinglin.Storage.Schema.{engine}.";
        return [.. assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(n =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(n)!);
            return (n[prefix.Length..], reader.ReadToEnd().ReplaceLineEndings("\n"));
        })];
    }
}
