using Xinglin.Knowledge;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Care.Treatment.Safety;

/// <summary>审方所见。One thing the check found, able to explain itself.</summary>
/// <param name="Rule">the id people quote: F18-WUTOU-BANXIA</param>
/// <param name="Herbs">canonical ids, in the order of the prescription</param>
/// <param name="Drugs">canonical ids of Western and patent medicines</param>
public sealed record Finding(Level Level, string Rule, IReadOnlyList<string> Herbs, IReadOnlyList<string> Drugs, Phrase What)
{
    /// <summary>The patient's fact that made it fire; null for a rule about herbs alone.</summary>
    public Phrase? Because { get; init; }
    /// <summary>What to do about it, where the rule says.</summary>
    public Phrase? Do { get; init; }
    /// <summary>card@edition</summary>
    public required string Card { get; init; }
    public required Source Source { get; init; }
    public required Confidence Confidence { get; init; }

    /// <summary>Nobody has checked it against its source: it says 未核实 wherever it appears, and never stops anybody.</summary>
    public bool Unverified => Confidence == Confidence.Low;
}

/// <summary>What became of one rule: it fired, it found nothing, or it could not say, and then what it lacked.</summary>
public sealed record Checked(string Rule, Verdict Verdict, IReadOnlyList<string> Missing);

public enum Verdict { Nothing, Fired, CannotSay }

/// <param name="Findings">the gravest first, then in the order of the prescription; none twice</param>
/// <param name="Herbs">each name of the prescription with what it leads to</param>
/// <param name="Drugs">the same of the medicines: their id, or null for one not known here</param>
public sealed record Review(IReadOnlyList<Finding> Findings, IReadOnlyList<Named> Herbs, IReadOnlyList<(string Written, string? Id)> Drugs, IReadOnlyList<Checked> Checked)
{
    public Level? Gravest => Findings is [var first, ..] ? first.Level : null;
}
