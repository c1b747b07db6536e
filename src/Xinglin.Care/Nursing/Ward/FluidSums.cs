using Xinglin.Facts;
using Xinglin.Facts.Nursing;

namespace Xinglin.Care.Nursing.Ward;

/// <summary>Intake and output of a stretch of time, in millilitres.</summary>
public sealed record FluidSum(DateTimeOffset From, DateTimeOffset Until, decimal In, decimal Out, decimal Urine, int Stools, int Rows)
{
    public decimal Balance => In - Out;
}

/// <summary>出入量小结。The day that closes at the card's hour, its shifts, and what warns. Nothing is counted that nobody wrote.</summary>
public sealed record FluidSums(FluidSum Day, IReadOnlyList<FluidSum> Shifts, IReadOnlyList<Phrase> Warnings, Phrase? CannotSay)
{
    /// <summary>The day that <paramref name="at"/> lies in, up to that moment.</summary>
    public static FluidSums Of(Chart chart, DateTimeOffset at, FluidBalanceCard card, WardProtocolCard ward)
    {
        var rows = chart.All<Fluid>().Where(f => f.At <= at).ToList();
        var from = at.HouseDay().Start().AddHours(card.ClosesAtHour.Is);
        if (from > at) from = from.AddDays(-1);
        var day = Sum(rows, from, from.AddDays(1));
        var edges = ward.ShiftsBegin.Is.Select(h => from.HouseDay().Start().AddHours(h)).SelectMany(e => (DateTimeOffset[])[e, e.AddDays(1)]).Where(e => e > from && e < from.AddDays(1)).Prepend(from).Append(from.AddDays(1)).Order().Distinct().ToList();
        List<FluidSum> shifts = [.. edges.Zip(edges.Skip(1), (a, b) => Sum(rows, a, b)).Where(s => s.From <= at)];
        List<Phrase> warnings = [];
        if (Math.Abs(day.Balance) >= card.BalanceMl.Is)
            warnings.Add(new($"平衡 {Signed(day.Balance)} mL，超过 ±{card.BalanceMl.Is:0}", $"balance {Signed(day.Balance)} mL, beyond ±{card.BalanceMl.Is:0}"));
        var (urine, cannot) = Urine(chart, rows, at, card);
        if (urine is { } low) warnings.Add(low);
        return new(day, shifts, warnings, cannot);
    }

    /// <summary>Only where urine is being written down: a sheet without it says nothing about the kidneys.</summary>
    static (Phrase? Low, Phrase? Cannot) Urine(Chart chart, List<Stated<Fluid>> rows, DateTimeOffset at, FluidBalanceCard card)
    {
        var since = at.AddHours(-card.UrineHours.Is);
        var urine = rows.Where(r => r.Fact.Route is FluidRoute.Urine).ToList();
        if (urine.All(r => r.At > since)) return urine is [] ? (null, null) : (null, new($"尿量记录不足 {card.UrineHours.Is} 小时，还不能说", $"urine written for less than {card.UrineHours.Is} h: cannot say"));
        if (urine[^1].At < at.AddHours(-card.GivenUpHours.Is)) return (null, null); // the sheet was given up
        if (urine[^1].At <= since) return (null, new($"近 {card.UrineHours.Is} 小时没有记尿量，不能说", $"no urine written for {card.UrineHours.Is} h: cannot say"));
        if (urine.Any(r => r.At > since && r.Fact.Ml is null)) return (null, new("尿量有只记次数的，不能说", "some urine was counted, not measured: cannot say"));
        var weight = chart.All<BodyMeasure>().LastOrDefault(b => b.Fact.WeightKg is not null && b.At <= at && b.At > at.AddDays(-card.WeightHoldsDays.Is)).Fact?.WeightKg;
        if (weight is not { } kg) return (null, new("近期没有体重，尿量不能按公斤算", "no recent weight: urine per kilogram cannot be said"));
        var perHour = urine.Where(r => r.At > since).Sum(r => r.Fact.Ml ?? 0) / kg / card.UrineHours.Is;
        return perHour < card.UrineMlPerKgHour.Is
            ? (new($"近 {card.UrineHours.Is} 小时尿量 {perHour:0.00} mL/kg/h，低于 {card.UrineMlPerKgHour.Is:0.#}", $"urine {perHour:0.00} mL/kg/h over {card.UrineHours.Is} h, under {card.UrineMlPerKgHour.Is:0.#}"), null) : (null, null);
    }

    static FluidSum Sum(List<Stated<Fluid>> rows, DateTimeOffset from, DateTimeOffset until)
    {
        var mine = rows.Where(r => r.At >= from && r.At < until).Select(r => r.Fact).ToList();
        return new(from, until, mine.Where(f => f.Route.IsIntake).Sum(f => f.Ml ?? 0), mine.Where(f => !f.Route.IsIntake).Sum(f => f.Ml ?? 0),
            mine.Where(f => f.Route is FluidRoute.Urine).Sum(f => f.Ml ?? 0), mine.Where(f => f.Route is FluidRoute.Stool).Sum(f => f.Count ?? 1), mine.Count);
    }

    static string Signed(decimal ml) => ml.ToString("+0;-0;0", System.Globalization.CultureInfo.InvariantCulture);
}
