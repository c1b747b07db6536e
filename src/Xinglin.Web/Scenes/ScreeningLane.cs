using Xinglin.Care;
using Xinglin.Facts;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;

namespace Xinglin.Web.Scenes;

/// <summary>防: risks known, family, referrals in.</summary>
static class ScreeningLane
{
    public static double Height(Sheet s) => Held(s).Count > 4 ? 42 : 30;

    public static void Draw(Sheet s, double top)
    {
        var entries = Held(s);
        if (entries is []) s.Nothing(top + 19, new("没有筛查与预防的记录", "nothing on screening and prevention"));
        s.Dots(entries, top + 15, "ph-fang", e => Word(e.Fact), entries.Count > 4 ? [top + 19, top + 34] : [top + 19]);
    }

    static List<Entry> Held(Sheet s) =>
        [.. s.In<FamilyHistory>().Select(f => f.Entry).Concat(s.In<Finding>().Select(f => f.Entry)).Concat(s.In<Referral>().Select(r => r.Entry)).Where(e => Lanes.Of(e.Fact) == Wing.Screening).OrderBy(e => e.HappenedAt)];

    static Phrase Word(IFact fact) => fact is not Referral r ? fact.Say() : r.State switch
    {
        ReferralState.Accepted => new("转诊已接收", "referral accepted"),
        ReferralState.Refused => new($"转诊被退：{r.Why}", $"referral refused: {r.Why}"),
        ReferralState.Seen => new("转诊已接诊", "referred patient seen"),
        ReferralState.Returned => new($"转回{Plain(r.To)}：{r.Why}", $"returned to {Plain(r.To)}: {r.Why}"),
        _ => new($"{Plain(r.From)}转来：{r.Why}", $"referred by {Plain(r.From)}: {r.Why}"),
    };

    /// <summary>The name without the mark of invention, which the page carries already.</summary>
    static string Plain(string place) => place.Replace("（演示）", "", StringComparison.Ordinal).Replace(" (demo)", "", StringComparison.Ordinal);
}
