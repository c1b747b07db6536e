using System.CommandLine;

namespace Xinglin.Cli.Verbs;

static class GoldenVerb
{
    public static Command Make()
    {
        var command = new Command("golden", "事实的定形文件 · released shapes from the code");
        var accept = new Option<bool>("--accept") { Description = "重写现行形状，由评审决定 · rewrite the present shapes; review decides", Required = true };
        command.Add(accept);
        return command.Does(_ =>
        {
            var folder = Path.Combine(Place.Home, "tests", "Xinglin.Specs", "golden");
            if (!Directory.Exists(folder)) throw new Stop(new($"没有 {folder}", $"there is no {folder}"));
            foreach (var file in FactSamples.Accept(folder)) Console.WriteLine(file);
            return 0;
        });
    }
}
