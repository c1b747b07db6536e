using Xinglin.Care;
using Xinglin.Care.Diagnosis;
using Xinglin.Facts;
using Xinglin.Facts.FourExaminations;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Findings;
using Xinglin.Knowledge.Syndromes;

namespace Xinglin.Web.Pages.Diagnosis;

/// <summary>What the page of the syndrome shows: the last examination, what it speaks for and why, and what was signed.</summary>
public sealed record SyndromeView(FindingsCard Card, SyndromeElementsCard? Elements, Stated<FourExaminations>? Examined, IReadOnlyList<Phrase> Found, IReadOnlyList<SyndromeCandidate> Candidates, IReadOnlyList<string> Names, Stated<SyndromeDifferentiation>? Signed)
{
    /// <summary>Signed after the examination it rests on.</summary>
    public bool IsDone => Signed is { } s && !(s.At < Examined?.At);

    /// <summary>Null when the house has adopted no words for findings.</summary>
    public static SyndromeView? Of(Chart chart, Library library, DateTimeOffset now)
    {
        if (library.For<FindingsCard>().On(now) is not { } card) return null;
        var examined = chart.Last<FourExaminations>();
        List<SyndromeCard> cards = [.. library.Family<SyndromeCard>().Values.Select(a => a.On(now)).OfType<SyndromeCard>()];
        var tumour = library.For<WorkUpCard>().On(now) is { } work && chart.MainDiagnosis() is { } main ? work.For(main.Icd10 ?? main.Topography)?.Disease.Tumour : null;
        IReadOnlyList<Finding> found = examined is { } e ? [.. card.Coded(e.Fact).Concat(card.Read(e.Fact)).DistinctBy(f => f.Id)] : [];
        return new(card, library.For<SyndromeElementsCard>().On(now), examined, [.. found.Select(f => Named(card, f))],
            examined is { } said ? SyndromeCandidates.Of(said.Fact, card, cards, tumour) : [], [.. cards.Select(c => c.Zh)], chart.Last<SyndromeDifferentiation>());
    }

    /// <summary>A candidate as a form begins with it: a person reads it, changes it and signs.</summary>
    public SyndromeDifferentiation? Begin(string? id) => Candidates.FirstOrDefault(c => c.Card.Id == id) is { } c
        ? new(c.Card.Zh) { Because = [.. Found.Where(f => c.Supports.Any(s => s.Zh == f.Zh)).Select(f => f.Zh)], Principle = c.Shown.Is.Principle.Zh } : null;

    /// <summary>红 of the tongue is 舌红: the word alone could be anything.</summary>
    static Phrase Named(FindingsCard card, Finding f) => card.Groups.Values.First(g => g.Words.Is.Contains(f)).Zone switch
    {
        Zone.Tongue => new("舌" + f.Zh, f.En + " tongue"), Zone.Coating => new("苔" + f.Zh, f.En + " coating"), Zone.Pulse => new("脉" + f.Zh, f.En + " pulse"), _ => f.Name,
    };

    public Phrase Sentence() => Examined is null ? new("还没有四诊，先写望闻问切", "No examination yet: write the four first")
        : !IsDone ? new($"这次四诊有 {Found.Count} 条发现，还没有辨证", $"{Found.Count} findings in this examination, not yet differentiated")
        : new($"已辨为{Signed!.Value.Fact.All}", $"Differentiated: {Signed!.Value.Fact.All}");
}
