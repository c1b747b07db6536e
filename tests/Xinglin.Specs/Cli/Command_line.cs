using System.Diagnostics;
using System.Text.Json;

namespace Xinglin.Specs.Cli;

/// <summary>The command line as its own program, on a small invented store made once.</summary>
public sealed class Command_line : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("xinglin-cli-").FullName;

    public Command_line()
    {
        var made = Run("demo", "--charts", "5", "--seed", "1", "--as-of", "2026-03-02", "--json");
        Assert.Equal(0, made.Exit);
        Charts = [.. Run("charts", "--json").Json.EnumerateArray().Select(c => c.GetProperty("chart").GetString()!)];
    }

    public IReadOnlyList<string> Charts { get; }

    public string Store => Path.Combine(folder, "store", "xinglin.db");

    /// <summary>A file in this house's folder.</summary>
    public string File(string name, string? text = null)
    {
        var path = Path.Combine(folder, name);
        if (text is not null) System.IO.File.WriteAllText(path, text);
        return path;
    }

    public Ran Run(params IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var arg in args.Prepend(Path.Combine(AppContext.BaseDirectory, "xinglin.dll")).Prepend("exec")) start.ArgumentList.Add(arg);
        start.Environment["XINGLIN_HOME"] = folder;
        using var program = Process.Start(start)!;
        program.StandardInput.Close();
        var complaints = program.StandardError.ReadToEndAsync();
        var said = program.StandardOutput.ReadToEnd();
        program.WaitForExit();
        return new(program.ExitCode, said, complaints.GetAwaiter().GetResult());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

public sealed record Ran(int Exit, string Out, string Error)
{
    /// <summary>The one document on standard output.</summary>
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    /// <summary>Names of the members of an object, in order.</summary>
    public static string Members(JsonElement element) => string.Join(' ', element.EnumerateObject().Select(m => m.Name));
}
