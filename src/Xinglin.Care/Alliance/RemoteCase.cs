using Xinglin.Facts;
using Xinglin.Facts.Alliance;
using Xinglin.Facts.Meetings;

namespace Xinglin.Care.Alliance;

/// <summary>Where a request to a distant expert stands.</summary>
public enum RemoteState { Asked, Accepted, Declined, Answered }

/// <summary>远程会诊。One request with its answer, its opinion and the advice that came with it.</summary>
/// <param name="Answer">the last word about taking it; null while nobody said</param>
/// <param name="Opinion">the first that was signed; later ones amend it</param>
public sealed record RemoteCase(Stated<RemoteRequested> Request, Stated<RemoteAnswered>? Answer, Stated<RemoteOpinion>? Opinion, IReadOnlyList<Stated<MdtRecommendation>> Advice)
{
    public long Number => Request.Entry.Id.Value;

    public RemoteState State => Opinion is not null ? RemoteState.Answered : Answer is not { } said ? RemoteState.Asked : said.Fact.Accepted ? RemoteState.Accepted : RemoteState.Declined;

    public bool IsOpen => State is RemoteState.Asked or RemoteState.Accepted;
}

/// <summary>Reads the requests of a chart.</summary>
public static class RemoteCases
{
    extension(Chart chart)
    {
        /// <summary>Every request in the order it was made; an amended one is named by its first number too.</summary>
        public IReadOnlyList<RemoteCase> RemoteRequests() => chart.Once(typeof(RemoteCase), In);
    }

    static List<RemoteCase> In(Chart chart)
    {
        var newest = chart.All<RemoteRequested>().Where(r => r.Entry.Amends is not null).ToDictionary(r => r.Entry.Amends!.Value.Value, r => r.Entry.Id.Value);
        long Newest(long number)
        {
            while (newest.TryGetValue(number, out var next)) number = next;
            return number;
        }
        var answers = chart.All<RemoteAnswered>().ToLookup(a => Newest(a.Fact.Request));
        var opinions = chart.All<RemoteOpinion>().ToLookup(o => Newest(o.Fact.Request));
        var advice = chart.All<MdtRecommendation>().Where(a => a.Fact.Request is not null).ToLookup(a => Newest(a.Fact.Request!.Value));
        return [.. chart.All<RemoteRequested>().Select(r => new RemoteCase(r, Last(answers[r.Entry.Id.Value]), First(opinions[r.Entry.Id.Value]), [.. advice[r.Entry.Id.Value]]))];
    }

    static Stated<T>? Last<T>(IEnumerable<Stated<T>> said) where T : IFact => said.Select(s => (Stated<T>?)s).LastOrDefault();

    static Stated<T>? First<T>(IEnumerable<Stated<T>> said) where T : IFact => said.Select(s => (Stated<T>?)s).FirstOrDefault();
}
