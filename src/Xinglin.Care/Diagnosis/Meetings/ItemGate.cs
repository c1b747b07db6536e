using System.Globalization;
using System.Text.RegularExpressions;
using Xinglin.Facts;
using Xinglin.Facts.Laboratory;

namespace Xinglin.Care.Diagnosis.Meetings;

/// <summary>Whether something a recommendation waits for holds. What cannot be read, or was never measured, is unknown and stays so.</summary>
public enum GateStanding { Met, NotMet, Unknown }

/// <summary>One condition of a gate against the chart.</summary>
/// <param name="Words">as it was written: 血小板 ≥ 50</param>
/// <param name="Reading">the last value it was held against</param>
public sealed record GateLine(string Words, GateStanding Standing, Reading? Reading)
{
    public Phrase Say() => (Standing, Reading) switch
    {
        (GateStanding.Met, { } r) => new($"{Words}：已达（{Value(r)}）", $"{Words}: met ({Value(r)})"),
        (GateStanding.NotMet, { } r) => new($"{Words}：未达（{Value(r)}）", $"{Words}: not met ({Value(r)})"),
        _ => new($"{Words}：说不准，请人看", $"{Words}: cannot say, somebody must look"),
    };

    static string Value(Reading r) => string.Create(CultureInfo.InvariantCulture, $"{r.Value:0.##}, {r.At.HouseDay():MM-dd}");
}

/// <summary>门槛。The gate of a recommendation, "血小板 ≥ 50，INR &lt; 1.5", read as conditions on laboratory values and held against the chart.</summary>
public static partial class ItemGate
{
    /// <param name="at">the last value up to here counts</param>
    public static IReadOnlyList<GateLine> Of(Chart chart, string? gate, DateTimeOffset at) =>
        [.. (gate ?? "").Split(['，', ',', '；', ';', '、', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(words => Line(chart, words, at))];

    static GateLine Line(Chart chart, string words, DateTimeOffset at)
    {
        if (Condition().Match(words) is not { Success: true } m || Analyte(m.Groups["name"].Value) is not { } analyte) return new(words, GateStanding.Unknown, null);
        if (!decimal.TryParse(m.Groups["limit"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var limit)) return new(words, GateStanding.Unknown, null);
        if (chart.Readings(analyte).Where(r => r.At <= at).Select(r => (Reading?)r).LastOrDefault() is not { } last) return new(words, GateStanding.Unknown, null);
        var holds = m.Groups["sign"].Value switch { "≥" or ">=" => last.Value >= limit, ">" or "＞" => last.Value > limit, "≤" or "<=" => last.Value <= limit, _ => last.Value < limit };
        return new(words, holds ? GateStanding.Met : GateStanding.NotMet, last);
    }

    static Analyte? Analyte(string name) => Analytes.All.FirstOrDefault(a => a.Names.Contains(name.ToLowerInvariant()) || a.Name.Zh == name || string.Equals(a.Name.En, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A name, a sign and a bare number in the unit rules use; with a unit behind it, or words, nobody guesses.</summary>
    [GeneratedRegex(@"^(?<name>[\p{L}\p{N}+-]+?)\s*(?<sign>≥|>=|≤|<=|>|＞|<|＜)\s*(?<limit>\d+(\.\d+)?)$")]
    private static partial Regex Condition();
}
