namespace Xinglin.Bench;

/// <summary>One measured number beside what we promised.</summary>
/// <param name="Budget">null where nothing is promised</param>
sealed record Measured(string Bench, string What, double Value, string Unit, double? Budget = null, bool AtLeast = false)
{
    public bool Ok => Budget is not { } budget || (AtLeast ? Value >= budget : Value <= budget);

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{Bench,-10} {What,-62} {Value,12:#,0.00} {Unit,-9} {(Budget is { } b ? $"{(AtLeast ? "≥" : "≤")} {b:#,0.##} {(Ok ? "ok" : "OVER")}" : "")}");
}

static class Benches
{
    static readonly Dictionary<string, Func<Options, Place, IEnumerable<Measured>>> all = new()
    {
        ["knowledge"] = Cards.Run,
        ["check"] = Checking.Run,
        ["append"] = Append.Run,
        ["read"] = Read.Run,
        ["worklist"] = Worklist.Run,
        ["ward"] = WardBench.Run,
        ["region"] = Region.Run,
        ["import"] = FhirImport.Run,
        ["recall"] = RecallBench.Run,
        ["infection"] = InfectionBench.Run,
        ["pages"] = Pages.PageBench.Run,
    };

    public static IReadOnlyCollection<string> Names => all.Keys;

    /// <summary>Runs the named benches, or all, on SQLite and, when a server is given, on PostgreSQL.</summary>
    public static List<Measured> Run(Options options, TextWriter to)
    {
        List<Measured> table = [];
        foreach (var (name, bench) in all.Where(b => options.Names is [] || options.Names.Contains(b.Key)))
            foreach (var place in Place.All(options))
                using (place)
                    foreach (var measured in bench(options, place))
                    {
                        table.Add(measured with { Bench = name, What = $"{place.Kind}: {measured.What}" });
                        to.WriteLine(table[^1]);
                    }
        return table;
    }
}
