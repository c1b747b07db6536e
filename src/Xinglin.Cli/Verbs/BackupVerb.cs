using System.CommandLine;
using Xinglin.Storage.Moving;

namespace Xinglin.Cli.Verbs;

static class BackupVerb
{
    public static Command Make()
    {
        var command = new Command("backup", "在线备份到文件 · back up to a file while the house works");
        var to = new Argument<string>("TO");
        command.Add(to);
        var place = new Place(command);
        return command.Does(parsed =>
        {
            using var engine = place.Existing(parsed);
            var report = Backup.Save(engine, parsed.GetValue(to)!, TimeProvider.System.GetUtcNow());
            if (report.Refused is { } why) throw new Stop(why);
            place.Answer(parsed).Give(new { file = report.File, charts = report.Charts, entries = report.Entries, bytes = report.Bytes },
                o => o.WriteLine($"已备份 {report.Charts} 份病历 {report.Entries} 条到 {report.File} · backed up {report.Charts} charts, {report.Entries} entries"));
            return 0;
        });
    }
}
