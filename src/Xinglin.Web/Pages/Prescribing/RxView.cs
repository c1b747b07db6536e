using Xinglin.Care;
using Xinglin.Care.Treatment.Safety;
using Xinglin.Facts.Herbs;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Formulas;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Web.Pages.Prescribing;

/// <summary>Something that asks for a reason before it may be signed: one rule, however many herbs it names.</summary>
public sealed record RxAsk(string Rule, IReadOnlyList<Finding> Findings, string Reason);

/// <summary>开方一览。A draft laid before the whole check: cells, what must be dealt with, what changed, and what keeps it from being signed. A function of the chart, the draft and the knowledge in force.</summary>
public sealed class RxView
{
    readonly Chart chart;

    public RxView(Chart chart, RxDraft draft, Who who, DateTimeOffset now, Library library, FormulaBook book)
    {
        (this.chart, Draft) = (chart, draft);
        (Herbs, var unread) = RxLines.Read(draft.Herbs);
        Last = chart.Last<Prescription>();
        Base = draft.Base is { Length: > 0 } id ? book.Formulas.FirstOrDefault(f => f.Id == id) : book.Formula(draft.Formula.Replace("化裁", "", StringComparison.Ordinal).Replace("加减", "", StringComparison.Ordinal));
        var started = draft.From > 0 ? chart.All<Prescription>().FirstOrDefault(p => p.Entry.Id.Value == draft.From) : default;
        var now_ = Herbs.Select(h => (h.Name, h.Grams)).ToList();
        Against = started.Fact;
        Changes = started.Fact is { } from ? Reasoned(FormulaChange.Between(from.Herbs.Select(h => (h.Name, (decimal?)h.Grams)), now_)) : Base is not null ? Reasoned(FormulaChange.Between(OfBase(), now_)) : [];
        AgainstBase = Base is not null ? FormulaChange.Between(OfBase(), now_) : Changes;
        Materia = MateriaMedica.On(library, now);
        if (Materia is not null && Herbs is not [])
        {
            Prescribed = PatientOnChart.Beside(chart, new() { Herbs = [.. Herbs.Select(h => h.Herb)], Instead = draft.From > 0 ? draft.From : null }, now, library);
            Review = SafetyCheck.Of(Prescribed, Materia);
            Findings = [.. Review.Findings.Select(f => (f, IsOpen(f, who, now)))];
            Asks = [.. from f in Review.Findings where f.Level is Level.DoubleSign && !PrescriptionGuard.IsSignedOver(f, chart, who, now, Materia)
                       group f by f.Rule into rule select new RxAsk(rule.Key, [.. rule], draft.Overs.GetValueOrDefault(rule.Key, ""))];
        }
        var added = AgainstBase.Where(c => c.Kind is ChangeKind.Added).Select(c => c.Herb).ToHashSet();
        Cells = [.. Herbs.Index().Select(h => RxCell.Of(h.Item, Review?.Herbs[h.Index] ?? new(h.Item.Name), Findings, added.Contains(h.Item.Name)))];
        Open = [.. Missing(unread)];
    }

    public ChartId Chart => chart.Id;
    public RxDraft Draft { get; }
    public IReadOnlyList<RxHerb> Herbs { get; }
    /// <summary>Those that have their grams, as they would stand in the prescription.</summary>
    public IReadOnlyList<FormulaHerb> Formulary => field ??= [.. Herbs.Where(h => h.Grams is not null).Select(h => new FormulaHerb(h.Name, h.Grams!.Value) { Handling = h.Handling, Role = h.Role })];
    /// <summary>The prescription that stands last in the chart now.</summary>
    public Stated<Prescription>? Last { get; }
    /// <summary>The prescription the draft started from.</summary>
    public Prescription? Against { get; }
    public ClassicFormulaCard? Base { get; }
    /// <summary>Against the last formula, or against the base of a first one: what a reason is asked for.</summary>
    public IReadOnlyList<FormulaChange> Changes { get; }
    public IReadOnlyList<FormulaChange> AgainstBase { get; }
    public MateriaMedica? Materia { get; }
    public Prescribed? Prescribed { get; }
    public Review? Review { get; }
    public IReadOnlyList<(Finding Finding, bool Open)> Findings { get; } = [];
    public IReadOnlyList<RxAsk> Asks { get; } = [];
    public IReadOnlyList<RxCell> Cells { get; }
    /// <summary>Everything that still keeps it from being signed; the field names where to go.</summary>
    public IReadOnlyList<Problem> Open { get; }

