namespace Xinglin.Knowledge.Indicators;

public enum Better { Higher, Lower }

/// <summary>指标卡。What is counted over what, in one edition: a figure on a screen names this card, so nobody asks which definition it was.</summary>
[Family("indicators")]
public sealed record IndicatorCard : Card
{
    /// <summary>What is counted, in words a head nurse would agree to.</summary>
    public required Cited<Said> Numerator { get; init; }
    /// <summary>Over what.</summary>
    public required Cited<Said> Denominator { get; init; }
    /// <summary>Who or what is left out, and why.</summary>
    public Cited<Said>? Excluded { get; init; }
    /// <summary>What the quotient is multiplied by: 100 for percent, 1000 for events per 1,000 days.</summary>
    public required Cited<int> Per { get; init; }
    /// <summary>"%" or "/1000 line-days".</summary>
    public required Said Unit { get; init; }
    public required Better Better { get; init; }
    /// <summary>In the card's unit; null where the house has set none.</summary>
    public Cited<decimal>? Target { get; init; }
    /// <summary>Digits behind the point on a screen; targets are compared unrounded.</summary>
    public int Decimals { get; init; } = 1;
    public required List<IndicatorExample> Examples { get; init; }

    /// <summary>The figure in the card's unit; null when there was nothing to count over: then it cannot be said.</summary>
    public decimal? Of(decimal numerator, decimal denominator) => denominator > 0 ? numerator / denominator * Per.Is : null;

    public override IEnumerable<string> Wrong() =>
        from e in Examples
        let value = Of(e.Numerator, e.Denominator)
        where value is null != e.Value is null || Math.Abs(value.GetValueOrDefault() - e.Value.GetValueOrDefault()) > e.Within
        select $"example {e.Numerator} / {e.Denominator}: {value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "cannot say"}, not {e.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "cannot say"}";
}

/// <summary>A worked example: what must come out for these counts.</summary>
public sealed record IndicatorExample
{
    public required decimal Numerator { get; init; }
    public required decimal Denominator { get; init; }
    /// <summary>Null when it cannot be said.</summary>
    public decimal? Value { get; init; }
    /// <summary>How far from it the answer may lie: half a unit of the last printed digit.</summary>
    public decimal Within { get; init; } = 0.0005m;
}
