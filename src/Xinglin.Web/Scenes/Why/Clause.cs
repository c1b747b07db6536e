using Xinglin.Facts;

namespace Xinglin.Web.Scenes.Why;

/// <summary>Part of a sentence, and the entries it was read from.</summary>
public sealed record Clause(Phrase Words, IReadOnlyList<Entry> Because)
{
    public Clause(string zh, string en, params IReadOnlyList<Entry> because) : this(new Phrase(zh, en), because) { }
}

/// <summary>One line of the draft. Chinese medicine speaks in its own voice.</summary>
public sealed record Sentence(IReadOnlyList<Clause> Clauses, bool Chinese = false)
{
    public Phrase Words => new(string.Join('，', Clauses.Select(c => c.Words.Zh)) + "。", string.Join(", ", Clauses.Select(c => c.Words.En)) + ".");
}
