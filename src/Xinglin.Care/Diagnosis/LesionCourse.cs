using Xinglin.Facts;
using Xinglin.Facts.Imaging;

namespace Xinglin.Care.Diagnosis;

/// <summary>One measuring of a lesion, and the report that carries it.</summary>
public readonly record struct LesionSeen(Entry Entry, Lesion Lesion);

/// <summary>病灶之程。One lesion through all its examinations: the same name at the same site.</summary>
public sealed record LesionCourse(string Name, string? Site, IReadOnlyList<LesionSeen> Seen)
{
    public bool Node => Seen.Any(s => s.Lesion.Node) || Site?.Contains("淋巴", StringComparison.Ordinal) is true;

    /// <summary>What is followed in one chart: its lesions and its examinations, both in order of time.</summary>
    public static LesionsFollowed In(Chart chart, ResponseCriteriaCard card) => LesionsFollowed.Of(chart, card.OneExaminationDays.Is);
}

/// <summary>影像检查。One looking at all that is followed: a report, or several close together that measure different lesions.</summary>
public sealed record Examination(IReadOnlyList<Entry> Reports, IReadOnlyDictionary<LesionCourse, LesionSeen> Lesions)
{
    /// <summary>The report it is known by.</summary>
    public Entry Entry => Reports[0];

    public DateTimeOffset At => Reports[0].HappenedAt;

    public Lesion? Of(LesionCourse course) => Lesions.TryGetValue(course, out var seen) ? seen.Lesion : null;
}

/// <summary>Every lesion of a chart with its course, and the examinations that measured them.</summary>
public sealed record LesionsFollowed(IReadOnlyList<LesionCourse> Courses, IReadOnlyList<Examination> Examinations)
{
    internal static LesionsFollowed Of(Chart chart, int oneExaminationDays)
    {
        List<LesionSeen> seen = [.. chart.All<ImagingReport>().Where(i => i.Entry.Precision != Precision.Unknown).SelectMany(i => i.Fact.Lesions.Where(l => !string.IsNullOrWhiteSpace(l.Name)).Select(l => new LesionSeen(i.Entry, l)))];
        List<List<LesionSeen>> byLesion = [];
        foreach (var one in seen)
            if (byLesion.Find(c => Same(c, one.Lesion)) is { } course) course.Add(one);
            else byLesion.Add([one]);
        List<LesionCourse> courses = [.. byLesion.Select(c => new LesionCourse(c[0].Lesion.Name, c.Select(s => s.Lesion.Site).FirstOrDefault(s => s is not null), c))];
        return new(courses, [.. Grouped(courses, oneExaminationDays)]);
    }

    /// <summary>The same name; and where both say a site, the same site.</summary>
    static bool Same(List<LesionSeen> course, Lesion lesion) => LesionNames.Plain(course[0].Lesion.Name) == LesionNames.Plain(lesion.Name)
        && (lesion.Site is null || course.All(s => s.Lesion.Site is null) || course.Any(s => s.Lesion.Site is { } site && LesionNames.Plain(site) == LesionNames.Plain(lesion.Site)));

    static IEnumerable<Examination> Grouped(List<LesionCourse> courses, int days)
    {
        var byReport = courses.SelectMany(c => c.Seen.Select(s => (Course: c, Seen: s))).GroupBy(s => s.Seen.Entry.Id).Select(g => (g.First().Seen.Entry, Lesions: g.ToList())).OrderBy(r => r.Entry.HappenedAt).ToList();
        List<Entry> reports = [];
        Dictionary<LesionCourse, LesionSeen> lesions = new(ReferenceEqualityComparer.Instance);
        foreach (var (entry, measured) in byReport)
        {
            // a lesion measured again is another looking, however soon
            if (reports is not [] && ((entry.HappenedAt - reports[0].HappenedAt).TotalDays > days || measured.Exists(m => lesions.ContainsKey(m.Course))))
            {
                yield return new(reports, lesions);
                (reports, lesions) = ([], new(ReferenceEqualityComparer.Instance));
            }
            reports.Add(entry);
            foreach (var (course, seen) in measured) lesions.TryAdd(course, seen);
        }
        if (reports is not []) yield return new(reports, lesions);
    }
}
