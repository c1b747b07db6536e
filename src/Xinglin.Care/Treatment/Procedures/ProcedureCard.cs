using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Shelves;
using Text = Xinglin.Knowledge.Said;

namespace Xinglin.Care.Treatment.Procedures;

/// <summary>How much a bleeding at the site would matter, and how well it could be stopped: the two classes of the SIR consensus.</summary>
public enum BleedingClass { Low, High }

/// <summary>操作卡。One procedure: what must be known before it, what its note says, how it is watched, what may go wrong.</summary>
[Family("procedures")]
public sealed record ProcedureCard : Card
{
    public required ProcedureKind Kind { get; init; }
    /// <summary>What it is called in records and consents: any of these in a name means this card.</summary>
    public List<string> Words { get; init; } = [];
    /// <summary>Every procedure of its kind is this one, whatever its name says.</summary>
    public bool WholeKind { get; init; }
    /// <summary>Ways of doing it that are named in the record.</summary>
    public List<Text> Techniques { get; init; } = [];
    /// <summary>Null where the source classes it nowhere: operations, radiotherapy.</summary>
    public Cited<BleedingClass>? Bleeding { get; init; }
    public List<Cited<Text>> BleedingNotes { get; init; } = [];
    /// <summary>Values wanted before it, by analyte id.</summary>
    public Dictionary<string, LaboratoryLimit> Laboratory { get; init; } = [];
    /// <summary>Points; more speaks against it.</summary>
    public Cited<int>? ChildPughAtMost { get; init; }
    public Cited<int>? EcogAtMost { get; init; }
    /// <summary>Hepatitis B known, and an antiviral running where it is positive.</summary>
    public Cited<bool>? HepatitisB { get; init; }
    /// <summary>A picture of this part, not too old; any of the words in its region.</summary>
    public Cited<List<string>>? Imaging { get; init; }
    /// <summary>Groups of the rules' allergens it meets.</summary>
    public Cited<List<string>>? Allergens { get; init; }
    public Cited<bool>? Contrast { get; init; }
    public Cited<bool>? PregnancyTest { get; init; }
    public Cited<bool>? Infection { get; init; }
    /// <summary>What only somebody in the room can say, by a short id.</summary>
    public Dictionary<string, Cited<Text>> Confirm { get; init; } = [];
    /// <summary>Fields of its note, in order: the ids of <see cref="NoteFields"/>, or its own.</summary>
    public required Dictionary<string, NoteField> Note { get; init; }
    /// <summary>What it sends to the laboratory of pathology; null when nothing is taken.</summary>
    public Facts.Pathology.SpecimenKind? Specimen { get; init; }
    public List<ObservationPhase> Observation { get; init; } = [];
    public List<Cited<Text>> Care { get; init; } = [];
    public Cited<Text>? StopRule { get; init; }
    public BloodAfter? BloodAfter { get; init; }
    /// <summary>A drain stays: its output is written down this often.</summary>
    public Cited<int>? OutputEveryHours { get; init; }
    public required Cited<List<Text>> Complications { get; init; }
    public required Cited<GradeSystem> Grading { get; init; }

    public override IEnumerable<string> Wrong() =>
    [
        .. Laboratory.Keys.Where(id => Analytes.Find(id) is null).Select(id => $"laboratory.{id}: no analyte of this id"),
        .. BloodAfter?.Analytes.Is.Where(id => Analytes.Find(id) is null).Select(id => $"blood-after: no analyte {id}") ?? [],
        .. Observation.Zip(Observation.Skip(1)).Where(p => p.Second.FromMinutes.Is < p.First.ToMinutes.Is).Select(p => $"observation: {p.Second.En} begins before {p.First.En} ends"),
        .. Words is [] && !WholeKind ? ["nothing is called by this card: give it words, or its whole kind"] : Array.Empty<string>(),
    ];
}

/// <summary>Where one value must lie. Without a limit it must only be known. Below does not include the number, at least and at most do.</summary>
public sealed record LaboratoryLimit
{
    public Cited<decimal>? AtLeast { get; init; }
    public Cited<decimal>? AtMost { get; init; }
    public Cited<decimal>? Below { get; init; }
    /// <summary>Asked for without a limit: why.</summary>
    public Cited<Text>? Known { get; init; }
    public Cited<Text>? Note { get; init; }

    public bool Keeps(decimal value) => !(value < AtLeast?.Is) && !(value > AtMost?.Is) && !(value >= Below?.Is);
}

/// <summary>One field of a note.</summary>
public sealed record NoteField
{
    public required string Zh { get; init; }
    public required string En { get; init; }
    /// <summary>Several lines, each a thing of its own.</summary>
    public bool Lines { get; init; }
    public bool Number { get; init; }
    /// <summary>Words offered; others may be written.</summary>
    public List<string> Words { get; init; } = [];
}

/// <summary>A stretch of watching: from and to in minutes after the end, how often.</summary>
public sealed record ObservationPhase
{
    public required string Zh { get; init; }
    public required string En { get; init; }
    public required Cited<int> FromMinutes { get; init; }
    public required Cited<int> ToMinutes { get; init; }
    public required Cited<int> EveryMinutes { get; init; }
}

/// <summary>Blood asked for some hours after the end.</summary>
public sealed record BloodAfter
{
    public required Cited<List<string>> Analytes { get; init; }
    public required Cited<int> FromHours { get; init; }
    public required Cited<int> ByHours { get; init; }
}

/// <summary>操作。Procedures in the book room.</summary>
public sealed class ProcedureShelf() : FamilyShelf<ProcedureCard>("操作", "procedures", 42)
{
    protected override ShelfItem Item(ProcedureCard card) => base.Item(card) with { Words = [.. card.Words, .. card.Techniques.Select(t => t.Zh)] };
}
