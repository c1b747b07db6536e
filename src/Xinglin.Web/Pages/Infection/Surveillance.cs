using Xinglin.Care;
using Xinglin.Care.Nursing.Infection;
using Xinglin.Care.Quality;
using Xinglin.Facts;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Indicators;
using Xinglin.Storage.Reading.Infection;

namespace Xinglin.Web.Pages.Infection;

/// <summary>One line of the list behind a number: whose it is, how much it adds, and what it was.</summary>
public sealed record Behind(ChartId Chart, string? Ward, DateOnly On, decimal Adds, Phrase Says);

/// <summary>院感监测。The registers of some days as lists: every figure is the sum of one list over the sum of another, and both can be opened.</summary>
/// <param name="From">first day that counts</param>
/// <param name="Until">last day that counts, today never: a day counts when it is over</param>
public sealed record Surveillance(DateOnly From, DateOnly Until, DateTimeOffset Now, int AntibioticMinutes, IReadOnlyList<CaseRow> Cases, IReadOnlyList<FeverRow> Fevers, IReadOnlyList<DaysRow> Days, IReadOnlyList<PrecautionRow> Bundle)
{
    public static readonly string[] All = ["clabsi", "mbi-lcbi", "neutropenic-bsi", "antibiotic-within-hour", "culture-before-antibiotic", "hospital-bsi-patients", "hospital-bsi-episodes", "protective-bundle", "protective-audit"];

    /// <summary>What is counted.</summary>
    public IEnumerable<Behind> Numerator(string indicator) => indicator switch
    {
        "clabsi" => Of(Infections.Where(c => c.CentralLine && c.Class is "lcbi1" or "lcbi2")),
        "mbi-lcbi" => Of(Infections.Where(c => c.CentralLine && c.Class is "mbiLcbi")),
        "neutropenic-bsi" => Of(Infections.Where(c => c.Neutropenic)),
        "hospital-bsi-episodes" => Of(Infections),
        "hospital-bsi-patients" => Of(Infections.OrderBy(c => c.On).DistinctBy(c => c.Chart)),
        "antibiotic-within-hour" => Clocks.Where(f => f.Minutes <= AntibioticMinutes).Select(Of),
        "culture-before-antibiotic" => Dosed.Where(f => f.CultureFirst && f.Cultures > 0).Select(Of),
        "protective-bundle" => Elements(audit: false, p => p.Done),
        _ => Elements(audit: true, p => p.Done),
    };

    /// <summary>Over what.</summary>
    public IEnumerable<Behind> Denominator(string indicator) => indicator switch
    {
        "clabsi" or "mbi-lcbi" => Spans("line"),
        "neutropenic-bsi" => Spans("neutropenia"),
        "hospital-bsi-episodes" or "hospital-bsi-patients" => Spans("bed").GroupBy(d => d.Chart).Select(g => g.First() with { Adds = 1, Says = new($"住院 {g.Sum(d => d.Adds):0} 日", $"{g.Sum(d => d.Adds):0} days in a bed") }),
        "antibiotic-within-hour" => Clocks.Select(Of),
        "culture-before-antibiotic" => Dosed.Select(Of),
        "protective-bundle" => Elements(audit: false, p => p.Opportunities),
        _ => Elements(audit: true, p => p.Opportunities),
    };

    public Figure? Figure(Library library, string indicator) => library.FamilyOf<IndicatorCard>().On(indicator, Now) is { } card
        ? new(card, From, Until, Numerator(indicator).Sum(b => b.Adds), Denominator(indicator).Sum(b => b.Adds)) : null;

    /// <summary>The same of one ward.</summary>
    public Surveillance In(string ward) => this with
    {
        Cases = [.. Cases.Where(c => c.Ward == ward)], Fevers = [.. Fevers.Where(f => f.Ward == ward)], Days = [.. Days.Where(d => d.Ward == ward)], Bundle = [.. Bundle.Where(b => b.Ward == ward)],
    };

    /// <summary>The same of fewer days.</summary>
    public Surveillance Within(DateOnly from, DateOnly until) => this with
    {
        From = from > From ? from : From, Until = until < Until ? until : Until,
        Cases = [.. Cases.Where(c => Lies(c.On, from, until))], Fevers = [.. Fevers.Where(f => Lies(f.ClockAt, from, until))], Bundle = [.. Bundle.Where(b => Lies(b.At, from, until))],
    };

    public IEnumerable<string> Wards => Days.Select(d => d.Ward).Concat(Cases.Select(c => c.Ward)).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    /// <summary>Minutes from the clock to the first dose, of those that were given, the shortest first.</summary>
    public IReadOnlyList<long> Minutes => [.. Dosed.Select(f => f.Minutes!.Value).Order()];

    IEnumerable<CaseRow> Infections => Cases.Where(c => c.Counts && Lies(c.On, From, Until));

    IEnumerable<FeverRow> Standing => Fevers.Where(f => f.Stands && Lies(f.ClockAt, From, Until));

    IEnumerable<FeverRow> Dosed => Standing.Where(f => f.DoseAt is not null);

    /// <summary>Clocks that have something to say: the dose was given, or the hour is over.</summary>
    IEnumerable<FeverRow> Clocks => Standing.Where(f => f.DoseAt is not null || Now - f.ClockAt > TimeSpan.FromMinutes(AntibioticMinutes));

    IEnumerable<Behind> Spans(string kind) => from d in Days
                                              where d.Kind == kind
                                              let row = new DayRow(d.Ward, d.From.HouseDay(), d.Until?.HouseDay())
                                              let days = row.Within(From, Until)
                                              where days > 0
                                              let first = row.From > From ? row.From : From
                                              select new Behind(d.Chart, d.Ward, first, days, new($"{first:MM-dd} 起 {days} 日", $"{days} days from {first:MM-dd}"));

    IEnumerable<Behind> Elements(bool audit, Func<PrecautionRow, long> adds) => Bundle.Where(p => p.Audit == audit && Lies(p.At, From, Until))
        .Select(p => new Behind(p.Chart, p.Ward, p.At.HouseDay(), adds(p), new($"{InfectionWords.Element(p.Element).Zh} {p.Done}/{p.Opportunities}{(p.Why is null ? "" : $"：{p.Why}")}", $"{InfectionWords.Element(p.Element).En} {p.Done}/{p.Opportunities}")));

    static IEnumerable<Behind> Of(IEnumerable<CaseRow> cases) => cases.Select(c => new Behind(c.Chart, c.Ward, c.On.HouseDay(), 1,
        new($"{InfectionWords.Class(c.Class).Zh}：{c.Grew}（{c.Site ?? "标本未写"}）{(c.Line is null ? "" : $"，{c.Line}")}", $"{InfectionWords.Class(c.Class).En}: {c.Grew} ({c.Site ?? "specimen not stated"}){(c.Line is null ? "" : $", {c.Line}")}")));

    Behind Of(FeverRow f) => new(f.Chart, f.Ward, f.ClockAt.HouseDay(), 1, f.Minutes is { } m ? new($"{f.Celsius:0.0} ℃，{m} 分给首剂，血培养 {f.Cultures} 套", $"{f.Celsius:0.0} °C, first dose after {m} min, {f.Cultures} cultures") : new($"{f.Celsius:0.0} ℃，没有给药记录", $"{f.Celsius:0.0} °C, no dose recorded"));

    static bool Lies(DateTimeOffset at, DateOnly from, DateOnly until) => at.HouseDay() >= from && at.HouseDay() <= until;
}
