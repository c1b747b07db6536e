using Xinglin.Care;
using Xinglin.Care.Nursing.Mood;
using Xinglin.Facts;
using Xinglin.Facts.Nursing;

namespace Xinglin.Web.Pages.Work;

/// <summary>Evidence that has a page of its own: scores are worked out there, plans offer their measures, safety is asked in its own words.</summary>
static class OwnPages
{
    static readonly string[] scores = ["braden", "morse", "barthel", "nrs-2002", "caprini", "khorana"];

    public static (string Href, Phrase Name)? Of(ChartId chart, Closing closing) => (closing.Tag, closing.Known.GetValueOrDefault("instrument")) switch
    {
        ("nursing-assessment", { } instrument) when Instruments.IdOf(instrument) is var id => id is "pain" ? ($"/charts/{chart}/pain#form", Scored(id))
            : MoodScores.Forms.Contains(id) ? ($"/charts/{chart}/mood?form={id}#form", Scored(id))
            : scores.Contains(id) ? ($"/charts/{chart}/scores?score={id}#form", Scored(id)) : null,
        ("nursing-plan", _) => ($"/charts/{chart}/nursing-plan{(closing.Known.TryGetValue("for", out var what) ? $"?for={what}" : "")}#form", new("写护理计划", "Write the plan")),
        ("safety-assessed", _) => ($"/charts/{chart}/mood#safety", new("做安全评估", "Assess safety")),
        _ => null,
    };

    /// <summary>Tasks no reason closes.</summary>
    public static bool OnlyEvidence(string task) => task.StartsWith($"{ItemNineLoop.Id}/{ItemNineLoop.Safety}/", StringComparison.Ordinal);

    static Phrase Scored(string id) => new($"评{Instruments.Name(id).Zh}", $"Score {Instruments.Name(id).En}");
}
