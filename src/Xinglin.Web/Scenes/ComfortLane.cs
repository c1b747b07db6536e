using Xinglin.Care;
using Xinglin.Facts;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;

namespace Xinglin.Web.Scenes;

/// <summary>宁: mood and distress, wishes, hospice, the end.</summary>
static class ComfortLane
{
    public static double Height(Sheet s) => Held(s).Count > 5 ? 46 : 42;

    public static void Draw(Sheet s, double top)
    {
        var entries = Held(s);
        if (entries is []) s.Nothing(top + 25, new("没有情绪评估和意愿的记录", "no mood screen, no goals of care"));
        if (entries is [.., var last]) s.Easel.Draw(new Dot(s.X(last), top + 21, 7, "none") { Stroke = "ph-ning", Entry = last.Id });
        s.Dots(entries, top + 21, "ph-ning", e => Wording.Of(e.Fact), entries.Count > 5 ? [top + 25, top + 11, top + 41] : [top + 25, top + 39], gap: 11);
    }

    static List<Entry> Held(Sheet s) =>
        [.. s.In<GoalsOfCare>().Select(g => g.Entry).Concat(s.In<HospiceAdmission>().Select(h => h.Entry)).Concat(s.In<Death>().Select(d => d.Entry))
            .Concat(s.In<NursingAssessment>().Select(a => a.Entry)).Concat(s.In<CarePlanned>().Select(c => c.Entry)).Where(e => Lanes.Of(e.Fact) == Wing.Comfort).OrderBy(e => e.HappenedAt)];
}
