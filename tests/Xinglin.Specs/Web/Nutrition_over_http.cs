using System.Net;
using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Specs.Web;

public class Nutrition_over_http(Web_house house) : IClassFixture<Web_house>
{
    static TimeSpan Days(double days) => TimeSpan.FromDays(days);
    static NursingAssessment Nrs(int score) => new("NRS-2002") { Score = score };
    static (TimeSpan, IFact) Came(double days) => (Days(days), new Encounter(EncounterKind.Inpatient));

    [Fact]
    public async Task A_plan_takes_its_target_from_the_weight_and_is_written_once()
    {
        var chart = house.ChartWith("定方案", Came(3), (Days(2.9), Nrs(4)), (Days(2), new NursingAssessment("PG-SGA") { Score = 9 }), (Days(1), new BodyMeasure { WeightKg = 52 }));
        using var nurse = await house.SignInAs("nutrition");
        var page = await nurse.Read($"/charts/{chart}/nutrition?act=plan");
        Assert.Contains("25 kcal/kg = 1300", page, StringComparison.Ordinal);
        Assert.Contains("30 kcal/kg = 1560", page, StringComparison.Ordinal);
        Assert.Contains("1.5 g/kg = 78 g", page, StringComparison.Ordinal);
        (string, string)[] chosen = [("route", "Ons"), ("energy", "30"), ("protein", "1.2"), ("product", "全营养粉")];
        Assert.Equal(HttpStatusCode.Redirect, (await nurse.PostFrom(page, $"/charts/{chart}/nutrition?act=plan", chosen)).StatusCode);
        await nurse.PostFrom(page, $"/charts/{chart}/nutrition?act=plan", chosen);
        var plan = Assert.Single(house.Read(chart).All<NutritionTherapy>()).Fact;
        Assert.Equal((1560m, 62.4m, 52m), (plan.TargetKcal!.Value, plan.TargetProteinG!.Value, plan.WeightKg!.Value));
    }

    [Fact]
    public async Task Without_a_weight_there_is_no_target_and_the_form_says_so()
    {
        var chart = house.ChartWith("没称重", Came(3), (Days(2.9), Nrs(4)));
        using var nurse = await house.SignInAs("nutrition");
        var answer = await nurse.PostFrom(await nurse.Read($"/charts/{chart}/nutrition?act=plan"), $"/charts/{chart}/nutrition?act=plan", [("route", "Ons")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("请先记体重", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(house.Read(chart).All<NutritionTherapy>());
    }

    [Fact]
    public async Task The_way_shows_what_was_met_and_what_is_owed_in_both_tongues()
    {
        var chart = house.ChartWith("看路径", Came(9), (Days(8.9), Nrs(5)), (Days(8), new NursingAssessment("PG-SGA") { Score = 10 }), (Days(8), new BodyMeasure { WeightKg = 50 }), (Days(7.9), new NutritionTherapy(NutritionRoute.Ons) { TargetKcal = 1500 }),
            (Days(6), new NutritionIntake(600, IntakeBy.Recall)), (Days(3), new NutritionIntake(1050, IntakeBy.Recall)), (Days(1), new BodyMeasure { WeightKg = 49.5m }));
        using var nurse = await house.SignInAs("nutrition");
        var page = await nurse.Read($"/charts/{chart}/nutrition");
        Assert.Contains("最好一天 70%", page, StringComparison.Ordinal);
        Assert.Contains("体重 50 到 49.5 kg", page, StringComparison.Ordinal);
        Assert.Contains("best day 70 %", await nurse.Read($"/charts/{chart}/nutrition?culture=en-GB"), StringComparison.Ordinal);
        var owed = house.ChartWith("欠评估", Came(9), (Days(8.9), Nrs(5)));
        Assert.Contains("有风险，等 PG-SGA", await nurse.Read($"/charts/{owed}/nutrition"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await nurse.Open($"/charts/{Guid.NewGuid()}/nutrition")).StatusCode);
    }

    [Fact]
    public async Task The_list_says_who_waits_for_what_and_a_junction_tumour_stands_in_its_group()
    {
        var cardia = house.ChartWith("贲门患者", (Days(9), new Diagnosis("贲门癌", DiagnosisKind.PrimaryCancer) { Icd10 = "C16.0" }), Came(5), (Days(4.9), Nrs(5)));
        var lung = house.ChartWith("肺癌患者", (Days(9), new Diagnosis("肺癌", DiagnosisKind.PrimaryCancer) { Icd10 = "C34.1" }), Came(2));
        var closed = house.ChartElsewhere("打不开", Came(2));
        using var nurse = await house.SignInAs("nutrition");
        var all = await nurse.Read("/nutrition");
        Assert.Contains($"/charts/{cardia}/nutrition", all, StringComparison.Ordinal);
        Assert.Contains($"/charts/{lung}/nutrition", all, StringComparison.Ordinal);
        Assert.DoesNotContain(closed.ToString(), all, StringComparison.Ordinal);
        var junction = await nurse.Read("/nutrition?of=egj");
        Assert.Contains($"/charts/{cardia}/nutrition", junction, StringComparison.Ordinal);
        Assert.DoesNotContain($"/charts/{lung}/nutrition", junction, StringComparison.Ordinal);
        var listed = await nurse.Read("/nutrition?of=egj&list=nutrition-screened.n");
        Assert.Contains("nutrition-screened@2026.1", listed, StringComparison.Ordinal);
        Assert.Contains("贲门患者", listed.Split("id=\"list\"")[1], StringComparison.Ordinal);
        using var patient = await house.SignInAs("patient");
        Assert.Equal(HttpStatusCode.Forbidden, (await patient.Open("/nutrition")).StatusCode);
    }

    [Fact]
    public async Task Tube_feeding_against_a_low_potassium_is_refused_until_somebody_looked_or_said_why()
    {
        var chart = house.ChartWith("低钾管饲", Came(3), (Days(1), Care.Given.Potassium(3.0m)));
        using var nurse = await house.SignInAs("nutrition");
        Task<HttpResponseMessage> Fed(string more = "") => nurse.Send($"/api/charts/{chart}/entries", $$$"""[{"tag":"nutrition-therapy","happenedAt":"{{{DateTimeOffset.UtcNow:O}}}","fact":{"route":"enteral","ends":false,"targetKcal":1500{{{more}}}}}]""");
        var refused = await Fed();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("血钾 3", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, (await Fed(",\"despite\":\"补钾同时 10 kcal/kg 起\"")).StatusCode);
    }

    [Fact]
    public async Task After_a_gastrectomy_the_page_lists_what_is_looked_after()
    {
        var chart = house.ChartWith("胃切除后", (Days(300), new ProcedureDone("远端胃切除", ProcedureKind.Surgery)));
        using var nurse = await house.SignInAs("nutrition");
        var page = await nurse.Read($"/charts/{chart}/nutrition");
        Assert.Contains("维生素 B12", page, StringComparison.Ordinal);
        Assert.Contains("倾倒综合征", page, StringComparison.Ordinal);
    }
}
