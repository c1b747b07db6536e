namespace Xinglin.Knowledge.Expressions;

/// <summary>The functions an expression may call by name.</summary>
static class Functions
{
    static readonly Dictionary<string, (int Least, int Most, Func<double[], double> Of)> all = new()
    {
        ["min"] = (1, 99, v => v.Min()),
        ["max"] = (1, 99, v => v.Max()),
        ["sum"] = (1, 99, v => v.Sum()),
        ["mean"] = (1, 99, v => v.Average()),
        ["abs"] = (1, 1, v => Math.Abs(v[0])),
        ["sqrt"] = (1, 1, v => Math.Sqrt(v[0])),
        ["ln"] = (1, 1, v => Math.Log(v[0])),
        ["log10"] = (1, 1, v => Math.Log10(v[0])),
        ["exp"] = (1, 1, v => Math.Exp(v[0])),
        ["floor"] = (1, 1, v => Math.Floor(v[0])),
        // to a multiple of the second, halves upwards: what OPTN and dose rounding mean by rounding
        ["round"] = (1, 2, v => v is [_, var step] ? Math.Floor(v[0] / step + 0.5) * step : Math.Floor(v[0] + 0.5)),
    };

    public static Func<double[], double>? Find(string name, int count) =>
        all.TryGetValue(name, out var f) && count >= f.Least && count <= f.Most ? f.Of : null;
}
