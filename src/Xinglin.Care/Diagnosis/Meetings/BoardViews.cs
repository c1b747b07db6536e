using Xinglin.Facts;
using Xinglin.Facts.Meetings;

namespace Xinglin.Care.Diagnosis.Meetings;

/// <summary>What a chart holds of one request to the board.</summary>
public static class BoardViews
{
    extension(Chart chart)
    {
        /// <summary>The request as it stands; null when the entry asks nothing of the board.</summary>
        public Stated<MdtRequested>? RequestOf(EntryId request) => chart.All<MdtRequested>().Where(r => Line(chart, r.Entry).Contains(request)).Select(r => (Stated<MdtRequested>?)r).LastOrDefault();

        /// <summary>The number a request is known by: that of its first entry, whatever was corrected since.</summary>
        public EntryId NumberOf(Entry request) => Line(chart, request).Last();

        /// <summary>What was concluded about it; null while it is open.</summary>
        public Stated<MdtConclusion>? ConclusionOf(EntryId request) => chart.All<MdtConclusion>().Where(c => c.Fact.Request == request.Value).Select(c => (Stated<MdtConclusion>?)c).LastOrDefault();

        /// <summary>The items written for it, in their order.</summary>
        public IReadOnlyList<Stated<MdtRecommendation>> ItemsOf(EntryId request) => [.. chart.All<MdtRecommendation>().Where(r => r.Fact.Request == request.Value).OrderBy(r => r.Entry.Id.Value)];

        /// <summary>Requests nobody has concluded, the oldest first.</summary>
        public IEnumerable<Stated<MdtRequested>> OpenRequests() => chart.All<MdtRequested>().Where(r => chart.ConclusionOf(chart.NumberOf(r.Entry)) is null);
    }

    /// <summary>A corrected request keeps the opinions given to the first: every entry it takes the place of names it too.</summary>
    static IEnumerable<EntryId> Line(Chart chart, Entry entry)
    {
        for (var e = entry; ; e = chart.Written[(int)e.Amends.Value.Value - 1])
        {
            yield return e.Id;
            if (e.Amends is null) yield break;
        }
    }
}
