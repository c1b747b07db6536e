using Xinglin.Facts;
using Xinglin.Knowledge.Calculators;

namespace Xinglin.Knowledge.Answers;

/// <summary>What somebody asks of knowledge: of which card, what is given as written, and at which moment.</summary>
/// <param name="Id">as people write it; hyphens, blanks and case do not matter</param>
public sealed record Question(string Id, IReadOnlyDictionary<string, string> Given, DateTimeOffset Now)
{
    internal bool Means(string id, string zh, string en) => Plain(id) == Plain(Id) || zh == Id.Trim() || Plain(en) == Plain(Id);

    internal Calculation Work(FormulaCard card) => card.Calculate(Given.ToDictionary(g => g.Key, g => Calculators.Given.Parse(g.Value)), Now);

    internal Reply<T> Nobody<T>(string verb) where T : class => new(null, new($"没有“{Id}”；{verb} 不写名称即列出全部", $"there is no {Id}; {verb} alone lists them all"), Unknown: true);

    static string Plain(string id) => id.Trim().Replace('-', '_').Replace(' ', '_').ToLowerInvariant();
}

/// <summary>The answer, which may be "cannot say"; or why the question is none and how to put it.</summary>
/// <param name="Unknown">there is no card of that name</param>
public sealed record Reply<T>(T? Answer, Phrase? Wrong = null, bool Unknown = false) where T : class;

/// <summary>Where an answer comes from, as every answer says it.</summary>
static class Sourced
{
    extension(Card card)
    {
        public string Source(string cite) => card.SourceOf(cite);

        /// <summary>The one the value rests on first.</summary>
        public IReadOnlyList<string> SourcesFrom(string cite) => [.. card.Sources.OrderBy(s => s.Key == cite ? 0 : 1).Select(s => card.SourceOf(s.Key))];
    }

    /// <summary>The cards of a family in force at that moment, by id.</summary>
    public static IReadOnlyList<T> InForce<T>(this Library library, DateTimeOffset now) where T : Card =>
        [.. library.Family<T>().OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Value.On(now)).OfType<T>()];

    /// <summary>What a formula used, numbers as numbers.</summary>
    public static IReadOnlyDictionary<string, object> Used(Calculation done) => done.Inputs.ToDictionary(i => i.Key, i => (object?)i.Value.Word ?? i.Value.Number);
}
