using System.CommandLine;
using System.Globalization;
using System.Reflection;
using System.Text;
using Xinglin.Cli;

Console.OutputEncoding = new UTF8Encoding(false);
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

if (args is ["--version"])
{
    Console.WriteLine(Version());
    return 0;
}

var root = new RootCommand("Xinglin 杏林: integrated Chinese–Western cancer care. `xinglin` alone serves the pages.");
foreach (var verb in Verbs()) root.Add(verb);
var parsed = root.Parse(args);
if (parsed.Errors is [var first, ..])
{
    Console.Error.WriteLine(first.Message);
    Console.Error.WriteLine("用 xinglin --help 看全部命令 · see all commands with: xinglin --help");
    return 2;
}
return parsed.Invoke(new() { EnableDefaultExceptionHandler = false });

static string Version() => typeof(Place).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

static IEnumerable<Command> Verbs() => typeof(Place).Assembly.GetTypes()
    .Where(t => t.Name.EndsWith("Verb", StringComparison.Ordinal) && t.Namespace == "Xinglin.Cli.Verbs")
    .OrderBy(t => t.Name, StringComparer.Ordinal)
    .Select(t => (Command)t.GetMethod("Make", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null)!);
