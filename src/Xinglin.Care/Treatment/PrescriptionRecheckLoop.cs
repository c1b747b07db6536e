using System.Globalization;
using Xinglin.Care.Treatment.Safety;
using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Laboratory;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Care.Treatment;

/// <summary>签后复核：a laboratory value that came, or was corrected, after a prescription was signed and while it is taken is laid before the same check; what now asks for a reason or stops is told to the prescriber, with the value before and after.</summary>
[Loop("prescription-recheck", Wing.Treatment, "签后复核", "Recheck", Harm.Gate)]
public sealed class PrescriptionRecheckLoop(Adopted<PrescriptionRecheckCard> cards, Library library) : ICareLoop
{
    static readonly (string Name, Analyte Analyte)[] looked =
        [("platelets", Analytes.Platelets), ("neutrophils", Analytes.Neutrophils), ("potassium", Analytes.Potassium), ("inr", Analytes.Inr), ("alt", Analytes.Alt), ("bilirubin", Analytes.Bilirubin), ("egfr", Analytes.Creatinine)];

    public IEnumerable<CareTask> Tasks(Chart chart)
    {
        var prescriptions = chart.All<Prescription>().ToList();
        foreach (var (i, p) in prescriptions.Index())
            if (cards.On(p.At) is { } card && MateriaMedica.On(library, p.At) is { } materia)
                foreach (var task in Of(chart, p, i + 1 < prescriptions.Count ? prescriptions[i + 1].Entry : null, card, materia)) yield return task;
    }

    IEnumerable<CareTask> Of(Chart chart, Stated<Prescription> p, Entry? next, PrescriptionRecheckCard card, MateriaMedica materia)
    {
        var ends = p.At.AddDays(p.Fact.Packets);
        List<Came> later = [.. looked.SelectMany(l => chart.Readings(l.Analyte).Where(r => r.KnownAt > p.KnownAt && r.At < ends && !IsPast(r.Entry, card) && !(next?.HappenedAt <= r.KnownAt)).Select(r => new Came(l.Name, l.Analyte, r))).OrderBy(c => c.Reading.KnownAt)];
        if (later is []) yield break;
        var signed = AsKnown.Of(chart, p.KnownAt);
        var then = Grave(signed, p, p.At, materia).Select(Name).ToHashSet();
        foreach (var came in later.GroupBy(c => c.Reading.KnownAt))
        {
            // a corrected value of before the signature counts as of the signature
            var at = HouseTime.Later(p.At, came.Max(c => c.Reading.At));
            var found = Grave(AsKnown.Of(chart, came.Key), p, at, materia).Where(f => then.Add(Name(f))).ToList();
            if (found is []) continue;
            var value = came.FirstOrDefault(c => found.Any(f => f.Because is { } said && said.Zh.Contains(Reasons.Name(c.Name).Zh, StringComparison.Ordinal))) ?? came.First();
            yield return new(TaskKey.Of(TaskKey.Of("value", p.At), came.Key), Role.TcmPhysician, new("新结果与在服的方相抵：复核用药", "A new result speaks against the formula being taken: look again"),
                card.Stamp, value.Reading.Entry, came.Key, came.Key.AddHours(card.AnswerWithinHours.Is))
            {
                Evidence = Says(found, value, signed, p.At), Also = [p.Entry], Escalates = came.Key.AddHours(card.EscalatesHours.Is), EscalatesTo = Role.Pharmacist,
                ClosedBy = Closing(chart, came.Key, [.. found.Select(f => f.Rule)], next), ClosesWith = ["prescription", "judgement", Care.Closing.With("safety-overridden", ("rule", found[0].Rule))],
            };
        }
    }

    /// <summary>History we were told too late to ask about: the house would drop the task, so the check is spared.</summary>
    static bool IsPast(Entry lab, PrescriptionRecheckCard card) => lab.Origin is Origin.Imported && lab.KnownAt.AddHours(card.AnswerWithinHours.Is) <= lab.RecordedAt;

    /// <param name="Name">as the rules call it</param>
    sealed record Came(string Name, Analyte Analyte, Reading Reading);

    IEnumerable<Finding> Grave(Chart known, Stated<Prescription> p, DateTimeOffset at, MateriaMedica materia) =>
        SafetyCheck.Findings(PrescriptionGuard.Asked(known, p.Fact with { From = p.Entry.Id.Value }, at, library), materia).Where(f => f.Level >= Level.DoubleSign);

    /// <summary>A rule that now names one herb more is another finding; herbs are led to their ids, so their order is theirs.</summary>
    static string Name(Finding f) => $"{f.Rule} {string.Join(' ', f.Herbs)}";

    static Phrase Says(List<Finding> found, Came came, Chart signed, DateTimeOffset at)
    {
        var before = signed.ReadingAt(came.Analyte, at) is { } old ? N(old.Value) : null;
        var (name, rules) = (Said.Short(came.Analyte), string.Join(' ', found.Select(f => f.Rule)));
        return new($"{name.Zh} {before ?? "签时未知"} → {N(came.Reading.Value)}；{found[0].What.Zh}（{rules}）", $"{name.En} {before ?? "unknown when signed"} → {N(came.Reading.Value)}; {found[0].What.En} ({rules})");
    }

    /// <summary>A new prescription, a judgement, or a reason for every one of the rules.</summary>
    static Entry? Closing(Chart chart, DateTimeOffset from, HashSet<string> rules, Entry? next)
    {
        var reasons = rules.Select(r => chart.All<SafetyOverridden>().FirstOrDefault(o => o.KnownAt >= from && o.Fact.Rule.Trim().Equals(r, StringComparison.OrdinalIgnoreCase)).Entry).ToList();
        return new[] { next, chart.All<Judgement>().FirstOrDefault(j => j.KnownAt >= from).Entry, reasons.Contains(null!) ? null : reasons.MaxBy(e => e.HappenedAt) }.OfType<Entry>().MinBy(e => e.HappenedAt);
    }

    static string N(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
