using System.Globalization;
using Xinglin.Web.Shared.Forms;

namespace Xinglin.Web.Shared;

/// <summary>The columns of the audit view, for the page and for its CSV.</summary>
public static class AuditColumns
{
    public static IReadOnlyList<Column<Entry>> Of(AuditView view, Staff staff, Tongue T, IReadOnlyDictionary<long, string>? links) =>
    [
        new("seq", new("号", "no."), e => e.Id.ToString()) { By = e => e.Id.Value, Number = true },
        new("recorded", new("写入", "recorded"), e => T.Stamp(e.RecordedAt)) { By = e => e.RecordedAt, Class = "nw" },
        new("happened", new("发生", "happened"), e => T.Happened(e)) { By = e => e.HappenedAt, Class = "nw" },
        new("by", new("记录人", "by"), e => staff.Name(e.Author, T)) { By = e => e.Author },
        new("kind", new("类别", "kind"), e => T[Vocabulary.Fact(AuditView.Kind(e))]) { By = AuditView.Kind },
        new("what", new("所写", "what was written"), e => T[e.Fact.Say()]),
        new("amends", new("更正或撤销", "corrects or retracts"), e => Amends(view, e, T)),
        new("state", new("是否成立", "stands"), e => State(view, e, T)),
        new("origin", new("来路", "origin"), e => $"{T[e.Origin.Word]} {Sender(e)}".TrimEnd()) { By = e => e.Origin },
        new("link", new("链", "chain"), e => links?.GetValueOrDefault(e.Id.Value)),
    ];

    /// <summary>The sender's number for it; a form's key says nothing to anybody.</summary>
    public static string? Sender(Entry entry) => entry.Source is { } source && !source.StartsWith("form/", StringComparison.Ordinal) ? source : null;

    static string? Amends(AuditView view, Entry e, Tongue T) => view.Old(e) is not { } old ? null
        : e.Fact is Retraction ? T[$"撤销第 {old.Id} 条", $"retracts {old.Id}"]
        : T[$"更正第 {old.Id} 条：", $"corrects {old.Id}: "] + string.Join(T["；", "; "], FactLines.Between(old.Fact, e.Fact).Select(d => $"{T[d.Label]} {(d.Before is { } b ? T[b] : "—")} → {(d.After is { } a ? T[a] : "—")}")) + (e.Reason is null ? "" : T[$"（{e.Reason}）", $" ({e.Reason})"]);

    static string State(AuditView view, Entry e, Tongue T) => view.Versions.Gave(e.Id) is not { } by ? T["成立", "stands"]
        : by.Fact is Retraction r ? T[$"已由第 {by.Id} 条撤销：{r.Reason}", $"retracted by {by.Id}: {r.Reason}"] : T[$"已由第 {by.Id} 条更正", $"corrected by {by.Id}"];
}
