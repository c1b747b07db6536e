using System.CommandLine;

namespace Xinglin.Cli.Verbs;

static class InitVerb
{
    public static Command Make()
    {
        var command = new Command("init", "建立一个空的存储 · make an empty store");
        var place = new Place(command);
        return command.Does(parsed =>
        {
            using var store = place.Open(parsed, create: true);
            var charts = store.Charts().Count();
            place.Answer(parsed).Give(new { store = store.Engine.Name, charts }, o => o.WriteLine($"存储已就绪，{charts} 份病历 · the store is ready, {charts} charts"));
            return 0;
        });
    }
}
