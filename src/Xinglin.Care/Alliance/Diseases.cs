using Xinglin.Facts;

namespace Xinglin.Care.Alliance;

/// <summary>病种。Under which name a wait is counted: the organ of the code, as a region reports it.</summary>
public static class Diseases
{
    static readonly (string[] Codes, string Key, Phrase Name)[] groups =
    [
        (["C15"], "oesophagus", new("食管癌", "oesophagus")), (["C16"], "stomach", new("胃癌", "stomach")), (["C18", "C19", "C20", "C21"], "bowel", new("结直肠癌", "bowel")), (["C22"], "liver", new("肝癌", "liver")),
        (["C25"], "pancreas", new("胰腺癌", "pancreas")), (["C33", "C34"], "lung", new("肺癌", "lung")), (["C50"], "breast", new("乳腺癌", "breast")), (["C64", "C65"], "kidney", new("肾癌", "kidney")), (["C67"], "bladder", new("膀胱癌", "bladder")),
        (["C81", "C82", "C83", "C84", "C85"], "lymphoma", new("淋巴瘤", "lymphoma")),
    ];

    /// <summary>What stands for any other tumour, and for one nobody coded yet.</summary>
    public const string Other = "other", Unknown = "unknown";

    /// <param name="code">first three characters of the ICD-10 code; null: none said</param>
    public static string KeyOf(string? code) => code is null ? Unknown : groups.FirstOrDefault(g => g.Codes.Contains(code)).Key ?? Other;

    public static Phrase NameOf(string key) => key switch { Unknown => new("未定病种", "not coded yet"), Other => new("其他肿瘤", "other tumours"), _ => groups.First(g => g.Key == key).Name };

    public static bool Knows(string? key) => key is Other or Unknown || groups.Any(g => g.Key == key);
}
