using System.Globalization;
using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Calculators;

namespace Xinglin.Web.Pages.Nutrition;

/// <summary>What was chosen of a nutrition plan, with the targets the calculators make of it.</summary>
static class PlanReading
{
    /// <summary>What may be chosen per kilogram: from, between and to; with the target it makes, where the weight is known and fresh.</summary>
    public static IReadOnlyList<(decimal Per, decimal? Of)> Energy(NutritionWay way, Library library, DateTimeOffset now) =>
        way.Card is { } card ? Of(way, library, now, "energy-need", "kcal-per-kg", card.KcalPerKg.Is) : [];

    public static IReadOnlyList<(decimal Per, decimal? Of)> Protein(NutritionWay way, Library library, DateTimeOffset now) =>
        way.Card is { } card ? Of(way, library, now, "protein-need", "gram-per-kg", card.ProteinPerKg.Is) : [];

    static List<(decimal, decimal?)> Of(NutritionWay way, Library library, DateTimeOffset now, string id, string input, List<decimal> span)
    {
        var card = library.FamilyOf<CalculatorCard>().On(id, now);
        return [.. new[] { span[0], Math.Round((span[0] + span[^1]) / 2, 2), span[^1] }.Select(per => (per, way.Weight is { } w && card is not null
            && card.Calculate(new Dictionary<string, Given> { ["weight"] = new(Text(w.Kg), "kg", w.At), [input] = new(Text(per)) }, now) is { Value: { } value, Cannot: null } ? (decimal?)Math.Round((decimal)value, 1) : null))];
    }

    public static (NutritionTherapy? Fact, IReadOnlyList<Problem> Wrong) Of(NutritionWay way, Func<string, string?> sent, IReadOnlyList<(decimal Per, decimal? Of)> energy, IReadOnlyList<(decimal Per, decimal? Of)> protein)
    {
        List<Problem> wrong = [];
        if (!Enum.TryParse<NutritionRoute>(sent("route"), out var route)) wrong.Add(new("route", new("请选途径", "choose a way of feeding")));
        var (kcal, grams) = (Chosen(sent("energy"), energy), Chosen(sent("protein"), protein));
        if (route is not NutritionRoute.Counselling && way.Weight is not null && kcal is null) wrong.Add(new("energy", new("请选能量目标；称重超过 14 天请先称", "choose the energy target; weigh again where the weight is older than 14 days")));
        if (route is not NutritionRoute.Counselling && way.Weight is null) wrong.Add(new("weight", new("没有体重算不出目标，请先记体重", "no target without a weight: write the weight first")));
        return wrong is not [] ? (null, wrong) : (new NutritionTherapy(route)
        {
            TargetKcal = kcal, TargetProteinG = grams, WeightKg = way.Weight?.Kg, Product = Word(sent("product")), Access = Word(sent("access")), Despite = Word(sent("despite")),
        }, []);
    }

    static decimal? Chosen(string? sent, IReadOnlyList<(decimal Per, decimal? Of)> offered) => decimal.TryParse(sent, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var per) ? offered.Where(o => o.Per == per).Select(o => o.Of).FirstOrDefault() : null;

    static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    static string Text(decimal n) => n.ToString("0.##", CultureInfo.InvariantCulture);
}
