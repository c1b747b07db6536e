using System.Globalization;
using Xinglin.Facts;
using Xinglin.Facts.Alliance;
using Xinglin.Knowledge;

namespace Xinglin.Care.Alliance;

/// <summary>How long a distant opinion may take. Nobody published these; two hospitals agree on them.</summary>
public sealed record RemoteConsultationCard : ProtocolCard
{
    public required Cited<int> UrgentWithinHours { get; init; }
    public required Cited<int> UrgentTakenWithinHours { get; init; }
    public required Cited<int> WithinWorkingDays { get; init; }
    public required Cited<int> TakenWithinWorkingDays { get; init; }
    /// <summary>After an opinion that differs from the first report, the decision is looked at again.</summary>
    public required Cited<int> DecideAgainWithinHours { get; init; }
    public required Cited<int> AnswerBackWithinHours { get; init; }
    public required Cited<List<DayOfWeek>> Weekend { get; init; }

    /// <summary>When the opinion is due.</summary>
    public DateTimeOffset OpinionDue(Stated<RemoteRequested> request) => Due(request, UrgentWithinHours.Is, WithinWorkingDays.Is);

    /// <summary>When somebody there must have said whether they take it.</summary>
    public DateTimeOffset TakenDue(Stated<RemoteRequested> request) => Due(request, UrgentTakenWithinHours.Is, TakenWithinWorkingDays.Is);

    DateTimeOffset Due(Stated<RemoteRequested> request, int hours, int days) =>
        request.Fact.Urgent ? request.KnownAt.AddHours(hours) : request.Entry.DueBy(WorkingDay(request.At.HouseDay(), days));

    DateOnly WorkingDay(DateOnly after, int count)
    {
        var day = after;
        while (count > 0)
            if (!Weekend.Is.Contains((day = day.AddDays(1)).DayOfWeek)) count--;
        return day;
    }

    /// <summary>Said wherever a deadline of it is shown.</summary>
    public bool Unverified => UrgentWithinHours.Unverified || WithinWorkingDays.Unverified;

    public Phrase Limit => new(string.Create(CultureInfo.InvariantCulture, $"加急 {UrgentWithinHours.Is} 时，普通 {WithinWorkingDays.Is} 个工作日{(Unverified ? "（时限由双方自定，未核实）" : "")}"),
        string.Create(CultureInfo.InvariantCulture, $"urgent {UrgentWithinHours.Is} h, ordinary {WithinWorkingDays.Is} working days{(Unverified ? " (agreed between the two sides, unverified)" : "")}"));
}
