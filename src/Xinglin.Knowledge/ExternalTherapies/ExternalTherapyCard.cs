using Xinglin.Facts;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Knowledge.ExternalTherapies;

/// <summary>外治卡。A therapy from outside: how it is done, where for what, how long a course is, when it is not for this patient today, what to look at afterwards.</summary>
[Family("external-therapies")]
public sealed record ExternalTherapyCard : Card, INamed
{
    public required string Pinyin { get; init; }
    public List<string> Also { get; init; } = [];
    public required Cited<Said> Method { get; init; }
    /// <summary>What it is used for, with the points or sites. Not a claim that it works.</summary>
    public required List<Cited<ExternalUse>> Uses { get; init; }
    public required Cited<Said> Course { get; init; }
    /// <summary>Fewest and most sessions of a usual course.</summary>
    public required Cited<List<int>> Sessions { get; init; }
    public required Cited<int> EveryDays { get; init; }
    public required Cited<List<Said>> Contraindications { get; init; }
    /// <summary>What the chart can be asked before it is done.</summary>
    public required List<ExternalGate> Gates { get; init; }
    public required Cited<List<Said>> Watch { get; init; }
    /// <summary>What is known of its effect, and how well.</summary>
    public Cited<Said>? Evidence { get; init; }

    /// <summary>What a gate may ask of a patient.</summary>
    public static IReadOnlyList<string> Askable { get; } = ["platelets", "neutrophils", "inr", "temperature", "systolic", "skin-broken", "skin-irradiated", "pregnant", "on-anticoagulant"];

    public override IEnumerable<string> Wrong()
    {
        if (Sessions.Is is not [var least, var most] || least < 1 || most < least) yield return "sessions: fewest and most, in this order";
        if (EveryDays.Is < 1) yield return "every-days: at least 1";
        if (Uses is []) yield return "it is used for nothing";
        List<string> faults = [.. Expressions.Expressions.Faults([.. Gates.Select(g => g.When)])];
        foreach (var fault in faults) yield return fault;
        foreach (var gate in faults is [] ? Gates : [])
            if (Expressions.Expression.Parse(gate.When.Is).Names.Except(Askable).FirstOrDefault() is { } unknown) yield return $"a gate asks for {unknown}, which nobody tells";
    }
}

/// <summary>One use: for what, where.</summary>
public sealed record ExternalUse
{
    public required Said For { get; init; }
    /// <summary>The symptom patients report under, where it is one of those.</summary>
    public string? Symptom { get; init; }
    public required List<string> Sites { get; init; }
    /// <summary>Herbs that are put on, where the use names them.</summary>
    public Said? With { get; init; }
}

/// <summary>A limit of one therapy. Nobody verified the numbers, so that none stops anybody: they ask for a written reason.</summary>
public sealed record ExternalGate
{
    /// <summary>An expression over <see cref="ExternalTherapyCard.Askable"/>.</summary>
    public required Cited<string> When { get; init; }
    public required Cited<Level> Level { get; init; }
    public required string Zh { get; init; }
    public required string En { get; init; }

    public Phrase Say => new(Zh, En);
}
