using Xinglin.Care;
using Xinglin.Facts;

namespace Xinglin.Web;

/// <summary>The six phases 防诊治护康宁 on a page: character, name, colour.</summary>
public static class Phases
{
    extension(Wing wing)
    {
        public string Character => "防诊治护康宁"[(int)wing].ToString();

        public string Ink => wing switch
        {
            Wing.Screening => "ph-fang", Wing.Diagnosis => "ph-zhen", Wing.Treatment => "ph-zhi",
            Wing.Nursing => "ph-hu", Wing.Recovery => "ph-kang", _ => "ph-ning",
        };

        public Phrase Name => wing switch
        {
            Wing.Screening => new("防", "screening"),
            Wing.Diagnosis => new("诊", "diagnosis"),
            Wing.Treatment => new("治", "treatment"),
            Wing.Nursing => new("护", "nursing"),
            Wing.Recovery => new("康", "recovery"),
            _ => new("宁", "comfort"),
        };

        /// <summary>What the lane of the journey holds: two words of two characters.</summary>
        public Phrase Holds => wing switch
        {
            Wing.Screening => new("筛查预防", "Screening"),
            Wing.Diagnosis => new("检查会诊", "Diagnosis"),
            Wing.Treatment => new("两医并用", "Treatment"),
            Wing.Nursing => new("护理感受", "Nursing"),
            Wing.Recovery => new("功能营养", "Recovery"),
            _ => new("身心安宁", "Comfort"),
        };
    }

    extension(Harm harm)
    {
        /// <summary>Colour family of the loop chip: cinnabar acute, apricot gate, celadon routine, indigo course.</summary>
        public string Chip => harm switch { Harm.Acute => "r", Harm.Gate => "a", Harm.Routine => "c", _ => "i" };
    }
}
