using Xinglin.Care.Nursing.Infection;
using Xinglin.Storage.Reading.Infection;

namespace Xinglin.Web.Pages.Infection;

/// <summary>接触者。Who lay in the same ward while somebody was there, and for how long together.</summary>
public static class Contacts
{
    /// <param name="beside">who lay in a ward between two moments</param>
    public static IReadOnlyList<(BesideRow With, string Bed, DateTimeOffset From, DateTimeOffset Until)> Of(Chart chart, DateTimeOffset from, DateTimeOffset until, Func<string, DateTimeOffset, DateTimeOffset, IReadOnlyList<BesideRow>> beside) =>
    [
        .. from own in chart.BedSpans()
           where own.From < until && !(own.Until <= @from)
           let begin = own.From > @from ? own.From : @from
           let end = own.Until is { } u && u < until ? u : until
           from other in beside(own.Ward, begin, end)
           where other.Chart != chart.Id
           let first = other.From > begin ? other.From : begin
           let last = other.Until is { } left && left < end ? left : end
           where last > first
           orderby last - first descending
           select (other, own.Bed, first, last),
    ];
}
