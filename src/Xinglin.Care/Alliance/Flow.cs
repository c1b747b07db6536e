using Xinglin.Facts;
using Xinglin.Facts.Alliance;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;

namespace Xinglin.Care.Alliance;

/// <summary>Where somebody's way through the region has led. Everybody stands in exactly one.</summary>
public enum FlowPlace { Waiting, Treated, SteppedDown, Remote, SentOn, Died }

/// <summary>来去。Where a person comes from and where the way has led, decided from facts alone; what no fact says is unknown, and is counted as unknown.</summary>
/// <param name="Origin">id of the organisation that answers for where the person lives, else of the one that sent; null: unknown</param>
/// <param name="SentTo">whom the person was sent on to, or who took over</param>
public sealed record Flow(string? Origin, FlowPlace Place, string? SentTo)
{
    public static Flow Of(Chart chart, Pathway pathway)
    {
        var courses = ReferralCourse.In(chart);
        var came = pathway.Referral?.Fact.FromOrganisation;
        var origin = chart.Last<Residence>()?.Fact.Organisation ?? came;
        var homes = Rights.Doors.Homes(chart);
        // onward: away from where the person was taken, neither the way in nor the way home
        var onward = courses.LastOrDefault(c => c.Step is not ReferralStep.Refused && c.Sent.Entry != pathway.Referral?.Entry && c.Sent.Fact is { ToOrganisation: { } to, FromOrganisation: { } by } && to != came && to != origin && homes.Contains(by) && !homes.Contains(to));
        var back = chart.Last<ReturnLetter>()?.Fact.ToOrganisation
            ?? courses.LastOrDefault(c => c.Sent.Entry != pathway.Referral?.Entry && c.Sent.Fact.ToOrganisation is { } to && (to == came || to == origin) && c.Sent.At > pathway.First.HappenedAt)?.Sent.Fact.ToOrganisation;
        var place = onward is { Step: not ReferralStep.Returned } ? FlowPlace.SentOn
            : back is not null ? FlowPlace.SteppedDown
            : chart.All<RemoteRequested>().Any() ? FlowPlace.Remote
            : pathway.Treated is not null ? FlowPlace.Treated
            : chart.All<Death>().Any() ? FlowPlace.Died : FlowPlace.Waiting;
        return new(origin, place, place switch { FlowPlace.SentOn => onward!.Sent.Fact.ToOrganisation, FlowPlace.SteppedDown => back, _ => null });
    }
}
