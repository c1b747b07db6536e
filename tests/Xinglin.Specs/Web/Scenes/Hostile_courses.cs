using System.Diagnostics;
using Xinglin.Care;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Disease;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Meetings;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Person;
using Xinglin.Facts.Reported;
using Xinglin.Facts.Treatment;
using Xinglin.Web.Scenes;
using static Xinglin.Specs.Web.Scenes.Drawn;

namespace Xinglin.Specs.Web.Scenes;

public class Hostile_courses
{
    [Theory, InlineData(true, 11), InlineData(false, 12), InlineData(false, 13)]
    public void Thirty_more_invented_patients_hold_at_every_zoom_and_fold(bool english, int seed)
    {
        foreach (var chart in Invented(30, seed))
        {
            var whole = Whole(chart, english);
            foreach (var days in new[] { 1, 30, 180, 365 }) Sound(Journey.Of(chart, whole with { From = whole.To.AddDays(-days) }), english);
            Sound(Journey.Of(chart, whole with { Folded = new HashSet<Wing> { Wing.Diagnosis, Wing.Comfort } }), english);
            Sound(Journey.Of(chart, whole with { Only = chart.Standing.Where((_, i) => i % 9 == 0).Select(e => e.Id).ToHashSet() }), english);
            if (CycleMultiples.Of(chart, whole) is { } aligned) Sound(aligned, english);
        }
    }

