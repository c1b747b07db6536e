using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Xinglin.Bench.Pages;

/// <summary>The pages over HTTP at eight connections, over a region of so many charts; then two hundred worklists open at once.</summary>
static partial class PageBench
{
    const int Connections = 8, Turns = 40;
    static readonly TimeSpan calm = TimeSpan.FromSeconds(10);
    static readonly string[] readers = ["oncologist", "nurse", "tcm", "headnurse"];

    public static IEnumerable<Measured> Run(Options options, Place place)
    {
        using var program = ServedProgram.Start(options.Store is { } file && place.Kind is "sqlite" ? ["--store", file] : place.Serve, options.Charts);
        yield return new("", $"begin with {options.Charts:#,0} charts", program.Began.TotalSeconds, "s");
        foreach (var measured in Speed(program).GetAwaiter().GetResult()) yield return measured;
        Thread.Sleep(calm);
        yield return new("", "memory when calm again after that", program.Resident, "MB");
        foreach (var measured in OpenWorklists.Run(program).GetAwaiter().GetResult()) yield return measured;
    }

    static async Task<List<Measured>> Speed(ServedProgram program)
    {
        List<Measured> found = [];
        var people = await Task.WhenAll(Enumerable.Range(0, Connections).Select(i => Reader.SignIn(program, readers[i % readers.Length])));
        try
        {
            found.AddRange(await Weights(people[0]));
            await Task.Delay(calm);
            found.Add(new("", "memory, one has signed in", program.Resident, "MB", 250));
            var charts = new List<string>[Connections];
            for (var i = 0; i < Connections; i++) charts[i] = await Charts(people[i]);
            found.AddRange(Times("journey page", await Load(program, people, (who, turn) => $"/charts/{charts[who][(who + turn * Connections) % charts[who].Count]}"), 150));
            found.AddRange(Times("prescribing page", await Load(program, people, (who, turn) => $"/charts/{charts[who][(who + turn * Connections) % charts[who].Count]}/prescribe"), 150));
            found.AddRange(Times("worklist page", await Load(program, people, (_, _) => "/"), 200));
            found.AddRange(Times("worklist page of everybody", await Load(program, people, (_, _) => "/?role=all"), 200));
            foreach (var (what, page) in ((string, string)[])[("region page", "/region"), ("referrals page", "/region/referrals"), ("board page", "/mdt"), ("follow-through page", "/mdt/follow-through"), ("booking page", "/booking"), ("ward board page", "/nursing/ward/%E8%82%BF%E7%98%A4%E4%B8%80%E7%97%85%E5%8C%BA")])
                found.AddRange(Times(what, await Load(program, people, (_, _) => page), 200));
            foreach (var (what, page) in ((string, string)[])[("infection page", "/infection"), ("infection rates", "/infection/rates")])
                found.AddRange(Times(what, await Load(program, people, (_, _) => page), 500));
            found.AddRange(Times("patients page", await Load(program, people, (_, _) => "/patients"), null));
            found.AddRange(Times("find by initial", await Load(program, people, (_, turn) => $"/patients?find={"wlzcs"[turn % 5]}"), null));
            return found;
        }
        finally
        {
            foreach (var person in people) person.Dispose();
        }
    }

    /// <summary>Charts this person sees on lists, at most three hundred.</summary>
    static async Task<List<string>> Charts(Reader person)
    {
        HashSet<string> charts = [];
        foreach (var list in (string[])["/", "/?role=all", "/patients"])
            foreach (Match link in Chart().Matches(Uri.UnescapeDataString((await person.Text(list)).Text))) charts.Add(link.Groups[1].Value);
        if (charts.Count == 0) throw new InvalidOperationException("no chart is on the lists");
        return [.. charts.Order(StringComparer.Ordinal).Take(300)];
    }

    /// <summary>Every connection asks as soon as it was answered.</summary>
    static async Task<(double[] Times, double PerSecond, double BusyPerPage)> Load(ServedProgram program, Reader[] people, Func<int, int, string> address)
    {
        ConcurrentBag<double> times = [];
        await Turn(5, count: false); // everything compiled and in the cache, as on any morning but the first
        var (watch, busy) = (System.Diagnostics.Stopwatch.GetTimestamp(), program.Busy);
        await Turn(Turns, count: true);
        return ([.. times.Order()], times.Count / System.Diagnostics.Stopwatch.GetElapsedTime(watch).TotalSeconds, (program.Busy - busy).TotalMilliseconds / times.Count);

        Task Turn(int turns, bool count) => Task.WhenAll(people.Select((person, who) => Task.Run(async () =>
        {
            for (var turn = 0; turn < turns; turn++)
            {
                var (took, _) = await person.Fetch(address(who, turn));
                if (count) times.Add(took);
            }
        })));
    }

    static IEnumerable<Measured> Times(string what, (double[] Times, double PerSecond, double BusyPerPage) load, double? budget)
    {
        yield return new("", $"{what}, {Connections} connections, p50", load.Times.P50, "ms");
        yield return new("", $"{what}, {Connections} connections, p95", load.Times.P95, "ms", budget);
        yield return new("", $"{what}, answered", load.PerSecond, "pages/s");
        yield return new("", $"{what}, processor time each", load.BusyPerPage, "ms");
    }

    /// <summary>Bytes as sent: the first page with its styles, scripts and pictures, without the letters of the fonts; then pages alone.</summary>
    static async Task<List<Measured>> Weights(Reader person)
    {
        var (front, first) = await person.Text("/");
        double bytes = first;
        foreach (var file in Asset().Matches(front).Select(m => m.Groups[1].Value).Distinct()) bytes += (await person.Text(file)).Bytes;
        List<Measured> found = [new("", "first load without fonts", bytes / 1000, "kB", 300)];
        var chart = (await Charts(person))[0];
        foreach (var page in (string[])["/", "/?role=all", "/patients", $"/charts/{chart}", $"/charts/{chart}/prescribe", $"/charts/{chart}/entries"])
            found.Add(new("", string.Create(CultureInfo.InvariantCulture, $"later page {page.Replace(chart, "…", StringComparison.Ordinal)}"), (await person.Text(page)).Bytes / 1000.0, "kB", 100));
        return found;
    }

    [GeneratedRegex("(?:<link rel=\"(?:stylesheet|icon|preload)\" href|<script src|<img src)=\"([^\"]+)\"")]
    private static partial Regex Asset();

    [GeneratedRegex("(?:/charts/|task=)([0-9a-f]{8}-[0-9a-f-]{27})")]
    private static partial Regex Chart();
}
