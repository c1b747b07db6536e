using System.Globalization;

namespace Xinglin.Web.Rights;

/// <summary>Days as posts and agreements show them, and as a form sends them.</summary>
static class Days
{
    const string Form = "yyyy-MM-dd";

    public static string Say(DateOnly day) => day == DateOnly.MinValue ? "—" : day.ToString(Form, CultureInfo.InvariantCulture);

    public static DateOnly? Read(string? text) => DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1949 and < 2200 ? day : null;
}
