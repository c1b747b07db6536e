using Xinglin.Facts;

namespace Xinglin.Knowledge.Findings;

/// <summary>Where a finding is written down: each has its own words, for 滑 of the pulse is not 滑 of the coating.</summary>
public enum Zone { Tongue, Coating, Sublingual, Pulse, Inspection, Listening, Inquiry, Palpation }

/// <summary>四诊词表。The words of the four examinations as codes, offered beside what the physician writes and never in its place.</summary>
public sealed record FindingsCard : Card
{
    /// <summary>Words that say that what follows is not there.</summary>
    public required Cited<List<string>> Not { get; init; }
    /// <summary>By id, in the order a form shows them.</summary>
    public required Dictionary<string, FindingGroup> Groups { get; init; }
    public required List<ReadingExample> Examples { get; init; }

    readonly System.Collections.Concurrent.ConcurrentDictionary<Zone, IReadOnlyList<(string Word, Finding Finding)>> words = new();
    Dictionary<string, Finding>? all;

    /// <summary>Every finding by its id.</summary>
    public IReadOnlyDictionary<string, Finding> All => all ??= Groups.Values.SelectMany(g => g.Words.Is).ToDictionary(f => f.Id);

    /// <summary>The words of a zone, the longest first. Complaints, looks and touch are written in one breath and read together.</summary>
    internal IReadOnlyList<(string Word, Finding Finding)> Words(Zone zone) => words.GetOrAdd(zone, z =>
        [.. Groups.Values.Where(g => g.Zone == z || IsSymptom(z) && IsSymptom(g.Zone)).SelectMany(g => g.Words.Is).SelectMany(f => f.Called.Select(w => (Word: w, Finding: f))).OrderByDescending(w => w.Word.Length)]);

    static bool IsSymptom(Zone zone) => zone is Zone.Inspection or Zone.Listening or Zone.Inquiry or Zone.Palpation;

    /// <summary>The system of its codes in a chart.</summary>
    public const string System = "findings";

    public override IEnumerable<string> Wrong() =>
    [
        .. Groups.Values.SelectMany(g => g.Words.Is).GroupBy(f => f.Id).Where(g => g.Count() > 1).Select(g => $"{g.Key} is there twice"),
        .. from zone in Groups.Values.GroupBy(g => IsSymptom(g.Zone) ? Zone.Inquiry : g.Zone)
           from word in zone.SelectMany(g => g.Words.Is).SelectMany(f => f.Called).GroupBy(w => w).Where(w => w.Count() > 1)
           select $"{zone.Key}: {word.Key} means two findings",
        .. from e in Examples
           let came = this.Read(e.Text, e.Zone).Select(r => r.Id).ToList()
           where !came.SequenceEqual(e.Reads)
           select $"example {e.Text}: came out as {string.Join(", ", came)}",
    ];
}

/// <summary>Findings that are offered together.</summary>
public sealed record FindingGroup
{
    public required string Zh { get; init; }
    public required string En { get; init; }
    public required Zone Zone { get; init; }
    public required Cited<List<Finding>> Words { get; init; }

    public Phrase Name => new(Zh, En);
}

public sealed record Finding
{
    public required string Id { get; init; }
    public required string Zh { get; init; }
    public required string En { get; init; }
    /// <summary>Other words for it.</summary>
    public List<string> Also { get; init; } = [];

    public Phrase Name => new(Zh, En);

    public IEnumerable<string> Called => Also.Prepend(Zh);
}

/// <summary>A sentence and what is read from it, in order.</summary>
public sealed record ReadingExample
{
    public required Zone Zone { get; init; }
    public required string Text { get; init; }
    public required List<string> Reads { get; init; }
}
