using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Knowledge;

namespace Xinglin.Care.Diagnosis;

/// <summary>疗效标准卡。The lines of each set of criteria, and sums of which everybody knows what they mean.</summary>
public sealed record ResponseCriteriaCard : Card
{
    /// <summary>Reports within so many days that measure different lesions are one examination: chest on Monday, liver on Wednesday.</summary>
    public required Cited<int> OneExaminationDays { get; init; }
    /// <summary>By id: recist-1.1, mrecist.</summary>
    public required Dictionary<string, ResponseCriteria> Criteria { get; init; }
    public required List<SumExample> Examples { get; init; }

    public override IEnumerable<string> Wrong() => from e in Examples
        let criteria = Criteria.GetValueOrDefault(e.By)
        let came = criteria is null ? (Response?)null : criteria.OfSums(e.Sums)
        where came != e.Response
        select $"example {e.Name}: expected {e.Response}, came out as {came?.ToString() ?? "no such criteria"}";
}

/// <summary>One set of lines. Percentages of a sum, millimetres of a lesion.</summary>
public sealed record ResponseCriteria
{
    /// <summary>As it is written into the chart.</summary>
    public required string Name { get; init; }
    public required string Zh { get; init; }
    public required string En { get; init; }

    public Phrase Called => new(Zh, En);

    /// <summary>Organs, by a word of their name, in which only the enhancing part counts; null: the whole lesion everywhere.</summary>
    public Cited<List<string>>? EnhancingIn { get; init; }
    public required Cited<decimal> PartialPercent { get; init; }
    public required Cited<decimal> ProgressionPercent { get; init; }
    public required Cited<decimal> ProgressionMm { get; init; }
    /// <summary>A node with a shorter axis than this counts as gone.</summary>
    public required Cited<decimal> NodeNormalBelowMm { get; init; }
    public required Cited<decimal> TargetAtLeastMm { get; init; }
    public required Cited<decimal> TargetNodeAtLeastMm { get; init; }
    /// <summary>A new lesion smaller than this is watched, not counted; null: every new lesion counts.</summary>
    public Cited<decimal>? NewLesionAtLeastMm { get; init; }
    public required Cited<int> TargetsAtMost { get; init; }
    public required Cited<int> TargetsPerOrganAtMost { get; init; }

    /// <summary>It has grown from its least by both lines.</summary>
    public bool IsGrowth(decimal least, decimal now) => now > least && now - least >= ProgressionMm.Is && now >= least * (1 + ProgressionPercent.Is / 100);

    /// <summary>It has shrunk from the first by the line of a partial response.</summary>
    public bool IsShrinkage(decimal first, decimal now) => first > 0 && now <= first * (1 - PartialPercent.Is / 100);

    /// <summary>The category of the target lesions alone.</summary>
    /// <param name="gone">every target has disappeared, nodes are of normal size</param>
    public Response OfTargets(decimal baseline, decimal nadir, decimal now, bool gone) =>
        IsGrowth(nadir, now) ? Response.Progression : gone ? Response.Complete : IsShrinkage(baseline, now) ? Response.Partial : Response.Stable;

    /// <summary>The category of the last of some sums, the first of which is the baseline.</summary>
    public Response OfSums(IReadOnlyList<decimal> sums) => OfTargets(sums[0], sums.Take(sums.Count - 1).Min(), sums[^1], sums[^1] == 0);
}

public sealed record SumExample
{
    public required string Name { get; init; }
    public required string By { get; init; }
    /// <summary>Sums of the targets in order of time, the baseline first.</summary>
    public required List<decimal> Sums { get; init; }
    public required Response Response { get; init; }
}
