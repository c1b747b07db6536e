using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Knowledge;

namespace Xinglin.Care.Treatment.Procedures;

/// <summary>Values before a procedure: there, not too old, within the card's limits. A value nobody has is not a normal one.</summary>
static class LaboratoryLines
{
    public static IEnumerable<CheckLine> Of(BeforeProcedure p) => p.Card.Laboratory.Select(l => Line(p, Analytes.Find(l.Key)!, l.Value));

    static CheckLine Line(BeforeProcedure p, Analyte analyte, LaboratoryLimit limit)
    {
        var cited = limit.AtLeast ?? limit.AtMost ?? limit.Below;
        var line = new CheckLine(analyte.Id, Said.Short(analyte), Standing.Unknown, new("没有结果", "no result"))
        {
            Asks = Asked(analyte, limit), Source = cited is not null ? p.Source(cited) : limit.Known is { } known ? p.Source(known) : "", Confidence = cited?.Confidence ?? limit.Known?.Confidence ?? Confidence.Medium,
        };
        if (p.Chart.ReadingAt(analyte, p.At) is not { } reading) return line with { Says = new($"没有 {line.Name.Zh} 结果，先查", $"no {line.Name.En} result: draw it first") };
        var old = Old(p, reading);
        var value = $"{Said.Number(reading.Value)}{(analyte.Unit is "" or "10^9/L" ? "" : $" {analyte.Unit}")}";
        var says = new Phrase($"{value}　{BeforeProcedure.Day(reading.At)}", $"{value}, {BeforeProcedure.Day(reading.At)}");
        return !limit.Keeps(reading.Value) ? line with { Standing = Standing.NotMet, Entry = reading.Entry, Says = says }
            : old is { } days ? line with { Entry = reading.Entry, Says = new($"{says.Zh}，到时已 {days} 天，过期", $"{says.En}: {days} days old by then, too old") }
            : line with { Standing = Standing.Met, Entry = reading.Entry, Says = says };
    }

    /// <summary>How many days ago it was drawn, where that is too long.</summary>
    static int? Old(BeforeProcedure p, Reading reading)
    {
        var age = p.At - reading.At;
        var most = p.Asked.Plan?.Unstable is true ? TimeSpan.FromHours(p.Rules.LaboratoryWithinHoursUnstable.Is) : TimeSpan.FromDays(p.Rules.LaboratoryWithinDays.Is);
        return age > most ? (int)Math.Ceiling(age.TotalDays) : null;
    }

    static Phrase Asked(Analyte analyte, LaboratoryLimit limit)
    {
        var unit = analyte.Unit is "" or "10^9/L" ? "" : $" {analyte.Unit}";
        string[] parts = [.. new[] { limit.AtLeast is { } least ? $"≥ {Said.Number(least.Is)}{unit}" : null, limit.AtMost is { } most ? $"≤ {Said.Number(most.Is)}{unit}" : null, limit.Below is { } below ? $"< {Said.Number(below.Is)}{unit}" : null }.OfType<string>()];
        return parts is [] ? limit.Known?.Is.Phrase ?? new("须知道", "to be known")
            : new($"{string.Join("，", parts)}{(limit.Note is { } n ? $"（{n.Is.Zh}）" : "")}", $"{string.Join(", ", parts)}{(limit.Note is { } m ? $" ({m.Is.En})" : "")}");
    }
}
