using System.Net;
using System.Text.RegularExpressions;
using Xinglin.Facts;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Facts.Reported;
using Xinglin.Facts.Treatment;

namespace Xinglin.Specs.Web.Nursing;

/// <summary>Scores, plans and mood at the doors of the house, as a ward uses them.</summary>
public class Scores_over_http(Web_house house) : IClassFixture<Web_house>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;
    static readonly (TimeSpan, IFact)[] stay = [(TimeSpan.FromDays(30), new Birth(new(1954, 3, 2))), (TimeSpan.FromHours(2), new Encounter(EncounterKind.Inpatient) { Department = "肿瘤一病区" }), (TimeSpan.FromHours(2) - TimeSpan.FromMinutes(1), new BedAssigned("肿瘤一病区", "12"))];

    static (string, string)[] Braden(params int[] points) => [("_handler", "score-braden"), .. new[] { "sensory", "moisture", "activity", "mobility", "nutrition", "friction" }.Zip(points, (n, p) => ($"in.{n}", $"{p}"))];

    static (string, string)[] Phq(params int[] points) => [("_handler", "score-phq-9"), .. points.Select((p, i) => ($"in.item{i + 1}", $"{p}"))];

    NursingAssessment? Last(ChartId chart, string instrument) => house.Read(chart).Assessed(instrument).LastOrDefault().Fact;

    [Fact]
    public async Task Six_presses_make_a_Braden_its_plan_and_its_next_day()
    {
        var chart = house.ChartWith("郭压疮", stay);
        using var nurse = await house.SignInAs("nurse");
        var page = $"/charts/{chart}/scores?score=braden";
        Assert.Equal(HttpStatusCode.Redirect, (await nurse.Post(page, page, Braden(3, 3, 2, 2, 2, 2))).StatusCode);
        Assert.Equal(14, Last(chart, "braden")!.Score);
        Assert.Equal("3", Last(chart, "braden")!.Items["感知"]);
        var after = await nurse.Read($"/charts/{chart}/scores");
        Assert.Contains("写护理计划", after, StringComparison.Ordinal);
        Assert.Contains("中危", after, StringComparison.Ordinal);

        var plan = $"/charts/{chart}/nursing-plan?for=braden";
        var tomorrow = DateTime.UtcNow.AddHours(8).AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(HttpStatusCode.Redirect, (await nurse.Post(plan, plan, ("_handler", "plan"), ("problem", "压力性损伤风险"), ("m.0", "1"), ("again", tomorrow))).StatusCode);
        Assert.Equal("braden", house.Read(chart).Last<NursingPlan>()!.Value.Fact.For);
        Assert.DoesNotContain("plan-braden", await nurse.Read($"/charts/{chart}/scores"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_score_with_an_item_missing_says_which_and_keeps_what_was_pressed()
    {
        var chart = house.ChartWith("何漏项", stay);
        using var nurse = await house.SignInAs("nurse");
        var page = $"/charts/{chart}/scores?score=braden";
        var answer = await nurse.Post(page, page, Braden(3, 3, 2, 2, 2));
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("缺摩擦剪切", text, StringComparison.Ordinal);
        Assert.Matches("name=\"in.moisture\" value=\"3\" checked", text);
        Assert.Null(Last(chart, "braden"));
    }

    [Fact]
    public async Task Working_it_out_first_writes_nothing()
    {
        var chart = house.ChartWith("高先算", stay);
        using var nurse = await house.SignInAs("nurse");
        var page = $"/charts/{chart}/scores?score=braden";
        var text = await (await nurse.Post(page, page, [.. Braden(4, 4, 3, 3, 3, 3), ("act", "look")])).Content.ReadAsStringAsync(Ct);
        Assert.Contains("合计 20", text, StringComparison.Ordinal);
        Assert.Null(Last(chart, "braden"));
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_score()
    {
        var chart = house.ChartWith("林双击", stay);
        using var nurse = await house.SignInAs("nurse");
        var page = $"/charts/{chart}/scores?score=braden";
        var form = await nurse.Read(page);
        for (var i = 0; i < 2; i++) await nurse.PostFrom(form, page, Braden(4, 4, 4, 4, 4, 3));
        Assert.Single(house.Read(chart).Assessed("braden"));
    }

    [Fact]
    public async Task What_the_chart_knows_is_filled_in_with_its_entry()
    {
        var chart = house.ChartWith("马预填", [.. stay, (TimeSpan.FromDays(1), new LaboratoryResult("血小板") { Value = 372, Unit = "10*9/L" }), (TimeSpan.FromDays(3), new BodyMeasure { HeightCm = 170, WeightKg = 65 })]);
        using var doctor = await house.SignInAs("oncologist");
        var page = await doctor.Read($"/charts/{chart}/scores?score=khorana");
        Assert.Matches("name=\"in.platelets\" value=\"372\"", page);
        Assert.Matches("name=\"in.bmi\" value=\"22.5\"", page);
        Assert.Contains("预填：", page, StringComparison.Ordinal);
        Assert.Matches($"/charts/{chart}/entries/4\"[^>]*>血小板 372", page);
    }

    [Fact]
    public async Task A_total_that_is_not_the_sum_is_refused_at_the_door_of_programs_too()
    {
        var chart = house.ChartWith("罗算错", stay);
        using var nurse = await house.SignInAs("nurse");
        var answer = await nurse.Send($"/api/charts/{chart}/entries", $$$$"""[{"tag":"nursing-assessment","happenedAt":"{{{{DateTimeOffset.UtcNow:O}}}}","fact":{"instrument":"braden","score":20,"items":{"感知":"3","潮湿":"3","活动":"2","移动":"2","营养":"2","摩擦剪切":"2"}}}]""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("14", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pain_of_six_and_a_dose_ask_for_the_next_score()
    {
        var chart = house.ChartWith("谢疼痛", stay);
        using var nurse = await house.SignInAs("nurse");
        var page = $"/charts/{chart}/pain";
        Assert.Equal(HttpStatusCode.Redirect, (await nurse.Post(page, page, ("_handler", "pain"), ("score", "6"), ("site", "腰背"), ("worst", "8"), ("least", "3"), ("attacks", "2"), ("quality.0", "1"))).StatusCode);
        Assert.Equal(("腰背", "8", "钝痛"), (Last(chart, "pain")!.Items["部位"], Last(chart, "pain")!.Items["24 小时最痛"], Last(chart, "pain")!.Items["性质"]));
        house.Write(chart, new DrugGiven("吗啡片", DrugKind.Analgesic) { Dose = 10, Unit = "mg", Route = "口服" });
        Assert.Contains("用药后复评疼痛", await nurse.Read(page), StringComparison.Ordinal);
        var wrong = await nurse.Post(page, page, ("_handler", "pain"), ("score", "6"), ("worst", "2"), ("least", "3"));
        Assert.Contains("最痛低于最轻", await wrong.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ninth_answer_opens_the_safety_form_and_only_that_closes_it()
    {
        var chart = house.ChartWith("唐第九", stay);
        using var nurse = await house.SignInAs("nurse");
        var page = $"/charts/{chart}/mood?form=phq-9";
        Assert.Equal(HttpStatusCode.Redirect, (await nurse.Post(page, page, Phq(1, 1, 1, 1, 0, 0, 0, 0, 1))).StatusCode);
        Assert.Equal(5, Last(chart, "phq-9")!.Score);
        Assert.Contains("今天坐下来问", await nurse.Read($"/charts/{chart}/mood"), StringComparison.Ordinal);

        using var doctor = await house.SignInAs("oncologist");
        var tasks = await doctor.Read($"/api/tasks?chart={chart}");
        var id = Regex.Match(tasks, "item-nine/safety/[^\"]+").Value;
        Assert.NotEqual("", id);
        var dodge = await doctor.Send($"/api/charts/{chart}/entries", $$$"""[{"tag":"task-answered","happenedAt":"{{{DateTimeOffset.UtcNow:O}}}","fact":{"task":"{{{id}}}","reason":"家属陪着"}}]""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, dodge.StatusCode);

        var mood = $"/charts/{chart}/mood";
        var refused = await doctor.Post(mood, mood, ("_handler", "safety"), ("asked", "问过"), ("means", "无"), ("level", "Low"), ("intent", "1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await doctor.Post(mood, mood, ("_handler", "safety"), ("asked", "问：想过死吗；答：夜里想过"), ("means", "药已收走"), ("level", "Low"), ("plan", "加止痛"), ("stays", "女儿"), ("told", "主管医师、护士长"), ("again", DateTime.UtcNow.AddHours(8).AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))).StatusCode);
        Assert.DoesNotContain("今天坐下来问", await doctor.Read(mood), StringComparison.Ordinal);
        Assert.DoesNotMatch("item-nine/safety/[^}]*\"state\":\"open\"", await doctor.Read($"/api/tasks?chart={chart}"));
    }

    [Fact]
    public async Task The_patients_phone_opens_it_too_and_who_does_not_see_mood_sees_no_task()
    {
        var chart = house.ChartWith("邓手机", [.. stay, (TimeSpan.FromMinutes(10), new PatientReport("不想活的念头", 2, 10))]);
        using var doctor = await house.SignInAs("oncologist");
        Assert.Contains("item-nine/safety", await doctor.Read($"/api/tasks?chart={chart}"), StringComparison.Ordinal);
        Assert.Contains("今天坐下来问", await doctor.Read($"/charts/{chart}/mood"), StringComparison.Ordinal);
        using var nutrition = await house.SignInAs("nutrition");
        Assert.DoesNotContain("item-nine", await nutrition.Read($"/api/tasks?chart={chart}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nursing_follows_the_physicians_syndrome_and_shows_its_points_in_both_tongues()
    {
        var chart = house.ChartWith("丁施护", [.. stay, (TimeSpan.FromHours(1), new SyndromeDifferentiation("脾肾两虚"))]);
        using var nurse = await house.SignInAs("nurse");
        var page = $"/charts/{chart}/nursing-plan?for=syndrome";
        Assert.Contains("山药", await nurse.Read(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await nurse.Post(page, page, ("_handler", "plan"), ("problem", "不思饮食"), ("signs", "纳少\n便溏"), ("m.0", "1"), ("more", "床旁陪餐"), ("again", DateTime.UtcNow.AddHours(8).AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))).StatusCode);
        var plan = house.Read(chart).Last<NursingPlan>()!.Value;
        Assert.Equal(("脾肾两虚", 2, 2), (plan.Fact.Syndrome, plan.Fact.Measures.Count, plan.Fact.Signs.Count));
        var effect = $"/charts/{chart}/nursing-plan";
        Assert.Equal(HttpStatusCode.Redirect, (await nurse.Post(effect, effect, ("_handler", $"effect-{plan.Entry.Id}"), ("effect", "Better"), ("before", "6"), ("after", "3"))).StatusCode);
        Assert.Equal(PlanEffect.Better, house.Read(chart).Last<NursingPlanEvaluated>()!.Value.Fact.Effect);
        await nurse.Open("/tongue?to=en&back=/");
        Assert.Contains("easy to digest", await nurse.Read(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lists_open_the_patients_behind_the_figures()
    {
        var chart = house.ChartWith("蒋名单", [.. stay, (TimeSpan.FromHours(1), new NursingAssessment("pain") { Score = 2 }), (TimeSpan.FromHours(1), new NursingAssessment("distress") { Score = 6 })]);
        using var head = await house.SignInAs("nurse");
        Assert.Contains("蒋名单", await head.Read("/scores?list=scored"), StringComparison.Ordinal);
        Assert.Contains("pain-on-admission@2026.1", await head.Read("/scores"), StringComparison.Ordinal);
        Assert.Contains("蒋名单", await head.Read("/mood"), StringComparison.Ordinal);
        Assert.Contains($"/charts/{chart}/mood", await head.Read("/mood?list=all"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_shown_mood_sees_the_figures_and_no_name()
    {
        house.ChartWith("沈不名", [.. stay, (TimeSpan.FromHours(1), new NursingAssessment("distress") { Score = 7 })]);
        using var nutrition = await house.SignInAs("nutrition");
        var page = await nutrition.Read("/mood?list=all");
        Assert.Contains("mood-answered@2026.1", page, StringComparison.Ordinal);
        Assert.DoesNotContain("沈不名", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chart_that_is_not_there_is_not_found()
    {
        using var nurse = await house.SignInAs("nurse");
        foreach (var page in (string[])["scores", "pain", "nursing-plan", "mood"])
            Assert.Equal(HttpStatusCode.NotFound, (await nurse.Open($"/charts/{Guid.NewGuid()}/{page}")).StatusCode);
    }
}
