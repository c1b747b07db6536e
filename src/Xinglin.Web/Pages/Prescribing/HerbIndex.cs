using System.Runtime.CompilerServices;
using Xinglin.Care.Treatment.Safety;
using Xinglin.Facts.Herbs;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Web.Pages.Prescribing;

/// <summary>One herb as the entry knows it: short names, because four hundred are sent.</summary>
/// <param name="N">name</param>
/// <param name="P">pinyin without tones or blanks</param>
/// <param name="I">initials</param>
/// <param name="A">other names, parted by blanks</param>
/// <param name="R">usual day's grams</param>
/// <param name="H">way of boiling</param>
/// <param name="L">last grams of this patient</param>
/// <param name="K">how often this patient had it</param>
/// <param name="X">what would be found: 1 a warning, 2 a double signature, 3 it stops</param>
/// <param name="W">the words of it</param>
public sealed record IndexedHerb(string Id, string N, string P, string I, string? A, string? R, string? H, decimal? L, int? K, int? X, string? W);

/// <summary>Two herbs that quarrel: places in the list, how gravely, and the words.</summary>
public sealed record IndexedPair(int A, int B, int X, string W);

/// <summary>药味索引。Every herb that may be written, with what it would mean for this patient; looked through in the browser, so that no key asks the server.</summary>
public sealed record HerbIndex(IReadOnlyList<IndexedHerb> Herbs, IReadOnlyList<IndexedPair> Pairs)
{
    static readonly ConditionalWeakTable<MateriaMedica, Lazy<IReadOnlyList<PairWarning>>> pairs = [];

    public static HerbIndex Of(Chart chart, DateTimeOffset now, Library library, Tongue T)
    {
        if (MateriaMedica.On(library, now) is not { } materia) return new([], []);
        var patient = PatientOnChart.Beside(chart, new() { Herbs = [], Instead = chart.Last<Prescription>()?.Entry.Id.Value }, now, library);
        var alone = HerbWarnings.Alone(patient, materia);
        var had = chart.All<Prescription>().SelectMany(p => p.Fact.Herbs).GroupBy(h => h.Name).ToDictionary(g => g.Key, g => (g.Last().Grams, Times: g.Count()));
        var all = materia.Herbal.All;
        var at = all.Index().ToDictionary(h => h.Item.Id, h => h.Index);
        return new(
            [.. all.Select(h => new IndexedHerb(h.Id, h.Zh, h.Id.Replace("-", "", StringComparison.Ordinal), new([.. h.Id.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(w => w[0])]), h.Also is [] ? null : string.Join(' ', h.Also),
                h.Most is null ? null : RxCell.Range(h).Zh, h.Handling is [var way, ..] ? way : null, had.TryGetValue(h.Zh, out var last) ? last.Grams : null, last.Times is 0 ? null : last.Times,
                alone.TryGetValue(h.Id, out var found) ? (int)found.Level : null, found is null ? null : T[found.What] + (found.Because is { } because ? $" · {T[because]}" : "")))],
            [.. pairs.GetValue(materia, m => new(() => HerbWarnings.Pairs(m))).Value.Where(p => p.Level > Level.Info).Select(p => new IndexedPair(at[p.Left], at[p.Right], (int)p.Level, T[p.What]))]);
    }
}
