using System.CommandLine;
using System.Diagnostics;
using Xinglin.Exchange;
using Xinglin.Facts.Arrivals;
using Xinglin.Storage.Arriving;
using Xinglin.Storage.Organisations;

namespace Xinglin.Cli.Verbs;

static class ImportVerb
{
    public static Command Make()
    {
        var command = new Command("import", "读入文件或文件夹（- 为标准输入） · take in files, folders or - for standard input");
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore };
        command.Add(paths);
        var place = new Place(command);
        return command.Does(parsed =>
        {
            var files = Files(parsed.GetValue(paths)!);
            using var store = place.Open(parsed, create: true);
            var intake = new Intake(store, Reader.Understand, "import:cli", People.EnsureHome(store));
            var watch = Stopwatch.StartNew();
            var done = 0;
            foreach (var (file, reading) in Ahead(files))
            {
                intake.Take(file, reading);
                Answer.Progress($"{++done}/{files.Count} {Path.GetFileName(file)}");
            }
            Answer.ProgressDone();
            var report = intake.Report();
            var totals = new
            {
                received = report.Files.Sum(f => f.Received), accepted = report.Files.Sum(f => f.Accepted),
                kept = report.Files.Sum(f => f.Kept), rejected = report.Files.Sum(f => f.Rejected),
            };
            place.Answer(parsed).Give(new
            {
                files = report.Files, totals, charts = new { @new = report.NewCharts, touched = report.TouchedCharts },
                facts = report.Facts, seconds = watch.Elapsed.TotalSeconds,
            }, o => Words(o, report, totals.ToString()!, watch.Elapsed));
            return totals.rejected > 0 ? 1 : 0;
        });
    }

    static void Words(TextWriter o, IntakeReport report, string totals, TimeSpan took)
    {
        foreach (var file in report.Files.Where(f => f.Rejected > 0))
        {
            o.WriteLine($"{file.File}: {file.Received} = {file.Accepted} + {file.Kept} + {file.Rejected}");
            foreach (var problem in file.Problems) o.WriteLine($"  {problem.Where}: {problem.What.Zh} · {problem.What.En}");
        }
        o.WriteLine($"{report.Files.Count} 个文件 files; {totals}");
        o.WriteLine($"病历 charts: {report.NewCharts} 新 new, {report.TouchedCharts} 有更新 touched; {report.Facts.Values.Sum()} 条 entries; {took.TotalSeconds:0.0} s");
    }

    /// <summary>The next file is parsed while this one is written; no more than one waits in memory.</summary>
    static IEnumerable<(string File, FileReading Reading)> Ahead(IReadOnlyList<string> files)
    {
        Task<(string, FileReading)>? next = null;
        for (var i = 0; i < files.Count; i++)
        {
            var here = next ?? Task.Run(() => Read(files[0]));
            var following = i + 1;
            next = following < files.Count ? Task.Run(() => Read(files[following])) : null;
            yield return here.GetAwaiter().GetResult();
        }
    }

    static (string File, FileReading Reading) Read(string file)
    {
        try
        {
            return (file, Reader.Read(file, file == "-" ? StandardInput() : File.ReadAllBytes(file)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (file, new("?", "?", [new Refused("", "file", new($"读不出文件：{e.Message}", $"cannot be read: {e.Message}"))]));
        }
    }

    static byte[] StandardInput()
    {
        using var all = new MemoryStream();
        Console.OpenStandardInput().CopyTo(all);
        return all.ToArray();
    }

    static List<string> Files(string[] paths)
    {
        List<string> files = [];
        foreach (var path in paths)
        {
            if (path == "-" || File.Exists(path)) files.Add(path);
            else if (Directory.Exists(path)) files.AddRange(Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(f => !Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal));
            else throw new Stop(new($"没有 {path}", $"there is no {path}"));
        }
        return [.. files.Distinct()];
    }
}
