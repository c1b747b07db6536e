using Xinglin.Knowledge;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Care.Treatment.Safety;

/// <summary>The answer of `check` and /api/check.</summary>
public sealed record CheckAnswer(IReadOnlyList<CheckFinding> Findings, IReadOnlyList<CheckHerb> Herbs, IReadOnlyList<CheckDrug> Drugs, IReadOnlyList<CheckRule> Checked, string Pharmacopoeia)
{
    public static CheckAnswer Of(Review review, MateriaMedica materia) => new(
        [.. review.Findings.Select(f => new CheckFinding(Levels.Word(f.Level), f.Rule, f.Herbs, f.Drugs, f.What, f.Because, f.Do, $"{f.Source.Title}. {f.Source.Where}", f.Confidence, f.Unverified, f.Card))],
        [.. review.Herbs.Select(h => new CheckHerb(h.Written, h.Herb?.Id, h.Herb?.Zh, h.IsKnown, (h.Could ?? h.Holds)?.Select(c => c.Zh).ToList()))],
        [.. review.Drugs.Select(d => new CheckDrug(d.Written, d.Id, d.Id is not null))],
        [.. review.Checked.Select(c => new CheckRule(c.Rule, c.Verdict switch { Verdict.Fired => "fired", Verdict.CannotSay => "cannot-say", _ => "nothing" }, c.Missing is [] ? null : c.Missing))],
        materia.Pharmacopoeia.Stamp);
}

/// <param name="Level">block, doublesign, warn or info</param>
public sealed record CheckFinding(string Level, string Rule, IReadOnlyList<string> Herbs, IReadOnlyList<string> Drugs, Phrase What, Phrase? Because, Phrase? Do, string Source, Confidence Confidence, bool Unverified, string Card);

/// <param name="Id">canonical; null for a name that leads to none or to several</param>
/// <param name="Could">those it can mean or holds, when it is not one</param>
public sealed record CheckHerb(string Name, string? Id, string? Canonical, bool Known, IReadOnlyList<string>? Could);

public sealed record CheckDrug(string Name, string? Id, bool Known);

/// <param name="Said">fired, nothing or cannot-say</param>
public sealed record CheckRule(string Rule, string Said, IReadOnlyList<string>? Missing);
