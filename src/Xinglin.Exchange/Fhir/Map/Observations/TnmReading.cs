using Xinglin.Facts;
using Xinglin.Facts.Disease;

namespace Xinglin.Exchange.Fhir.Map.Observations;

/// <summary>T, N, M and the stage group in mCODE's dialects: SNOMED CT values (STU 3–4), AJCC codes under LOINC questions (STU 1), or the words alone.</summary>
sealed class TnmReading : IReading
{
    public int Rank => 30;

    /// <summary>Question → clinical (c), pathological (p) or unsaid, and which part it asks for (G the group).</summary>
    static readonly Dictionary<string, (string? Prefix, char Part)> questions = new(StringComparer.Ordinal)
    {
        ["21905-5"] = ("c", 'T'), ["399504009"] = ("c", 'T'), ["21899-0"] = ("p", 'T'), ["384625004"] = ("p", 'T'), ["78873005"] = (null, 'T'), ["21910-5"] = (null, 'T'),
        ["21906-3"] = ("c", 'N'), ["399534004"] = ("c", 'N'), ["21900-6"] = ("p", 'N'), ["371494008"] = ("p", 'N'), ["277206009"] = (null, 'N'), ["21911-3"] = (null, 'N'),
        ["21907-1"] = ("c", 'M'), ["399387003"] = ("c", 'M'), ["21901-4"] = ("p", 'M'), ["371497001"] = ("p", 'M'), ["277208005"] = (null, 'M'), ["21912-1"] = (null, 'M'),
        ["21908-9"] = ("c", 'G'), ["399537006"] = ("c", 'G'), ["21902-2"] = ("p", 'G'), ["399588009"] = ("p", 'G'), ["21914-7"] = (null, 'G'), ["261022005"] = (null, 'G'),
    };

    public IEnumerable<IFact>? Read(Observed o)
    {
        if (o.Absent is not null) return null;
        var (value, method) = (o.Coded, o.Method);
        if (Question(o) is not { } asked)
            return Whole(o.Asked) && Staging.InOneLine(value, method) is { } whole ? [whole] : null;
        var stage = new Stage(Staging.System(value, method)) { Edition = Staging.Edition(method) ?? Staging.Edition(value), Prefix = asked.Prefix, Codes = value.Codes };
        if (asked.Part == 'G')
            return (Staging.InOneLine(value, method) ?? (Staging.GroupIn(value) is { } group ? stage with { Group = group } : null)) is { } grouped
                ? [grouped, .. o.Components.SelectMany(ObservationMap.One)] : null;
        if (Staging.CategoryIn(value) is not { } category || category.Letter != asked.Part) return null;
        stage = stage with { Prefix = category.Prefix ?? asked.Prefix };
        return [category.Letter switch { 'T' => stage with { T = category.Value }, 'N' => stage with { N = category.Value }, _ => stage with { M = category.Value } }];
    }

    static bool Whole(string asked) => asked.Contains("tnm", StringComparison.Ordinal) || asked.Contains("分期", StringComparison.Ordinal);

    static (string? Prefix, char Part)? Question(Observed o)
    {
        foreach (var c in o.Code.Codes)
            if (c.System is "LOINC" or "SNOMED" && questions.TryGetValue(c.Code, out var asked)) return asked;
        return o.Profiled("tnm-") && o.Code.Words is var w && w.Length > 1
            ? w.Contains("stage group", StringComparison.Ordinal) || w.Contains("stage", StringComparison.Ordinal) ? (null, 'G')
            : w.Split(' ')[0] is [.. var p, 't' or 'n' or 'm'] && p is "c" or "p" or "yp" or "yc" or "" ? (p.Length == 0 ? null : p, char.ToUpperInvariant(w.Split(' ')[0][^1])) : null
            : null;
    }
}
