using System.Globalization;
using Xinglin.Facts;

namespace Xinglin.Knowledge.PatientReported;

/// <summary>PRO-CTCAE 合成分级。What a patient answers to one item, 0 to 4 each, and the composite grade of it.
/// The wording of the questions is NCI's own and is not kept here.</summary>
public sealed record ProCtcaeCard : Card
{
    public required string Scale { get; init; }
    /// <summary>The five answers of each attribute, the mildest first.</summary>
    public required Cited<Dictionary<string, List<string>>> Answers { get; init; }
    /// <summary>Composite by the attributes asked, joined by hyphens; the last attribute runs along a row, those before it down the rows.</summary>
    public required Dictionary<string, Cited<List<List<int>>>> Composites { get; init; }
    public required Dictionary<string, ProItem> Items { get; init; }
    public required List<ProExample> Examples { get; init; }

    /// <summary>How an item is asked for: "pro-ctcae.nausea".</summary>
    public static string Term(string item) => $"pro-ctcae.{item}";

    /// <summary>The composite of one item; or why there is none.</summary>
    /// <param name="given">by attribute, as a number from 0 to 4 or as the answer in words</param>
    public Composite Compose(string item, IReadOnlyDictionary<string, string> given) => Composing.Of(this, Items[item], given);

    public override IEnumerable<string> Wrong()
    {
        foreach (var (shape, rows) in Composites)
            if (rows.Is.Any(r => r.Count != 5) || rows.Is.Count != (int)Math.Pow(5, shape.Split('-').Length - 1)) yield return $"composites.{shape} has not five answers for each attribute";
        foreach (var (name, item) in Items)
            if (!item.OnlyPresence && !Composites.ContainsKey(string.Join('-', item.Attributes.Is))) yield return $"items.{name}: there is no composite of {string.Join('-', item.Attributes.Is)}";
        if (Examples is []) yield return "composites without a worked example prove nothing";
        foreach (var (number, e) in Examples.Index())
        {
            if (!Items.ContainsKey(e.Item)) yield return $"example {number + 1}: nobody says what {e.Item} is";
            else if (Compose(e.Item, e.Answers) is var got && got.Value != e.Composite)
                yield return $"example {number + 1} ({e.Item} {string.Join(", ", e.Answers.Select(a => $"{a.Key} {a.Value}"))}): expected {Say(e.Composite) ?? "none"}, came out as {Say(got.Value) ?? got.Cannot!.Value.En}";
        }
    }

    static string? Say(int? composite) => composite?.ToString(CultureInfo.InvariantCulture);
}

public sealed record ProItem
{
    /// <summary>In the item library.</summary>
    public required int Number { get; init; }
    public required string Zh { get; init; }
    public required string En { get; init; }
    /// <summary>In the order they are asked: frequency, severity, interference, amount; presence alone has no composite.</summary>
    public required Cited<List<string>> Attributes { get; init; }

    public Phrase Name => new(Zh, En);
    public bool OnlyPresence => Attributes.Is is ["presence"];
}

public sealed record ProExample
{
    public required string Item { get; init; }
    public required Dictionary<string, string> Answers { get; init; }
    /// <summary>Null: it cannot be said.</summary>
    public int? Composite { get; init; }
}
