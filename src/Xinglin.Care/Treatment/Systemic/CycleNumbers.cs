using Xinglin.Facts;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Regimens;

namespace Xinglin.Care.Treatment.Systemic;

/// <summary>给药前的数。The counts and chemistry of a planned day against the regimen's own line, as the hold check reads them.</summary>
/// <param name="Lines">the line itself, as its card states it</param>
/// <param name="Low">what lies on the wrong side</param>
/// <param name="Missing">what nobody measured in time: unknown, never normal</param>
public sealed record CycleNumbers(IReadOnlyList<Phrase> Lines, string Source, IReadOnlyList<Phrase> Low, IReadOnlyList<Phrase> Missing, IReadOnlyList<Phrase> Fine, IReadOnlyList<Entry> Read)
{
    /// <returns>null where the regimen has no verified line, or no dosing rules are in force</returns>
    public static CycleNumbers? Of(Chart chart, RegimenCard card, DateOnly planned, Library library, DateTimeOffset now)
    {
        if (card.Hold is not { } hold || library.For<DosingRulesCard>().On(now) is not { } rules) return null;
        var found = HoldFindings.Of(chart, HoldFindings.Readings(chart), hold.Is, rules, library.For<LaboratoryGradesCard>().On(now), planned);
        return new([.. Said(hold.Is)], card.SourceOf(hold.Cite), found.Low, found.Missing, found.Fine, found.Read);
    }

    static IEnumerable<Phrase> Said(HoldLine line)
    {
        if (line.Neutrophils is { } n) yield return new($"中性粒 ≥ {Care.Said.Number(n)}", $"neutrophils ≥ {Care.Said.Number(n)}");
        if (line.Platelets is { } p) yield return new($"血小板 ≥ {Care.Said.Number(p)}", $"platelets ≥ {Care.Said.Number(p)}");
        if (line.Clearance is { } c) yield return new($"肌酐清除率 ≥ {Care.Said.Number(c)}", $"creatinine clearance ≥ {Care.Said.Number(c)}");
        if (line.BilirubinMicromol is { } b) yield return new($"胆红素 ≤ {Care.Said.Number(b)} µmol/L", $"bilirubin ≤ {Care.Said.Number(b)} µmol/L");
        if (line.BilirubinTimesUpper is { } u) yield return new($"胆红素 ≤ {Care.Said.Number(u)} 倍上限", $"bilirubin ≤ {Care.Said.Number(u)} × upper limit");
    }
}
