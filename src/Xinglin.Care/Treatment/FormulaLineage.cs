using Xinglin.Facts;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Herbs;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Care.Treatment;

/// <summary>What became of a herb at a visit, seen from the visit before.</summary>
public enum Course { Same, Added, More, Less, Renamed, LeftOut }

/// <param name="Herb">as it stands; of a herb left out, as it stood before</param>
public sealed record LineageCell(FormulaHerb Herb, Course Course, decimal? GramsBefore);

/// <param name="Name">as it was written last</param>
/// <param name="Cells">one for each visit; null where it neither stands nor was just left out</param>
public sealed record LineageRow(string Name, IReadOnlyList<LineageCell?> Cells)
{
    public bool Stands => Cells is [.., { Course: not Course.LeftOut }];
}

/// <param name="Syndrome">the one that stood when it was written; null when none did</param>
/// <param name="Difference">against the one before; null for the first</param>
public sealed record FormulaVisit(Afterwards Afterwards, SyndromeDifferentiation? Syndrome, FormulaDifference? Difference)
{
    public Stated<Prescription> Prescription => Afterwards.Prescription;
}

/// <summary>方药沿革。Every herb through all visits: where it came in, where its weight changed, where it was left out.</summary>
/// <param name="Rows">those that stand now first, each part in the order they came in</param>
public sealed record FormulaLineage(IReadOnlyList<FormulaVisit> Visits, IReadOnlyList<LineageRow> Rows)
{
    public static FormulaLineage Of(Chart chart, DateTimeOffset now, Herbal? herbal)
    {
        var syndromes = chart.All<SyndromeDifferentiation>().ToList();
        List<FormulaVisit> visits = [];
        foreach (var a in Afterwards.In(chart, now))
            visits.Add(new(a, syndromes.LastOrDefault(s => s.At <= a.Prescription.At).Fact, visits is [.., var before] ? FormulaDifference.Between(before.Prescription.Fact, a.Prescription.Fact, herbal) : null));
        return new(visits, Woven(visits, herbal));
    }

    /// <summary>The last so many visits, with the herbs that stand in any of them.</summary>
    public FormulaLineage Last(int count) => Visits.Count <= count ? this : new([.. Visits.TakeLast(count)],
        [.. Rows.Select(r => r with { Cells = [.. r.Cells.TakeLast(count)] }).Where(r => r.Cells.Any(c => c is not null))]);

    /// <summary>A thread for each herb: it goes on through what the differences kept, and a herb that comes back takes up its old thread.</summary>
    static IReadOnlyList<LineageRow> Woven(List<FormulaVisit> visits, Herbal? herbal)
    {
        List<(string Identity, LineageCell?[] Cells)> threads = [];
        Dictionary<FormulaHerb, int> before = new(ReferenceEqualityComparer.Instance);
        foreach (var (v, visit) in visits.Index())
        {
            Dictionary<FormulaHerb, int> now = new(ReferenceEqualityComparer.Instance);
            var kept = visit.Difference?.Kept.ToDictionary(k => k.After, k => k.Before, (IEqualityComparer<FormulaHerb>)ReferenceEqualityComparer.Instance) ?? [];
            foreach (var gone in visit.Difference?.Removed ?? []) threads[before[gone]].Cells[v] = new(gone, Course.LeftOut, gone.Grams);
            foreach (var (herb, was) in kept) now[herb] = before[was];
            foreach (var herb in visit.Prescription.Fact.Herbs)
            {
                if (!now.TryGetValue(herb, out var thread)) now[herb] = thread = Thread(herb, now.Values);
                threads[thread].Cells[v] = kept.TryGetValue(herb, out var was) ? new(herb, CourseOf(was, herb), was.Grams) : new(herb, v == 0 ? Course.Same : Course.Added, null);
            }
            before = now;
        }
        return [.. threads.Select(t => new LineageRow(t.Cells.OfType<LineageCell>().Last().Herb.Name, t.Cells)).OrderByDescending(r => r.Stands)];

        int Thread(FormulaHerb herb, IEnumerable<int> taken)
        {
            var identity = herbal?.Named(herb.Name) is { } known ? herbal.Plain(known).Id : herb.Name;
            var at = Enumerable.Range(0, threads.Count).Where(i => threads[i].Identity == identity).Except(taken).Append(-1).First();
            if (at >= 0) return at;
            threads.Add((identity, new LineageCell?[visits.Count]));
            return threads.Count - 1;
        }
    }

    static Course CourseOf(FormulaHerb was, FormulaHerb now) =>
        now.Grams > was.Grams ? Course.More : now.Grams < was.Grams ? Course.Less : now.Name != was.Name ? Course.Renamed : Course.Same;
}
