using System.CommandLine;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Answers;

namespace Xinglin.Cli.Verbs;

/// <summary>What calc, grade and stage share: they ask knowledge as this house adopted it, and need no store.</summary>
static class Knowing
{
    /// <param name="name">how the help calls what is asked of</param>
    /// <param name="list">what may be asked, when nothing is</param>
    /// <param name="words">the answer for a person</param>
    public static Command Of<T>(string verb, string description, string name, Func<Library, DateTimeOffset, IReadOnlyList<Listed>> list,
        Func<Library, Question, Reply<T>> ask, Action<TextWriter, T> words) where T : class
    {
        var command = new Command(verb, description);
        var id = new Argument<string?>(name) { Arity = ArgumentArity.ZeroOrOne };
        var given = new Argument<string[]>("key=value") { Arity = ArgumentArity.ZeroOrMore, Description = "也可带单位和日期 · a unit and a day may follow: creatinine=1.0mg/dL@2026-11-01" };
        var at = new Option<string?>("--at") { HelpName = "T", Description = "哪一刻 · at which moment" };
        command.Add(id);
        command.Add(given);
        command.Add(at);
        var place = new Place(command);
        return command.Does(parsed =>
        {
            var (answer, now) = (place.Answer(parsed), Arguments.Time(parsed.GetValue(at)) ?? TimeProvider.System.GetLocalNow());
            var library = place.Library(parsed);
            if (parsed.GetValue(id) is not { } wanted)
            {
                answer.Give(list(library, now), Names);
                return 0;
            }
            var reply = ask(library, new(wanted, Pairs(parsed.GetValue(given) ?? []), now));
            answer.Give(reply.Answer ?? throw new Stop(reply.Wrong!.Value), words);
            return 0;
        });
    }

    static Dictionary<string, string> Pairs(string[] written)
    {
        Dictionary<string, string> pairs = new(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in written)
        {
            if (pair.Replace('＝', '=').Split('=', 2) is not [{ Length: > 0 } key, { Length: > 0 } value]) throw new Stop(new($"“{pair}”须写成 名称=值", $"write '{pair}' as key=value"));
            if (!pairs.TryAdd(key, value)) throw new Stop(new($"“{key}”给了两次", $"{key} is given twice"));
        }
        return pairs;
    }

    static void Names(TextWriter o, IReadOnlyList<Listed> all)
    {
        foreach (var one in all)
            o.WriteLine($"{one.Id,-28} {one.Name.Zh} · {one.Name.En}{(one.Unit is { } unit ? $" ({unit})" : "")}  {string.Join(" ", one.Inputs.Select(Shape))}");
    }

    static string Shape(ListedInput input) => (input.Unit is { } unit ? $"{input.Name}={unit}" : input.Choices is { } words ? $"{input.Name}={string.Join('|', words)}" : $"{input.Name}=") is var shape && input.Optional ? $"[{shape}]" : shape;

    /// <summary>What is said beside an answer, and where it comes from.</summary>
    public static void Beside(TextWriter o, IReadOnlyList<Phrase>? notices, string card, string? source, Confidence? confidence)
    {
        foreach (var n in notices ?? []) o.WriteLine($"  {n.Zh} · {n.En}");
        if (source is not null) o.WriteLine($"  {card}  {source}{(confidence == Confidence.Low ? "  未核实 · unverified" : "")}");
    }
}