    [Theory, InlineData(2_000, true), InlineData(20_000, false)]
    public void A_very_long_chart_is_drawn_in_a_moment_and_stays_a_picture(int entries, bool english)
    {
        var chart = Told(Long(entries));
        Journey.Of(chart, Whole(chart, english));
        var watch = Stopwatch.StartNew();
        var scene = Journey.Of(chart, Whole(chart, english));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(entries > 2_000 ? 3 : 1), $"{entries} entries took {watch.Elapsed}");
        Sound(scene, english);
        Assert.InRange(scene.Marks.Count, 100, 2_500);
    }

    [Fact]
    public void Marks_that_would_lie_upon_each_other_are_one_that_says_how_many()
    {
        var scene = Sound(Told(Enumerable.Range(0, 500).Select(i => (now.AddDays(-300).AddMinutes(i), (IFact)new Finding($"所见 {i}")))), false);
        Assert.Contains(scene.Marks, m => m.Tip?.Zh.Contains("此处 500 条", StringComparison.Ordinal) is true);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void One_count_alone_is_a_point_with_its_number(bool english)
    {
        var scene = Sound(Told((now.AddDays(-2), Neutrophils(0.41m))), english);
        Assert.Contains(Labels(scene), l => l.Text.Zh == "0.41");
    }

    [Fact]
    public void Counts_in_a_unit_nobody_can_convert_are_said_to_be_there()
    {
        var scene = Sound(Told((now.AddDays(-2), new LaboratoryResult("血小板") { Loinc = "777-3", Value = 4.6m, Unit = "格" })), false);
        Assert.Contains(Labels(scene), l => l.Text.Zh.Contains("1 条，单位无法换算", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mistyped_year_does_not_stretch_the_course()
    {
        var chart = Told((now.AddDays(-40), new CycleGiven("x", 1)), (now.AddYears(90), new BodyMeasure { WeightKg = 60 }));
        Assert.InRange((Axis.Whole(chart, now).To - now).TotalDays, 0, 30);
        Sound(chart, false);
    }

    [Fact]
    public void Facts_without_a_date_and_of_the_first_year_hold()
    {
        var id = ChartId.New(now);
        Sound(Chart.Of(id, [new(new(1), new AdverseEvent("皮疹"), Entry.Undated, now, "a", Origin.Imported, Precision: Precision.Unknown),
            new(new(2), new BodyMeasure { WeightKg = 70 }, new(1931, 1, 1, 0, 0, 0, TimeSpan.Zero), now, "a", Origin.Imported, Precision: Precision.Year)]), true);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Sixty_visits_with_long_words_never_meet(bool english)
    {
        var text = "双肺多发转移结节较前增多增大，纵隔淋巴结肿大，少量胸腔积液 <b>&\u202E";
        Sound(Told(Enumerable.Range(0, 60).SelectMany(i =>
        {
            var day = now.AddDays(-400 + i * 6.5);
            return new (DateTimeOffset, IFact)[]
            {
                (day, new ImagingReport("CT", text) { Lesions = [.. Enumerable.Range(1, 60).Select(n => new Lesion($"S{n}", 10 + n) { Target = true, New = i == 40 })] }), (day.AddHours(2), new ResponseAssessed((Response)(i % 6)) { SumMm = 30 + i }),
                (day.AddDays(1), new MdtRecommendation(text, Role.Oncologist, new(2026, 12, 1)) { Meeting = $"m{i}" }), (day, new SyndromeDifferentiation(text[..(4 + i % 20)])), (day, new Prescription([new($"药{i % 7}", 9), new("甘草", 6)], 7, Aim.Symptom) { Formula = $"{i % 3} 号方化裁" }),
                (day, new ProcedureDone(i % 2 == 0 ? text : "艾灸足三里", i % 2 == 0 ? ProcedureKind.Tace : ProcedureKind.Other)), (day, new RegimenStarted($"r{i}", text)), (day, new CycleGiven($"r{i}", i + 1) { DoseShare = 0.75m }),
                (day, new AdverseEvent(i % 5 == 0 ? "上肢深静脉血栓" : text) { Grade = 1 + i % 5 }), (day, new NursingAssessment("PHQ-9") { Score = i % 27, Note = text }), (day, new NursingAssessment("Braden") { Score = 12, Note = text }),
                (day, new GoalsOfCare(text)), (day, new PatientReport(text[..9] + i % 9, i % 11, 10)), (day, new CatheterPlaced(CatheterKind.Picc, "右上臂")), (day, new NeutropeniaPlan(true, "谷底") { Isolation = true }), (day, new FamilyHistory("母亲", text)),
            };
        })), english);
    }

    [Fact]
    public void Links_follow_each_other_in_time()
    {
        foreach (var chart in Invented(4, 3))
        {
            var at = chart.Standing.Select((e, i) => (e.Id, i)).ToDictionary();
            var order = Journey.Of(chart, Whole(chart, false)).Marks.Select(m => m.Entry).OfType<EntryId>().Select(id => at[id]).ToList();
            Assert.Equal(order.Order(), order);
        }
    }

    [Fact]
    public void A_folded_lane_leads_to_its_unfolding_by_its_key()
    {
        var scene = Journey.Of(Told((now, new Birth(new(1960)))), new(now.AddDays(-30), now.AddDays(2), now, bands, false) { Folded = new HashSet<Wing> { Wing.Nursing }, Fold = w => $"/fold/{w}" });
        Assert.Equal(["1", "2", "3", "4", "5", "6"], scene.Marks.Select(m => m.Key).OfType<string>());
        Assert.Contains(scene.Marks, m => m is { Key: "4", Href: "/fold/Nursing", Tip.Zh: "护理感受，展开" });
    }

    [Fact]
    public void A_fever_in_neutropenia_is_a_span_with_the_minutes_to_its_first_dose()
    {
        var chart = Told((now.AddDays(-30), Neutrophils(3m)), (now.AddDays(-9), Neutrophils(0.3m)), (now.AddDays(-9), new Temperature(38.9m, Site.Oral)));
        var scene = Sound(Journey.Of(chart, Whole(chart, false) with { Episodes = [new(now.AddDays(-9), now.AddDays(-6), new("发热粒缺 · 首剂 47 分", "febrile neutropenia, first dose 47 min"), new(3))] }), false);
        Assert.Contains(Labels(scene), l => l.Text.Zh == "发热粒缺 · 首剂 47 分" && l.Entry == new EntryId(3));
        Assert.Contains(scene.Marks.OfType<Box>(), b => b is { Fill: "cin-500", Opacity: < 1 });
    }

    [Fact]
    public void A_cycle_given_late_shows_the_days_it_waited_and_why()
    {
        var chart = Told((now.AddDays(-40), new CycleOrdered("r", 2, new(2026, 10, 20))), (now.AddDays(-24), new HoldChecked("r", 2, HoldVerdict.Delay) { Reason = "血小板 46" }), (now.AddDays(-16), new CycleGiven("r", 2) { DoseShare = 0.75m }));
        var scene = Sound(chart, false);
        Assert.Contains(scene.Marks, m => m.Tip?.Zh == "第 2 周期延 7 天：血小板 46");
        Assert.Contains(Labels(scene), l => l.Text.Zh == "C2 75%");
    }

    [Fact]
    public void The_table_holds_every_entry_the_picture_marks()
    {
        foreach (var chart in Invented(12, 5))
        {
            var look = Whole(chart, false);
            var table = TableLine.Of(chart, look).Select(l => l.Entry.Id).ToHashSet();
            var drawn = Journey.Of(chart, look).Marks.Select(m => m.Entry).OfType<EntryId>().ToHashSet();
            Assert.DoesNotContain(drawn, id => !table.Contains(id) && chart.Standing.First(e => e.Id == id) is var e && look.From <= e.HappenedAt && e.HappenedAt <= look.To && e.Fact is not Xinglin.Facts.Paths.NextStep);
        }
    }

    static IEnumerable<(DateTimeOffset, IFact)> Long(int entries)
    {
        for (var i = 0; i < entries; i++)
        {
            var day = now.AddDays(-3650 + 3650.0 * i / entries);
            yield return (day, (i % 14) switch
            {
                0 => new CycleGiven("r", i % 200 + 1), 1 => Neutrophils(0.2m + i % 70 * 0.1m), 2 => Platelets(10 + i % 300), 3 => new SyndromeDifferentiation(i % 28 == 3 ? "脾肾两虚" : "气血不足"),
                4 => new PatientReport("乏力", i % 11, 10), 5 => new BodyMeasure { WeightKg = 50 + i % 20 }, 6 => new AdverseEvent("恶心") { Grade = 1 + i % 4 }, 7 => new CatheterCared(CatheterKind.Picc),
                8 => new ImagingReport("CT", "腹部"), 9 => new Prescription([new($"药{i % 40}", 9)], 7, Aim.Symptom), 10 => new NursingAssessment("NRS-2002") { Score = i % 6 }, 11 => new NursingAssessment("PHQ-9") { Score = i % 27 },
                12 => new DrugGiven("升白针", DrugKind.GrowthFactor), _ => new MdtRecommendation($"第 {i} 项", Role.Oncologist, new(2026, 1, 1)),
            });
        }
    }
}
