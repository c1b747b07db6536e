using Xinglin.Care.Diagnosis.Meetings;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Meetings;
using Xinglin.Web.Shared.Forms;

namespace Xinglin.Web.Pages.Meetings;

/// <summary>Signs what a board decided: the conclusion and its items in one act. Whoever comes second is told what stands.</summary>
public sealed class Concluding(Signing signing, BoardRoom board, MeetingBook book, Staff staff)
{
    /// <summary>Colleagues an item may be given to by name: who spoke, and who is asked to the meeting.</summary>
    public IReadOnlyList<(string Account, string Name)> Owners(BoardCase c)
    {
        var known = book.Colleagues.ToDictionary(p => p.Account, p => p.Name);
        return [.. c.Opinions.All.Select(o => o.Entry.Author).Concat(c.Plan?.Members.Select(m => m.Account).OfType<string>() ?? []).Append(c.Request.Entry.Author).Where(known.ContainsKey).Distinct().Select(a => (a, known[a])).OrderBy(p => p.Item2, StringComparer.Ordinal)];
    }

    public IReadOnlyList<Problem> Sign(BoardCase c, Func<string, string?> sent, string? key)
    {
        var meeting = c.Plan?.Meeting;
        var (items, problems) = Typed.Recommendations(c.Number, meeting is null ? null : $"{meeting.Name} {Care.HouseTime.HouseDay(meeting.StartsAt):yyyy-MM-dd}", sent, board.RoleOf);
        problems.InsertRange(0, Typed.Pair(sent));
        if (problems is not []) return problems;
        List<Attendee> present = [.. Present(c)];
        MdtConclusion conclusion = new(c.Number, sent("taken") ?? "", sent("not") ?? "", sent("why") ?? "")
        {
            Meeting = meeting?.Id, Present = present, Quorum = c.Rules is { } rules ? rules.Unfilled(present.Select(p => p.Seat)) is [] : null, StageBefore = c.Chart.Last<Stage>()?.Fact.Words, StageAgreed = Typed.Said(sent("stage")),
            TrialConsidered = sent("trial") is "on" ? true : null, TcmTiming = Typed.Said(sent("tcm")), Dissent = Typed.Said(sent("dissent")), IfNot = Typed.Said(sent("ifnot")), NoItems = Typed.Said(sent("none")), Pack = c.Pack.Digest,
        };
        var signed = signing.SignAll(c.Id, [new(conclusion, board.Now), .. items.Select((item, i) => new Draft(item, board.Now) { Source = $"item{i}" })], Signing.Clean(key) ?? Guid.CreateVersion7().ToString("N"), board.Visitor.Who);
        if (signed.Entry is null) return signed.Problems;
        board.Signed(c, "conclude");
        if (c.Plan is not null) book.End(c);
        return [];
    }

    /// <summary>Who has the room open, else who wrote: each with the seat they speak for.</summary>
    IEnumerable<Attendee> Present(BoardCase c)
    {
        HashSet<string> named = [];
        if (c.Plan is { } plan)
            foreach (var p in book.Here(plan.Meeting.Id))
                if (named.Add(p.Account)) yield return new(p.Name, p.Seat ?? "", p.Account) { Remote = plan.Members.FirstOrDefault(m => m.Account == p.Account)?.Remote is true };
        foreach (var o in c.Opinions.All)
            if (named.Add(o.Entry.Author)) yield return new(staff.Name(o.Entry.Author, new Tongue()), o.Fact.Seat, o.Entry.Author);
        if (named.Add(board.Visitor.Account)) yield return new(board.Visitor.Name, board.SeatOf(c.Plan), board.Visitor.Account);
    }
}
