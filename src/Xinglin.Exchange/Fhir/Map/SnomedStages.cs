using Xinglin.Facts;

namespace Xinglin.Exchange.Fhir.Map;

/// <summary>The AJCC categories and groups that SNOMED CT codes stand for, for senders who give the code without words.</summary>
static class SnomedStages
{
    static readonly Dictionary<string, string> values = Vocabulary.Rows("tnm-snomed").ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    public static string? Of(Coding coding) => coding.System == "SNOMED" ? values.GetValueOrDefault(coding.Code) : null;
}
