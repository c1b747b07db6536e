using Xinglin.Care;
using Xinglin.Care.Diagnosis;
using Xinglin.Care.Diagnosis.Meetings;
using Xinglin.Facts.Meetings;
using Xinglin.Knowledge;
using Xinglin.Storage;
using Xinglin.Storage.Meetings;
using Xinglin.Storage.Reading;
using Xinglin.Web.Rights;
using Xinglin.Web.Shared.Forms;

namespace Xinglin.Web.Pages.Meetings;

/// <summary>What the board's pages ask of charts: a case with everything said to it, the lists of requests, and what somebody typed and left.</summary>
public sealed class BoardRoom(Store store, ReadingRoom room, Visitor visitor, Library library, Duty duty, TimeProvider time)
{
    public DateTimeOffset Now { get; } = time.GetUtcNow();
    public Visitor Visitor => visitor;
    public Library Library => library;

    /// <summary>May ask the board, run its calendar and sign its conclusions.</summary>
    public bool MayRun => WhoMayWrite.WhyNot("mdt-conclusion", visitor.Roles) is null;
    public bool MaySay => WhoMayWrite.WhyNot("mdt-opinion", visitor.Roles) is null;

    Reach Reach => new(visitor.Reader.Keys, Now);

    public IReadOnlyList<BoardRow> Open() => BoardRows.Open(store, Reach);
    public IReadOnlyList<BoardRow> Agenda(string meeting) => BoardRows.Of(store, meeting, Reach);
    public IReadOnlyList<BoardRow> Concluded(int days) => BoardRows.Concluded(store, Now.AddDays(-days), Reach);

    /// <summary>Open requests on the agenda of a meeting this person is asked to, or that name a seat they hold, and to which they have not spoken.</summary>
    public IReadOnlyList<BoardRow> WaitingForMe(IReadOnlyList<BoardRow> open)
    {
        var mine = MeetingTable.Between(store, Now.AddDays(-1), Now.AddDays(60), visitor.Account).Select(m => m.Id).ToHashSet();
        var seat = SeatOf(null);
        return [.. open.Where(r => r.Said.All(s => s.Account != visitor.Account) && (r.Meeting is { } m && mine.Contains(m) || r.Seats.Contains(seat)))];
    }

    /// <summary>For which discipline this person speaks: as the meeting asked them, else as their post says.</summary>
    public string SeatOf(MeetingPlan? plan) => plan?.Members.FirstOrDefault(m => m.Account == visitor.Account)?.Seat ?? Seats.Of(visitor.Roles);

    /// <summary>Opens one case; null when the chart is closed to this person or asks nothing so numbered.</summary>
    public BoardCase? Case(Guid id, long request, string? meeting)
    {
        if (room.Open(new(id)) is not { } opened || opened.Chart.RequestOf(new(request)) is not { } asked) return null;
        var chart = opened.Chart;
        var number = chart.NumberOf(asked.Entry);
        var plan = meeting is null ? null : MeetingTable.Plan(store, meeting);
        var line = plan?.Agenda.FirstOrDefault(l => l.Chart == chart.Id && l.Request == number.Value);
        if (meeting is not null && line is null) return null;
        var rules = library.For<MdtBoardCard>().On(Now);
        var work = library.For<WorkUpCard>().On(Now) is { } card ? WorkUp.Of(chart, card, Now, asked.Fact.Disease) : null;
        var seats = rules?.SeatsFor(asked.Fact.Disease ?? work?.DiseaseId, asked.Fact.Seats) ?? asked.Fact.Seats;
        return new(opened, number.Value, asked, CasePack.Of(chart, number.Value, Now, library), BoardOpinions.Of(chart, number, seats), Now)
        {
            Rules = rules, Work = work, Seats = seats, Concluded = chart.ConclusionOf(number), Items = chart.ItemsOf(number), Plan = plan, Line = line,
            Chased = chart.All<MdtChased>().Where(c => c.Fact.Request == number.Value).GroupBy(c => c.Fact.Item).ToDictionary(g => g.Key, g => g.Last()),
            Nth = chart.All<MdtRequested>().Count(r => r.At <= asked.At),
        };
    }

    /// <summary>What was typed into a form of this case and left; empty when nothing was.</summary>
    public IReadOnlyDictionary<string, string> Left(BoardCase c, string form) =>
        DraftTable.Of(store, visitor.Account, c.Id, c.Number, form) is { } body
            ? Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(body).ToDictionary(p => p.Key, p => p.Value.ToString()) : new Dictionary<string, string>();

    public void Signed(BoardCase c, string form) => DraftTable.Keep(store, visitor.Account, c.Id, c.Number, form, "");

    /// <summary>The role a colleague's post gives; a physician's where nobody knows.</summary>
    public Role RoleOf(string account) => duty.Find(account)?.Posts.FirstOrDefault(p => p.HeldOn(Now.HouseDay()))?.Role ?? DemoAccounts.All.FirstOrDefault(a => a.Account == account) switch { { Account: not null } known => known.Role, _ => Role.Oncologist };
}
