namespace Xinglin.Exchange.Fhir.Map.Observations;

/// <summary>Brings measures of the body to the units facts are kept in. A unit not listed gives null: we do not guess.
/// Factors: NIST SP 811 (1 lb = 0.45359237 kg, 1 in = 2.54 cm, 1 kPa = 7.500617 mmHg); 1 斤 = 0.5 kg.</summary>
static class Units
{
    public static decimal? Celsius(decimal v, Amount q) => Plain(q) switch
    {
        "cel" or "c" or "°c" or "℃" or "degc" => v,
        "[degf]" or "f" or "°f" or "℉" or "degf" => Math.Round((v - 32) * 5 / 9, 2),
        _ => null,
    };

    public static decimal? Kilograms(decimal v, Amount q) => Plain(q) switch
    {
        "kg" or "公斤" or "千克" => v,
        "g" or "克" => v / 1000,
        "[lb_av]" or "lb" or "lbs" => Math.Round(v * 0.45359237m, 2),
        "[oz_av]" or "oz" => Math.Round(v * 0.028349523m, 3),
        "斤" => v / 2,
        _ => null,
    };

    public static decimal? Centimetres(decimal v, Amount q) => Plain(q) switch
    {
        "cm" or "厘米" => v,
        "m" or "米" => v * 100,
        "mm" => v / 10,
        "[in_i]" or "[in_us]" or "in" or "inch" or "inches" => Math.Round(v * 2.54m, 2),
        "[ft_i]" or "ft" => Math.Round(v * 30.48m, 2),
        _ => null,
    };

    public static decimal? Millimetres(decimal v, Amount q) => Plain(q) switch
    {
        "mm[hg]" or "mmhg" or "毫米汞柱" => v,
        "kpa" => v * 7.500617m,
        _ => null,
    };

    static string Plain(Amount q) => (q.Code ?? q.Unit ?? "").Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
}
