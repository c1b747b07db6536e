using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace Xinglin.Bench.Pages;

/// <summary>Somebody at a screen: signed in, asking for compressed pages as a browser does.</summary>
sealed partial class Reader : IDisposable
{
    readonly HttpClient http;

    Reader(Uri address) => http = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false, PooledConnectionLifetime = Timeout.InfiniteTimeSpan })
    {
        BaseAddress = address, Timeout = TimeSpan.FromMinutes(2), DefaultRequestHeaders = { { "Accept-Encoding", "br, gzip" } },
    };

    public static async Task<Reader> SignIn(ServedProgram program, string account)
    {
        var reader = new Reader(program.Address);
        var (page, _) = await reader.Text("/login");
        var hidden = Hidden().Matches(page).Select(m => KeyValuePair.Create(m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value))).DistinctBy(p => p.Key).Where(p => p.Key != "back");
        using var form = new FormUrlEncodedContent([.. hidden, new("name", account), new("password", program.Password), new("back", "/")]);
        using var answer = await reader.http.PostAsync("/sign-in", form);
        if (answer.Headers.Location?.ToString() != "/") throw new InvalidOperationException($"{account} could not sign in: {answer.StatusCode} {answer.Headers.Location}");
        return reader;
    }

    /// <returns>milliseconds until the last byte, and bytes on the wire</returns>
    public async Task<(double Milliseconds, int Bytes)> Fetch(string address)
    {
        var watch = Stopwatch.GetTimestamp();
        using var answer = await http.GetAsync(address);
        var sent = await answer.Content.ReadAsByteArrayAsync();
        return answer.StatusCode is HttpStatusCode.OK ? (Stopwatch.GetElapsedTime(watch).TotalMilliseconds, sent.Length) : throw new InvalidOperationException($"{address} answered {answer.StatusCode}");
    }

    /// <summary>Fetches the list of an open worklist again as its script does: nothing comes when it saw the same.</summary>
    /// <param name="seen">the mark of what this page shows</param>
    /// <returns>the mark of what it shows now</returns>
    public async Task<string?> Renew(string? seen)
    {
        await Task.Delay(Random.Shared.Next(250));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/work/list");
        if (seen is not null) request.Headers.TryAddWithoutValidation("If-None-Match", seen);
        using var answer = await http.SendAsync(request);
        await answer.Content.ReadAsByteArrayAsync();
        if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NotModified)) throw new InvalidOperationException($"/work/list answered {answer.StatusCode}");
        using var due = await http.GetAsync("/work/due");
        await due.Content.ReadAsByteArrayAsync();
        return answer.Headers.ETag?.ToString() ?? seen;
    }

    public async Task<(string Text, int Bytes)> Text(string address)
    {
        using var answer = await http.GetAsync(address);
        var sent = await answer.Content.ReadAsByteArrayAsync();
        var packed = answer.Content.Headers.ContentEncoding.FirstOrDefault();
        await using Stream plain = packed switch
        {
            "br" => new BrotliStream(new MemoryStream(sent), CompressionMode.Decompress),
            "gzip" => new GZipStream(new MemoryStream(sent), CompressionMode.Decompress),
            _ => new MemoryStream(sent),
        };
        using var text = new StreamReader(plain, Encoding.UTF8);
        return (await text.ReadToEndAsync(), sent.Length);
    }

    public async Task Write(string chart, string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync($"/api/charts/{chart}/entries", body);
        if (answer.StatusCode is not HttpStatusCode.Created) throw new InvalidOperationException($"the bench could not write: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>Opens the stream an open worklist listens to.</summary>
    public async Task<StreamReader> Listen()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/live?topic=board");
        request.Headers.AcceptEncoding.Clear();
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new(await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync());
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
