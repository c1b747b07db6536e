using System.Globalization;
using System.Text;
using Xinglin.Care.Treatment.Systemic;

namespace Xinglin.Web.Pages.Systemic;

/// <summary>A physician's wish as the order form sends it; what cannot be read is said, and what stood before stays.</summary>
static class WishReading
{
    public static (CycleWish Wish, IReadOnlyList<Problem> Wrong) Of(SystemicView view, Func<string, string?> sent, IFormCollection? form, string? kind)
    {
        var usual = view.Usual();
        if (form is null)
            return (kind is "reduced" && view.Gates?.Reductions.Is.Where(r => r < usual.Percent).Select(r => (int?)r).Max() is { } less ? usual with { Percent = less } : usual, []);
        List<Problem> wrong = [];
        if (!DateOnly.TryParseExact(sent("plannedOn"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            wrong.Add(new("plannedOn", new("请写计划日期", "say the planned day")));
            day = usual.PlannedOn;
        }
        if (Number(sent("percent")) is not { } percent)
        {
            wrong.Add(new("percent", new("剂量写百分数，如 100 或 80", "write the dose as a percentage, such as 100 or 80")));
            percent = usual.Percent;
        }
        Dictionary<string, decimal> chosen = [];
        foreach (var (name, texts) in form.Where(f => f.Key.StartsWith("chosen.", StringComparison.Ordinal) && f.Value is [{ Length: > 0 }, ..]))
            if (Number(texts[0]) is { } dose) chosen[name["chosen.".Length..]] = dose;
            else wrong.Add(new(name, new($"“{texts[0]}”不是剂量", $"“{texts[0]}” is no dose")));
        var lines = form["take"].OfType<string>().ToHashSet();
        return (usual with
        {
            PlannedOn = day, Percent = percent, Levels = int.TryParse(sent("levels"), NumberStyles.None, CultureInfo.InvariantCulture, out var levels) ? levels : 0,
            Chosen = chosen, Lines = lines is { Count: 0 } ? null : lines, Reason = string.IsNullOrWhiteSpace(sent("reason")) ? null : sent("reason"),
        }, wrong);
    }

    /// <summary>A number as people type it, full width or half.</summary>
    public static decimal? Number(string? text) =>
        decimal.TryParse(text?.Normalize(NormalizationForm.FormKC).Trim().TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
