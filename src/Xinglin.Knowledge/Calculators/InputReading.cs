using System.Globalization;
using Xinglin.Facts;
using Xinglin.Knowledge.Expressions;

namespace Xinglin.Knowledge.Calculators;

/// <summary>One given value as the card wants it; or why not, with what to do.</summary>
static class InputReading
{
    public static (Operand Value, Phrase? Problem) Read(string name, Input input, Given given, DateTimeOffset? now)
    {
        if (Stale(input, given, now) is { } stale) return (default, stale);
        var text = given.Text.Normalize(System.Text.NormalizationForm.FormKC).Trim();
        if (input.Choices is { } choices)
            return choices.ContainsKey(text) ? (new(double.NaN, text), null)
                : choices.FirstOrDefault(c => c.Value.IsMeantBy(text)).Key is { } meant ? (new(double.NaN, meant), null)
                : (default, new($"{input.Zh}（{name}）须是 {string.Join("、", choices.Select(c => $"{c.Key} {c.Value.Zh}"))} 之一", $"{input.En} ({name}) must be one of {string.Join(", ", choices.Keys)}"));
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return (default, new($"{input.Zh}（{name}）须是数字，收到“{given.Text}”", $"{input.En} ({name}) must be a number, not '{given.Text}'"));
        if (given.Unit is { } unit && !Same(unit, input.Unit))
        {
            if (input.Units.FirstOrDefault(u => Same(u.Key, unit)).Value is not { } factor)
                return (default, new($"{input.Zh}（{name}）的单位“{unit}”不认识，可用 {Units(input)}", $"the unit '{unit}' of {input.En} ({name}) is not known; use {Units(input)}"));
            number *= factor.Is;
        }
        if (input.Whole && number != Math.Floor(number))
            return (default, new($"{input.Zh}（{name}）须是整数", $"{input.En} ({name}) must be a whole number"));
        if (input.Range?.Is is [var least, var most] && (number < least || number > most))
            return (default, FormattableString.Invariant($"{least}–{most} {input.Unit}").Trim() is var range
                ? new($"{input.Zh}（{name}）{number.ToString(CultureInfo.InvariantCulture)} 超出适用范围 {range}", $"{input.En} ({name}) {number.ToString(CultureInfo.InvariantCulture)} is outside {range}, for which this holds") : null);
        return (new(number), null);
    }

    static Phrase? Stale(Input input, Given given, DateTimeOffset? now) =>
        input.FreshDays is { } fresh && given.At is { } at && now is { } today && (today - at).TotalDays > fresh.Is
            ? new($"{input.Zh}已是 {at:yyyy-MM-dd} 的，超过 {fresh.Is} 天，须重测", $"{input.En} is of {at:yyyy-MM-dd}, more than {fresh.Is} days old: measure again") : null;

    static bool Same(string a, string b) => string.Equals(Plain(a), Plain(b), StringComparison.OrdinalIgnoreCase);

    static string Plain(string unit) => unit.Replace('μ', 'µ').Replace("µ", "u").Replace("^", "").Replace("×", "").Replace(" ", "").Replace("²", "2");

    static string Units(Input input) => string.Join("、", input.Units.Keys.Prepend(input.Unit));
}
