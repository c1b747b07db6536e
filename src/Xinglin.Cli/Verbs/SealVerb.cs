using System.CommandLine;
using System.Globalization;
using Xinglin.Storage.Proof;

namespace Xinglin.Cli.Verbs;

static class SealVerb
{
    public static Command Make()
    {
        var command = new Command("seal", "签封今夜的链头，交伙伴医院保存 · sign tonight's heads; a partner keeps the file");
        var to = new Option<string?>("--to") { Description = "封印文件 · where to put the seal", HelpName = "FILE" };
        command.Add(to);
        var place = new Place(command);
        return command.Does(parsed =>
        {
            using var engine = place.Existing(parsed);
            var at = TimeProvider.System.GetUtcNow();
            var file = parsed.GetValue(to) ?? Path.Combine(Place.Home, "store", $"seal-{at.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}.json");
            var seal = Seal.Of(engine, at);
            seal.Save(file);
            place.Answer(parsed).Give(new { seal = file, charts = seal.Heads.Count, digest = seal.Digest, at = seal.At },
                o => o.WriteLine($"已签封 {seal.Heads.Count} 份病历：{file} · sealed {seal.Heads.Count} charts; keep this file elsewhere"));
            return 0;
        });
    }
}
