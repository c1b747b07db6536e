using Xinglin.Care.Rights;
using Xinglin.Facts;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Person;

namespace Xinglin.Care;

/// <summary>门。What may be written on this chart, by whom, and whether it can be true. A problem's field names the draft: "[0].Celsius".</summary>
/// <param name="templates">which templates may be ordered; null where a house keeps no templates</param>
/// <param name="partners">who may be asked from afar; null where a house keeps no agreements</param>
/// <param name="guards">look at what is written here by hand; null where a house keeps no knowledge</param>
public sealed class Gate(SignedTemplates? templates = null, IReadOnlyList<IGuard>? guards = null, Alliance.Partners? partners = null) : IGate
{
    /// <summary>Clocks differ; a fact this far ahead is still now.</summary>
    static readonly TimeSpan ahead = TimeSpan.FromMinutes(5);

    /// <summary>Nobody lived longer.</summary>
    const int LongestLife = 130;

    /// <summary>Not about the living body: may be written after a death.</summary>
    static readonly string[] afterDeath = ["document", "retraction", "death", "discharged", "encounter", "task-answered", "consent-withdrawn", "report-read"];

    /// <summary>What a laboratory still sends about specimens taken before.</summary>
    static readonly string[] reports = ["lab", "pathology", "imaging", "biomarker"];

    /// <summary>What opens charts to others: not for somebody who came in by a broken glass.</summary>
    static readonly string[] opening = ["care-team-joined", "registered", "referral", "return-letter", "bed"];

    /// <summary>What a partner may write who came in by an agreement: advice. The inviting side keeps the right to decide the treatment.</summary>
    static readonly string[] advice = ["mdt-opinion", "mdt-recommendation", "remote-answered", "remote-opinion", "task-answered", "referral", "referral-answered", "return-letter", "document", "judgement", "retraction"];

