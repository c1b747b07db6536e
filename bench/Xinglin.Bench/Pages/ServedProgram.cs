using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Xinglin.Bench.Pages;

/// <summary>The web program as people start it, in its own process: the bench speaks to it over HTTP and reads its memory from outside.</summary>
sealed partial class ServedProgram : IDisposable
{
    static readonly TimeSpan sowing = TimeSpan.FromMinutes(30);
    readonly Process process;
    readonly List<string> said = [];
    readonly ManualResetEventSlim served = new();

    ServedProgram(Process process) => this.process = process;

    public Uri Address { get; private set; } = null!;
    public string Password { get; private set; } = "";
    /// <summary>Who can sign in, as the program printed them.</summary>
    public List<string> Accounts { get; } = [];
    public TimeSpan Began { get; private set; }

    /// <param name="where">the store's options: --store FILE or --postgres CONNECTION</param>
    public static ServedProgram Start(IEnumerable<string> where, int charts)
    {
        var dll = Path.Combine(Environment.GetEnvironmentVariable("XINGLIN_HOME") ?? Environment.CurrentDirectory, "artifacts", "bin", "Xinglin.Web", "release", "xinglin-web.dll");
        if (!File.Exists(dll)) throw new InvalidOperationException($"{dll} is missing; run ./xinglin --version once, it builds it");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])["exec", dll, "serve", "--port", "0", .. where, "--demo", charts.ToString(CultureInfo.InvariantCulture)]) start.ArgumentList.Add(word);
        var watch = Stopwatch.GetTimestamp();
        var program = new ServedProgram(Process.Start(start)!);
        program.process.OutputDataReceived += (_, line) => program.Hear(line.Data);
        program.process.ErrorDataReceived += (_, line) => program.Hear(line.Data);
        program.process.BeginOutputReadLine();
        program.process.BeginErrorReadLine();
        while (!program.served.Wait(500))
            if (program.process.HasExited || Stopwatch.GetElapsedTime(watch) > sowing) throw new InvalidOperationException($"the program did not begin: {string.Join('\n', program.said)}");
        program.Began = Stopwatch.GetElapsedTime(watch);
        Thread.Sleep(2000); // it still prints who can sign in
        return program;
    }

    void Hear(string? line)
    {
        if (line is null) return;
        lock (said) said.Add(line);
        if (Everybody().Match(line) is { Success: true } all) Password = all.Groups[1].Value;
        if (Somebody().Match(line) is { Success: true } one) Accounts.Add(one.Groups[1].Value);
        if (Served().Match(line) is not { Success: true } at) return;
        Address = new($"http://localhost:{at.Groups[1].Value}/");
        served.Set();
    }

    /// <summary>Resident memory, MB.</summary>
    public double Resident
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Processor time so far.</summary>
    public TimeSpan Busy
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }
        process.Dispose();
        served.Dispose();
    }

    [GeneratedRegex(@"Xinglin\s+https?://\S*?:(\d+)")]
    private static partial Regex Served();

    [GeneratedRegex(@"every password is (\S+)")]
    private static partial Regex Everybody();

    [GeneratedRegex(@"^  (\w+)\s+\S")]
    private static partial Regex Somebody();
}
