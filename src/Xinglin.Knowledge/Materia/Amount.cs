using System.Globalization;
using System.Text;

namespace Xinglin.Knowledge.Materia;

/// <summary>用量。Grams as people write them: 15, 15g, １５克, 十五克. Old measures are refused, because what 三钱 weighs depends on the dynasty.</summary>
public static class Amount
{
    /// <summary>Grams, or why they cannot be read.</summary>
    public static (decimal? Grams, Phrase? Fault) Read(string? written)
    {
        var text = (written ?? "").Normalize(NormalizationForm.FormKC).Trim();
        if (text is "") return (null, new("没有写克数", "no grams are written"));
        if (text.IndexOfAny(['钱', '两', '分', '斤', '铢', '撮']) >= 0 && !text.Contains('克', StringComparison.Ordinal))
            return (null, new($"“{text}”是旧制，各家换算不同，请写克数", $"“{text}” is an old measure with more than one conversion; write grams"));
        var number = text;
        var times = 1m;
        foreach (var (unit, grams) in units)
            if (number.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
            {
                (number, times) = (number[..^unit.Length].Trim(), grams);
                break;
            }
        decimal? read = decimal.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var d) ? d : Chinese(number);
        return read switch
        {
            null => (null, new($"“{text}”读不出克数", $"“{text}” cannot be read as grams")),
            <= 0 => (null, new($"“{text}”：用量要大于 0", $"“{text}”: an amount is above nothing")),
            _ => (read * times, null),
        };
    }

    static readonly (string Unit, decimal Grams)[] units = [("毫克", 0.001m), ("mg", 0.001m), ("kg", 1000), ("公斤", 1000), ("千克", 1000), ("克", 1), ("g", 1)];

    /// <summary>十五, 二十, 一百二十, 三; null when it is none.</summary>
    static decimal? Chinese(string text)
    {
        if (text is "" || text.Any(c => !"零〇一二两三四五六七八九十百半".Contains(c, StringComparison.Ordinal))) return null;
        if (text is "半") return 0.5m;
        decimal sum = 0, digit = 0;
        foreach (var c in text)
        {
            var at = "〇一二三四五六七八九".IndexOf(c, StringComparison.Ordinal);
            if (c is '零') at = 0;
            if (c is '两') at = 2;
            if (at >= 0) digit = at;
            else if (c is '十') (sum, digit) = (sum + (digit == 0 ? 1 : digit) * 10, 0);
            else if (c is '百') (sum, digit) = (sum + digit * 100, 0);
            else return null;
        }
        return sum + digit;
    }
}
