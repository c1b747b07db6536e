using Xinglin.Facts.Disease;
using Xinglin.Facts.Ending;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;
using Unsigned = Xinglin.Web.Scenes.Why.Told;
using static Xinglin.Specs.Web.Scenes.Drawn;

namespace Xinglin.Specs.Web.Scenes;

public class Why_it_is_so_now
{
    static readonly (DateTimeOffset, IFact)[] falling =
    [
        (now.AddDays(-50), new RegimenStarted("gastric.sox", "SOX")), (now.AddDays(-40), Platelets(80)), (now.AddDays(-29), Platelets(92)), (now.AddDays(-21), new CycleGiven("gastric.sox", 5)),
        (now.AddDays(-20), Platelets(71)), (now.AddDays(-12), Platelets(60)), (now.AddDays(-6), new Finding("超声脾脏长径") { Number = 11.2m, Unit = "cm" }), (now.AddDays(-5), new Finding("超声脾脏长径") { Number = 13.1m, Unit = "cm" }),
        (now.AddDays(-3), new MedicationOrdered("依诺肝素", DrugKind.Other) { Dose = 4000, Unit = "U" }), (now.AddHours(-3), Platelets(46)),
    ];

    [Fact]
    public void Falling_platelets_are_told_with_the_cycle_the_spleen_and_what_thins_the_blood()
    {
        var sentence = Unsigned.Of(Drawn.Told(falling), bands, now).Sentences.Single();
        Assert.Equal("血小板自 10-14 起 3 次连续下行，92 → 46（3 级），在 SOX 第 5 周期第 22 天，超声脾脏长径 11.2 → 13.1 cm，同期用依诺肝素 4000 U。", sentence.Words.Zh);
        Assert.Equal("platelets fell 3 times running since 10-14, 92 → 46 (grade 3), on day 22 of SOX cycle 5, 超声脾脏长径 11.2 → 13.1 cm, on 依诺肝素 4000 U meanwhile.", sentence.Words.En);
        Assert.All(sentence.Clauses, c => Assert.NotEmpty(c.Because));
        Assert.Equal([3L, 5, 6, 10], sentence.Clauses[0].Because.Select(e => e.Id.Value));
    }

    [Fact]
    public void A_single_fall_or_a_rise_is_not_a_story()
    {
        Assert.Empty(Unsigned.Of(Drawn.Told((now.AddDays(-9), Platelets(92)), (now.AddDays(-1), Platelets(46))), bands, now).Sentences);
        Assert.Empty(Unsigned.Of(Drawn.Told([.. falling, (now.AddHours(-1), Platelets(47))]), bands, now).Sentences);
    }

    [Fact]
    public void What_lies_ahead_or_long_behind_explains_nothing()
    {
        Assert.Empty(Unsigned.Of(Drawn.Told(falling), bands, now.AddDays(120)).Sentences);
        Assert.Empty(Unsigned.Of(Drawn.Told(falling), bands, now.AddDays(-14)).Sentences);
    }

    [Fact]
    public void A_deep_nadir_comes_first_and_Chinese_medicine_keeps_a_line()
    {
        var told = Unsigned.Of(Drawn.Told([.. falling, (now.AddDays(-40), new SyndromeDifferentiation("脾胃阳虚证")), (now.AddDays(-8), new SyndromeDifferentiation("脾虚痰湿证") { Because = ["纳呆", "舌淡胖"] }),
            (now.AddDays(-8), new Prescription([new("党参", 15)], 7, Aim.Toxicity) { Formula = "香砂六君子汤化裁" }), (now.AddHours(-2), Neutrophils(0.38m)), (now.AddHours(-1), new Temperature(38.7m, Site.Oral)),
            (now.AddDays(-60), new BodyMeasure { WeightKg = 70 }), (now.AddDays(-30), new BodyMeasure { WeightKg = 68 }), (now.AddDays(-2), new BodyMeasure { WeightKg = 64 })]), bands, now);
        Assert.Equal(3, told.Sentences.Count);
        Assert.Equal("中性粒 0.38（4 级），在 SOX 第 5 周期第 22 天，其间体温最高 38.7 ℃。", told.Sentences[0].Words.Zh);
        Assert.StartsWith("血小板", told.Sentences[1].Words.Zh, StringComparison.Ordinal);
        Assert.Equal("证自 11-04 由脾胃阳虚证转为脾虚痰湿证，据纳呆、舌淡胖，方用香砂六君子汤化裁。", told.Sentences[2].Words.Zh);
        Assert.True(told.Sentences[2].Chinese);
    }

    [Fact]
    public void Weight_is_told_from_its_highest_of_half_a_year()
    {
        var told = Unsigned.Of(Drawn.Told((now.AddDays(-300), new BodyMeasure { WeightKg = 90 }), (now.AddDays(-70), new BodyMeasure { WeightKg = 68 }), (now.AddDays(-20), new BodyMeasure { WeightKg = 64 }), (now.AddDays(-1), new BodyMeasure { WeightKg = 61.2m })), bands, now);
        Assert.Equal("体重 68 → 61.2 kg，10 周减 10%。", told.Sentences.Single().Words.Zh);
    }

    [Fact]
    public void It_concludes_nothing_and_says_nothing_about_the_dead()
    {
        foreach (var chart in Invented(60, 21))
        {
            var told = Unsigned.Of(chart, bands, now);
            Assert.InRange(told.Sentences.Count, 0, 3);
            Assert.DoesNotContain("疑", string.Concat(told.Sentences.SelectMany(s => s.Clauses).Select(c => c.Words.Zh.Split('：')[0]).Where(w => !w.StartsWith('据'))), StringComparison.Ordinal);
            Assert.All(told.Sentences.SelectMany(s => s.Clauses), c => Assert.All(c.Because, e => Assert.Contains(e, chart.Standing)));
            if (chart.Last<Death>() is not null) Assert.Empty(told.Sentences);
        }
    }

    [Fact]
    public void A_signed_judgement_is_overtaken_by_what_is_written_after_it()
    {
        var chart = Drawn.Told([.. falling, (now.AddHours(-2), new Judgement("奥沙利铂累积，下周期停用"))]);
        Assert.Empty(Unsigned.Of(chart, bands, now).Since(chart.Last<Judgement>()!.Value));
        var later = Drawn.Told([.. falling, (now.AddHours(-2), new Judgement("奥沙利铂累积，下周期停用")), (now.AddHours(-1), Platelets(39))]);
        Assert.Equal(12, Unsigned.Of(later, bands, now).Since(later.Last<Judgement>()!.Value).Single().Id.Value);
    }
}
