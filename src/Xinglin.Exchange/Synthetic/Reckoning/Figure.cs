namespace Xinglin.Exchange.Synthetic.Reckoning;

/// <summary>One figure of what was drawn, beside the one it was drawn after.</summary>
/// <param name="Key">"site/lung", "survival/liver/3"</param>
/// <param name="Drawn">share 0–1, median days or years, mean herbs, as <paramref name="Unit"/> says; null when nothing was drawn to tell it from</param>
/// <param name="Of">how many it was counted over</param>
/// <param name="Spread">lower and upper quartile of a median</param>
/// <param name="Kind">seen, memory or invented: how much the source figure is worth</param>
public sealed record Figure(string Key, string Zh, string En, double? Drawn, int Of, double[]? Spread, double Source, string Kind, string Unit)
{
    /// <summary>One line in both tongues.</summary>
    public string Say() => $"{Zh} · {En}  {(Drawn is { } d ? Number(d) : "—")}{(Spread is [var low, var high] ? $"（{Number(low)}–{Number(high)}）" : "")} n={Of}  ｜ {Number(Source)} {Kind}";

    string Number(double value) => Unit switch
    {
        "share" => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value * 100:0.0}%"),
        "days" => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value:0.#} d"),
        "years" => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value:0} y"),
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value:0.0}"),
    };
}

/// <summary>A figure the region was drawn after: demo/sources.yaml.</summary>
sealed record SourceFigure
{
    public required string Key { get; init; }
    public required string Zh { get; init; }
    public required string En { get; init; }
    public required double Source { get; init; }
    public required string Kind { get; init; }
    public required string Unit { get; init; }
}
