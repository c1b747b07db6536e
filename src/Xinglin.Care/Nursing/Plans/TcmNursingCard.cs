using Xinglin.Knowledge;
using Xinglin.Knowledge.ExternalTherapies;

namespace Xinglin.Care.Nursing.Plans;

/// <summary>辨证施护卡。What nursing adds where the physician found a syndrome: feelings, food by its nature, living, what to watch, how the medicine is taken. It follows a syndrome and never finds one.</summary>
public sealed record TcmNursingCard : ProtocolCard
{
    /// <summary>Days after a plan on which its effect is asked.</summary>
    public required Cited<List<int>> EffectDays { get; init; }
    public required Cited<List<TcmNursing>> Elements { get; init; }

    /// <summary>What fits the words of a syndrome, root before branch as the card lists them.</summary>
    public IReadOnlyList<TcmNursing> For(string syndrome) => [.. Elements.Is.Where(e => e.Words.Exists(w => syndrome.Contains(w, StringComparison.Ordinal)))];

    public override IEnumerable<string> WrongIn(Library library) =>
    [
        .. base.WrongIn(library),
        .. Elements.Is.SelectMany(e => e.Techniques).Distinct().Where(t => !library.Family<ExternalTherapyCard>().ContainsKey(t)).Select(t => $"there is no external therapy {t}"),
    ];
}

public sealed record TcmNursing
{
    public required string Id { get; init; }
    public required string Zh { get; init; }
    public required string En { get; init; }
    /// <summary>What a syndrome's name holds where this belongs.</summary>
    public required List<string> Words { get; init; }
    public required Knowledge.Said Emotion { get; init; }
    public required Knowledge.Said Diet { get; init; }
    public required Knowledge.Said Living { get; init; }
    public required Knowledge.Said Observe { get; init; }
    public required Knowledge.Said Medicine { get; init; }
    /// <summary>Card ids of external therapies that may be proposed.</summary>
    public List<string> Techniques { get; init; } = [];

    /// <summary>The five points with their headings, in the order of the form.</summary>
    public IReadOnlyList<(Facts.Phrase Head, Facts.Phrase Text)> Points =>
    [
        (new("情志", "feelings"), Emotion.Phrase), (new("饮食", "food"), Diet.Phrase), (new("起居", "living"), Living.Phrase), (new("观察", "to watch"), Observe.Phrase), (new("服药", "taking medicine"), Medicine.Phrase),
    ];
}
