namespace Xinglin.Knowledge.Findings;

/// <summary>醒目之词。Words of a physician's own notes that are shown so that nobody reads past them: bleeding above all. Nothing is changed but how they look.</summary>
public sealed record WordsToSeeCard : Card
{
    public required Cited<List<string>> Words { get; init; }
    /// <summary>A clause that denies it is left as it is: 无黑便.</summary>
    public required Cited<List<string>> Denials { get; init; }

    /// <summary>A text in its clauses; joined they are the text again.</summary>
    public IEnumerable<(string Text, bool IsToSee)> Clauses(string text)
    {
        var from = 0;
        for (var i = 0; i < text.Length; i++)
            if (i + 1 == text.Length || "，。；、,;\n".Contains(text[i], StringComparison.Ordinal))
            {
                var clause = text[from..(i + 1)];
                yield return (clause, Sees(clause));
                from = i + 1;
            }
    }

    bool Sees(string clause) => Words.Is.Any(w => clause.IndexOf(w, StringComparison.Ordinal) is >= 0 and var at && !Denials.Is.Any(d => clause[..at].Contains(d, StringComparison.Ordinal)));
}
