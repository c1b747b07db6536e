using System.Globalization;

namespace Xinglin.Bench;

/// <param name="Names">which benches; all when empty</param>
/// <param name="Charts">charts of the store that is rebuilt, verified and backed up</param>
/// <param name="Store">a SQLite store prepared before, for the bench of pages; null: it prepares one</param>
/// <param name="Folder">where the stores are made: the disk that is measured</param>
sealed record Options(IReadOnlyList<string> Names, string? Postgres, int Charts, string Folder, bool Keep, string Line, string? Store = null)
{
    public static Options? Of(string[] args)
    {
        List<string> names = [];
        var options = new Options(names, Environment.GetEnvironmentVariable("XINGLIN_TEST_POSTGRES"), 10_000, Path.GetTempPath(), true, string.Join(' ', args));
        for (var i = 0; i < args.Length; i++)
        {
            var next = i + 1 < args.Length ? args[i + 1] : null;
            switch (args[i], next)
            {
                case ("--postgres", { } connection):
                    options = options with { Postgres = connection, Line = options.Line.Replace(connection, "…", StringComparison.Ordinal) };
                    i++;
                    break;
                case ("--charts", { } text) when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var charts) && charts > 0:
                    options = options with { Charts = charts };
                    i++;
                    break;
                case ("--folder", { } folder) when Directory.Exists(folder):
                    options = options with { Folder = folder };
                    i++;
                    break;
                case ("--store", { } file) when File.Exists(file):
                    options = options with { Store = file, Line = options.Line.Replace(file, "…", StringComparison.Ordinal) };
                    i++;
                    break;
                case ("--no-file", _):
                    options = options with { Keep = false };
                    break;
                case var (name, _) when Benches.Names.Contains(name):
                    names.Add(name);
                    break;
                default:
                    Console.Error.WriteLine($"不认识 {args[i]}；可用：{string.Join(' ', Benches.Names)} --postgres CONNECTION --charts N --folder DIR --store FILE --no-file");
                    return null;
            }
        }
        return options;
    }
}
