namespace Xinglin.Facts.Treatment;

/// <summary>One drug of an ordered cycle: how much at once, by which way, on which days, and how it was worked out.</summary>
/// <param name="Drug">as the ward calls it</param>
/// <param name="Dose">one dose, in <see cref="Unit"/></param>
public sealed record OrderedDose(string Drug, decimal Dose)
{
    /// <summary>The line of the template; absent where there is none.</summary>
    public string? Line { get; init; }
    public string Unit { get; init; } = "mg";
    public string? Route { get; init; }
    /// <summary>Days of the cycle: "1", "1,8", "1-14".</summary>
    public string? Days { get; init; }
    public int TimesADay { get; init; } = 1;
    /// <summary>Of the full dose, where this drug alone is given less or more.</summary>
    public decimal? Percent { get; init; }
    /// <summary>What was chosen where the template states a range, in the unit it is stated in.</summary>
    public decimal? Chosen { get; init; }
    /// <summary>How it came about, step by step.</summary>
    public string? Worked { get; init; }

    internal IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(Drug), Drug), .. Must.Lie(nameof(Dose), Dose, 0, 1_000_000, Unit), .. Must.Lie(nameof(TimesADay), TimesADay, 1, 24, "")];
}

/// <summary>A value a dose was worked from.</summary>
/// <param name="Name">as the template's formulas call it: weight, creatinine, cumulative.doxorubicin</param>
public sealed record DoseInput(string Name, string Value)
{
    public string? Unit { get; init; }
    /// <summary>When it was measured; absent for what does not change.</summary>
    public DateTimeOffset? At { get; init; }
}
