using Xinglin.Facts;
using Xinglin.Knowledge.Calculators;
using Xinglin.Knowledge.PatientReported;
using Xinglin.Knowledge.Staging;

namespace Xinglin.Knowledge.Answers;

/// <summary>What may be asked, and what each asks for: the answer to a verb without a name.</summary>
/// <param name="Unit">of the answer</param>
/// <param name="Version">the scale or edition it answers by</param>
public sealed record Listed(string Id, Phrase Name, string? Unit, string? Version, string Card, IReadOnlyList<ListedInput> Inputs)
{
    /// <summary>Those that stand side by side with it.</summary>
    public IReadOnlyList<string>? Beside { get; init; }

    static Listed Of(FormulaCard card, string? version = null) => new(card.Id, card.Name, card.Unit is "" ? null : card.Unit, version, card.Stamp, [.. card.Inputs.Select(i => ListedInput.Of(i.Key, i.Value))]);

    static Listed Of(StagingCard table) => new(table.Id, table.Name, null, table.Scheme, table.Stamp,
    [
        .. ((string[])["T", "N", "M"]).Select(a => new ListedInput(a.ToLowerInvariant(), new(a, a)) { Choices = [.. table.Categories(a)] }),
        .. table.Needs.Select(n => new ListedInput(n.Key, new(n.Value.Zh, n.Value.En)) { Choices = n.Value.Words, Optional = true }),
    ]) { Beside = table.Beside is [] ? null : table.Beside };

    public static IReadOnlyList<Listed> Calculators(Library library, DateTimeOffset now) => [.. library.InForce<CalculatorCard>(now).Select(c => Of(c))];

    public static IReadOnlyList<Listed> Toxicities(Library library, DateTimeOffset now)
    {
        var reported = library.For<ProCtcaeCard>().On(now);
        return
        [
            .. library.InForce<ToxicityCard>(now).Select(c => Of(c, c.Scale)),
            .. (reported?.Items ?? []).Select(i => new Listed(ProCtcaeCard.Term(i.Key), i.Value.Name, null, reported!.Scale, reported.Stamp,
                [.. i.Value.Attributes.Is.Select(a => new ListedInput(a, new(a, a)) { Range = [0, 4], Choices = reported.Answers.Is.GetValueOrDefault(a) })])),
        ];
    }

    public static IReadOnlyList<Listed> Stages(Library library, DateTimeOffset now) =>
    [
        .. library.InForce<StagingCard>(now).Select(Of),
        .. library.InForce<StagingRuleCard>(now).Select(c => Of(c, c.Scheme) with { Beside = c.Beside is [] ? null : c.Beside }),
    ];
}

/// <param name="Name">the key to write</param>
public sealed record ListedInput(string Name, Phrase Says)
{
    public string? Unit { get; init; }
    /// <summary>Other units that are understood.</summary>
    public IReadOnlyList<string>? Units { get; init; }
    /// <summary>Least and most for which it holds.</summary>
    public IReadOnlyList<double>? Range { get; init; }
    public IReadOnlyList<string>? Choices { get; init; }
    public bool Optional { get; init; }
    /// <summary>Older than this it is stale, in days.</summary>
    public int? FreshDays { get; init; }

    internal static ListedInput Of(string name, Input input) => new(name, input.Name)
    {
        Unit = input.Unit is "" ? null : input.Unit, Units = input.Units.Count == 0 ? null : [.. input.Units.Keys], Range = input.Range?.Is,
        Choices = input.Choices is { } choices ? [.. choices.Keys] : null, Optional = input.Optional, FreshDays = input.FreshDays?.Is,
    };
}
