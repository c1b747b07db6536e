using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Knowledge;

namespace Xinglin.Care.Diagnosis;

/// <summary>危急值清单。The list this house agreed with its laboratory; there is no national one.</summary>
public sealed record CriticalValueCard : ProtocolCard
{
    public required Cited<int> AcknowledgeWithinMinutes { get; init; }
    public required Cited<int> EscalatesMinutes { get; init; }
    /// <summary>Within this of the last call the same side calls again only beyond its further line.</summary>
    public required Cited<int> SilentHours { get; init; }
    /// <summary>By analyte id, in the unit rules use.</summary>
    public required Dictionary<string, CriticalLine> Lines { get; init; }
    public List<CriticalExample> Examples { get; init; } = [];

    public Side? Of(Analyte analyte, decimal value) => Lines.GetValueOrDefault(analyte.Id)?.Of(value);

    public override IEnumerable<string> Wrong() =>
    [
        .. from id in Lines.Keys where Analytes.Find(id) is null select $"lines.{id}: no analyte of this id",
        .. from e in Examples
           let got = Lines.GetValueOrDefault(e.Analyte)?.Of(e.Value) is not null
           where got != e.Critical
           select FormattableString.Invariant($"example {e.Analyte} {e.Value}: expected {(e.Critical ? "a call" : "no call")}"),
    ];
}

public enum Side { Low, High }

/// <summary>One analyte's lines. Each is exact: below and above do not include the number, at most and at least do.</summary>
public sealed record CriticalLine
{
    public Cited<decimal>? Below { get; init; }
    public Cited<decimal>? AtMost { get; init; }
    public Cited<decimal>? Above { get; init; }
    public Cited<decimal>? AtLeast { get; init; }
    /// <summary>Soon after a call, call again at or under this, or when the value has halved.</summary>
    public Cited<decimal>? AgainAtMost { get; init; }
    /// <summary>Soon after a call, call again at or over this.</summary>
    public Cited<decimal>? AgainAtLeast { get; init; }

    public Side? Of(decimal value) =>
        value < Below?.Is || value <= AtMost?.Is ? Side.Low :
        value > Above?.Is || value >= AtLeast?.Is ? Side.High : null;

    /// <summary>Worse enough than the last called value to break the silence after a call.</summary>
    public bool CallsAgain(Side side, decimal last, decimal value) => side == Side.Low
        ? value <= last / 2 || value < last && value <= AgainAtMost?.Is
        : value > last && value >= AgainAtLeast?.Is;

    public bool Unverified(Side side) => (side == Side.Low ? Below ?? AtMost : Above ?? AtLeast)?.Unverified is true;
}

public sealed record CriticalExample
{
    public required string Analyte { get; init; }
    public required decimal Value { get; init; }
    public required bool Critical { get; init; }
}
