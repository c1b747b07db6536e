namespace Xinglin.Exchange.Synthetic.Reckoning;

/// <summary>What was seen, by key: values to take a share, mean or median of, and lives to take survival of.</summary>
sealed class Counts
{
    readonly Dictionary<string, List<double>> values = [];
    readonly Dictionary<string, List<(double Days, bool Died)>> lives = [];

    public void Note(string key, double value) => (values.TryGetValue(key, out var list) ? list : values[key] = []).Add(value);

    public void Note(string key, bool so) => Note(key, so ? 1 : 0);

    /// <summary>Seen for so many days, and whether death or the end of what is known stopped it.</summary>
    public void Lived(string key, double days, bool died) => (lives.TryGetValue(key, out var list) ? list : lives[key] = []).Add((days, died));

    public Figure Beside(SourceFigure source)
    {
        if (source.Key.Split('/') is ["survival", var site, var year] && lives.TryGetValue(site, out var known))
            return Figure(source, Alive(known, int.Parse(year, System.Globalization.CultureInfo.InvariantCulture) * 365.25), known.Count, null);
        if (!values.TryGetValue(source.Key, out var list)) return Figure(source, null, 0, null);
        var sorted = list.Order().ToList();
        return source.Unit is "days" or "years"
            ? Figure(source, At(sorted, 0.5), list.Count, [At(sorted, 0.25), At(sorted, 0.75)])
            : Figure(source, list.Average(), list.Count, null);
    }

    static Figure Figure(SourceFigure s, double? drawn, int of, double[]? spread) => new(s.Key, s.Zh, s.En, drawn, of, spread, s.Source, s.Kind, s.Unit);

    static double At(List<double> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, share * sorted.Count)];

    /// <summary>Kaplan and Meier's estimate; null when nobody was watched that long.</summary>
    static double? Alive(List<(double Days, bool Died)> lives, double until)
    {
        var (alive, left) = (1.0, lives.Count);
        foreach (var life in lives.OrderBy(l => l.Days).ThenByDescending(l => l.Died))
        {
            if (life.Days > until) return alive;
            if (life.Died) alive *= 1 - 1.0 / left;
            left--;
        }
        return left > 0 ? alive : null;
    }
}
