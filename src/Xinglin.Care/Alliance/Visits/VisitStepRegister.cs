using Xinglin.Facts;

namespace Xinglin.Care.Alliance.Visits;

/// <summary>行程登记簿。Every step of every visit as planned and as it went: what the room and the month's picture read.</summary>
public sealed class VisitStepRegister : IRegister
{
    public string Name => "visit_step";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("visit", Kind.Whole, "entry number of the plan"),
        new("step", Kind.Whole, "its place in the plan, from 1"),
        new("kind", Kind.Text, "registration, blood, ecg, ultrasound, ct, endoscopy, results, clinic, meeting, nurse, pharmacy, decoction, ward, nextBooking, other"),
        new("name", Kind.Text, "what is done"),
        new("place", Kind.Text, "where"),
        new("planned_at", Kind.Time, "when it is planned"),
        new("minutes", Kind.Whole, "how long it is planned to take"),
        new("state", Kind.Text, "waiting, going, done, skipped"),
        new("started_at", Kind.Time, "when it began"),
        new("ended_at", Kind.Time, "when it ended or was left out"),
        new("idle_minutes", Kind.Whole, "minutes nothing was done for the person before it began; null: not known"),
        new("planned_idle", Kind.Whole, "the same as planned"),
        new("reason", Kind.Text, "why it was left out"),
    ];

    public IReadOnlyList<string> Indexes => ["planned_at"];

    public IEnumerable<object?[]> Rows(Chart chart)
    {
        if (!chart.All<Facts.Booking.VisitPlanned>().Any() || chart.All<Facts.Ending.Death>().Any()) yield break;
        foreach (var visit in chart.Visits())
        {
            var gaps = Idle.Of(visit).ToDictionary(g => g.After.Number);
            foreach (var s in visit.Steps)
                yield return
                [
                    visit.Plan.Entry.Id.Value, (long)s.Number, char.ToLowerInvariant(s.Planned.Kind.ToString()[0]) + s.Planned.Kind.ToString()[1..], s.Planned.Name, s.Planned.Place, s.Planned.At, (long)s.Planned.Minutes,
                    s.State.ToString().ToLowerInvariant(), s.StartedAt, s.EndedAt, gaps.GetValueOrDefault(s.Number)?.Real is { } real ? (long)real.TotalMinutes : null,
                    gaps.GetValueOrDefault(s.Number)?.Planned is { } planned ? (long)planned.TotalMinutes : null, s.Reason,
                ];
        }
    }
}
