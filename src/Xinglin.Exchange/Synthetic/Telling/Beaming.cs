using Xinglin.Exchange.Synthetic.Lives;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>放疗分次. A course as it was planned and given, five days a week, with a machine's day off; the look at toxicity every week. Own dice; minutes are fixed.</summary>
static class Beaming
{
    public static void Tell(Tale tale, Beams beams)
    {
        var dice = tale.For($"beaming/{beams.Day}");
        tale.Sharp(new RadiotherapyCourse(beams.Site) { Gray = beams.Gray, Fractions = beams.Fractions, Modality = "IMRT", Planned = true }, beams.Day - 1, 1030, "oncologist");
        var each = decimal.Round(beams.Gray / beams.Fractions, 2);
        var number = 1;
        for (var day = beams.Day; day <= beams.End && number <= beams.Fractions; day++)
        {
            if (tale.On(day).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) continue;
            if (number > 5 && dice.Chance(0.02))
            {
                tale.Sharp(new RadiotherapyFraction(beams.Site, number) { NotGiven = true, Reason = "设备检修，顺延" }, day, 1410, "nurse");
                continue;
            }
            tale.Sharp(new RadiotherapyFraction(beams.Site, number++) { Gray = each }, day, 1410, "nurse");
        }
        for (var week = 1; beams.Day + week * 7 <= beams.End + 5; week++)
            tale.Sharp(new Reassessed("放疗急性毒性", dice.Of(["1 级放射性黏膜炎，继续", "无明显毒性，继续", "1 级皮炎，局部用药，继续"])), beams.Day + week * 7 - 1, 930, "oncologist");
    }
}
