using Xinglin.Knowledge.Regimens;

namespace Xinglin.Web.Pages.Systemic;

/// <summary>Which regimens a page offers: what is typed, else what the cards name for the patient's own cancer.</summary>
static class RegimensFor
{
    /// <returns>those shown, and how many more there are for other cancers</returns>
    public static (IReadOnlyList<RegimenCard> Found, int Others) Of(SystemicView view, Books books, string? find)
    {
        var all = view.Library.FamilyOf<RegimenCard>();
        var typed = !string.IsNullOrWhiteSpace(find);
        var cards = (typed ? books.Find(find!, "regimens").Select(f => f.Item.Id) : all.Ids.Order(StringComparer.Ordinal)).Select(id => all.On(id, view.Now)).OfType<RegimenCard>().Where(c => !c.Procedure).ToList();
        var cancers = view.Chart.All<Facts.Disease.Diagnosis>().Where(d => d.Fact.IsCancer).Select(d => d.Fact.Icd10?.Split('.')[0]).ToHashSet();
        var own = cards.Where(c => c.Cancers.Is.Any(cancers.Contains)).ToList();
        return typed || own is [] ? (cards, 0) : (own, cards.Count - own.Count);
    }
}
