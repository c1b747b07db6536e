using System.CommandLine;
using Xinglin.Storage;
using Xinglin.Storage.Moving;
using Xinglin.Storage.Postgres;
using Xinglin.Storage.Sqlite;

namespace Xinglin.Cli.Verbs;

static class MoveVerb
{
    public static Command Make()
    {
        var command = new Command("move", "搬到另一个存储并核对 · carry the store to another place and verify it");
        var to = new Option<string>("--to") { Required = true, Description = "SQLite 文件或 PostgreSQL 连接串 · an SQLite file or a PostgreSQL connection string", HelpName = "STORE" };
        command.Add(to);
        var place = new Place(command);
        return command.Does(parsed =>
        {
            using var from = place.Existing(parsed);
            using var target = Target(parsed.GetValue(to)!);
            if (target.WhatIsWrong() is { } wrong) throw new Stop(wrong);
            var report = Transfer.Move(from, target);
            if (report.Refused is { } why) throw new Stop(why);
            using (var store = House.Open(target)) store.Rebuild();
            place.Answer(parsed).Give(new { charts = report.Charts, entries = report.Entries, rows = report.Rows, to = target.Name },
                o => o.WriteLine($"{report.Charts} 份病历 {report.Entries} 条已搬到 {target.Name} 并核对 · moved and verified {report.Charts} charts, {report.Entries} entries"));
            return 0;
        });
    }

    /// <summary>A connection string has an equals sign or a scheme; a file has neither.</summary>
    static Engine Target(string to) => to.Contains('=', StringComparison.Ordinal) || to.StartsWith("postgres", StringComparison.Ordinal)
        ? new PostgresEngine(to, Place.Home) : new SqliteEngine(to);
}
