using System.Globalization;
using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Knowledge;

namespace Xinglin.Care;

/// <summary>How the worklist says a number: short name, value, unit, CTCAE grade.</summary>
public static class Said
{
    /// <summary>"中性粒 0.38（4 级）"; counts go without their unit, which every ward knows.</summary>
    public static Phrase Count(Analyte analyte, decimal value, LaboratoryGradesCard? grades)
    {
        var (zh, en) = Short(analyte);
        var number = Number(value);
        var unit = analyte.Unit is "10^9/L" or "" ? "" : $" {analyte.Unit}";
        return grades?.Grade(analyte, value) is { } g
            ? new($"{zh} {number}{unit}（{g} 级）", $"{en} {number}{unit} (grade {g})")
            : new($"{zh} {number}{unit}", $"{en} {number}{unit}");
    }

    public static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    public static Phrase Short(Analyte analyte) => analyte.Id switch
    {
        "anc" => new("中性粒", "neutrophils"),
        "tbil" => new("胆红素", "bilirubin"),
        _ => analyte.Name,
    };

    /// <summary>What an unverified line adds to what it says.</summary>
    public static Phrase Unverified(this Phrase phrase, bool unverified) =>
        unverified ? new($"{phrase.Zh}（界值未核实）", $"{phrase.En} (limit unverified)") : phrase;

    public static Phrase And(this Phrase first, Phrase then) => new($"{first.Zh}，{then.Zh}", $"{first.En}, {then.En}");
}
