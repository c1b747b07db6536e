using System.Text;

namespace Xinglin.Knowledge.Materia;

/// <summary>药名。Western and patent medicines by any name they are ordered under. Matched whole, after the words of salt and form are taken off.</summary>
public sealed class Medicines
{
    readonly Dictionary<string, Drug> drugs = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, PatentMedicineCard> patents = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, PatentMedicineCard> stems = [];
    readonly string[] before, after;

    public Medicines(DrugsCard card, IEnumerable<PatentMedicineCard> patentMedicines)
    {
        foreach (var d in card.Drugs) foreach (var name in d.Also.Append(d.Zh).Append(d.En).Append(d.Id)) drugs.TryAdd(Plain(name), d);
        All = card.Drugs;
        Patents = [.. patentMedicines];
        foreach (var p in Patents) foreach (var name in p.Also.Append(p.Zh).Append(p.En).Append(p.Id)) patents.TryAdd(Plain(name), p);
        before = [.. card.Before.Is.OrderByDescending(w => w.Length)];
        after = [.. card.After.Is.OrderByDescending(w => w.Length)];
        foreach (var p in Patents) foreach (var name in p.Also.Append(p.Zh)) stems.TryAdd(Stem(name), p);
    }

    public IReadOnlyList<Drug> All { get; }
    public IReadOnlyList<PatentMedicineCard> Patents { get; }

    /// <summary>The patent medicine of that name; its form may differ (丸、胶囊、片).</summary>
    public PatentMedicineCard? Patent(string written) => Shorter(Plain(written)).Select(n => patents.GetValueOrDefault(n)).FirstOrDefault(p => p is not null)
        ?? stems.GetValueOrDefault(Stem(Plain(written)));

    public Drug? Drug(string written) => Shorter(Plain(written)).Select(n => drugs.GetValueOrDefault(n)).FirstOrDefault(d => d is not null);

    /// <summary>The name, then the name with one word of salt or form after the other taken off.</summary>
    IEnumerable<string> Shorter(string name)
    {
        Queue<string> next = new([name]);
        HashSet<string> seen = [];
        while (next.TryDequeue(out var n))
        {
            if (n.Length < 2 || !seen.Add(n)) continue;
            yield return n;
            foreach (var w in before) if (n.StartsWith(w, StringComparison.Ordinal)) next.Enqueue(n[w.Length..]);
            foreach (var w in after) if (n.EndsWith(w, StringComparison.Ordinal)) next.Enqueue(n[..^w.Length]);
        }
    }

    /// <summary>小金丸 is 小金: a patent medicine keeps its stem in every form.</summary>
    string Stem(string name) => after.FirstOrDefault(w => w.Length < name.Length - 1 && name.EndsWith(w, StringComparison.Ordinal)) is { } form ? name[..^form.Length] : name;

    static string Plain(string name)
    {
        var plain = name.Normalize(NormalizationForm.FormKC);
        var at = plain.IndexOfAny(['(', '【']);
        if (at > 0) plain = plain[..at];
        return new([.. plain.Where(c => !char.IsWhiteSpace(c))]);
    }
}
