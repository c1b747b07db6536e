using System.Data.Common;
using Xinglin.Storage;

namespace Xinglin.Web.Shared.Forms;

/// <summary>What became of a signature: the entry as the store gives it back, or why it is not there.</summary>
/// <param name="Newer">for an amendment that came too late: what somebody else put in the old entry's place meanwhile</param>
public sealed record Signed(Entry? Entry, IReadOnlyList<Problem> Problems, Entry? Newer = null);

/// <summary>Signs one fact, with what was asked besides, under the key of its form: sent twice it is written once, and success is only what the store says when it is read again.</summary>
public sealed class Signing(Desk desk, Store store, IEnumerable<IAsksBesides> askers)
{
    const int LongestKey = 64;

    /// <summary>A form's key as the entry keeps it.</summary>
    public static string Source(string key) => "form/" + key;

    /// <summary>A key that came from outside, when it is one of ours.</summary>
    public static string? Clean(string? key) => key is { Length: > 0 and <= LongestKey } && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-') ? key : null;

    /// <summary>What the form still asks besides its fact, and under which heading; nothing once it is signed.</summary>
    public (Phrase Heading, IReadOnlyList<Question> Asks)? Besides(ChartId chart, Draft draft, string key, Who who)
    {
        if (askers.FirstOrDefault(a => a.Tag == Tags.Of(draft.Fact).Name) is not { } asker || store.Read(chart) is not { } now || now.Written.Any(e => e.Source == Source(key))) return null;
        return asker.Of(now, draft, who).ToList() is { Count: > 0 } asks ? (asker.Heading, asks) : null;
    }

    /// <param name="besides">facts signed with it, each under the name of its field: all are written or none</param>
    public Signed Sign(ChartId chart, Draft draft, string key, Who who, params IReadOnlyList<(string At, IFact Fact)> besides) =>
        SignAll(chart, [draft, .. besides.Select(b => new Draft(b.Fact, draft.HappenedAt) { Precision = draft.Precision, Source = b.At })], key, who);

    /// <summary>Several facts with times of their own, all or none. The first is what the form is about; the others say in their source under which name they are kept.</summary>
    public Signed SignAll(ChartId chart, IReadOnlyList<Draft> drafts, string key, Who who)
    {
        try
        {
            var (draft, source) = (drafts[0], Source(key));
            var outcome = desk.Write(chart, [draft with { Source = source }, .. drafts.Skip(1).Select(d => d with { Source = $"{source}/{d.Source}" })], who);
            var now = store.Read(chart);
            if (now?.Written.LastOrDefault(e => e.Source == source) is { } there && there.Amends == draft.Amends && Same(there.Fact, draft.Fact)) return new(there, []);
            return new(null, outcome is Outcome.No no ? no.Problems : [new("", new("没有保存，请再按一次", "not saved; press once more"))],
                draft.Amends is { } old && now is not null ? new Versions(now).Instead(old) : null);
        }
        catch (DbException)
        {
            return new(null, [new("", new("存储没有回答，不能确定是否已保存；请再按一次，同一条不会写两次", "the store did not answer, so it may not be saved; press once more, it is never written twice"))]);
        }
    }

    static bool Same(IFact one, IFact other) => FactJson.Write(one) is var (a, _, x) && FactJson.Write(other) is var (b, _, y) && a == b && x.AsSpan().SequenceEqual(y);
}
