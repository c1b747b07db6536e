using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Xinglin.Bench.Pages;

/// <summary>Two hundred worklists open at once. One entry is written; each page hears of it and fetches itself again, as the script does.</summary>
static class OpenWorklists
{
    const int Pages = 200, Rounds = 5;

    public static async Task<List<Measured>> Run(ServedProgram program)
    {
        var readers = await Task.WhenAll(program.Accounts.Select(a => Reader.SignIn(program, a)));
        var nurse = readers[program.Accounts.IndexOf("nurse")];
        using var gone = new CancellationTokenSource();
        var seen = new BlockingCollection<(double Heard, double Shown)>();
        long written = 0;
        var open = Enumerable.Range(0, Pages).Select(i => Page(readers[i % readers.Length], () => written, seen, gone.Token)).ToList();
        await Task.WhenAll(open.Select(p => p.Opened.Task)).WaitAsync(TimeSpan.FromMinutes(2));

        List<double> heard = [], shown = [];
        foreach (var chart in (await Writable(nurse)).Take(Rounds))
        {
            await Task.Delay(1500);
            var at = TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
            written = Stopwatch.GetTimestamp();
            await nurse.Write(chart, $$$"""[{"tag":"temperature","happenedAt":"{{{at}}}","source":"bench/{{{Guid.NewGuid():N}}}","fact":{"celsius":36.6,"site":"axillary","heldFor":"00:00:00"}}]""");
            List<(double Heard, double Shown)> round = [];
            while (round.Count < Pages && seen.TryTake(out var one, TimeSpan.FromSeconds(60))) round.Add(one);
            if (round.Count < Pages) throw new InvalidOperationException($"only {round.Count} of {Pages} pages heard of it");
            heard.AddRange(round.Select(r => r.Heard));
            shown.AddRange(round.Select(r => r.Shown));
        }
        var memory = program.Resident;
        await gone.CancelAsync();
        foreach (var reader in readers) reader.Dispose();
        var (h, s) = ((double[])[.. heard.Order()], (double[])[.. shown.Order()]);
        return
        [
            new("", $"{Pages} open worklists: an entry heard of, p95", h.P95, "ms", 2000), new("", $"{Pages} open worklists: an entry shown, p50", s.P50, "ms"),
            new("", $"{Pages} open worklists: an entry shown, p95", s.P95, "ms", 2000), new("", $"{Pages} open worklists: memory", memory, "MB", 1000),
        ];
    }

    /// <summary>Charts whose worklist lines a nurse has before her.</summary>
    static async Task<IReadOnlyList<string>> Writable(Reader nurse) =>
        [.. System.Text.RegularExpressions.Regex.Matches(Uri.UnescapeDataString((await nurse.Text("/")).Text), "task=([0-9a-f]{8}-[0-9a-f-]{27})").Select(m => m.Groups[1].Value).Distinct()];

    static OpenPage Page(Reader reader, Func<long> written, BlockingCollection<(double, double)> seen, CancellationToken gone)
    {
        var page = new OpenPage();
        page.Reading = Task.Run(async () =>
        {
            await reader.Fetch("/");
            string? mark = null;
            using var stream = await reader.Listen();
            while (await stream.ReadLineAsync(gone) is { } line)
            {
                if (line == "data: ") page.Opened.TrySetResult();
                if (line != "data: board") continue;
                var heard = Stopwatch.GetElapsedTime(written()).TotalMilliseconds;
                mark = await reader.Renew(mark);
                seen.Add((heard, Stopwatch.GetElapsedTime(written()).TotalMilliseconds), gone);
            }
        }, gone);
        return page;
    }

    sealed class OpenPage
    {
        public TaskCompletionSource Opened { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public Task? Reading { get; set; }
    }
}
