using Xinglin.Facts;
using Xinglin.Facts.Herbs;
using Xinglin.Knowledge;

namespace Xinglin.Care.Treatment.Systemic;

/// <summary>What speaks against a cycle when it is signed.</summary>
/// <param name="Rule">SYS-HBV: a reason names it</param>
/// <param name="Blocks">false: it may be signed over, with a reason that is an entry</param>
public sealed record GateFinding(string Rule, Phrase What, Phrase Do, bool Blocks)
{
    public string Source { get; init; } = "";
    public Confidence Confidence { get; init; } = Confidence.Medium;

    /// <summary>As the gate says it.</summary>
    public Phrase Said => Blocks ? new($"{What.Zh}：{Do.Zh}", $"{What.En}: {Do.En}")
        : new($"{What.Zh}：{Do.Zh}，或写明原因（{Rule}）", $"{What.En}: {Do.En}, or say why it is signed all the same ({Rule})");
}

/// <summary>How long, and by whom, a written reason stands for what is signed over.</summary>
static class GateReasons
{
    static readonly TimeSpan holds = TimeSpan.FromHours(12);

    public static bool Covers(Chart chart, IReadOnlyList<Draft> drafts, Who who, DateTimeOffset at, string rule) =>
        drafts.Select(d => d.Fact).OfType<SafetyOverridden>()
            .Concat(chart.All<SafetyOverridden>().Where(o => o.Entry.Author == who.Account && o.At <= at && o.At > at - holds).Select(o => o.Fact))
            .Any(r => r.Rule.Trim().Equals(rule, StringComparison.OrdinalIgnoreCase));
}
