using System.Globalization;

namespace Xinglin.Exchange.Fhir.Rules;

/// <summary>Which of two values comes first. What cannot be compared is no fault: dates of different precision that agree so far, quantities in different units.</summary>
static class Order
{
    public static bool Holds(string op, Item left, Item right) => Compare(left, right) is not { } sign || op switch
    {
        "<" => sign < 0,
        "<=" => sign <= 0,
        ">" => sign > 0,
        _ => sign >= 0,
    };

    static int? Compare(Item left, Item right) => (left.Value, right.Value) switch
    {
        (decimal l, decimal r) => l.CompareTo(r),
        (string l, string r) => Moments(l, r),
        (null, null) when Child(left, "unit") == Child(right, "unit") && Child(left, "code") == Child(right, "code") =>
            left.Children("value").FirstOrDefault().Value is decimal l && right.Children("value").FirstOrDefault().Value is decimal r ? l.CompareTo(r) : null,
        _ => null,
    };

    static string? Child(Item item, string name) => item.Children(name).FirstOrDefault().Value as string;

    static int? Moments(string left, string right)
    {
        if (left.Contains('T', StringComparison.Ordinal) && right.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(left, CultureInfo.InvariantCulture, out var l) && DateTimeOffset.TryParse(right, CultureInfo.InvariantCulture, out var r))
            return l.CompareTo(r);
        var common = Math.Min(Math.Min(left.Length, right.Length), 10);
        var sign = string.CompareOrdinal(left, 0, right, 0, common);
        return sign == 0 && left.Length != right.Length ? null : sign;
    }
}
