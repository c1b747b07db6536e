using Xinglin.Care.Alliance;
using Xinglin.Knowledge;
using Xinglin.Storage;
using Xinglin.Storage.Reading;
using Xinglin.Web.Rights;

namespace Xinglin.Web.Pages.Alliance;

/// <summary>Remote requests as the person at the screen may see them, from either side.</summary>
public sealed class RemoteRoom(Store store, Visitor visitor, Duty duty, Library library, TimeProvider time)
{
    const int Days = 90;

    public bool MayRead => visitor.Reader.IsStaff;

    public Phrase? Limit => library.For<RemoteConsultationCard>().On(time.GetUtcNow())?.Limit;

    /// <summary>Of charts that open to this person.</summary>
    public IReadOnlyList<RemoteRow> Rows() => RemoteRows.Since(store, time.GetUtcNow().AddDays(-Days), new(visitor.Reader.Keys, time.GetUtcNow()));

    /// <param name="side">asked: of this person or the own organisation; asking: about patients of the own organisation</param>
    public IReadOnlyList<RemoteRow> On(string side, IReadOnlyList<RemoteRow> rows)
    {
        var home = duty.HomeOf(visitor.Account).Organisation;
        return side switch
        {
            "asked" => [.. rows.Where(r => r.Expert == visitor.Account || r.Organisation == home)],
            "asking" => [.. rows.Where(r => r.AskedBy == visitor.Account || r.Homes.Contains($" {home} ", StringComparison.Ordinal) && r.Organisation != home)],
            _ => rows,
        };
    }

    /// <summary>The middle of the times from request to signed opinion; null where none was signed.</summary>
    public static TimeSpan? Median(IReadOnlyList<RemoteRow> rows)
    {
        var took = rows.Where(r => r.OpinionAt is not null).Select(r => r.OpinionAt!.Value - r.AskedAt).Order().ToList();
        return took is [] ? null : took.Count % 2 == 1 ? took[took.Count / 2] : (took[took.Count / 2 - 1] + took[took.Count / 2]) / 2;
    }
}
