using Xinglin.Exchange.Synthetic.Lives;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>外治。Some are given ear seeds, patches, moxa or foot baths with a cycle: ordered on its first day, done by nurses, now and then not done, ended when the patient goes home.
/// It does nothing to the disease here. How many, and how often, is invented.</summary>
static class Outside
{
    sealed record Way(string Therapy, string Card, string[] Sites, string? Method, string Target, int Sessions, int Every);

    static readonly Way
        ear = new("耳穴压豆", "er-xue-ya-dou", ["胃", "交感", "神门", "贲门", "皮质下"], null, "恶心", 5, 3),
        patch = new("穴位贴敷", "xue-wei-tie-fu", ["内关 PC6", "中脘 CV12", "足三里 ST36"], "吴茱萸、半夏、生姜", "恶心", 4, 1),
        moxa = new("艾灸", "ai-jiu", ["足三里 ST36", "关元 CV4", "气海 CV6"], null, "乏力", 5, 1),
        bath = new("中药泡洗", "zhong-yao-pao-xi", ["双手", "双足"], "38–40 ℃，20 分钟", "手足麻", 5, 1);

    public static void Tell(Tale tale)
    {
        foreach (var (course, cycle) in tale.Plan.Courses.Where(c => !c.Shape.Oral && !c.Shape.Visit).SelectMany(c => c.Cycles.Select(x => (c, x))))
        {
            var dice = tale.For($"outside/{cycle.Day}");
            if (!dice.Chance(0.22)) continue;
            var way = dice.Weighed([(ear, 3.0), (patch, 3.0), (moxa, 2.0), (bath, course.Shape.Numb > 0.2 && cycle.Number > 2 ? 3.0 : 0)], w => w.Item2).Item1;
            // those the first mornings are written about keep what is theirs; only what is long over is told of them
            if (tale.Scene is null || cycle.Day + 21 < tale.Today) Course(tale, dice, way, cycle.Day);
        }
    }

    static void Course(Tale tale, Dice dice, Way way, int day)
    {
        var order = new ExternalTherapyOrdered(way.Therapy, way.Sessions)
        {
            Card = way.Card, Sites = way.Sites, Method = way.Method, EveryDays = way.Every, From = tale.On(day), Aim = Aim.Symptom, TargetSymptom = way.Target, Skin = SkinSeen.Intact,
            Pregnancy = tale.Illness.Man ? PregnancySaid.NotAsked : PregnancySaid.No,
        };
        tale.Sharp(order, day, 1012, "tcm", 2);
        var at = tale.At(day, 1012);
        for (var n = 1; n <= way.Sessions; n++)
        {
            var on = day + (n - 1) * way.Every;
            var (missed, skin, home) = (dice.Chance(0.07), dice.Unit(), way.Every == 1 && n > 1 && tale.Life.InHouse(on) is null);
            var given = new ExternalTherapyGiven(way.Therapy, n) { OrderedAt = at };
            tale.Sharp(home ? given with { NotDone = true, CourseEnds = true, Reason = "已出院" }
                : missed ? given with { NotDone = true, Reason = dice.Of(["患者拒绝", "外出检查", "发热，暂停"]) }
                : given with { SkinGrade = skin < 0.85 ? 0 : skin < 0.985 ? 1 : 2, Minutes = way == moxa || way == bath ? 20 : null }, on, home ? 1640 : 1510, "nurse", 6);
            if (home) return;
        }
    }
}
