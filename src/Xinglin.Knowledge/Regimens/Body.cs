using System.Globalization;
using Xinglin.Facts;
using Xinglin.Knowledge.Calculators;

namespace Xinglin.Knowledge.Regimens;

/// <summary>体。Surface, weight and clearance by the formulas the house uses; which weight stands in the clearance is said.</summary>
sealed class Body
{
    readonly Calculation area, clearance;
    readonly Phrase? clearanceWeight;
    readonly CalculatorCard exposure;
    readonly PatientValues values;

    public Body(PatientValues values, DosingRulesCard rules, Func<string, CalculatorCard> formula)
    {
        this.values = values;
        exposure = formula(rules.Formulas.Exposure);
        area = values.Work(formula(rules.Formulas.Area));
        Area = rules.AreaAtMost?.Is is { } most && area.Value > most ? most : area.Value;
        (clearance, clearanceWeight) = Cleared(formula(rules.Formulas.Clearance), formula(rules.Formulas.IdealWeight), formula(rules.Formulas.AdjustedWeight));
    }

    /// <summary>m²; null with <see cref="NoArea"/>.</summary>
    public double? Area { get; }
    public double? Weight => values.Number("weight");
    public double? Clearance => clearance.Value;
    public Phrase NoArea => area.Cannot ?? default;
    public Phrase NoWeight => values.WhyNot("weight");
    public Phrase NoClearance => clearance.Cannot ?? default;
    public Confidence AreaConfidence => area.Confidence;
    public Confidence ClearanceConfidence => clearance.Confidence;

    public Measures Measures => new(Area, area.Card.Stamp, Clearance, clearance.Card.Stamp, clearanceWeight) { NoArea = area.Cannot, NoClearance = clearance.Cannot };

    /// <summary>The dose that reaches an exposure, capped as its card caps it.</summary>
    public Calculation Exposure(double auc) => values.Work(exposure, ("auc", auc), ("gfr", Clearance!.Value));

    (Calculation, Phrase?) Cleared(CalculatorCard card, CalculatorCard idealCard, CalculatorCard adjustedCard)
    {
        if (Weight is not { } actual) return (values.Work(card), null);
        var (ideal, adjusted) = (values.Work(idealCard), values.Work(adjustedCard));
        var (kg, zh, en) = adjusted.Value is { } a ? (a, "校正体重", "adjusted weight")
            : ideal.Value is { } i && i < actual ? (i, "理想体重", "ideal weight")
            : (actual, ideal.Value is null ? "实际体重（理想体重算不出）" : "实际体重", ideal.Value is null ? "actual weight (no ideal weight can be said)" : "actual weight");
        var done = values.Work(card, ("weight", kg));
        var said = kg.ToString("0.#", CultureInfo.InvariantCulture);
        return (done, done.Value is null ? null : new Phrase($"{zh} {said} kg", $"{en} {said} kg"));
    }
}
