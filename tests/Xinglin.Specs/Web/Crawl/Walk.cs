using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Parser;

namespace Xinglin.Specs.Web.Crawl;

/// <summary>Somebody signs in and follows every link that reads, a few examples of each kind.</summary>
public sealed class Walk(Served_house house, string account, string tongue, Action<Seen_page> look)
{
    const int Examples = 2;
    /// <summary>Each of these is a list of its own, and some pages are linked from one of them alone.</summary>
    static readonly string[] walkedWhole = ["/knowledge/{Kind}"];
    static readonly HtmlParser parser = new();
    static readonly string[] notWalked = ["/tongue", "/look", "/api", "/fhir", "/live", "/openapi", "/health"];
    readonly Dictionary<string, int> taken = [];
    readonly HashSet<string> known = [];
    readonly Queue<(string Address, string From)> ahead = new();

    /// <summary>Files that are not pages, such as a table to download, and how the house answered.</summary>
    public ConcurrentDictionary<string, int> Files { get; } = [];

    public async Task Go()
    {
        using var visit = await house.SignInAs(account, tongue);
        foreach (var page in Routes.Plain.Prepend("/")) Meet(page, "the list of pages");
        while (ahead.TryDequeue(out var next)) await Open(visit.Http, next.Address, next.From);
    }

    void Meet(string address, string from)
    {
        if (!known.Add(address) || notWalked.Any(n => address.StartsWith(n, StringComparison.Ordinal))) return;
        var kind = Routes.Of(address);
        if (taken.GetValueOrDefault(kind) >= Examples && !walkedWhole.Contains(kind)) return;
        taken[kind] = taken.GetValueOrDefault(kind) + 1;
        ahead.Enqueue((address, from));
    }

    async Task Open(HttpClient http, string address, string from)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new("br"));
        using var answer = await http.SendAsync(request);
        if ((int)answer.StatusCode is >= 300 and < 400)
        {
            if (Within(answer.Headers.Location?.ToString(), address) is { } to) Meet(to, address);
            return;
        }
        var sent = await answer.Content.ReadAsByteArrayAsync();
        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            Files[address] = (int)answer.StatusCode;
            return;
        }
        var html = Encoding.UTF8.GetString(answer.Content.Headers.ContentEncoding.Contains("br") ? Unpacked(sent) : sent);
        using var document = await parser.ParseDocumentAsync(html);
        look(new(account, tongue, address, Routes.Of(address), from, (int)answer.StatusCode, answer.Headers, html, sent.Length, document));
        foreach (var link in document.QuerySelectorAll("a[href], area[href], form[method=get][action], form:not([method])[action]"))
            if (Within(link.GetAttribute("href") ?? link.GetAttribute("action"), address) is { } to) Meet(to, address);
    }

    /// <summary>An address of this house without its fragment; null when it leads elsewhere.</summary>
    string? Within(string? href, string at)
    {
        if (href is null or ['#', ..] || !Uri.TryCreate(new Uri(house.Address, at), href, out var to)) return null;
        return to.Scheme is "http" or "https" && to.Authority == house.Address.Authority ? to.PathAndQuery : null;
    }

    static byte[] Unpacked(byte[] sent)
    {
        using var plain = new MemoryStream();
        using (var brotli = new BrotliStream(new MemoryStream(sent), CompressionMode.Decompress)) brotli.CopyTo(plain);
        return plain.ToArray();
    }
}
