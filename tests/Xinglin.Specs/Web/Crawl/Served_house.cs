using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Xinglin.Care;
using Xinglin.Knowledge;
using Xinglin.Storage;
using Xinglin.Storage.Sqlite;
using Xinglin.Web;

namespace Xinglin.Specs.Web.Crawl;

/// <summary>The program itself, started as people start it: its own process, a new store, so many invented charts.</summary>
public sealed partial class Served_house(int charts) : IAsyncDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("xinglin-served-").FullName;
    TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    Process? process;

    public Uri Address { get; private set; } = null!;

    public string StoreFile => Path.Combine(folder, "house.db");

    public async Task Start()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
        foreach (var word in (string[])["exec", Path.Combine(AppContext.BaseDirectory, "xinglin-web.dll"), "serve", "--port", "0", "--store", StoreFile, .. charts == 0 ? ["--no-demo"] : new[] { "--demo", $"{charts}" }])
            start.ArgumentList.Add(word);
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var ended = process.WaitForExitAsync();
        if (await Task.WhenAny(address.Task, ended, Task.Delay(TimeSpan.FromMinutes(2))) != address.Task) throw new InvalidOperationException($"the program did not begin:\n{Said}");
        Address = await address.Task;
    }

    /// <summary>No signal it could answer to; it may be started again on the same store.</summary>
    public async Task Kill()
    {
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>What the program said since it started, for a spec that fails.</summary>
    public string Said { get; private set; } = "";

    /// <summary>The password a house without a demo tells once, on its first start.</summary>
    public string FirstPassword => FirstAccount().Match(Said) is { Success: true } told ? told.Groups[1].Value : DemoAccounts.Password;

    void Hear(string? line)
    {
        if (line is null) return;
        Said += line + "\n";
        if (Served().Match(line) is { Success: true } served) address.TrySetResult(new($"http://localhost:{served.Groups[1].Value}/"));
    }

    /// <summary>A second view of the store, as another program beside the served house has it.</summary>
    public Store Beside()
    {
        var library = Library.Default;
        var engine = new SqliteEngine(StoreFile);
        return Store.Open(engine, Registers.In(library, new TaskRegister(library)), Rooms.Gate(library, engine), TimeProvider.System);
    }

    public Visit Visit(CookieContainer? cookies = null) =>
        new(new(new HttpClientHandler { CookieContainer = cookies ?? new(), AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = Address });

    /// <summary>What a browser holds after this person signed in.</summary>
    public async Task<IEnumerable<Cookie>> CookiesOf(string account, string tongue)
    {
        var cookies = new CookieContainer();
        using var visit = await SignInAs(account, tongue, cookies);
        return cookies.GetAllCookies();
    }

    public async Task<Visit> SignInAs(string account, string tongue = "zh", CookieContainer? cookies = null)
    {
        var visit = Visit(cookies);
        var answer = await visit.Post("/login", "/sign-in", ("name", account), ("password", FirstPassword), ("back", "/"));
        Assert.True(answer.Headers.Location?.ToString() == "/", $"{account} could not sign in: {answer.StatusCode} {answer.Headers.Location}");
        if (tongue != "zh") await visit.Open($"/tongue?to={tongue}&back=/");
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex(@"Xinglin\s+https?://\S*?:(\d+)")]
    private static partial Regex Served();

    [GeneratedRegex(@"first account \w+, password (\S+?),")]
    private static partial Regex FirstAccount();
}
