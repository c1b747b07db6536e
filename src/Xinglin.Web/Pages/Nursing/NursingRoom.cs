using Xinglin.Care;
using Xinglin.Care.Nursing.Ward;
using Xinglin.Knowledge;
using Xinglin.Storage.Reading;

namespace Xinglin.Web.Pages.Nursing;

/// <summary>What the pages of the ward ask: boards, neighbours, protocols in force.</summary>
public sealed class NursingRoom(ReadingRoom room, Visitor visitor, Library library, TimeProvider time)
{
    static readonly TimeSpan usual = TimeSpan.FromHours(2);

    public DateTimeOffset Now { get; } = time.GetUtcNow();

    public WardProtocolCard? Protocol => library.For<WardProtocolCard>().On(Now);

    /// <summary>The ward of one's own post first.</summary>
    public IReadOnlyList<(string Ward, long Beds, long Due)> Wards() => [.. room.WardsLain(Now).OrderBy(w => w.Ward == visitor.Ward ? 0 : 1)];

    public WardView Board(string ward)
    {
        var ahead = Protocol is { } card ? TimeSpan.FromMinutes(card.LooksAheadMinutes.Is) : usual;
        return WardView.Of(ward, room.Ward(ward), room.Tasks(new() { Ward = ward, Owners = WardView.Owners, At = Now, Edge = Now.AddDays(1), Limit = 600 }), Now, ahead) with { Fever = Protocol?.FeverCelsius.Is };
    }

    /// <summary>The beds before and behind this one, in the order one walks.</summary>
    public (WardRow? Before, WardRow? Next) Beside(ChartId chart, string? ward)
    {
        var rows = ward is null ? [] : room.Ward(ward);
        var at = rows.Index().Where(r => r.Item.Chart == chart).Select(r => r.Index).DefaultIfEmpty(-1).First();
        return at < 0 ? (null, null) : (at > 0 ? rows[at - 1] : null, at + 1 < rows.Count ? rows[at + 1] : null);
    }
}
