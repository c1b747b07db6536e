using Xinglin.Facts;
using Xinglin.Knowledge.Calculators;
using Xinglin.Knowledge.PatientReported;

namespace Xinglin.Knowledge.Answers;

/// <summary>The grade of one adverse event, proposed from data; or why it cannot be said. The JSON of `grade` and of /api/grade.</summary>
public sealed record GradeAnswer
{
    public required string Term { get; init; }
    public required Phrase Name { get; init; }
    /// <summary>0 (below grade 1) to 4; 5 is death and never computed. For PRO-CTCAE the composite, 0 to 3.</summary>
    public int? Grade { get; init; }
    /// <summary>"CTCAE 5.0": a grade without its version says nothing.</summary>
    public required string Version { get; init; }
    /// <summary>What was used.</summary>
    public IReadOnlyDictionary<string, object>? Because { get; init; }
    public Phrase? Says { get; init; }
    /// <summary>What only a person can judge, and what was assumed.</summary>
    public IReadOnlyList<Phrase>? Notices { get; init; }
    public Phrase? Cannot { get; init; }
    public string? Source { get; init; }
    /// <summary>card@edition</summary>
    public required string Card { get; init; }
    public Confidence? Confidence { get; init; }

    static GradeAnswer Of(ToxicityCard card, Calculation done) => done.Cannot is { } why
        ? new() { Term = card.Id, Name = card.Name, Version = card.Scale, Cannot = why, Card = card.Stamp }
        : new()
        {
            Term = card.Id, Name = card.Name, Grade = (int)done.Value!.Value, Version = card.Scale, Because = Sourced.Used(done), Says = done.Class?.Says,
            Notices = [.. done.Notices.Select(n => n.Says)], Source = card.Source(card.Value.Cite), Card = card.Stamp, Confidence = done.Confidence,
        };

    static GradeAnswer Of(ProCtcaeCard card, string item, Composite done) => new()
    {
        Term = ProCtcaeCard.Term(item), Name = card.Items[item].Name, Grade = done.Value, Version = card.Scale, Card = card.Stamp, Cannot = done.Cannot,
        Because = done.Cannot is null ? done.Answers.ToDictionary(a => a.Key, a => (object)a.Value) : null,
        Notices = done.Cannot is null ? [] : null, Source = done.Cite is { } cite ? card.Source(cite) : null, Confidence = done.Cannot is null ? done.Confidence : null,
    };

    public static Reply<GradeAnswer> To(Library library, Question question)
    {
        if (library.InForce<ToxicityCard>(question.Now).FirstOrDefault(c => question.Means(c.Id, c.Zh, c.En)) is { } card)
        {
            var done = question.Work(card);
            return done.Misread ? new(null, done.Cannot) : new(Of(card, done));
        }
        if (library.For<ProCtcaeCard>().On(question.Now) is { } reported &&
            reported.Items.FirstOrDefault(i => question.Means(ProCtcaeCard.Term(i.Key), "", ProCtcaeCard.Term($"{i.Value.Number}"))).Key is { } item)
        {
            var done = reported.Compose(item, question.Given);
            return done.Misread ? new(null, done.Cannot) : new(Of(reported, item, done));
        }
        return question.Nobody<GradeAnswer>("grade");
    }
}
