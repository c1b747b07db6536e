using Xinglin.Facts;
using Xinglin.Facts.Treatment;

namespace Xinglin.Care.Treatment.Procedures;

/// <summary>三方核查。What is looked at in the room: who it is, what only eyes can say, and the pause before it begins.</summary>
static class RoomLines
{
    public static CheckLine Identity(BeforeProcedure p)
    {
        var line = new CheckLine("identity", new("身份与部位", "Identity and site"), Standing.Unknown, new("今天还没有核对", "not checked today")) { Hard = true, InTheRoom = true, Asks = new("两种方式核对，部位已标记", "known two ways, site marked") };
        return p.Fresh().LastOrDefault(c => c.Fact.Mismatch || !string.IsNullOrWhiteSpace(c.Fact.Identity)) is not { Entry: { } entry, Fact: { } fact } ? line
            : fact.Mismatch ? line with { Standing = Standing.NotMet, Entry = entry, Says = new("不符：停，查明再来", "does not agree: stop and find out") }
            : line with { Standing = Standing.Met, Entry = entry, Says = new($"{fact.Identity}{(fact.With is { } w ? $"　{w}" : "")}", $"{fact.Identity}{(fact.With is { } v ? $", with {v}" : "")}") };
    }

    public static CheckLine Indication(BeforeProcedure p)
    {
        var line = new CheckLine("indication", new("指征与依据", "Indication and order"), Standing.Unknown, new("没有计划，指征未写", "no plan; no indication written")) { Asks = new("指征、医嘱或会诊结论", "indication, order or meeting") };
        return p.Asked.Plan is not { Indication: { } why } plan ? line
            : line with { Standing = Standing.Met, Says = plan.Order is { } order ? new($"{why}；{order}", $"{why}; {order}") : new(why, why) };
    }

    public static IEnumerable<CheckLine> Confirmed(BeforeProcedure p)
    {
        var said = p.Fresh().SelectMany(c => c.Fact.Confirmed.Select(id => (Id: id, c.Entry))).ToList();
        foreach (var (id, asks) in p.Card.Confirm)
        {
            var line = new CheckLine($"ok.{id}", asks.Is.Phrase, Standing.Unknown, new("没有人确认", "nobody has confirmed it")) { InTheRoom = true, Source = p.Source(asks), Confidence = asks.Confidence };
            yield return said.LastOrDefault(s => s.Id == id).Entry is { } entry ? line with { Standing = Standing.Met, Entry = entry, Says = new($"{entry.Author} 已确认", $"confirmed by {entry.Author}") } : line;
        }
    }

    public static CheckLine TimeOut(BeforeProcedure p)
    {
        var line = new CheckLine("time-out", new("开始前暂停核对", "Time-out"), Standing.Unknown, new("还没有做", "not done yet")) { InTheRoom = true, Asks = new("全队停下，念姓名、操作、部位", "all stop; name, procedure and site read aloud") };
        return p.Fresh().LastOrDefault(c => c.Fact.Stage is CheckStage.TimeOut) is { Entry: { } entry, Fact: { } fact }
            ? line with { Standing = fact.Mismatch ? Standing.NotMet : Standing.Met, Entry = entry, Says = fact.Say() } : line;
    }
}
