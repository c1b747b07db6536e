using System.Globalization;

namespace Xinglin.Exchange.Synthetic.Lives;

/// <summary>医院日历。Days of a life as days of a year: nothing is planned for a Sunday or the week of Spring Festival, embolisations are on
/// Tuesdays and Thursdays, the meeting on Thursdays. Everything moves forward, to the next day on which it is done.</summary>
/// <param name="zero">the day of the first visit; null while it is not known, when every day is like another</param>
sealed class HospitalCalendar(DateOnly? zero)
{
    static readonly ChineseLunisolarCalendar lunar = new();
    static readonly DateOnly[] festivals = [.. Enumerable.Range(2010, 60).Select(y => DateOnly.FromDateTime(lunar.ToDateTime(y, 1, 1, 0, 0, 0, 0)))];

    public DateOnly? Zero => zero;

    /// <summary>The first day people are seen on.</summary>
    public int First => Clinic(0);

    /// <summary>Tuesday to Friday: who comes in the day before comes in on a working day.</summary>
    public int Admitted(int day) => Next(day, d => Open(d) && Open(d.AddDays(-1)) && d.DayOfWeek is >= DayOfWeek.Tuesday and <= DayOfWeek.Friday);

    /// <summary>Monday to Friday.</summary>
    public int Working(int day) => Next(day, d => Open(d) && d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    /// <summary>The last clinic day before this one.</summary>
    public int Before(int day)
    {
        for (var earlier = day - 1; zero is { } first && earlier > day - 12; earlier--)
            if (Open(first.AddDays(earlier)) && first.AddDays(earlier).DayOfWeek is not DayOfWeek.Sunday) return earlier;
        return day - 1;
    }

    /// <summary>Monday to Saturday: clinics and reports.</summary>
    public int Clinic(int day) => Next(day, d => Open(d) && d.DayOfWeek is not DayOfWeek.Sunday);

    public int Embolising(int day) => Next(day, d => Open(d) && d.DayOfWeek is (DayOfWeek.Tuesday or DayOfWeek.Thursday));

    public int Meeting(int day) => Next(day, d => Open(d) && d.DayOfWeek is DayOfWeek.Thursday);

    /// <summary>The master sees patients on Wednesdays.</summary>
    public int Master(int day) => Next(day, d => Open(d) && d.DayOfWeek is DayOfWeek.Wednesday);

    /// <summary>Whether the hospital runs as on any other day: not from New Year's Eve to the sixth, nor on the first three days of October.</summary>
    public static bool Open(DateOnly day) => !Festive(day) && day is not { Month: 10, Day: <= 3 };

    /// <summary>New Year's Eve to the sixth day of the first month.</summary>
    public static bool Festive(DateOnly day)
    {
        var first = festivals[Math.Clamp(day.Year - 2010, 0, festivals.Length - 1)];
        return day >= first.AddDays(-1) && day <= first.AddDays(5);
    }

    int Next(int day, Func<DateOnly, bool> done)
    {
        if (zero is not { } first) return day;
        for (var tries = 0; tries < 20; tries++, day++)
            if (done(first.AddDays(day))) return day;
        return day;
    }
}
