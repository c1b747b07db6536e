using System.CommandLine;
using Xinglin.Storage.Erasing;
using Xinglin.Storage.Moving;

namespace Xinglin.Cli.Verbs;

static class RestoreVerb
{
    public static Command Make()
    {
        var command = new Command("restore", "由备份恢复，先核对再替换，并重做依法删除 · bring a backup back: checked first, then erasures repeated");
        var from = new Argument<string>("FROM");
        command.Add(from);
        var place = new Place(command);
        return command.Does(parsed =>
        {
            RestoreReport report;
            using (var engine = place.Engine(parsed)) report = Backup.Restore(engine, parsed.GetValue(from)!);
            if (report.Refused is { } why) throw new Stop(why);
            using var store = place.Open(parsed);
            var erased = new Eraser(store).Replay();
            store.Rebuild();
            foreach (var line in erased.UnreadableLines)
                Answer.Say(new($"删除清单第 {line} 行读不懂，请人工核对", $"line {line} of the list of erasures cannot be read; look at it by hand"));
            place.Answer(parsed).Give(new { charts = report.Charts, entries = report.Entries, erasedAgain = erased.Charts, unreadable = erased.UnreadableLines },
                o => o.WriteLine($"已恢复 {report.Charts} 份病历 {report.Entries} 条，重做删除 {erased.Charts} 份 · restored {report.Charts} charts, {report.Entries} entries; {erased.Charts} erased again"));
            return erased.UnreadableLines is [] ? 0 : 1;
        });
    }
}
