using Xinglin.Care;
using Xinglin.Facts.Organisations;
using Xinglin.Storage;
using Xinglin.Storage.Organisations;
using Xinglin.Storage.Reading;

namespace Xinglin.Web.Rights;

/// <summary>协议室。Agreements as the people of the house see and change them; a change holds from the next request on, and open pages hear of it at once.</summary>
public sealed class Pacts(Store store, Duty duty, Live live, Visitor visitor, TimeProvider time)
{
    /// <summary>Quality answers for what partners may see, and the engineer carries out what was signed.</summary>
    public bool MayChange => visitor.Roles.Any(r => r is Role.QualityManager or Role.Engineer);

    public bool MayRead => MayChange || visitor.Reader.IsStaff;

    public ILookup<string, AgreementRevision> All() => Agreements.All(store);

    public Phrase Called(string organisation) => duty.Called(organisation);

    /// <summary>The charts these terms open to the guest now.</summary>
    public Reach ReachOf(Agreement terms) => new(
        terms.RunsOn(time.GetUtcNow().HouseDay()) ? [.. Care.Rights.Listed.Circles.Where(c => terms.Patients.HasFlag(c)).Select(c => Care.Rights.Keys.Shared(terms.Host, c, terms.Guest))] : [], time.GetUtcNow());

    /// <summary>How many charts these terms open to the guest today.</summary>
    public long Opens(Agreement terms) => PatientRows.Count(store, new(time.GetUtcNow()) { Reach = ReachOf(terms) }).Values.Sum();

    public IReadOnlyList<PatientRow> Charts(Agreement terms, int limit) => PatientRows.Of(store, new(time.GetUtcNow(), Limit: limit) { Reach = ReachOf(terms) });

    /// <returns>why not; null when it is so now</returns>
    public Problem? Write(AgreementRevision wish, int after)
    {
        var before = Agreements.All(store)[wish.Terms.Id].InForce()?.Terms;
        if (Agreements.Write(store, wish, after) is { } problem) return problem;
        duty.Forget();
        foreach (var terms in new[] { before, wish.Terms }.OfType<Agreement>()) live.Moved(Charts(terms, 10_000).Select(r => r.Chart));
        return null;
    }
}
