using Xinglin.Facts;
using Xinglin.Knowledge.Calculators;

namespace Xinglin.Knowledge.Answers;

/// <summary>A formula or score worked out; or why it cannot be said. The JSON of `calc` and of /api/calc.</summary>
public sealed record CalcAnswer
{
    public required string Id { get; init; }
    public required Phrase Name { get; init; }
    /// <summary>Unrounded; null when it cannot be said.</summary>
    public double? Value { get; init; }
    public string? Unit { get; init; }
    /// <summary>As programs read it.</summary>
    public string? Class { get; init; }
    /// <summary>The class as people read it.</summary>
    public Phrase? Says { get; init; }
    /// <summary>What must be said beside the value.</summary>
    public IReadOnlyList<Phrase>? Notices { get; init; }
    /// <summary>What was used, in the units of the card.</summary>
    public IReadOnlyDictionary<string, object>? Inputs { get; init; }
    public Phrase? Cannot { get; init; }
    /// <summary>card@edition</summary>
    public required string Card { get; init; }
    public string? Source { get; init; }
    public IReadOnlyList<string>? Sources { get; init; }
    public Confidence? Confidence { get; init; }
    /// <summary>For screens: how many digits behind the point.</summary>
    public int? Decimals { get; init; }

    static CalcAnswer Of(Calculation done) => done.Cannot is { } why
        ? new() { Id = done.Card.Id, Name = done.Card.Name, Cannot = why, Card = done.Card.Stamp }
        : new()
        {
            Id = done.Card.Id, Name = done.Card.Name, Value = done.Value, Unit = done.Card.Unit, Class = done.Class?.Id,
            Says = done.Class?.Says, Notices = [.. done.Notices.Select(n => n.Says)], Inputs = Sourced.Used(done), Card = done.Card.Stamp,
            Source = done.Card.Source(done.Card.Value.Cite), Sources = done.Card.SourcesFrom(done.Card.Value.Cite), Confidence = done.Confidence, Decimals = done.Card.Decimals,
        };

    public static Reply<CalcAnswer> To(Library library, Question question)
    {
        if (library.InForce<CalculatorCard>(question.Now).FirstOrDefault(c => question.Means(c.Id, c.Zh, c.En)) is not { } card) return question.Nobody<CalcAnswer>("calc");
        var done = question.Work(card);
        return done.Misread ? new(null, done.Cannot) : new(Of(done));
    }
}
