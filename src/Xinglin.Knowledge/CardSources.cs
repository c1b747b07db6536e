namespace Xinglin.Knowledge;

public static class CardSources
{
    extension(Library library)
    {
        /// <summary>Where a card's numbers come from, one line a source; empty when the folder has no such edition any more.</summary>
        /// <param name="stamp">card@edition</param>
        public IReadOnlyList<string> SourcesOf(string stamp) => library.Find(stamp) is { } card ? [.. card.Sources.Values.Select(s => $"{s.Title}. {s.Where}")] : [];
    }
}
