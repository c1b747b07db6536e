using Xinglin.Facts;
using Xinglin.Knowledge.Shelves;

namespace Xinglin.Knowledge.Materia;

/// <summary>药味。Every herb of the pharmacopoeia in force and every name the rules know beyond it, a row each.</summary>
public sealed class HerbShelf : IShelf
{
    public string Kind => "herbs";
    public Phrase Name => new("药味", "herbs");
    public int Order => 5;

    public IEnumerable<ShelfItem> Items(Library library, DateTimeOffset day)
    {
        if (MateriaMedica.On(library, day) is not { } materia) return [];
        var names = materia.Herbal.Names.ToLookup(n => n.Herb, n => n.Name);
        return materia.Herbal.All.Select(h => new ShelfItem(h.Standing is Standing.Listed ? materia.Pharmacopoeia : materia.Beyond!, h.Pinyin is "" ? h.Id.Replace('-', ' ') : h.Pinyin, [.. names[h].Where(n => n != h.Zh)])
        {
            Id = h.Id, Name = h.Name, Words = [.. new[] { h.Latin, h.Category.Zh, h.Category.En }.Where(w => !string.IsNullOrEmpty(w))], Unverified = Own(h).Count(c => c is Confidence.Low),
        });
    }

    /// <summary>How far what stands in its row was checked.</summary>
    public static IEnumerable<Confidence> Own(Herb herb) => herb.Standing is Standing.Listed ? [herb.DoseConfidence, herb.PropertyConfidence, .. herb.Handling is [] ? Array.Empty<Confidence>() : [herb.HandlingConfidence]] : [herb.PropertyConfidence];
}
