using System.Globalization;
using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Person;
using Xinglin.Facts.Reported;

namespace Xinglin.Care.Nursing.Mood;

/// <summary>第 9 题。Reads whether somebody said they wished to be dead, by whichever door it came: a form of this house, an import under another name, the patient's phone.</summary>
public static class ItemNine
{
    /// <summary>The answer as it was written; null: the question was not among them.</summary>
    public static string? Answer(NursingAssessment form, ItemNineCard card) =>
        form.Items.Where(i => Asks(i.Key, card, Instruments.IdOf(form.Instrument) is "phq-9")).Select(i => i.Value).OrderByDescending(v => Says(v, card)).FirstOrDefault();

    /// <summary>Whether an answer is anything but a no. What cannot be read is not a no.</summary>
    public static bool Says(string? answer, ItemNineCard card)
    {
        var text = Plain(answer);
        if (text is "" or "-" or "—") return false;
        var number = new string([.. text.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(c => char.IsAsciiDigit(c) || c is '.')]);
        if (decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return value > 0;
        return !card.NoWords.Is.Contains(text);
    }

    /// <summary>Every entry that says so, in order of time.</summary>
    public static IReadOnlyList<Entry> Said(Chart chart, ItemNineCard card) =>
    [
        .. chart.All<NursingAssessment>().Where(a => Answer(a.Fact, card) is { } answer && Says(answer, card)).Select(a => a.Entry)
            .Concat(chart.All<PatientReport>().Where(r => r.Fact.Score > 0 && Asks(r.Fact.Symptom, card, false)).Select(r => r.Entry))
            .Concat(chart.All<Finding>().Where(f => (f.Fact.Codes.Any(c => card.Codes.Is.Contains(c.Code)) || Asks(f.Fact.Name, card, false)) && Says(f.Fact.Number?.ToString(CultureInfo.InvariantCulture) ?? f.Fact.Value, card)).Select(f => f.Entry))
            .OrderBy(e => e.HappenedAt),
    ];

    /// <summary>PHQ-9 with a total and without this answer: nobody knows, and somebody must ask.</summary>
    public static IEnumerable<Stated<NursingAssessment>> Unknown(Chart chart, ItemNineCard card) => chart.Scored("phq-9").Where(s => Plain(Answer(s.Fact, card)) is "" or "-" or "—");

    static bool Asks(string name, ItemNineCard card, bool within) =>
        Plain(name) is var plain && (within && card.Names.Is.Contains(plain) || card.Words.Is.Any(w => plain.Contains(w, StringComparison.Ordinal)));

    static string Plain(string? text) => string.Concat((text ?? "").Normalize(System.Text.NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
}
