using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Xinglin.Bench;

/// <summary>Keeps the raw numbers with the commit and the hardware, so that an adjective always has a number.</summary>
static partial class Results
{
    public static string Keep(IReadOnlyList<Measured> table, Options options, [CallerFilePath] string here = "")
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(here)!, "..", "results")).FullName;
        var now = TimeProvider.System.GetUtcNow();
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{now:yyyy-MM-dd}-{Commit(folder)}-{NotOfAName().Replace(Machine, "-").Trim('-').ToLowerInvariant()}.txt"));
        File.AppendAllLines(file, [$"# bench {options.Line}".Trim(), $"# {now:yyyy-MM-dd HH:mm} UTC, {Machine}, {Environment.Version}{Load}", .. table.Select(m => m.ToString().TrimEnd()), ""]);
        return file;
    }

    /// <summary>What else the machine had to do: the load of the last one, five and fifteen minutes.</summary>
    static string Load => File.Exists("/proc/loadavg") ? $", load {string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3])}" : "";

    static string Machine => $"{Processor} x{Environment.ProcessorCount}";

    static string Processor => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor"
        : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "unknown processor";

    static string Commit(string folder)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["describe", "--always", "--dirty=-changed", "--exclude=*"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var said = git.StandardOutput.ReadToEnd().Trim();
            git.WaitForExit();
            return git.ExitCode == 0 && said is not "" ? said : "unversioned";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "unversioned"; // no git here
        }
    }

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NotOfAName();
}
