using System.CommandLine;
using Xinglin.Storage;
using Xinglin.Storage.Proof;

namespace Xinglin.Cli.Verbs;

static class VerifyVerb
{
    public static Command Make()
    {
        var command = new Command("verify", "逐条核对链 · walk the chains and name the first bad entry");
        var against = new Option<string?>("--against") { Description = "另处保存的封印 · a seal kept elsewhere", HelpName = "SEAL" };
        command.Add(against);
        var place = new Place(command);
        return command.Does(parsed =>
        {
            var seal = parsed.GetValue(against) is { } file ? Load(file) : null;
            using var engine = place.Existing(parsed);
            var found = Verification.Of(engine, seal);
            var bad = found.FirstBad is { } b ? new { chart = b.Chart?.ToString(), seq = b.Seq, what = b.What } : null;
            place.Answer(parsed).Give(new { charts = found.Charts, entries = found.Entries, ok = found.Ok, firstBad = bad }, o => o.WriteLine(bad is null
                ? $"{found.Charts} 份病历 {found.Entries} 条，链完好 · {found.Charts} charts, {found.Entries} entries, the chains hold"
                : $"第一处不符：病历 {bad.chart} 第 {bad.seq} 条，{bad.what.Zh} · first fault: chart {bad.chart}, entry {bad.seq}: {bad.what.En}"));
            return found.Ok ? 0 : 1;
        });
    }

    static Seal Load(string file)
    {
        if (!File.Exists(file)) throw new Stop(new($"没有封印文件 {file}", $"there is no seal file {file}"));
        try
        {
            return Seal.Load(file);
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or FormatException or InvalidDataException)
        {
            throw new Stop(new($"{file} 不是封印文件：{e.Message}", $"{file} is no seal: {e.Message}"));
        }
    }
}
