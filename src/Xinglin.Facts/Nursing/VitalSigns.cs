namespace Xinglin.Facts.Nursing;

/// <summary>生命体征。Pulse and breaths per minute, blood pressure in mmHg, oxygen saturation in percent; only what was measured.</summary>
[Tag("vital-signs")]
public sealed record VitalSigns : IFact
{
    public int? Pulse { get; init; }
    public int? Breaths { get; init; }
    public int? Systolic { get; init; }
    public int? Diastolic { get; init; }
    public decimal? Saturation { get; init; }

    public Phrase Say() => new(string.Join("　", Parts("脉搏", "呼吸", "血压")), string.Join(", ", Parts("pulse", "breaths", "blood pressure")));

    public IEnumerable<Problem> Problems()
    {
        if (Pulse is null && Breaths is null && Systolic is null && Diastolic is null && Saturation is null)
            yield return new(nameof(Pulse), new("至少写一项", "give at least one of them"));
        foreach (var p in (Problem[])[.. Must.Lie(nameof(Pulse), Pulse, 0, 350, "次/分"), .. Must.Lie(nameof(Breaths), Breaths, 0, 120, "次/分"),
            .. Must.Lie(nameof(Systolic), Systolic, 0, 350, "mmHg"), .. Must.Lie(nameof(Diastolic), Diastolic, 0, 250, "mmHg"),
            .. Must.Lie(nameof(Saturation), Saturation, 0, 100, "%")]) yield return p;
    }

    public static string Named => """
        生命体征　Pulse 脉搏（次/分）|pulse (/min)　Breaths 呼吸（次/分）|breaths (/min)　Systolic 收缩压（mmHg）|systolic (mmHg)　Diastolic 舒张压（mmHg）|diastolic (mmHg)　Saturation 血氧（%）|oxygen saturation (%)
        """;

    public static VitalSigns Sample => new() { Pulse = 96, Systolic = 108, Diastolic = 66, Saturation = 97 };

    IEnumerable<string> Parts(string pulse, string breaths, string pressure)
    {
        if (Pulse is { } p) yield return $"{pulse} {p}";
        if (Breaths is { } b) yield return $"{breaths} {b}";
        if (Systolic is not null || Diastolic is not null) yield return $"{pressure} {Systolic?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "—"}/{Diastolic?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "—"}";
        if (Saturation is { } s) yield return $"SpO₂ {s:0.#}%";
    }
}
