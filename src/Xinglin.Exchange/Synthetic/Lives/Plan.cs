using Xinglin.Exchange.Synthetic.Shapes;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Lives;

/// <summary>Why a cycle was put off on the day it was meant for, and to which day. The counts are those of the day before.</summary>
sealed record PutOff(int Day, int To, PutOffFor For, Measured Counts);

enum PutOffFor { Counts, Infection, Liver, Gut, Family, Bed }

/// <param name="Day">day 1, counted from the first visit</param>
/// <param name="Share">of the full dose</param>
/// <param name="Why">it is less than the full dose</param>
/// <param name="Fever">the day febrile neutropenia began</param>
/// <param name="Rescues">the days daily growth factor was begun</param>
sealed record Cycle(int Number, int Planned, int Day, double Share, string? Why, bool Peg, IReadOnlyList<PutOff> PutOffs, int? Fever, IReadOnlyList<int> Rescues);

/// <summary>One regimen from its first cycle to its last.</summary>
/// <param name="Planned">how many cycles were meant</param>
/// <param name="InVain">the next cycle was put off, and then not given</param>
sealed record Course(CourseShape Shape, Intent Intent, int? Line, int Planned, IReadOnlyList<Cycle> Cycles, IReadOnlyList<PutOff> InVain, string Stopped)
{
    public int Start => Cycles[0].Day;
    /// <summary>The last cycle is over.</summary>
    public int End => Cycles[^1].Day + Shape.Days;
}

sealed record Beams(int Day, string Site, decimal Gray, int Fractions)
{
    public int End => Day + (Fractions + 4) / 5 * 7 - 3;
}

/// <param name="Operated">the day of the operation it followed</param>
/// <param name="Longer">days longer in the house</param>
sealed record Complication(Mishap What, int Operated, int Day, int Longer);

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
    public List<Complication> Complications { get; } = [];
    public List<Course> Courses { get; } = [];
    public List<Beams> Radiotherapy { get; } = [];
    public List<int> Embolisations { get; } = [];
    /// <summary>The day the turn for the worse was seen on a picture.</summary>
    public int Seen { get; init; } = Fate.Never;

    /// <summary>The first treatment is over; from here the patient is followed.</summary>
    public int Done => ((int[])[Start, .. Operations.Select(o => Home(o.Day, o.Minor) + 5), .. Courses.Where(c => c.Start < Seen).Select(c => c.End),
        .. Radiotherapy.Select(r => r.End), .. Embolisations.Select(e => e + 35)]).Max();

    /// <summary>The day somebody operated on a day goes home.</summary>
    public int Home(int operated, bool minor) => operated + (minor ? 3 : 9 + Complications.Where(c => c.Operated == operated).Sum(c => c.Longer));

    public Course? CourseOn(int day) => Courses.FirstOrDefault(c => c.Start - 3 <= day && day < c.End);

    public Cycle? CycleBefore(double day) => Courses.SelectMany(c => c.Cycles).LastOrDefault(c => c.Day <= day);

    public bool Treating(int day) => CourseOn(day) is not null || Embolisations.Any(e => day >= e && day < e + 14)
        || Radiotherapy.Any(r => day >= r.Day && day < r.End + 14);
}
