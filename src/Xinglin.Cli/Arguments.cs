using System.Globalization;

namespace Xinglin.Cli;

/// <summary>Values from the command line, or a sentence that says how to write them.</summary>
static class Arguments
{
    public static ChartId Chart(string? text) => ChartId.TryParse(text, out var id) ? id
        : throw new Stop(new($"“{text}”不是病历号；用 xinglin charts 查", $"\"{text}\" is no chart id; look it up with: xinglin charts"));

    public static DateTimeOffset? Time(string? text) => text is null ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var at) ? at
        : throw new Stop(new($"“{text}”不是时间；写作 2026-03-02T09:06:00+08:00", $"\"{text}\" is no time; write 2026-03-02T09:06:00+08:00"));

    public static DateOnly? Day(string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new Stop(new($"“{text}”不是日期；写作 2026-03-02", $"\"{text}\" is no day; write 2026-03-02"));
}