    public IEnumerable<Problem> Admit(Chart chart, IReadOnlyList<Draft> drafts, Who who, DateTimeOffset now)
    {
        var door = who.Keys is { } keys ? chart.OpenTo(keys, now) : null;
        if (who.Keys is not null && door is null)
        {
            yield return new("chart", new("这份病历没有对你开放，请团队里的同事写，或先说明原因紧急打开", "this chart is not open to you: ask a colleague of its team to write, or open it in an emergency first"));
            yield break;
        }
        var births = drafts.Select(d => d.Fact).OfType<Birth>().Concat(chart.All<Birth>().Select(b => b.Fact)).ToList();
        var death = chart.All<Death>().Select(d => d.Entry).FirstOrDefault();
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            Problem[] problems = [
                .. draft.Fact.Problems(),
                .. Allowed(draft, who, door),
                .. Unseen(chart, draft, who),
                .. Shared(chart, draft, who, door),
                .. Time(draft, births.FirstOrDefault(), who, now),
                .. Amendments.Problems(chart, drafts, i, who),
                .. Agreements.Problems(draft, who),
                .. Unsigned(draft, who),
                .. who.Origin == Origin.Entered && partners?.WhyNot(chart, draft, now) is { } alone ? [alone] : (Problem[])[],
                // what others prescribed is history, and not ours to refuse
                .. who.Origin == Origin.Entered ? (guards ?? []).SelectMany(g => g.Problems(chart, drafts, i, who)) : [],
                .. After(death, draft, who),
                .. Twice(drafts, i),
            ];
            foreach (var p in problems) yield return p with { Field = $"[{i}].{p.Field}" };
        }
    }

    static IEnumerable<Problem> Allowed(Draft draft, Who who, Door? door)
    {
        if (draft.Fact is Blank or Erased or Restricted)
            yield return new("Tag", new("这一条只由存储写", "written by the store alone"));
        if (who.Origin == Origin.Entered && WhoMayWrite.WhyNot(Tags.Of(draft.Fact).Name, who.Roles) is { } why)
            yield return new("Tag", why);
        if (door is { Grant: Grant.Glass } && opening.Contains(Tags.Of(draft.Fact).Name))
            yield return new("Tag", new("紧急打开时不能把病历向人开放，请团队里的同事写", "who came in by an emergency cannot open the chart to anybody; ask a colleague of its team"));
    }

    /// <summary>A partner advises and corrects nobody's words but the own.</summary>
    static IEnumerable<Problem> Shared(Chart chart, Draft draft, Who who, Door? door)
    {
        if (door is not { Grant: Grant.Shared }) yield break;
        if (!advice.Contains(Tags.Of(draft.Fact).Name))
            yield return new("Tag", new("凭合作协议只写会诊意见与建议，医嘱由邀请方下", "by an agreement one writes opinions and advice; orders are given by the inviting side"));
        if (draft.Amends is { Value: > 0 } old && old.Value <= chart.Head && chart.Written[(int)old.Value - 1].Author != who.Account)
            yield return new(nameof(Draft.Amends), new("这一条不是你写的，请对方更正", "this entry is not yours: ask the other side to correct it"));
    }

    /// <summary>Orders made here wait for the pharmacist's signature; what comes from elsewhere is told, not ordered, and stays readable.</summary>
    IEnumerable<Problem> Unsigned(Draft draft, Who who)
    {
        if (who.Origin == Origin.Entered && templates?.WhyNot(draft.Fact, draft.HappenedAt) is { } why) yield return new("Regimen", why);
    }

    /// <summary>Nobody corrects what they are not shown.</summary>
    static IEnumerable<Problem> Unseen(Chart chart, Draft draft, Who who)
    {
        if (who.Keys is not null && draft.Amends is { Value: > 0 } old && old.Value <= chart.Head
            && Sensitive.Why(chart.Written[(int)old.Value - 1].Fact) is { } why && !Sensitive.IsShownTo(why, who.Roles))
            yield return new(nameof(Draft.Amends), new("这一条是受限记录，请能看到它的同事更正", "this record is restricted: ask a colleague who sees it to correct it"));
    }

    static IEnumerable<Problem> Time(Draft draft, Birth? birth, Who who, DateTimeOffset now)
    {
        if (draft.HappenedAt > now + ahead)
            yield return new(nameof(Draft.HappenedAt), new("尚未发生的事不能写成已发生", "what has not happened yet cannot be written as if it had"));
        if (draft.Precision == Precision.Unknown) yield break;
        if (draft.HappenedAt < now.AddYears(-LongestLife))
            yield return new(nameof(Draft.HappenedAt), new($"早于 {LongestLife} 年前，请核对日期", $"more than {LongestLife} years ago; check the date"));
        // a relative's illness may be older than the patient; imported history may come before the birth it contradicts, and the order of files must not decide
        else if (who.Origin != Origin.Imported && birth is not null && draft.Fact is not (Birth or FamilyHistory) && End(draft) <= Earliest(birth.On))
            yield return new(nameof(Draft.HappenedAt), new($"早于出生日 {birth.On}，请核对日期", $"before the birth on {birth.On}; check the date"));
    }

    /// <summary>A birthday begins first where the day begins first.</summary>
    static DateTimeOffset Earliest(PartialDate day) => new(day.First, TimeOnly.MinValue, TimeSpan.FromHours(14));

    static DateTimeOffset End(Draft draft) => End(draft.HappenedAt, draft.Precision);

    /// <summary>The end of the day, month or year that a coarse time means.</summary>
    static DateTimeOffset End(DateTimeOffset at, Precision precision) => precision switch
    {
        Precision.Day => at.AddDays(1),
        Precision.Month => at.AddMonths(1),
        Precision.Year => at.AddYears(1),
        _ => at.AddTicks(1),
    };

    static IEnumerable<Problem> After(Entry? death, Draft draft, Who who)
    {
        if (death is null || death.Precision == Precision.Unknown || draft.Precision == Precision.Unknown || who.Origin == Origin.Imported) yield break;
        var tag = Tags.Of(draft.Fact).Name;
        if (draft.HappenedAt < End(death.HappenedAt, death.Precision) || afterDeath.Contains(tag) || who.Origin == Origin.Feed && reports.Contains(tag)) yield break;
        yield return new(nameof(Draft.HappenedAt), new("患者已去世，这一条发生在去世之后；请核对时间，或先更正死亡记录",
            "this happened after the patient's death; check the time, or amend the death first"));
    }

    static IEnumerable<Problem> Twice(IReadOnlyList<Draft> drafts, int i)
    {
        if (drafts[i].Source is { } source && drafts.Take(i).Any(d => d.Source == source))
            yield return new(nameof(Draft.Source), new($"同一来源 {source} 在这一批里出现两次", $"source {source} comes twice in this batch"));
    }
}
