using Xinglin.Facts;
using Xinglin.Facts.Herbs;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Care.Treatment.Decoction;

/// <summary>煎药方案。How one prescription is to be boiled: minutes from the card, herbs that go their own way called out, and what was not done so.</summary>
/// <param name="Apart">先煎, 后下, 包煎 … with the herbs, as written</param>
/// <param name="Toxic">herbs that need a second signature</param>
public sealed record DecoctionPlan(int SoakMinutes, int FirstBoil, int SecondBoil, int BeforeMinutes, IReadOnlyList<(string Handling, IReadOnlyList<FormulaHerb> Herbs)> Apart, IReadOnlyList<string> Toxic)
{
    /// <summary>The order the room works in; what is not here comes after.</summary>
    static readonly string[] order = ["先煎", "煎汤代水", "包煎", "另煎", "另炖", "后下", "烊化", "冲服", "泡服"];

    public int BoilMinutes => BeforeMinutes + FirstBoil + SecondBoil;

    public static DecoctionPlan Of(DecoctionJob job, DecoctionCard card, MateriaMedica? materia)
    {
        var herbs = job.Ordered.Fact.Herbs;
        var kind = job.Review?.Fact.Boiling ?? Boiling.Ordinary;
        var apart = herbs.Where(h => h.Handling is { Length: > 0 }).GroupBy(h => h.Handling!)
            .OrderBy(g => Array.IndexOf(order, g.Key) is >= 0 and var at ? at : order.Length).Select(g => (g.Key, (IReadOnlyList<FormulaHerb>)[.. g])).ToList();
        var first = herbs.Where(h => h.Handling?.Contains("先煎", StringComparison.Ordinal) == true).ToList();
        var aconite = first.Any(h => materia?.Herbal.Named(h.Name) is { } herb && materia.Group("wutou").Contains(herb.Id));
        return new(card.SoakMinutes.Is, card.FirstBoilMinutes.Of(kind), card.SecondBoilMinutes.Of(kind), first is [] ? 0 : aconite ? card.AconiteFirstMinutes.Is : card.DecoctFirstMinutes.Is, apart, ToxicOf(job.Ordered.Fact, materia));
    }

    /// <summary>Herbs the pharmacopoeia calls toxic, as written.</summary>
    public static IReadOnlyList<string> ToxicOf(Prescription prescription, MateriaMedica? materia) => materia is null ? []
        : [.. prescription.Herbs.Where(h => materia.Herbal.Named(h.Name) is { } herb && (herb.Toxicity >= Toxicity.Toxic || herb.Standing is Standing.Controlled)).Select(h => h.Name)];

    /// <summary>What the steps as scanned say against the plan: shorter than it asks. It warns; what is in the pot is in the pot.</summary>
    public IEnumerable<Phrase> Deviations(DecoctionJob job)
    {
        if (job is { Soaked: { } soaked, Boiled: { } boiled } && Minutes(boiled.At - soaked.At) is var wet && wet < SoakMinutes)
            yield return new($"浸泡 {wet} 分，少于 {SoakMinutes} 分", $"soaked {wet} min, less than {SoakMinutes}");
        if (job is { Boiled: { } fire, Packed: { } packed } && Minutes((fire.Fact.EndedAt ?? packed.At) - fire.At) is var hot && hot < BoilMinutes)
            yield return new($"煎煮 {hot} 分，少于 {BoilMinutes} 分", $"boiled {hot} min, less than {BoilMinutes}");
        foreach (var step in new[] { job.Soaked, job.Boiled, job.Packed })
            if (step is { Fact.Deviation: { } said }) yield return new(said, said);
    }

    static int Minutes(TimeSpan span) => (int)Math.Floor(span.TotalMinutes);
}
