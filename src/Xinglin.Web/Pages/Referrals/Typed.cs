using System.Globalization;
using Xinglin.Care;
using Xinglin.Facts.Paths;

namespace Xinglin.Web.Pages.Referrals;

/// <summary>What was typed into a form of the region, as its facts take it.</summary>
static class Typed
{
    /// <summary>One item a line; empty lines are none.</summary>
    public static IReadOnlyList<string> Lines(string? text) => [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    public static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The rows of tasks; a day nobody typed is in a week.</summary>
    /// <param name="keepEmpty">true to show the rows again as they were sent</param>
    public static IReadOnlyList<HomeTask> Tasks(IFormCollection form, DateTimeOffset now, bool keepEmpty = false) =>
    [
        .. from row in form["what"].Index()
           where keepEmpty || !string.IsNullOrWhiteSpace(row.Item)
           select new HomeTask(row.Item?.Trim() ?? "", Enum.TryParse<Role>(form["owner"].ElementAtOrDefault(row.Index), out var role) ? role : Role.TownshipDoctor, Day(form["by"].ElementAtOrDefault(row.Index)) ?? now.HouseDay().AddDays(7)),
    ];
}
