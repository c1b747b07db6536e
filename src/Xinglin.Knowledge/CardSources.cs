namespace Xinglin.Knowledge;

public static class CardSources
{
    extension(Library library)
    {
        /// <summary>Where a card's numbers come from, one line a source; empty when the folder has no such edition any more.</summary>
        /// <param name="stamp">card@edition</param>
        public IReadOnlyList<string> SourcesOf(string stamp) => library.Find(stamp)?.SourceLines() ?? [];
    }

    /// <summary>Every source in one line.</summary>
    public static IReadOnlyList<string> SourceLines(this Card card) => [.. card.Sources.Keys.Select(card.SourceOf)];

    /// <summary>The source a value cites, in one line.</summary>
    public static string SourceOf(this Card card, string cite) => card.Sources.TryGetValue(cite, out var source) ? $"{source.Title}. {source.Where}" : cite;
}
