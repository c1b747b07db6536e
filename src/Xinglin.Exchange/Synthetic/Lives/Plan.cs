using Xinglin.Exchange.Synthetic.Shapes;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Lives;

/// <summary>A look at the counts that put a cycle off.</summary>
sealed record PutOff(int Day, double Anc, double Plt);

/// <param name="Day">day 1, counted from the first visit</param>
/// <param name="Fever">the day febrile neutropenia began</param>
sealed record Cycle(int Number, int Planned, int Day, double Share, bool Peg, IReadOnlyList<PutOff> PutOffs, int? Fever);

/// <summary>One regimen from its first cycle to its last.</summary>
sealed record Course(CourseShape Shape, Intent Intent, int? Line, IReadOnlyList<Cycle> Cycles, string Stopped)
{
    public int Start => Cycles[0].Day;
    /// <summary>The last cycle is over.</summary>
    public int End => Cycles[^1].Day + Shape.Days;
}

sealed record Beams(int Day, string Site, decimal Gray, int Fractions)
{
    public int End => Day + (Fractions + 4) / 5 * 7 - 3;
}

/// <summary>One person's whole road in days from the first visit, drawn to its end; the chart tells as much of it as has happened.</summary>
sealed record Plan(Illness Illness, Fate Fate, string Road, Marrow Marrow)
{
    public required int Look { get; init; }
    public required int Report { get; init; }
    /// <summary>The day who asked for it read it, and the disease had its name.</summary>
    public required int Read { get; init; }
    public int? Meeting { get; init; }
    public required int Start { get; init; }
    public bool Detour { get; init; }
    public List<(int Day, bool Minor)> Operations { get; } = [];
    public List<Course> Courses { get; } = [];
    public List<Beams> Radiotherapy { get; } = [];
    public List<int> Embolisations { get; } = [];
    /// <summary>The day the turn for the worse was seen on a picture.</summary>
    public int Seen { get; init; } = Fate.Never;

    /// <summary>The first treatment is over; from here the patient is followed.</summary>
    public int Done => ((int[])[Start, .. Operations.Select(o => o.Day + 14), .. Courses.Where(c => c.Start < Seen).Select(c => c.End),
        .. Radiotherapy.Select(r => r.End), .. Embolisations.Select(e => e + 35)]).Max();

    public Course? CourseOn(int day) => Courses.FirstOrDefault(c => c.Start - 3 <= day && day < c.End);

    public Cycle? CycleBefore(double day) => Courses.SelectMany(c => c.Cycles).LastOrDefault(c => c.Day <= day);

    public bool Treating(int day) => CourseOn(day) is not null || Embolisations.Any(e => day >= e && day < e + 14)
        || Radiotherapy.Any(r => day >= r.Day && day < r.End + 14);
}
