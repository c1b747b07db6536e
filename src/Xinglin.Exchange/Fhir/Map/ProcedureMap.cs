using System.Text.RegularExpressions;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Fhir.Map;

/// <summary>Procedure → what was done, or a course of radiotherapy. What is only being prepared has not been done and is kept whole.</summary>
sealed partial class ProcedureMap : IMapping
{
    public string Type => "Procedure";

    public IEnumerable<Said> Read(Sent sent)
    {
        var (json, code) = (sent.Json, sent.Code);
        if (sent.Status == "preparation" || code.Name is not { } name) yield break;
        var when = When.First(json, "performed[x]");
        if (!when.Known && json.Choice("performed").Type == "") when = When.First(json, "recorded");
        var end = When.Of(json.At("performedPeriod").Word("end"));
        var notDone = sent.Status == "not-done";
        var category = Concept.Of(json.At("category"));
        if (!notDone && Radiotherapy.Read(sent, code, category, end) is { } course)
        {
            yield return new(course, when);
            yield break;
        }
        yield return new(new ProcedureDone(name, Kind(code, category))
        {
            Site = sent.Names("bodySite"),
            Specimen = Sent.Join(json.Each("report").Select(r => r.Word("display"))),
            Outcome = Concept.Of(json.At("outcome")).Name ?? (sent.Status is "stopped" or "in-progress" or "on-hold" or "unknown" ? sent.Status : null),
            Complication = sent.Names("complication"),
            NotDone = notDone,
            EndedAt = end.Known ? end.At : null,
            Codes = code.Codes,
        }, when);
    }

    public static ProcedureKind Kind(Concept code, Concept category) => code.Words switch
    {
        var w when Biopsy().IsMatch(w) => ProcedureKind.Biopsy,
        var w when Tace().IsMatch(w) => ProcedureKind.Tace,
        var w when Haic().IsMatch(w) => ProcedureKind.Haic,
        var w when Ablation().IsMatch(w) && !Heart().IsMatch(w) => ProcedureKind.Ablation,
        var w when Drainage().IsMatch(w) => ProcedureKind.Drainage,
        var w when Endoscopy().IsMatch(w) && !Surgery().IsMatch(w) => ProcedureKind.Endoscopy,
        var w when Surgery().IsMatch(w) => ProcedureKind.Surgery,
        _ => category.Has("SNOMED", "387713003") ? ProcedureKind.Surgery : ProcedureKind.Other,
    };

    [GeneratedRegex(@"biops|fine needle aspiration|活检|穿刺细胞|穿刺取材")]
    private static partial Regex Biopsy();

    [GeneratedRegex(@"chemoemboli[sz]ation|\btace\b|化疗栓塞|栓塞化疗")]
    private static partial Regex Tace();

    [GeneratedRegex(@"hepatic arter(?:y|ial) infusion|\bhaic\b|灌注化疗|动脉灌注")]
    private static partial Regex Haic();

    [GeneratedRegex(@"ablation|消融")]
    private static partial Regex Ablation();

    [GeneratedRegex(@"heart|cardi|atrial|心脏|心房")]
    private static partial Regex Heart();

    [GeneratedRegex(@"drain|paracentesis|thoracentesis|thoracocentesis|引流|抽液")]
    private static partial Regex Drainage();

    [GeneratedRegex(@"scop[yi]|胃镜|肠镜|支气管镜|内镜|喉镜|膀胱镜")]
    private static partial Regex Endoscopy();

    [GeneratedRegex(@"ectomy\b|resection|excision|amputation|replacement|transplant|surgical|切除|根治术|手术|切开")]
    private static partial Regex Surgery();
}
