namespace Xinglin.Exchange;

/// <summary>A small table of words from knowledge/vocabulary, built into this assembly so that reading stays pure.</summary>
static class Vocabulary
{
    /// <summary>The rows below the heading, cell by cell; lines that begin with # are remarks.</summary>
    public static IReadOnlyList<string[]> Rows(string name)
    {
        using var text = new StreamReader(typeof(Vocabulary).Assembly.GetManifestResourceStream($"vocabulary.{name}.csv")!);
        List<string[]> rows = [];
        while (text.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') rows.Add(line.Split(','));
        return rows[1..];
    }
}
