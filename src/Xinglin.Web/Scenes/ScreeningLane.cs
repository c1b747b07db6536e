using Xinglin.Facts;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;

namespace Xinglin.Web.Scenes;

/// <summary>防: risks known, family, referrals in.</summary>
static class ScreeningLane
{
    public static void Draw(Easel easel, Axis axis, Chart chart, double top)
    {
        var entries = axis.InView(chart, typeof(FamilyHistory), typeof(Finding), typeof(Referral));
        if (entries is []) LaneMarks.Nothing(easel, top + 19, new("没有筛查与预防的记录", "nothing on screening and prevention"));
        LaneMarks.Dots(easel, axis, [.. entries.Select(e => (e, e.Fact.Say()))], top + 15, "ph-fang");
    }
}