    /// <summary>Reasons to choose from.</summary>
    public IReadOnlyList<string> Whys => field ??= RxWords.Whys(chart);

    /// <summary>第七方.</summary>
    public int Number => chart.All<Prescription>().Count() + 1;

    /// <summary>Somebody wrote another one since the page was opened.</summary>
    public Stated<Prescription>? Newer => Last is { } last && last.Entry.Id.Value != Draft.From ? last : null;

    /// <summary>Of grams not yet written the cell and the button speak.</summary>
    public IEnumerable<Finding> ToDo => Findings.Where(f => f.Open && f.Finding.Rule is not "AMOUNT-UNREADABLE").Select(f => f.Finding);
    public IEnumerable<Finding> ToKnow => Findings.Where(f => !f.Open && f.Finding.Level > Level.Info).Select(f => f.Finding);
    /// <summary>The herbs of the draft a finding names, as they are written.</summary>
    public IReadOnlyList<string> Named(Finding finding) => [.. Cells.Where(c => c.Herb is { } h && finding.Herbs.Contains(h.Id)).Select(c => c.Written.Name)];

    public int Passed => Cells.Count(c => c.Level is null);
    public decimal Total => Herbs.Sum(h => h.Grams ?? 0);

    public Prescription? Fact => Draft.Fact(Herbs, Changes);

    IEnumerable<(string, decimal?)> OfBase() => Base!.Herbs.Is.Where(h => Base.Unlisted?.Is.Contains(h) is not true).Select(h => (h, (decimal?)null));

    IReadOnlyList<FormulaChange> Reasoned(IReadOnlyList<FormulaChange> changes) =>
        [.. changes.Select(c => c with { Reason = Draft.Whys.GetValueOrDefault(c.Herb) ?? (Draft.Why is { Length: > 0 } all ? all : null) })];

    bool IsOpen(Finding f, Who who, DateTimeOffset now) =>
        f.Level is Level.Block || f.Level is Level.DoubleSign && !Draft.Overs.ContainsKey(f.Rule) && !PrescriptionGuard.IsSignedOver(f, chart, who, now, Materia!);

    IEnumerable<Problem> Missing(IReadOnlyList<Problem> unread)
    {
        foreach (var p in unread) yield return p;
        if (Herbs is [] && unread is []) yield return new("herbs", new("还没有药", "no herb yet"));
        foreach (var h in Herbs.Where(h => h.Grams is null)) yield return new("herbs", new($"{h.Name}：写克数", $"{h.Name}: write the grams"));
        foreach (var twice in Herbs.GroupBy(h => h.Name).Where(g => g.Count() > 1)) yield return new("herbs", new($"{twice.Key} 写了两次，合成一味", $"{twice.Key} stands twice; make it one"));
        foreach (var f in ToDo) yield return new(f.Level is Level.Block ? "herbs" : $"over.{f.Rule}", f.What);
        if (Draft.AimRead is null) yield return new("aim", new("选目的", "choose the aim"));
        if (Draft.Target is "") yield return new("target", new("写靶症状：看它知道有没有用", "write the target symptom: it will tell whether it helps"));
        if (Draft.PacketsRead is not >= 1 or > 90) yield return new("packets", new("剂数写 1–90", "packets: 1 to 90"));
        if (Changes.Count(c => c.Reason is null) is > 0 and var n) yield return new("why", new($"{n} 处加减还没写理由", $"{n} {(n == 1 ? "change lacks its" : "changes lack a")} reason"));
        if (Materia is null) yield return new("", new("没有启用的药典或审方规则，不能签", "no pharmacopoeia or rules are in force; it cannot be signed"));
    }
}
