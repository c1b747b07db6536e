using Xinglin.Facts;
using Xinglin.Facts.Booking;
using Xinglin.Knowledge;

namespace Xinglin.Care.Alliance.Visits;

/// <summary>一站式行程。The ordinary steps of a day, and how long the day may last.</summary>
public sealed record VisitCard : Card
{
    public required Cited<int> LongestStayHours { get; init; }
    /// <summary>Fasting blood is taken before this hour.</summary>
    public required Cited<int> BloodByHour { get; init; }
    /// <summary>Contrast needs a creatinine not older than this.</summary>
    public required Cited<int> CreatinineDays { get; init; }
    /// <summary>Nobody should wait longer between two steps.</summary>
    public required Cited<int> WaitMinutes { get; init; }
    /// <summary>Words by which a medicine against clotting is known.</summary>
    public required Cited<List<string>> ClottingDrugs { get; init; }
    public required List<VisitCardStep> Steps { get; init; }

    public override IEnumerable<string> Wrong()
    {
        if (Steps.Select(s => s.Kind).Distinct().Count() != Steps.Count) yield return "a kind of step stands twice";
    }
}

public sealed record VisitCardStep
{
    public required StepKind Kind { get; init; }
    public required string Zh { get; init; }
    public required string En { get; init; }
    public required string WhereZh { get; init; }
    public required string WhereEn { get; init; }
    public required Cited<int> Minutes { get; init; }
    public bool Fasting { get; init; }

    public Phrase Name => new(Zh, En);
    public Phrase Where => new(WhereZh, WhereEn);
}
