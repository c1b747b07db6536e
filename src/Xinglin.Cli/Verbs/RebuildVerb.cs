using System.CommandLine;
using System.Diagnostics;

namespace Xinglin.Cli.Verbs;

static class RebuildVerb
{
    public static Command Make()
    {
        var command = new Command("rebuild", "由病历重做登记簿 · registers anew from the charts");
        var place = new Place(command);
        return command.Does(parsed =>
        {
            using var store = place.Open(parsed);
            var watch = Stopwatch.StartNew();
            var charts = store.Rebuild();
            place.Answer(parsed).Give(new { charts, seconds = watch.Elapsed.TotalSeconds }, o => o.WriteLine($"{charts} 份病历的登记簿已重做 · registers of {charts} charts rebuilt, {watch.Elapsed.TotalSeconds:0.0} s"));
            return 0;
        });
    }
}
