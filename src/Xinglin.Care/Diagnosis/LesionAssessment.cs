using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Imaging;

namespace Xinglin.Care.Diagnosis;

/// <summary>What became of the lesions that are followed without being summed.</summary>
public enum Others { None, Gone, Present, Grown, NotSeen }

/// <summary>疗效。One examination against the baseline, as the criteria make it out; what somebody then signs is their own.</summary>
/// <param name="Sum">of the targets, millimetres; null while one was not measured</param>
/// <param name="Nadir">the least sum before this one, the baseline included</param>
/// <param name="Targets">the targets alone; not evaluable while one was not measured</param>
/// <param name="New">lesions called new here or since the baseline</param>
/// <param name="Category">targets, other lesions and new ones together, by the table of the criteria; null for the baseline itself</param>
/// <param name="Mixed">one lesion answers while another grows: no category says that, so it stands beside it</param>
/// <param name="Why">each step, as it would be said aloud</param>
public sealed record LesionAssessment(Examination At, decimal? Sum, decimal? Baseline, decimal? Nadir, Response? Targets, Others Others, IReadOnlyList<LesionCourse> New, Response? Category, bool Mixed, IReadOnlyList<Phrase> Why)
{
    public bool IsBaseline => Category is null;

    public decimal? FromBaseline => Percent(Baseline);

    public decimal? FromNadir => Percent(Nadir);

    decimal? Percent(decimal? of) => of is > 0 && Sum is { } sum ? (sum - of) / of * 100 : null;
}

/// <summary>A baseline, its targets, and every examination after it.</summary>
public sealed record LesionReading(string Id, ResponseCriteria By, Examination Baseline, IReadOnlyList<LesionCourse> Targets, IReadOnlyList<LesionAssessment> Assessments, IReadOnlyList<Phrase> Notices)
{
    /// <param name="baseline">the report the physician measures against; the first with a target when not given</param>
    /// <returns>null while nothing was called a target</returns>
    public static LesionReading? Of(LesionsFollowed followed, string id, ResponseCriteria by, EntryId? baseline = null)
    {
        var start = followed.Examinations.FirstOrDefault(e => baseline is { } b && e.Reports.Any(r => r.Id == b)) ?? followed.Examinations.FirstOrDefault(e => e.Lesions.Values.Any(s => s.Lesion.Target));
        if (start is null) return null;
        List<LesionCourse> targets = [.. followed.Courses.Where(c => start.Of(c)?.Target is true)];
        List<LesionCourse> others = [.. followed.Courses.Where(c => start.Of(c) is { Target: false })];
        var first = Sum(start, targets, by).Whole;
        List<LesionAssessment> done = [new(start, first, first, null, null, others is [] ? Others.None : Others.Present, [], null, false, [])];
        foreach (var at in followed.Examinations.SkipWhile(e => e != start).Skip(1)) done.Add(LesionJudging.Judge(at, followed, targets, others, by, done));
        return new(id, by, start, targets, done, [.. LesionJudging.Notices(start, targets, by)]);
    }

    /// <summary>What counts of one lesion; null when it was not measured.</summary>
    public static decimal? Measure(Examination at, LesionCourse course, ResponseCriteria by) => at.Of(course) is not { } lesion ? null
        : !course.Node && by.EnhancingIn?.Is.Exists(o => $"{course.Site} {course.Name}".Contains(o, StringComparison.OrdinalIgnoreCase)) is true ? lesion.EnhancingMm ?? (lesion.Mm is 0 ? 0 : null)
        : lesion.Mm;

    internal static (decimal? Whole, decimal Known, List<LesionCourse> Missing) Sum(Examination at, List<LesionCourse> targets, ResponseCriteria by)
    {
        var measured = targets.Select(t => (Course: t, Mm: Measure(at, t, by))).ToList();
        List<LesionCourse> missing = [.. measured.Where(m => m.Mm is null).Select(m => m.Course)];
        var known = measured.Sum(m => m.Mm ?? 0);
        return (missing is [] && targets is not [] ? known : null, known, missing);
    }
}
