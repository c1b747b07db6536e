using System.Globalization;
using Xinglin.Care.Treatment.Procedures;
using Xinglin.Facts.Treatment;

namespace Xinglin.Web.Pages.Procedures;

/// <summary>A signed note, field by field, as screen and paper say it. What was not written is not there.</summary>
public static class NoteText
{
    public static IEnumerable<(Phrase Name, Phrase Value)> Of(ProcedureDone d, ProcedureCard? card)
    {
        (string Zh, string En, string? Value)[] all =
        [
            ("部位", "site", d.Site), ("术式", "technique", d.Technique), ("术者", "operator", d.Operator), ("助手", "assistants", Join(d.Assistants)), ("引导", "guidance", d.Guidance), ("入路", "approach", d.Approach),
            ("药物与剂量", "drugs and doses", Join(d.Drugs)), ("栓塞剂与器械", "embolics and devices", Join(d.Devices)), ("步骤", "steps", Join(d.Steps)), ("标本", "specimen", d.Specimen),
            ("造影剂", "contrast", Number(d.ContrastMl, "mL")), ("透视", "screening", Number(d.ScreeningMinutes, "min")), ("剂量面积乘积", "dose–area product", Number(d.DoseAreaProduct, "Gy·cm²")),
            ("出血", "blood loss", Number(d.BloodLossMl, "mL")), ("止血", "haemostasis", d.Haemostasis), ("结果", "result", d.Outcome),
            ("并发症", "complication", d.Complication is null ? null : d.ComplicationGrade is { } g ? $"{d.Complication}（{g}）" : d.Complication), ("下一步", "next step", d.Next),
        ];
        foreach (var (zh, en, value) in all)
            if (!string.IsNullOrEmpty(value)) yield return (new(zh, en), new(value, value));
        foreach (var (key, value) in d.Items)
            yield return (new(key, card?.Note.Values.FirstOrDefault(f => f.Zh == key)?.En ?? key), new(value, value));
    }

    static string Join(IReadOnlyList<string> lines) => string.Join("；", lines);

    static string? Number(decimal? value, string unit) => value is { } v ? $"{v.ToString("0.##", CultureInfo.InvariantCulture)} {unit}" : null;
}
