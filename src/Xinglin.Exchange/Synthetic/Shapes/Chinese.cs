using System.Globalization;
using Xinglin.Facts.Herbs;

namespace Xinglin.Exchange.Synthetic.Shapes;

/// <summary>Syndromes and formulas of the region: demo/chinese.yaml.</summary>
sealed record Chinese
{
    public required double Stay { get; init; }
    public required double NoChinese { get; init; }
    /// <summary>Share of the packets somebody takes: mean and spread over people.</summary>
    public required double[] Taken { get; init; }
    /// <summary>What is said about packets left over, and how often.</summary>
    public required Dictionary<string, double> NotTaken { get; init; }
    public required Dictionary<string, double> Packets { get; init; }
    public required Dictionary<string, string> Formulas { get; init; }
    public required Dictionary<string, List<string>> Changes { get; init; }
    public required List<string> LowCounts { get; init; }
    public required List<string> Tumour { get; init; }
    /// <summary>What everybody adds, by how often.</summary>
    public required Dictionary<string, double> Common { get; init; }
    /// <summary>Herbs kept apart: the eighteen opposites, the nineteen fears, and two names of one herb.</summary>
    public required List<List<string>> Apart { get; init; }
    /// <summary>Reasons for an exchange when no complaint gives one.</summary>
    public required List<string> Why { get; init; }
    /// <summary>What patients say, by complaint; 平 when nothing troubles them much.</summary>
    public required Dictionary<string, List<string>> Words { get; init; }
    /// <summary>The masters, in the order of the mentors' accounts.</summary>
    public required List<Hand> Masters { get; init; }
    public required Hand Everybody { get; init; }
    public required Dictionary<string, Family> Families { get; init; }

    readonly Dictionary<string, FormulaHerb[]> read = [];

    /// <summary>The herbs of a formula: "君 党参15 臣 白术12 … 砂仁6/后下".</summary>
    public FormulaHerb[] Herbs(string formula)
    {
        lock (read)
            return read.TryGetValue(formula, out var known) ? known : read[formula] = [.. Read(Formulas[formula])];
    }

    /// <summary>"砂仁6/后下": name, grams, handling.</summary>
    public static FormulaHerb Herb(string text)
    {
        var parts = text.Split('/');
        var digits = parts[0].AsSpan().IndexOfAnyInRange('0', '9');
        return new(parts[0][..digits], decimal.Parse(parts[0][digits..], CultureInfo.InvariantCulture)) { Handling = parts.ElementAtOrDefault(1) };
    }

    static IEnumerable<FormulaHerb> Read(string text)
    {
        FormulaRole? role = null;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            FormulaRole? named = word switch { "君" => FormulaRole.Sovereign, "臣" => FormulaRole.Minister, "佐" => FormulaRole.Assistant, "使" => FormulaRole.Envoy, _ => null };
            if (named is null) yield return Herb(word) with { Role = role };
            else role = named;
        }
    }
}

/// <summary>手法。How a physician writes: how many herbs, which they love, which they avoid.</summary>
sealed record Hand
{
    public required string School { get; init; }
    public required double Herbs { get; init; }
    public required double Spread { get; init; }
    public int? Packets { get; init; }
    public List<string> Loves { get; init; } = [];
    public List<string> Avoids { get; init; } = [];
}

/// <summary>What Chinese medicine calls a family of cancers, and the syndromes it sees in it.</summary>
sealed record Family
{
    public required string Disease { get; init; }
    /// <summary>Herbs that go with the site.</summary>
    public required List<string> Companions { get; init; }
    public required List<SyndromeShape> Syndromes { get; init; }
}

sealed record SyndromeShape
{
    public required string Is { get; init; }
    public required double Before { get; init; }
    public required double During { get; init; }
    public required double After { get; init; }
    public required string Tongue { get; init; }
    public required string Pulse { get; init; }
    public required List<string> Findings { get; init; }
    public required string Principle { get; init; }
    public required Dictionary<string, double> Formulas { get; init; }
}
