namespace Xinglin.Storage;

/// <summary>What the store itself cannot take, whatever the gate thinks: texts no database keeps, amendments of nothing, facts that are the store's own.</summary>
static class Admission
{
    const int LongestSource = 800; // characters; PostgreSQL cannot index much more

    public static IEnumerable<Problem> Problems(Chart chart, IReadOnlyList<Draft> drafts, Who who)
    {
        if (!Texts.IsKeepable(who.Account)) yield return Unkeepable("author");
        var head = chart.Head;
        HashSet<string> sources = drafts.All(d => d.AmendsSource is null) ? [] : chart.Written.Where(e => e.Source is not null).Select(e => e.Source!).ToHashSet();
        foreach (var draft in drafts)
        {
            if (draft.Fact is Blank or Erased or Restricted)
                yield return new("tag", new("这类条目只由存储写入，请用“删除”命令", "only the store writes this kind of entry; use erase"));
            if (!Texts.IsKeepable(draft.Source)) yield return Unkeepable("source");
            if (!Texts.IsKeepable(draft.Reason)) yield return Unkeepable("reason");
            if (draft.Source?.Length > LongestSource)
                yield return new("source", new($"来源号不能超过 {LongestSource} 个字符", $"a source has at most {LongestSource} characters"));
            if (Amended(draft, chart, head, sources) is { } problem) yield return problem;
            head++;
            if (draft.Source is { } source) sources.Add(source);
        }
    }

    static Problem? Amended(Draft draft, Chart chart, long head, HashSet<string> sources)
    {
        if (draft.Amends is null && draft.AmendsSource is { } source && !sources.Contains(source))
            return new("amends", new($"没有来源号为 {source} 的条目，请核对要更正哪一条", $"no entry has the source {source}; check which one to amend"));
        if (draft.Amends is not { } old) return null;
        if (old.Value < 1 || old.Value > head)
            return new("amends", new($"没有第 {old} 条，请核对要更正哪一条", $"there is no entry {old}; check which one to amend"));
        return old.Value <= chart.Head && chart.Written[(int)old.Value - 1].Fact is Erased
            ? new("amends", new("删除记录不能更正或撤销", "a record of erasure cannot be amended or retracted"))
            : null;
    }

    static Problem Unkeepable(string field) => new(field, new("含有无法保存的字符（零字符或残缺字符），请删去", "holds a character that cannot be kept (a zero or half a character); take it out"));
}
