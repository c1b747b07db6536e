using Xinglin.Care.Nursing.Ward;
using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;
using Xinglin.Storage.Reading;
using Xinglin.Web.Shared.Forms;

namespace Xinglin.Web.Pages.Nursing;

/// <summary>交接班. The sheet of a ward or of some beds, and what the two nurses sign on it.</summary>
public sealed class HandoverRoom(ReadingRoom room, Signing signing, Visitor visitor, Library library, Tongue tongue, TimeProvider time)
{
    public DateTimeOffset Now { get; } = time.GetUtcNow();

    WardProtocolCard? Protocol => library.For<WardProtocolCard>().On(Now);

    /// <summary>The shift that ends about now: the one that began before the last hour was.</summary>
    public Shift Ending
    {
        get
        {
            if (Protocol is not { } card) return Shift.Day;
            var hour = Now.AddHours(-1).Here.Hour;
            var begins = card.ShiftsBegin.Is;
            return (Shift)Enumerable.Range(0, begins.Count).OrderByDescending(i => begins[i] <= hour).ThenByDescending(i => begins[i]).First();
        }
    }

    /// <param name="beds">bed numbers parted by commas; null: the whole ward</param>
    public IReadOnlyList<HandoverLine> Sheet(string ward, string? beds)
    {
        var wanted = beds?.Split([',', '，', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        var until = Now.AddHours(Protocol?.HandOverAheadHours.Is ?? 4);
        var tasks = room.Tasks(new() { Ward = ward, At = Now, Edge = until, Limit = 900 }).Where(t => t.ClosedAt is null).ToLookup(t => t.Chart);
        return [.. from row in room.Ward(ward)
                   where wanted is null || wanted.Contains(row.Bed)
                   let opened = room.Open(row.Chart)
                   where opened is not null
                   select HandoverLine.Of(opened.Chart, row, [.. tasks[row.Chart]], library, Now, until, at => tongue.Moment(at, Now))];
    }

    /// <summary>Writes one hand-over in each chart; sent twice it is written once.</summary>
    public (IReadOnlyList<Problem> Problems, int Written) HandOver(IReadOnlyList<ChartId> charts, Func<string, string?> sent)
    {
        if (sent("to") is not { Length: > 0 } to) return ([new("to", new("写上接班人", "name who takes over"))], 0);
        if (charts is []) return ([new("pick", new("勾上要交的人", "tick whom you hand over"))], 0);
        var key = Signing.Clean(sent("key")) ?? Guid.CreateVersion7().ToString("N");
        var shift = Enum.TryParse<Shift>(sent("shift"), out var s) ? s : Ending;
        foreach (var chart in charts)
        {
            var fact = new HandedOver(to, shift) { Note = sent($"note.{chart}") is { Length: > 0 } note ? note : null, AtBedside = sent($"bedside.{chart}") is "true" };
            if (signing.Sign(chart, new Draft(fact, Now), key, visitor.Who) is { Entry: null, Problems: var problems }) return (problems, 0);
        }
        return ([], charts.Count);
    }

    /// <param name="which">CHART~ENTRY of the hand-over</param>
    public (IReadOnlyList<Problem> Problems, int Written) Take(string which, string? key)
    {
        if (which.Split('~') is not [var chart, var entry] || !Guid.TryParse(chart, out var id) || !long.TryParse(entry, out var number) || room.Open(new(id)) is not { } opened) return ([new("take", new("没有这条交班", "there is no such hand-over"))], 0);
        if (opened.Chart.All<TakenOver>().Any(t => t.Fact.Handover == number && t.Entry.Author == visitor.Account)) return ([], 1);
        var signed = signing.Sign(new(id), new Draft(new TakenOver(number), Now), $"{Signing.Clean(key) ?? Guid.CreateVersion7().ToString("N")}-{entry}", visitor.Who);
        return (signed.Entry is null ? signed.Problems : [], 1);
    }
}
