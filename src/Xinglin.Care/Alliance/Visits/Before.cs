using Xinglin.Facts;
using Xinglin.Facts.Booking;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Treatment;

namespace Xinglin.Care.Alliance.Visits;

/// <summary>步前条件。What a step needs first, held against the chart.</summary>
/// <param name="Met">null: the chart cannot say</param>
public sealed record Before(Phrase Asks, bool? Met, Phrase Says, Entry? Entry = null)
{
    static readonly Phrase unknown = new("病历说不出，请问本人", "the chart cannot say: ask");

    public static IReadOnlyList<Before> Of(Chart chart, StepRun step, VisitCard card)
    {
        List<Before> all = [];
        if (step.Planned.Fasting) all.Add(new(new("空腹", "fasting"), null, unknown));
        switch (step.Planned.Kind)
        {
            case StepKind.Blood:
                var by = step.Planned.At.HouseDay().Start().AddHours(card.BloodByHour.Is);
                all.Add(new(new($"{card.BloodByHour.Is}:00 前抽", $"before {card.BloodByHour.Is}:00"), (step.StartedAt ?? step.Planned.At) <= by, new($"排在 {Clock(step.Planned.At)}", $"planned at {Clock(step.Planned.At)}")));
                break;
            case StepKind.Ct:
                all.Add(Consent(chart, step.Planned.At));
                all.Add(Creatinine(chart, step.Planned.At, card.CreatinineDays.Is));
                break;
            case StepKind.Endoscopy:
                all.Add(Clotting(chart, step.Planned.At, card.ClottingDrugs.Is));
                break;
        }
        return all;
    }

    static Before Consent(Chart chart, DateTimeOffset at)
    {
        var asks = new Phrase("造影剂知情同意", "consent to contrast");
        var word = chart.All<Consent>().Where(c => Contrast(c.Fact.To)).Select(c => c.Entry).Concat(chart.All<ConsentWithdrawn>().Where(w => Contrast(w.Fact.To)).Select(w => w.Entry)).Where(e => e.HappenedAt <= at).MaxBy(e => e.HappenedAt);
        return word is null ? new(asks, null, new("没有找到同意书", "no consent is in the chart")) : new(asks, word.Fact is Consent { Given: true }, word.Fact.Say(), word);
    }

    static bool Contrast(string to) => to.Contains("造影", StringComparison.Ordinal) || to.Contains("增强", StringComparison.Ordinal) || to.Contains("contrast", StringComparison.OrdinalIgnoreCase);

    static Before Creatinine(Chart chart, DateTimeOffset at, int days)
    {
        var asks = new Phrase($"肌酐 {days} 天内", $"creatinine within {days} days");
        return chart.ReadingAt(Analytes.Creatinine, at) is not { } last ? new(asks, null, new("没有肌酐", "no creatinine is known"))
            : new(asks, last.At >= at.AddDays(-days), new($"{last.Value:0.#} {Analytes.Creatinine.Unit}　{last.At.HouseDay():MM-dd}", $"{last.Value:0.#} {Analytes.Creatinine.Unit}, {last.At.HouseDay():MM-dd}"), last.Entry);
    }

    static Before Clotting(Chart chart, DateTimeOffset at, IReadOnlyList<string> drugs)
    {
        var asks = new Phrase("抗凝、抗血小板药", "medicine against clotting");
        var all = chart.All<MedicationOrdered>().Where(m => m.At <= at).ToList();
        var taken = all.LastOrDefault(m => drugs.Any(d => m.Fact.Drug.Contains(d, StringComparison.Ordinal)));
        return all is [] ? new(asks, null, new("用药没有记录", "no medicine is on record")) : taken.Fact is null ? new(asks, null, new("记录里没有，请问本人", "none on record: ask all the same"))
            : new(asks, false, new($"在用{taken.Fact.Drug}，请先问医师停药", $"takes {taken.Fact.Drug}: ask the doctor first"), taken.Entry);
    }

    static string Clock(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(8)).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
