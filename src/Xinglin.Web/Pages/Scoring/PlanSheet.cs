using System.Globalization;
using Xinglin.Care;
using Xinglin.Care.Nursing.Plans;
using Xinglin.Care.Treatment.External;
using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Xinglin.Knowledge.ExternalTherapies;

namespace Xinglin.Web.Pages.Scoring;

/// <summary>A technique a plan may propose, and what the gates of its card say of this patient today.</summary>
public sealed record PlanTechnique(ExternalTherapyCard Card, GateAnswer Gates)
{
    /// <summary>A gate speaks against it: it is shown with its reason and cannot be ticked; a physician may still order it with a written one.</summary>
    public bool Banned => Gates.Asking.Any();
}

/// <summary>What the form of a plan offers: measures to tick, the syndrome it may follow, techniques with their bans.</summary>
public sealed record PlanSheet(string? For, Phrase Problem, IReadOnlyList<Phrase> Measures, DateOnly AgainOn, string? Syndrome, IReadOnlyList<TcmNursing> Points, IReadOnlyList<PlanTechnique> Techniques)
{
    static readonly char[] parts = ['\n', '；', ';'];

    /// <param name="what">id of a score; "syndrome" for a plan that follows the physician's; null for a problem of its own</param>
    public static PlanSheet Of(Chart chart, Library library, DateTimeOffset now, string? what)
    {
        var today = now.HouseDay();
        if (what is "syndrome" && chart.Last<Facts.FourExaminations.SyndromeDifferentiation>()?.Fact.All is { } said && library.For<TcmNursingCard>().On(now) is { } card)
        {
            var points = card.For(said);
            return new(null, new("随证施护", "nursing by syndrome"), [.. points.SelectMany(e => e.Points.Where((_, i) => i is not 3).Select(p => new Phrase($"{p.Head.Zh}：{p.Text.Zh}", $"{p.Head.En}: {p.Text.En}"))).Distinct()],
                today.AddDays(card.EffectDays.Is[0]), said, points, [.. points.SelectMany(p => p.Techniques).Distinct().Select(t => Technique(chart, library, now, t)).OfType<PlanTechnique>()]);
        }
        return what is not null && library.For<NursingMeasuresCard>().On(now)?.Risks.GetValueOrDefault(what) is { } risk
            ? new(what, new(risk.Zh, risk.En), [.. risk.Measures.Is.Select(m => m.Phrase)], today.AddDays(risk.AgainDays.Is), null, [], [])
            : new(null, new("", ""), [], today.AddDays(1), null, [], []);
    }

    public static PlanTechnique? Technique(Chart chart, Library library, DateTimeOffset now, string card) => library.FamilyOf<ExternalTherapyCard>().On(card, now) is not { } therapy ? null
        : new(therapy, ExternalGates.Of(chart, new ExternalTherapyOrdered(therapy.Zh, 1) { Card = card }, now, library));

    /// <summary>What was ticked and typed, as the fact; measures are kept in Chinese, as the ward reads them.</summary>
    public (NursingPlan Fact, IReadOnlyList<Problem> Problems) Read(Func<string, string?> typed)
    {
        List<string> measures = [.. Measures.Where((_, i) => typed($"m.{i}") is not null).Select(m => m.Zh), .. Split(typed("more"))];
        List<PlanTechnique> chosen = [.. Techniques.Where(t => typed($"t.{t.Card.Id}") is not null)];
        var fact = new NursingPlan(typed("problem") ?? "")
        {
            For = For, Measures = measures, Syndrome = Syndrome, Signs = Split(typed("signs")), Techniques = [.. chosen.Select(t => t.Card.Id)],
            AgainOn = DateOnly.TryParseExact(typed("again"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        };
        return (fact, [.. chosen.Where(t => t.Banned).Select(t => t.Gates.Asking.First()).Select(g => new Problem("Techniques", new($"{g.What.Zh}（{g.Because.Zh}）：请医师定", $"{g.What.En} ({g.Because.En}): ask the physician")))]);
    }

    static List<string> Split(string? text) => [.. (text ?? "").Split(parts, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
