using Xinglin.Facts;
using Xinglin.Knowledge;

namespace Xinglin.Care.Diagnosis;

/// <summary>What kind of entry answers an item.</summary>
public enum WorkUpKind { Pathology, Biomarker, Imaging, Procedure, Laboratory, Stage, Performance, Allergy, Syndrome, Goals, FourExaminations, Score, Medicines }

/// <summary>诊断资料卡。What a case needs before the tumour board, in general and by disease.</summary>
public sealed record WorkUpCard : Card
{
    /// <summary>A picture older than this still counts, and its age is told.</summary>
    public required Cited<int> PictureOldAfterDays { get; init; }
    public required Cited<List<WorkUpItem>> Everywhere { get; init; }
    public required Dictionary<string, WorkUpDisease> Diseases { get; init; }

    /// <summary>An item by its id, of any list; null when no list has it.</summary>
    public WorkUpItem? Find(string item) => Everywhere.Is.Concat(Diseases.Values.SelectMany(d => d.Needs.Is)).FirstOrDefault(i => i.Id == item);

    public (string Id, WorkUpDisease Disease)? For(string? icd10) =>
        icd10 is null ? null : Diseases.Where(d => d.Value.Icd10.Exists(i => icd10.StartsWith(i, StringComparison.OrdinalIgnoreCase))).Select(d => ((string, WorkUpDisease)?)(d.Key, d.Value)).FirstOrDefault();
}

public sealed record WorkUpDisease
{
    public required string Zh { get; init; }
    public required string En { get; init; }
    /// <summary>Beginnings of its codes.</summary>
    public required List<string> Icd10 { get; init; }
    /// <summary>Staging tables that may hold for it.</summary>
    public List<string> Tables { get; init; } = [];
    /// <summary>As the syndromes' presentations name it; null: none is its own.</summary>
    public string? Tumour { get; init; }
    public required Cited<List<WorkUpItem>> Needs { get; init; }

    public Phrase Name => new(Zh, En);
}

public sealed record WorkUpItem
{
    public required string Id { get; init; }
    public required string Zh { get; init; }
    public required string En { get; init; }
    public required WorkUpKind Kind { get; init; }
    /// <summary>Any of these in its name, region or method; empty: any entry of the kind.</summary>
    public List<string> Words { get; init; } = [];
    /// <summary>Asked only in these stage groups, by their beginning; empty: always.</summary>
    public List<string> Groups { get; init; } = [];
    /// <summary>Older than this it must be seen again before the board; null: it does not age.</summary>
    public int? MaxAgeDays { get; init; }
    /// <summary>Asked from this age on; null: of everybody.</summary>
    public int? FromAge { get; init; }
    /// <summary>Who is asked to bring it; null: whoever usually does.</summary>
    public Role? Owner { get; init; }

    /// <summary>The kind of entry that would answer it.</summary>
    public string Form => Kind switch
    {
        WorkUpKind.Pathology => "pathology", WorkUpKind.Biomarker => "biomarker", WorkUpKind.Imaging => "imaging", WorkUpKind.Procedure => "procedure", WorkUpKind.Laboratory => "lab",
        WorkUpKind.Stage => "stage", WorkUpKind.Performance => "performance-status", WorkUpKind.Allergy => "allergy", WorkUpKind.Goals => "goals-of-care", WorkUpKind.FourExaminations => "four-examinations",
        WorkUpKind.Score => "nursing-assessment", WorkUpKind.Medicines => "medication-ordered", _ => "syndrome",
    };

    /// <summary>Who is chased for it.</summary>
    public Role Bringer => Owner ?? Kind switch
    {
        WorkUpKind.Pathology or WorkUpKind.Biomarker => Role.Pathologist,
        WorkUpKind.Imaging => Role.Radiologist,
        WorkUpKind.Syndrome or WorkUpKind.FourExaminations => Role.TcmPhysician,
        WorkUpKind.Score => Role.DutyNurse,
        _ => Role.Oncologist,
    };

    public Phrase Name => new(Zh, En);
}
