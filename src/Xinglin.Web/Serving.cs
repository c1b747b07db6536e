using System.Globalization;
using Xinglin.Storage;
using Xinglin.Storage.Postgres;
using Xinglin.Storage.Sqlite;

namespace Xinglin.Web;

/// <summary>How this house is served: what stood on the command line.</summary>
public sealed record Serving
{
    public int Port { get; init; } = 5080;
    public string? File { get; init; }
    public string? Postgres { get; init; }
    /// <summary>How many invented charts a new store is given.</summary>
    public int Demo { get; init; } = 40;
    public bool WantsDemo { get; init; } = true;

    /// <summary>A session ends when nobody was at the screen this long.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Where the hospital's picture archive answers DICOMweb, "http://user:word@host:8042/dicom-web"; null: none is connected. Kept out of the command line by XINGLIN_PACS.</summary>
    public Uri? Pacs { get; init; }

    /// <summary>The store holds the invented region; its pages say so. Known once the store was opened.</summary>
    public bool IsDemo { get; init; }

    /// <summary>The options, or the sentence that says which one is wrong.</summary>
    public static (Serving Serving, Phrase? Wrong) Read(IReadOnlyList<string> args)
    {
        var serving = new Serving { Pacs = Web(Environment.GetEnvironmentVariable("XINGLIN_PACS")) };
        for (var i = 0; i < args.Count; i++)
        {
            var next = i + 1 < args.Count ? args[i + 1] : null;
            switch (args[i])
            {
                case "serve": break;
                case "--no-demo": serving = serving with { WantsDemo = false }; break;
                case "--port" when Whole(next) is >= 0 and <= 65535: serving = serving with { Port = Whole(next)!.Value }; i++; break;
                case "--demo" when Whole(next) is >= 1 and <= 100_000: serving = serving with { Demo = Whole(next)!.Value }; i++; break;
                case "--idle" when Whole(next) is >= 1 and <= 480: serving = serving with { Idle = TimeSpan.FromMinutes(Whole(next)!.Value) }; i++; break;
                case "--store" when next is not null: serving = serving with { File = next }; i++; break;
                case "--postgres" when next is not null: serving = serving with { Postgres = next }; i++; break;
                case "--pacs" when Web(next) is { } pacs: serving = serving with { Pacs = pacs }; i++; break;
                default: return (serving, new($"看不懂选项 {args[i]}；可用 --port N、--store FILE、--postgres CONNECTION、--demo N、--no-demo、--idle MINUTES、--pacs URL",
                    $"cannot use {args[i]}; there are --port N, --store FILE, --postgres CONNECTION, --demo N, --no-demo, --idle MINUTES, --pacs URL"));
            }
        }
        return (serving, serving is { File: not null, Postgres: not null } ? new("--store 与 --postgres 只能写一个", "give --store or --postgres, not both") : null);
    }

    public Engine Engine() => Postgres is { } connection ? new PostgresEngine(connection) : new SqliteEngine(File ?? DefaultStore);

    static string DefaultStore =>
        Path.Combine(Environment.GetEnvironmentVariable("XINGLIN_HOME") is { Length: > 0 } home ? home : Environment.CurrentDirectory, "store", "xinglin.db");

    static Uri? Web(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;

    static int? Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
