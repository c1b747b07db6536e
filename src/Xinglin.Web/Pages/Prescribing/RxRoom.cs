using Xinglin.Facts.Herbs;
using Xinglin.Knowledge;
using Xinglin.Storage;
using Xinglin.Web.Shared.Forms;

namespace Xinglin.Web.Pages.Prescribing;

/// <summary>诊室。Opens a draft for a chart, lays it before the check and signs it; what the prescribing page and its script both ask.</summary>
public sealed class RxRoom(Library library, Books books, Store store, Signing signing, Visitor visitor, TimeProvider time)
{
    public DateTimeOffset Now { get; } = time.GetUtcNow();

    /// <summary>How a page begins: with the formula named, an earlier prescription, else the last one, else nothing.</summary>
    public RxDraft Begin(Chart chart, string? formula, long? like)
    {
        var last = chart.Last<Prescription>();
        var draft = formula is { Length: > 0 } && books.Formulas.Formulas.FirstOrDefault(f => f.Id == formula) is { } card ? RxDraft.Of(card, chart)
            : like is { } seq && chart.All<Prescription>().FirstOrDefault(p => p.Entry.Id.Value == seq) is { Fact: { } earlier } ? RxDraft.Like(earlier) with { From = last!.Value.Entry.Id.Value }
            : last is { } before ? RxDraft.After(before) : new();
        return draft with { Charts = Charts(chart.Id) };
    }

    public RxView View(Chart chart, RxDraft draft) => new(chart, draft, visitor.Who, Now, library, books.Formulas);

    /// <summary>All charts of this person, as one word.</summary>
    public string Charts(ChartId chart) => string.Join(' ', new Links(store).ChartsOf(chart).Select(c => c.ToString()).Order(StringComparer.Ordinal));

    /// <summary>Signs what was sent unless something speaks against it. What was signed under this key before is only shown again.</summary>
    public RxAnswer Answer(Chart chart, RxView view, string key, bool looks)
    {
        var again = Written(chart, key) is not null;
        if (looks && !again) return new();
        if (!again && (view.Newer is not null || Charts(chart.Id) != view.Draft.Charts || view.Open is not []))
            return new() { Newer = view.Newer, Joined = Charts(chart.Id) is var charts && charts != view.Draft.Charts ? charts : null, Refused = view.Open };
        var signed = Sign(chart, view, key);
        return new() { Signed = signed.Entry, Refused = signed.Entry is null ? signed.Problems : [] };
    }

    /// <summary>Signs a draft nothing speaks against; the key makes sending it twice harmless.</summary>
    Signed Sign(Chart chart, RxView view, string key)
    {
        if (view.Fact is not { } fact) return new(null, view.Open);
        var draft = new Draft(fact, Written(chart, key)?.HappenedAt ?? Now);
        var besides = signing.Besides(chart.Id, draft, key, visitor.Who);
        return signing.Sign(chart.Id, draft, key, visitor.Who,
            [.. from asked in besides?.Asks ?? [] let reason = view.Draft.Overs.GetValueOrDefault(asked.At["over.".Length..]) where reason is not null select (asked.At, asked.Answered(reason))]);
    }

    /// <summary>The entry a key was signed under; null when none was.</summary>
    static Entry? Written(Chart chart, string key) => chart.Written.LastOrDefault(e => e.Source == Signing.Source(key));
}
