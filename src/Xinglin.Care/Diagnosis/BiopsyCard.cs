using System.Globalization;
using Xinglin.Knowledge;

namespace Xinglin.Care.Diagnosis;

public sealed record BiopsyCard : ProtocolCard
{
    public required Cited<int> ReportWithinWorkingDays { get; init; }
    public required Cited<int> ReadWithinHours { get; init; }
    /// <summary>A procedure and a specimen this close belong together.</summary>
    public required Cited<int> OneBiopsyHours { get; init; }
    public required Cited<List<DayOfWeek>> Weekend { get; init; }
    /// <summary>Days off in the week, and working days at the weekend, as the State Council announces them; yyyy-mm-dd.</summary>
    public required Cited<List<string>> Holidays { get; init; }
    public required Cited<List<string>> ExtraWorkingDays { get; init; }
    public List<WorkingDayExample> Examples { get; init; } = [];

    /// <summary>The n-th working day after a day.</summary>
    public DateOnly WorkingDay(DateOnly after, int count)
    {
        var day = after;
        while (count > 0)
            if (IsWorking(day = day.AddDays(1))) count--;
        return day;
    }

    bool IsWorking(DateOnly day) => Weekend.Is.Contains(day.DayOfWeek) ? Has(ExtraWorkingDays, day) : !Has(Holidays, day);

    static bool Has(Cited<List<string>> days, DateOnly day) => days.Is.Contains(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public override IEnumerable<string> Wrong() =>
    [
        .. from text in Holidays.Is.Concat(ExtraWorkingDays.Is)
           where !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
           select $"{text} is not a day",
        .. from e in Examples
           let due = WorkingDay(DateOnly.Parse(e.Taken, CultureInfo.InvariantCulture), ReportWithinWorkingDays.Is)
           where due != DateOnly.Parse(e.Due, CultureInfo.InvariantCulture)
           select FormattableString.Invariant($"example taken {e.Taken}: expected {e.Due}, came out as {due:yyyy-MM-dd}"),
    ];
}

public sealed record WorkingDayExample
{
    public required string Taken { get; init; }
    public required string Due { get; init; }
}
