using System.Globalization;
using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Calculators;

namespace Xinglin.Care.Nursing.Ward;

/// <summary>NEWS2。Worked from what was measured; nobody types it, nobody stores it. Says why when a part is missing.</summary>
public static class EarlyWarning
{
    const string Card = "news2";
    /// <summary>Parts further apart than this are not one look at the patient.</summary>
    static readonly TimeSpan together = TimeSpan.FromHours(1);

    public static Calculation? Of(Library library, DateTimeOffset at, VitalSigns? signs, decimal? celsius) =>
        library.FamilyOf<CalculatorCard>().On(Card, at) is not { } card ? null : card.Calculate(Given(signs, celsius), at);

    /// <summary>By the last set of signs of the chart and the temperature taken with it; null when nothing was measured, or no card speaks of it.</summary>
    public static (Calculation Score, DateTimeOffset At)? Last(Library library, Chart chart)
    {
        if (chart.All<VitalSigns>().LastOrDefault() is not { Fact: { } signs } last) return null;
        return Of(library, last.At, signs, chart.All<Temperature>().Where(t => (t.At - last.At).Duration() <= together).Select(t => (decimal?)t.Fact.Celsius).LastOrDefault()) is { } score ? (score, last.At) : null;
    }

    static Dictionary<string, Given> Given(VitalSigns? s, decimal? celsius)
    {
        Dictionary<string, Given> given = [];
        Put("breaths", s?.Breaths);
        Put("saturation", s?.Saturation);
        Put("systolic", s?.Systolic);
        Put("pulse", s?.Pulse);
        Put("temperature", celsius);
        if (s?.OnOxygen is { } oxygen) given["oxygen"] = new(oxygen ? "yes" : "no");
        if (s?.Consciousness is { } awake) given["awake"] = new(awake is Consciousness.Alert ? "yes" : "no");
        return given;

        void Put(string name, decimal? value)
        {
            if (value is { } v) given[name] = new(v.ToString(CultureInfo.InvariantCulture));
        }
    }
}
