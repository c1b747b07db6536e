namespace Xinglin.Knowledge.Materia;

/// <summary>How well an interaction is shown: a regulator's word, a controlled human study, human cases, animals, mechanism or tradition.</summary>
public enum Evidence { REG, E1, E2, E3, E4 }

/// <summary>中西药相互作用。Herbs on one side; medicines, classes of medicines or a situation on the other.</summary>
[Family("interactions")]
public sealed record InteractionCard : Card
{
    public List<string> Herbs { get; init; } = [];
    /// <summary>Or any herb with one of these tags.</summary>
    public List<string> Tags { get; init; } = [];
    /// <summary>All herbs together, as in a formula, not any of them.</summary>
    public bool AllHerbs { get; init; }
    public bool AnyHerb { get; init; }
    public List<string> Drugs { get; init; } = [];
    public List<string> Classes { get; init; } = [];
    /// <summary>Or a situation of the patient.</summary>
    public Cited<string>? Context { get; init; }
    public required Cited<Level> Level { get; init; }
    public required Evidence Evidence { get; init; }
    public required string EffectZh { get; init; }
    public required string EffectEn { get; init; }
    public string? DoZh { get; init; }
    public string? DoEn { get; init; }
    /// <summary>When it weighs more.</summary>
    public StrongerWhen? Stronger { get; init; }

    public Phrase Name => new(Zh, En);
    public Phrase Effect => new(EffectZh, EffectEn);
    public Phrase? Do => DoZh is null ? null : new(DoZh, DoEn!);

    public override IEnumerable<string> Wrong() =>
        Expressions.Expressions.Faults(Context, Stronger?.When)
            .Concat(Herbs is [] && Tags is [] && !AnyHerb ? ["it names no herb"] : [])
            .Concat(Drugs is [] && Classes is [] && Context is null ? ["it names no medicine, class or situation"] : []);
}

public sealed record StrongerWhen
{
    public required Cited<string> When { get; init; }
    public required Level Level { get; init; }
}

/// <summary>患者状态警示。Herbs against what a laboratory or the ward says of the patient.</summary>
[Family("patient-cautions")]
public sealed record PatientCautionCard : Card
{
    public required Cited<string> When { get; init; }
    public List<string> Herbs { get; init; } = [];
    public List<string> Tags { get; init; } = [];
    public bool AnyHerb { get; init; }
    public required Cited<Level> Level { get; init; }
    public string? DoZh { get; init; }
    public string? DoEn { get; init; }

    public Phrase Name => new(Zh, En);
    public Phrase? Do => DoZh is null ? null : new(DoZh, DoEn!);

    public override IEnumerable<string> Wrong() => Expressions.Expressions.Faults(When)
        .Concat(Herbs is [] && Tags is [] && !AnyHerb ? ["it names no herb"] : []);
}
