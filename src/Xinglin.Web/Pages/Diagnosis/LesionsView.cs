using Xinglin.Care;
using Xinglin.Care.Diagnosis;
using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Knowledge;
using Xinglin.Web.Scenes;

namespace Xinglin.Web.Pages.Diagnosis;

/// <summary>What the page of lesions shows: the course of each, the criteria it is read by, and what was said about it.</summary>
public sealed record LesionsView(Chart Chart, ResponseCriteriaCard Card, LesionsFollowed Followed, LesionReading? Reading, IReadOnlyList<LesionVerdict> Verdicts)
{
    public LesionVerdict? Last => Verdicts is [.., var last] && !last.Computed.IsBaseline ? last : null;

    /// <summary>Null when the house has adopted no criteria.</summary>
    public static LesionsView? Of(Chart chart, Library library, DateTimeOffset now, string? criteria, long? baseline)
    {
        if (library.For<ResponseCriteriaCard>().On(now) is not { } card) return null;
        var followed = LesionCourse.In(chart, card);
        var id = criteria is not null && card.Criteria.ContainsKey(criteria) ? criteria : Usual(chart, followed);
        var reading = card.Criteria.TryGetValue(id, out var by) ? LesionReading.Of(followed, id, by, baseline is { } b ? new(b) : LesionBaseline.Of(chart, followed)) : null;
        return new(chart, card, followed, reading, reading is null ? [] : LesionVerdict.Of(chart, reading));
    }

    /// <summary>A liver cell cancer whose enhancing part was measured is read by mRECIST; everything else by RECIST 1.1.</summary>
    static string Usual(Chart chart, LesionsFollowed followed) =>
        IsLiverCell(chart) && followed.Examinations.Any(e => e.Lesions.Values.Any(l => l.Lesion is { Target: true, EnhancingMm: not null })) ? "mrecist" : "recist-1.1";

    static bool IsLiverCell(Chart chart) => chart.MainDiagnosis() is { } d && (d.Icd10?.StartsWith("C22.0", StringComparison.Ordinal) is true || d.Name.Contains("肝细胞", StringComparison.Ordinal));

    public IEnumerable<Phrase> Notices
    {
        get
        {
            foreach (var n in Reading?.Notices ?? []) yield return n;
            if (Reading?.Id == "recist-1.1" && IsLiverCell(Chart)) yield return new("肝细胞癌：没有测强化径，按 RECIST 1.1 计；测了就能按改良 RECIST 计", "liver cell cancer: no enhancing diameter was measured, so RECIST 1.1 is used; measure it and mRECIST can be");
            if (Chart.MainDiagnosis()?.Name.Contains("淋巴瘤", StringComparison.Ordinal) is true) yield return new("淋巴瘤的疗效按卢加诺标准由医师评，这里只画大小", "lymphoma is assessed by Lugano, by a physician; only sizes are drawn here");
        }
    }

    /// <summary>The first sentence of the page.</summary>
    public Phrase Sentence()
    {
        if (Followed.Examinations is []) return new("还没有测量过病灶", "No lesion has been measured yet");
        if (Reading is not { } reading) return new("还没有指定靶病灶，不能算疗效", "No target has been chosen: no response can be computed");
        if (Last is not { } last) return new("只有基线，下次影像后才能比较", "Only the baseline so far: the next examination will be compared with it");
        Phrase sum = last.Computed.Sum is { } mm ? new($"靶病灶和 {mm:0.#} mm，较基线 {LesionLines.Percent(last.Computed.FromBaseline ?? 0)}，较最低 {LesionLines.Percent(last.Computed.FromNadir ?? 0)}：", $"Targets {mm:0.#} mm, {LesionLines.Percent(last.Computed.FromBaseline ?? 0)} from baseline, {LesionLines.Percent(last.Computed.FromNadir ?? 0)} from the least: ") : new("靶病灶没有量全：", "Not every target was measured: ");
        var word = ResponseWords.Of(last.Computed.Category!.Value);
        return new($"{sum.Zh}{word.Zh}（{reading.By.Zh}）", $"{sum.En}{word.En} ({reading.By.En})");
    }

    /// <summary>What would be signed: the computed category, waiting for a person.</summary>
    public IReadOnlyDictionary<string, string> Preset() => Last is not { } last ? new Dictionary<string, string>()
        : Shared.Forms.FormText.Of(new ResponseAssessed(last.Computed.Mixed ? Response.Mixed : last.Computed.Category!.Value) { Criteria = Reading!.By.Name, SumMm = last.Computed.Sum, Computed = last.Computed.Category });
}

/// <summary>Categories as they are read.</summary>
public static class ResponseWords
{
    public static Phrase Of(Response response) => response switch
    {
        Response.Complete => new("完全缓解 CR", "complete response"), Response.Partial => new("部分缓解 PR", "partial response"), Response.Stable => new("疾病稳定 SD", "stable disease"),
        Response.Progression => new("疾病进展 PD", "progressive disease"), Response.Mixed => new("混合反应", "mixed response"), _ => new("不可评价 NE", "not evaluable"),
    };
}
