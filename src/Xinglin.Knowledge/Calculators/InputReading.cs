using System.Globalization;
using System.Text;
using Xinglin.Facts;
using Xinglin.Knowledge.Expressions;

namespace Xinglin.Knowledge.Calculators;

/// <summary>One given value as the card wants it; or why not, with what to do.</summary>
/// <param name="Misread">it is no value of this input at all; otherwise it is one for which the formula does not hold</param>
readonly record struct InputReading(Operand Value, Phrase? Problem = null, bool Misread = false)
{
    public static InputReading Read(string name, Input input, Given given, DateTimeOffset? now)
    {
        var text = given.Text.Normalize(NormalizationForm.FormKC).Trim();
        if (input.Choices is { } choices) return Choose(name, input, choices, text) is var chosen && chosen.Problem is null ? Dated(input, given, now, chosen) : chosen;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return No(new($"{input.Zh}（{name}）须是数字，收到“{given.Text}”", $"{input.En} ({name}) must be a number, not '{given.Text}'"));
        if (given.Unit is { } unit && !Same(unit, input.Unit))
        {
            if (input.Units.FirstOrDefault(u => Same(u.Key, unit)).Value is not { } factor)
                return No(new($"{input.Zh}（{name}）的单位“{unit}”不认识，可用 {Units(input)}", $"the unit '{unit}' of {input.En} ({name}) is not known; use {Units(input)}"));
            number *= factor.Is;
        }
        if (input.Whole && number != Math.Floor(number))
            return No(new($"{input.Zh}（{name}）须是整数", $"{input.En} ({name}) must be a whole number"));
        if (input.Range?.Is is [var least, var most] && (number < least || number > most))
            return new(default, OutOf(name, input, number, least, most), Misread: number < 0 && least >= 0);
        return Dated(input, given, now, new(new(number)));
    }

    static InputReading Choose(string name, Input input, Dictionary<string, Choice> choices, string text) =>
        choices.FirstOrDefault(c => c.Key.Equals(text, StringComparison.OrdinalIgnoreCase) || c.Value.IsMeantBy(text)).Key is { } meant ? new(new(double.NaN, meant))
            : No(new($"{input.Zh}（{name}）须是 {string.Join("、", choices.Select(c => $"{c.Key} {c.Value.Zh}"))} 之一", $"{input.En} ({name}) must be one of {string.Join(", ", choices.Keys)}"));

    static InputReading Dated(Input input, Given given, DateTimeOffset? now, InputReading read) => (given.At, now) switch
    {
        ({ } at, { } today) when at > today.AddMinutes(1) =>
            No(new($"{input.Zh}写的是 {at:yyyy-MM-dd HH:mm}，还没有到", $"{input.En} is dated {at:yyyy-MM-dd HH:mm}, which is yet to come")),
        ({ } at, { } today) when input.FreshDays is { } fresh && (today - at).TotalDays > fresh.Is =>
            new(default, new($"{input.Zh}已是 {at:yyyy-MM-dd} 的，超过 {fresh.Is} 天，须重测", $"{input.En} is of {at:yyyy-MM-dd}, more than {fresh.Is} days old: measure again")),
        _ => read,
    };

    static Phrase OutOf(string name, Input input, double number, double least, double most)
    {
        var (written, range) = (number.ToString(CultureInfo.InvariantCulture), FormattableString.Invariant($"{least}–{most} {input.Unit}").Trim());
        return new($"{input.Zh}（{name}）{written} 超出适用范围 {range}", $"{input.En} ({name}) {written} is outside {range}, for which this holds");
    }

    static InputReading No(Phrase why) => new(default, why, Misread: true);

    static bool Same(string a, string b) => string.Equals(Plain(a), Plain(b), StringComparison.OrdinalIgnoreCase);

    /// <summary>One spelling for what means the same; 斤 is not among them, it is half a kilogram.</summary>
    static string Plain(string unit) => unit.Trim() switch
    {
        "公斤" or "千克" => "kg",
        "厘米" => "cm",
        "毫米" => "mm",
        "米" => "m",
        "岁" or "y" or "years" => "岁",
        var other => Spelt(other),
    };

    static string Spelt(string unit) => unit.Normalize(NormalizationForm.FormKC).Replace('μ', 'u').Replace('*', '^').Replace("^", "").Replace("×", "").Replace(" ", "");

    static string Units(Input input) => string.Join("、", input.Units.Keys.Prepend(input.Unit));
}
