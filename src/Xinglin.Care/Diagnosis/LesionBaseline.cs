using Xinglin.Facts;
using Xinglin.Facts.Treatment;

namespace Xinglin.Care.Diagnosis;

/// <summary>基线。Which examination a course is measured against when nobody chooses: the last one with targets before the present line of treatment began.</summary>
public static class LesionBaseline
{
    const int Grace = 7; // the picture that was ordered before the first dose, and taken after it

    /// <returns>null: the first with targets</returns>
    public static EntryId? Of(Chart chart, LesionsFollowed followed)
    {
        if (Began(chart) is not { } began) return null;
        return followed.Examinations.LastOrDefault(e => e.At <= began.AddDays(Grace) && e.Lesions.Values.Any(s => s.Lesion.Target))?.Entry.Id;
    }

    /// <summary>When the present line began: the last regimen that is another than the one before it and no maintenance of it; null while none was started.</summary>
    static DateTimeOffset? Began(Chart chart)
    {
        DateTimeOffset? began = null;
        RegimenStarted? last = null;
        foreach (var r in chart.All<RegimenStarted>().Where(r => r.Fact.Intent is not (Intent.Adjuvant or Intent.Maintenance)))
        {
            var same = last is not null && (last.Regimen == r.Fact.Regimen || last.Line is { } a && r.Fact.Line is { } b && a == b);
            if (!same) began = r.At;
            last = r.Fact;
        }
        return began;
    }
}
