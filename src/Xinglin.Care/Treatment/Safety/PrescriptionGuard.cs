using Xinglin.Facts.Herbs;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Care.Treatment.Safety;

/// <summary>处方过审。A prescription written here goes through the check with everything the chart knows: what stops is not written, what asks for a double signature is written with its reason.</summary>
public sealed class PrescriptionGuard(Library library) : IGuard
{
    /// <summary>How long a reason written beforehand still stands for the prescription that follows.</summary>
    static readonly TimeSpan holds = TimeSpan.FromHours(12);

    public IEnumerable<Problem> Problems(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who) => Open(chart, drafts, i, who).Select(f => new Problem(nameof(Prescription.Herbs), f.Level is Level.Block
        ? new($"{f.What.Zh}（{f.Rule}）：请改方", $"{f.What.En} ({f.Rule}): change the prescription")
        : new($"{f.What.Zh}（{f.Rule}）：须双签，请写“双签”并说明原因", $"{f.What.En} ({f.Rule}): asks for a double signature; write “signed over” with the reason")));

    /// <summary>What keeps a prescription from being written: findings that stop, and those nobody gave a reason for yet.</summary>
    public IReadOnlyList<Finding> Open(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who)
    {
        if (drafts[i] is not { Fact: Prescription prescription, HappenedAt: var at } draft || MateriaMedica.On(library, at) is not { } materia) return [];
        return [.. SafetyCheck.Of(Asked(Before(chart, draft), prescription, at), materia).Findings
            .Where(f => f.Level is Level.Block || f.Level is Level.DoubleSign && !Reasons(chart, drafts, who, at).Any(r => Covers(r, f, materia)))];
    }

    /// <summary>Whether this person gave a reason for it lately, for the prescription about to be written.</summary>
    public static bool IsSignedOver(Finding finding, Chart chart, Who who, DateTimeOffset at, MateriaMedica materia) => Reasons(chart, [], who, at).Any(r => Covers(r, finding, materia));

    public static Prescribed Asked(Chart chart, Prescription prescription, DateTimeOffset at, Library library) => PatientOnChart.Beside(chart, new()
    {
        Herbs = [.. prescription.Herbs.Select(h => new PrescribedHerb(h.Name, h.Grams) { Handling = h.Handling })], Instead = prescription.From,
    }, at, library);

    Prescribed Asked(Chart chart, Prescription prescription, DateTimeOffset at) => Asked(chart, prescription, at, library);

    /// <summary>A correction is checked without the prescription it takes the place of.</summary>
    internal static Chart Before(Chart chart, Draft draft) => draft.Amends is { } old ? Chart.Of(chart.Id, chart.Written.Where(e => e.Id != old && e.Amends != old)) : chart;

    internal static IEnumerable<SafetyOverridden> Reasons(Chart chart, IReadOnlyList<Draft> drafts, Who who, DateTimeOffset at) =>
        drafts.Select(d => d.Fact).OfType<SafetyOverridden>()
            .Concat(chart.All<SafetyOverridden>().Where(o => o.Entry.Author == who.Account && o.At <= at && o.At > at - holds).Select(o => o.Fact));

    /// <summary>A reason that names herbs speaks of these herbs alone; one that names none, of the rule.</summary>
    internal static bool Covers(SafetyOverridden reason, Finding f, MateriaMedica materia)
    {
        if (!reason.Rule.Trim().Equals(f.Rule, StringComparison.OrdinalIgnoreCase)) return false;
        var herbs = materia.Ids(reason.Herbs);
        return reason.Herbs is [] || f.Herbs.All(herbs.Contains);
    }
}

/// <summary>双签登记簿。Every finding somebody signed over: which rule, who, when. A rule signed over every day is a rule to look at.</summary>
public sealed class OverrideRegister : IRegister
{
    public string Name => "safety_override";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("rule", Kind.Text, "the rule that was signed over, as the check names it"),
        new("account", Kind.Text, "who signed over it"),
        new("happened_at", Kind.Time, "when"),
        new("entry", Kind.Whole, "its entry number"),
    ];

    public IReadOnlyList<string> Indexes => ["happened_at, rule"];

    public IEnumerable<object?[]> Rows(Chart chart) => chart.All<SafetyOverridden>().Select(o => new object?[] { o.Fact.Rule.Trim().ToUpperInvariant(), o.Entry.Author, o.At, (long)o.Entry.Id.Value });
}
