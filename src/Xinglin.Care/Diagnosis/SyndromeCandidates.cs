using Xinglin.Facts;
using Xinglin.Facts.FourExaminations;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Findings;
using Xinglin.Knowledge.Syndromes;

namespace Xinglin.Care.Diagnosis;

/// <summary>One thing a syndrome is known by; it may have been found or not.</summary>
/// <param name="Any">each set of findings that would show it; none when it is a word of its own</param>
public sealed record Sign(Phrase What, IReadOnlyList<IReadOnlyList<Finding>> Any)
{
    public bool IsIn(IReadOnlySet<string> found, IReadOnlyList<string> words) =>
        Any is [] ? words.Any(w => w.Contains(What.Zh, StringComparison.Ordinal)) : Any.Any(all => all.All(f => found.Contains(f.Id)));
}

/// <summary>候选证。A syndrome this examination speaks for: what supports it, what it would still need. Never chosen, never weighed: the number is a count of findings and nothing more.</summary>
public sealed record SyndromeCandidate(SyndromeCard Card, Cited<Presentation> Shown, IReadOnlyList<Phrase> Supports, IReadOnlyList<Phrase> Missing)
{
    public int Count => Supports.Count;
}

public static class SyndromeCandidates
{
    const int Least = 2; // one finding speaks for too many syndromes to be worth reading

    /// <summary>All that at least two findings speak for, most findings first; ties by what is missing, then by name.</summary>
    /// <param name="tumour">the disease whose own presentations count beside the general ones</param>
    public static IReadOnlyList<SyndromeCandidate> Of(FourExaminations said, FindingsCard findings, IEnumerable<SyndromeCard> cards, string? tumour)
    {
        var found = findings.Coded(said).Concat(findings.Read(said)).Select(f => f.Id).ToHashSet();
        List<string> words = [.. new[] { said.Inspection, said.ListeningSmelling, said.Inquiry, said.Palpation }.OfType<string>()];
        return [.. from card in cards
                   let best = card.Presentations.Where(p => p.Is.Tumour is null || p.Is.Tumour == tumour).Select(p => Against(card, p, findings, found, words)).MaxBy(c => c.Count)
                   where best is not null && best.Count >= Least
                   orderby best.Count descending, best.Missing.Count, card.Id
                   select best];
    }

    static SyndromeCandidate Against(SyndromeCard card, Cited<Presentation> shown, FindingsCard findings, IReadOnlySet<string> found, IReadOnlyList<string> words)
    {
        var signs = Signs(shown.Is, findings).ToLookup(s => s.IsIn(found, words), s => s.What);
        return new(card, shown, [.. signs[true].Distinct()], [.. signs[false].Distinct()]);
    }

    /// <summary>What a presentation names, one by one; "red or crimson" is one sign that either shows.</summary>
    public static IEnumerable<Sign> Signs(Presentation p, FindingsCard findings) =>
    [
        .. p.Symptoms.SelectMany(s => Parts(s, Zone.Inquiry, findings)), .. Parts(p.Tongue, Zone.Tongue, findings),
        .. Parts(p.Coating, Zone.Coating, findings), .. Parts(p.Pulse, Zone.Pulse, findings),
    ];

    static IEnumerable<Sign> Parts(Knowledge.Said said, Zone zone, FindingsCard findings)
    {
        foreach (var part in said.Zh.Split('，', StringSplitOptions.RemoveEmptyEntries))
        {
            List<IReadOnlyList<Finding>> ways = [.. part.Split(['或', '、'], StringSplitOptions.RemoveEmptyEntries).Select(w => findings.Read(Field(w, zone), zone is Zone.Coating ? Zone.Tongue : zone)).Where(r => r is not [])];
            if (ways is []) yield return new(new(part, said.En), []);
            else if (ways.Count > 1) yield return new(Named(zone, string.Join('或', ways.Select(w => string.Concat(w.Select(f => f.Zh)))), string.Join(" or ", ways.Select(w => string.Join(", ", w.Select(f => f.En))))), ways);
            else foreach (var f in ways[0]) yield return new(Named(zone, f.Zh, f.En), [[f]]);
        }
    }

    static string Field(string words, Zone zone) => zone is Zone.Coating && !words.Contains('苔', StringComparison.Ordinal) ? "苔" + words : words;

    static Phrase Named(Zone zone, string zh, string en) => zone switch
    {
        Zone.Tongue => new("舌" + zh, en + " tongue"), Zone.Coating => new("苔" + zh, en + " coating"), Zone.Pulse => new("脉" + zh, en + " pulse"), _ => new(zh, en),
    };
}
