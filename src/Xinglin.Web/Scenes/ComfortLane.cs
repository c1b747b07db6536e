using Xinglin.Facts;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Nursing;

namespace Xinglin.Web.Scenes;

/// <summary>宁: mood and distress, wishes, hospice, the end.</summary>
static class ComfortLane
{
    static readonly string[] instruments = ["PHQ", "GAD", "HADS", "DT", "ESAS", "心理痛苦"];

    public static bool Takes(NursingAssessment a) => instruments.Any(i => a.Instrument.StartsWith(i, StringComparison.OrdinalIgnoreCase));

    public static void Draw(Easel easel, Axis axis, Chart chart, double top)
    {
        var entries = axis.InView(chart, typeof(GoalsOfCare), typeof(HospiceAdmission), typeof(Death))
            .Concat(axis.InView<NursingAssessment>(chart).Where(a => Takes(a.Fact)).Select(a => a.Entry)).OrderBy(e => e.HappenedAt).ToList();
        if (entries is []) LaneMarks.Nothing(easel, top + 25, new("没有情绪评估和意愿的记录", "no mood screen, no goals of care"));
        LaneMarks.Dots(easel, axis, [.. entries.Select(e => (e, e.Fact.Say()))], top + 21, "ph-ning");
    }
}
