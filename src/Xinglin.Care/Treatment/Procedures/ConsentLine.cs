using Xinglin.Facts;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Treatment;

namespace Xinglin.Care.Treatment.Procedures;

/// <summary>知情同意。The last word about this procedure before it began: given, refused or taken back. One signature is good for one procedure.</summary>
static class ConsentLine
{
    public static CheckLine Of(BeforeProcedure p)
    {
        var line = new CheckLine("consent", new("知情同意", "Consent"), Standing.Unknown, new("没有找到这次操作的同意书", "no consent to this procedure is in the chart"))
        {
            Hard = true, Asks = new("书面同意，未撤回", "in writing, not withdrawn"), Source = "医疗纠纷预防和处理条例 第 13 条",
        };
        var word = LastWord(p.Chart, p.At, p.Since, said => Means(said, p.Asked.Name, p.Card.Words));
        if (word is { Fact: Consent { Given: true } given } entry)
            return line with { Standing = Standing.Met, Entry = entry, Says = new($"{given.By ?? "已签"}　{BeforeProcedure.Day(entry.HappenedAt)}", $"given{(given.By is { } by ? $" by {by}" : "")}, {BeforeProcedure.Day(entry.HappenedAt)}") };
        if (word is not null) line = line with { Standing = Standing.NotMet, Entry = word, Says = word.Fact.Say() };
        return Approval(p) is { } approved
            ? line with { Standing = Standing.Met, Entry = approved.Entry, Says = new($"紧急，书面批准：{approved.Fact.Approval}", $"emergency, approved in writing: {approved.Fact.Approval}") } : line;
    }

    /// <summary>Of a procedure no card speaks of.</summary>
    public static bool Stands(Chart chart, string name, DateTimeOffset at) => LastWord(chart, at, DateTimeOffset.MinValue, said => Means(said, name, [])) is { Fact: Consent { Given: true } }
        || chart.All<ProcedureChecked>().Any(c => c.At <= at && c.Fact.Procedure == name && !string.IsNullOrWhiteSpace(c.Fact.Approval));

    /// <summary>An approval takes the place of consent only where it could not wait.</summary>
    static Stated<ProcedureChecked>? Approval(BeforeProcedure p) => p.Asked.Plan is { Urgency: not ProcedureUrgency.Emergency } ? null
        : p.Checks().Where(c => !string.IsNullOrWhiteSpace(c.Fact.Approval)).Select(c => (Stated<ProcedureChecked>?)c).LastOrDefault();

    static Entry? LastWord(Chart chart, DateTimeOffset at, DateTimeOffset since, Func<string, bool> means) =>
        chart.All<Consent>().Where(c => means(c.Fact.To)).Select(c => c.Entry).Concat(chart.All<ConsentWithdrawn>().Where(w => means(w.Fact.To)).Select(w => w.Entry))
            .Where(e => e.HappenedAt <= at && e.HappenedAt > since).OrderBy(e => e.HappenedAt).ThenBy(e => e.RecordedAt).LastOrDefault();

    static bool Means(string said, string name, IReadOnlyList<string> words) => said.Says(name) || name.Says(said.Trim()) || words.Any(said.Says);
}
