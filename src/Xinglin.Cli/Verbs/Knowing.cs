using System.CommandLine;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Calculators;

namespace Xinglin.Cli.Verbs;

/// <summary>What calc, grade and stage share: they ask knowledge and need no store.</summary>
sealed class Knowing
{
    readonly Argument<string?> id;
    readonly Argument<string[]> given = new("key=value") { Arity = ArgumentArity.ZeroOrMore, Description = "也可带单位和日期 · a unit and a day may follow: creatinine=1.0mg/dL@2026-11-01" };
    readonly Option<string?> at = new("--at") { HelpName = "T", Description = "哪一刻 · at which moment" };
    readonly Option<bool> json = new("--json") { Description = "one JSON document on standard output, nothing else there" };

    public Knowing(Command command, string name)
    {
        id = new(name) { Arity = ArgumentArity.ZeroOrOne };
        command.Add(id);
        command.Add(given);
        command.Add(at);
        command.Add(json);
    }

    public string? Id(ParseResult parsed) => parsed.GetValue(id);
    public Answer Answer(ParseResult parsed) => new(parsed.GetValue(json));
    public DateTimeOffset Now(ParseResult parsed) => Arguments.Time(parsed.GetValue(at)) ?? TimeProvider.System.GetLocalNow();

    /// <summary>The cards of a family in force at that moment.</summary>
    public static IReadOnlyList<T> Cards<T>(DateTimeOffset now) where T : Card => [.. Library.Default.Family<T>().Select(c => c.Value.On(now)).OfType<T>()];

    public Dictionary<string, string> Pairs(ParseResult parsed)
    {
        Dictionary<string, string> pairs = new(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in parsed.GetValue(given) ?? [])
        {
            if (pair.Split('=', 2) is not [{ Length: > 0 } key, { Length: > 0 } value]) throw new Stop(new($"“{pair}”须写成 名称=值", $"write '{pair}' as key=value"));
            if (!pairs.TryAdd(key, value)) throw new Stop(new($"“{key}”给了两次", $"{key} is given twice"));
        }
        return pairs;
    }

    public static Calculation Work(FormulaCard card, Dictionary<string, string> pairs, DateTimeOffset now) =>
        card.Calculate(pairs.ToDictionary(p => p.Key, p => Given.Parse(p.Value)), now);

    public static IReadOnlyList<string> Sources(Card card) => [.. card.Sources.Select(s => $"{s.Value.Title}. {s.Value.Where}")];

    public static Stop Unknown(string verb, string wanted) => new(new($"没有“{wanted}”；xinglin {verb} 列出全部", $"there is no {wanted}; xinglin {verb} lists them all"));

    /// <summary>The formulas with what each needs.</summary>
    public static int List(Answer answer, IReadOnlyList<FormulaCard> cards)
    {
        answer.Give(cards.Select(c => new
        {
            c.Id, name = c.Name, c.Unit, card = c.Stamp,
            inputs = c.Inputs.Select(i => new { name = i.Key, says = i.Value.Name, i.Value.Unit, range = i.Value.Range?.Is, choices = i.Value.Choices?.Keys, optional = i.Value.Optional }),
        }), o =>
        {
            foreach (var c in cards) o.WriteLine($"{c.Id,-20} {c.Zh} · {c.En}  {string.Join(" ", c.Inputs.Select(i => i.Value.Optional ? $"[{i.Key}]" : i.Key))}");
        });
        return 0;
    }
}
