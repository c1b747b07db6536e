namespace Xinglin.Facts.Nursing;

/// <summary>神志，按 ACVPU: alert, newly confused, answers to voice, answers to pain, unresponsive.</summary>
public enum Consciousness { Alert, Confused, Voice, Pain, Unresponsive }

/// <summary>生命体征。Pulse and breaths per minute, blood pressure in mmHg, oxygen saturation in percent; only what was measured.</summary>
[Tag("vital-signs")]
public sealed record VitalSigns : IFact
{
    public int? Pulse { get; init; }
    public int? Breaths { get; init; }
    public int? Systolic { get; init; }
    public int? Diastolic { get; init; }
    public decimal? Saturation { get; init; }
    public Consciousness? Consciousness { get; init; }
    /// <summary>Breathes extra oxygen while it was measured; null: nobody said.</summary>
    public bool? OnOxygen { get; init; }
    /// <summary>L/min of that oxygen.</summary>
    public decimal? OxygenLitres { get; init; }
    /// <summary>A value hard to believe was measured again, or looked at again, and stands.</summary>
    public bool Confirmed { get; init; }

    public Phrase Say() => new(string.Join("　", [.. Parts("脉搏", "呼吸", "血压"), .. Awake.Select(a => a.Zh)]), string.Join(", ", [.. Parts("pulse", "breaths", "blood pressure"), .. Awake.Select(a => a.En)]));

    public IEnumerable<Problem> Problems()
    {
        if (Pulse is null && Breaths is null && Systolic is null && Diastolic is null && Saturation is null && Consciousness is null && OnOxygen is null)
            yield return new(nameof(Pulse), new("至少写一项", "give at least one of them"));
        foreach (var p in (Problem[])[.. Must.Lie(nameof(Pulse), Pulse, 0, 350, "次/分"), .. Must.Lie(nameof(Breaths), Breaths, 0, 120, "次/分"),
            .. Must.Lie(nameof(Systolic), Systolic, 0, 350, "mmHg"), .. Must.Lie(nameof(Diastolic), Diastolic, 0, 250, "mmHg"),
            .. Must.Lie(nameof(Saturation), Saturation, 0, 100, "%"), .. Must.Lie(nameof(OxygenLitres), OxygenLitres, 0, 80, "L/min")]) yield return p;
        if (OxygenLitres > 0 && OnOxygen is false) yield return new(nameof(OnOxygen), new("写了氧流量，又写未吸氧，请核对", "an oxygen flow is given and no oxygen is said; check it"));
    }

    public static string Named => """
        生命体征　Pulse 脉搏（次/分）|pulse (/min)　Breaths 呼吸（次/分）|breaths (/min)　Systolic 收缩压（mmHg）|systolic (mmHg)　Diastolic 舒张压（mmHg）|diastolic (mmHg)　Saturation 血氧（%）|oxygen saturation (%)　Consciousness 神志|consciousness　OnOxygen 吸氧|on oxygen　OxygenLitres 氧流量（L/min）|oxygen (L/min)　Confirmed 异常值已再核|unusual value checked again
        Consciousness.Alert 清醒|alert　Consciousness.Confused 新发谵妄|newly confused　Consciousness.Voice 呼之能应|answers to voice　Consciousness.Pain 刺痛能应|answers to pain　Consciousness.Unresponsive 无反应|unresponsive
        """;

    public static VitalSigns Sample => new() { Pulse = 96, Systolic = 108, Diastolic = 66, Saturation = 97 };

    IEnumerable<Phrase> Awake
    {
        get
        {
            if (OnOxygen is { } on) yield return on ? OxygenLitres is { } l ? new($"吸氧 {l:0.#} L/min", $"oxygen {l:0.#} L/min") : new("吸氧", "on oxygen") : new("未吸氧", "room air");
            if (Consciousness is { } c) yield return c switch
            {
                Nursing.Consciousness.Alert => new("清醒", "alert"), Nursing.Consciousness.Confused => new("新发谵妄", "newly confused"), Nursing.Consciousness.Voice => new("呼之能应", "answers to voice"),
                Nursing.Consciousness.Pain => new("刺痛能应", "answers to pain"), _ => new("无反应", "unresponsive"),
            };
            if (Confirmed) yield return new("（异常值已再核）", "(unusual value checked again)");
        }
    }

    IEnumerable<string> Parts(string pulse, string breaths, string pressure)
    {
        if (Pulse is { } p) yield return $"{pulse} {p}";
        if (Breaths is { } b) yield return $"{breaths} {b}";
        if (Systolic is not null || Diastolic is not null) yield return $"{pressure} {Systolic?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "—"}/{Diastolic?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "—"}";
        if (Saturation is { } s) yield return $"SpO₂ {s:0.#}%";
    }
}
