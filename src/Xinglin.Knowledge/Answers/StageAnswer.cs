using Xinglin.Facts;
using Xinglin.Knowledge.Calculators;
using Xinglin.Knowledge.Staging;

namespace Xinglin.Knowledge.Answers;

/// <summary>The stage group by one table, and by those that stand beside it; or why it cannot be grouped. The JSON of `stage` and of /api/stage.</summary>
public sealed record StageAnswer
{
    public required string Table { get; init; }
    public required Phrase Name { get; init; }
    /// <summary>"AJCC 8": a group without its edition says nothing.</summary>
    public required string Edition { get; init; }
    public string? Group { get; init; }
    /// <summary>c, p, yp …; absent when none was written.</summary>
    public string? Prefix { get; init; }
    /// <summary>What was used.</summary>
    public IReadOnlyDictionary<string, object>? Because { get; init; }
    public Phrase? Says { get; init; }
    public IReadOnlyList<Phrase>? Notices { get; init; }
    public Phrase? Cannot { get; init; }
    public string? Source { get; init; }
    /// <summary>card@edition</summary>
    public required string Card { get; init; }
    public Confidence? Confidence { get; init; }
    /// <summary>The same patient by other editions or schemes, never converted.</summary>
    public IReadOnlyList<StageAnswer>? Beside { get; init; }

    internal static StageAnswer Of(Grouped done)
    {
        var card = done.Card;
        var bare = new StageAnswer { Table = card.Id, Name = card.Name, Edition = card.Scheme, Card = card.Stamp, Prefix = done.Prefix };
        return done.Group is not { } group ? bare with { Cannot = done.Cannot } : bare with
        {
            Group = group, Because = done.Because.ToDictionary(b => b.Key, b => (object)b.Value), Says = new($"{group} 期", $"stage {group}"),
            Notices = card.NoteZh is { } zh ? [new(zh, card.NoteEn ?? zh)] : [], Source = card.Source(done.Cite!), Confidence = done.Confidence,
        };
    }

    internal static StageAnswer Of(StagingRuleCard card, Calculation done)
    {
        var bare = new StageAnswer { Table = card.Id, Name = card.Name, Edition = card.Scheme, Card = card.Stamp };
        return done.Class is not { } stage ? bare with { Cannot = done.Cannot } : bare with
        {
            Group = stage.Id, Because = Sourced.Used(done), Says = stage.Says, Notices = [.. done.Notices.Select(n => n.Says)],
            Source = card.Source(card.Value.Cite), Confidence = done.Confidence,
        };
    }

    public static Reply<StageAnswer> To(Library library, Question question) => new StageAsking(library, question).Answer();
}
