using System.Globalization;

namespace Xinglin.Web.Pages.Infection;

/// <summary>What the address of the rates asks for: which days, which ward, and which list behind which number. What cannot be read asks for the last twelve months.</summary>
public sealed record RatesAsk(DateOnly From, DateOnly Until, string? Ward, string? Indicator, bool Numerator)
{
    const int Months = 12;

    /// <param name="today">not counted: a day counts when it is over</param>
    public static RatesAsk Of(Look look, DateOnly today)
    {
        var until = look.Day("until") is { } u && u < today ? u : today.AddDays(-1);
        var from = look.Day("from") is { } f && f <= until ? f : new DateOnly(until.Year, until.Month, 1).AddMonths(1 - Months);
        if (until.DayNumber - from.DayNumber > 1100) from = until.AddDays(-1100);
        return new(from, until, look["ward"], Surveillance.All.Contains(look["of"]) ? look["of"] : null, look["side"] is not "denominator");
    }

    public static string List(string indicator, bool numerator, DateOnly from, DateOnly until, string? ward) =>
        $"/infection/rates?of={indicator}&side={(numerator ? "numerator" : "denominator")}&from={Day(from)}&until={Day(until)}{(ward is null ? "" : $"&ward={Uri.EscapeDataString(ward)}")}#list";

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The months of these days, each with its first and last day that counts.</summary>
    public IEnumerable<(DateOnly From, DateOnly Until)> ByMonth()
    {
        for (var month = new DateOnly(From.Year, From.Month, 1); month <= Until; month = month.AddMonths(1))
            yield return (month < From ? From : month, month.AddMonths(1).AddDays(-1) is var last && last < Until ? last : Until);
    }
}
