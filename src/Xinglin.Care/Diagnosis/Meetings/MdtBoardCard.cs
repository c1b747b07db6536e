using Xinglin.Facts;
using Xinglin.Knowledge;

namespace Xinglin.Care.Diagnosis.Meetings;

/// <summary>会诊规则卡。How long a request may wait, who sits at the table, when opinions suffice.</summary>
public sealed record MdtBoardCard : ProtocolCard
{
    public required Cited<int> WithinDays { get; init; }
    public required Cited<int> UrgentWorkingDays { get; init; }
    public required Cited<int> EscalatesDaysLate { get; init; }
    public required Cited<int> ChaseWithinDays { get; init; }
    public required Cited<int> LeastOpinions { get; init; }
    public required Cited<int> CaseMinutes { get; init; }
    public required Cited<List<string>> Always { get; init; }
    public required Cited<List<string>> Quorum { get; init; }
    /// <summary>Seats a disease asks for besides, by the id of its work-up list.</summary>
    public required Dictionary<string, Cited<List<string>>> Seats { get; init; }

    /// <summary>The seats of one request: always, by disease, and those asked for.</summary>
    public IReadOnlyList<string> SeatsFor(string? disease, IEnumerable<string> asked) =>
        [.. (disease is not null && Seats.TryGetValue(disease, out var own) ? own.Is : []).Concat(Always.Is).Concat(asked).Distinct()];

    /// <summary>Seats of the quorum nobody fills; any surgery fills "外科".</summary>
    public IReadOnlyList<string> Unfilled(IEnumerable<string> seats)
    {
        var filled = seats.ToList();
        return [.. Quorum.Is.Where(q => !filled.Exists(s => s.EndsWith(q, StringComparison.Ordinal)))];
    }

    /// <summary>By when a request must be answered.</summary>
    public DateTimeOffset Due(DateTimeOffset asked, bool urgent) => urgent ? WorkingDaysAfter(asked, UrgentWorkingDays.Is) : asked.AddDays(WithinDays.Is);

    /// <summary>So many working days later at the same hour; Saturdays and Sundays do not count, holidays are not known.</summary>
    static DateTimeOffset WorkingDaysAfter(DateTimeOffset from, int days)
    {
        var at = from;
        while (days > 0)
        {
            at = at.AddDays(1);
            if (at.HouseDay().DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) days--;
        }
        return at;
    }
}
