using System.Net;
using System.Text.Json;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;

namespace Xinglin.Specs.Web.Systemic;

/// <summary>开周期: started with intent, line and disease; ordered with doses the chart's own values give; refused with what to do.</summary>
public class Ordering_a_cycle(Web_house house) : IClassFixture<Web_house>
{
    static readonly (string, string?)[] palliative = [("intent", "Palliative"), ("line", "1"), ("target", "胃窦腺癌")];

    async Task<(ChartId Chart, Visit Doctor)> Started(string name, params (TimeSpan, IFact)[] facts)
    {
        var chart = house.ChartWith(name, facts is [] ? Ready.Patient : facts);
        var doctor = await house.Once("oncologist");
        Assert.Equal(HttpStatusCode.Found, (await Sent_form.Send(doctor, $"/charts/{chart}/systemic?act=start&regimen=gastric.sox", "start-regimen", palliative)).StatusCode);
        return (chart, doctor);
    }

    static string Today(int days = 0) => DateTime.UtcNow.AddHours(8).AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    static Task<HttpResponseMessage> Order(Visit doctor, ChartId chart, params (string, string?)[] fields) => Sent_form.Send(doctor, $"/charts/{chart}/systemic?act=order", "order-cycle", [("act", "sign"), .. fields]);

    [Fact]
    public async Task The_first_cycle_is_ordered_with_the_doses_of_the_command_line_and_what_they_came_from()
    {
        var (chart, doctor) = await Started("开单甲");
        var page = await doctor.Read($"/charts/{chart}/systemic?act=order");
        foreach (var said in new[] { "170 cm", "65 kg", "88.4 µmol/L", "gastric.sox@2026.1", "bsa.mosteller@2026.1", "cockcroft-gault@2026.1" }) Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await Order(doctor, chart)).StatusCode);

        var order = Assert.Single(house.Read(chart).All<CycleOrdered>()).Fact;
        using var dose = JsonDocument.Parse(await doctor.Read("/api/dose/gastric.sox?sex=male&age=60&height=170&weight=65&creatinine=88.4"));
        Assert.Equal(dose.RootElement.GetProperty("drugs").EnumerateArray().Select(d => (d.GetProperty("line").GetString(), d.GetProperty("rounded").GetDecimal())), order.Doses.Select(d => (d.Line, d.Dose)));
        Assert.Equal("gastric.sox@2026.1", order.Card);
        Assert.Equal(["65", "170", "88.4"], new[] { "weight", "height", "creatinine" }.Select(n => order.From.Single(f => f.Name == n).Value));
        Assert.All(order.From.Where(f => f.Name is "weight" or "height" or "creatinine"), f => Assert.NotNull(f.At));
        Assert.All(order.Doses, d => Assert.False(string.IsNullOrEmpty(d.Worked)));
    }

    [Fact]
    public async Task Sent_twice_it_is_ordered_once()
    {
        var (chart, doctor) = await Started("开单乙");
        var page = await doctor.Read($"/charts/{chart}/systemic?act=order");
        for (var n = 0; n < 2; n++) Assert.Equal(HttpStatusCode.Found, (await Sent_form.SendFrom(doctor, page, "order-cycle", ("act", "sign"))).StatusCode);
        Assert.Single(house.Read(chart).All<CycleOrdered>());
    }

    [Fact]
    public async Task A_dose_without_weight_is_refused()
    {
        var (chart, doctor) = await Started("没有体重", Ready.Without<BodyMeasure>());
        await Sent_form.Refused(await Order(doctor, chart), "剂量说不了，不能开");
        Assert.Empty(house.Read(chart).All<CycleOrdered>());
    }

    [Theory, InlineData(2, true), InlineData(20, false)]
    public async Task A_stale_weight_blocks_the_order(int days, bool passes)
    {
        var (chart, doctor) = await Started($"体重{days}天", [.. Ready.Without<BodyMeasure>(), (days * Ready.Day, new BodyMeasure { HeightCm = 170, WeightKg = 65 })]);
        var answer = await Order(doctor, chart);
        if (passes) Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        else await Sent_form.Refused(answer, "须重测");
    }

    [Fact]
    public async Task A_stale_creatinine_blocks_what_rests_on_it()
    {
        var (chart, doctor) = await Started("肌酐过期", [.. Ready.Patient.Where(f => f.Fact is not LaboratoryResult { Loinc: "14682-9" }), (20 * Ready.Day, Ready.Creatinine(88.4m))]);
        await Sent_form.Refused(await Order(doctor, chart), "替吉奥");
    }

    [Fact]
    public async Task Pathology_comes_before_the_first_treatment()
    {
        var (chart, doctor) = await Started("没有病理", Ready.Without<PathologyReport>());
        await Sent_form.Refused(await Order(doctor, chart), "没有正式病理报告");
    }

    [Fact]
    public async Task Hepatitis_that_was_not_looked_for_is_signed_over_with_a_reason_or_not_at_all()
    {
        var (chart, doctor) = await Started("没查乙肝", [.. Ready.Patient.Where(f => f.Fact is not LaboratoryResult { Test: "HBsAg" or "抗-HBc" })]);
        await Sent_form.Refused(await Order(doctor, chart), "SYS-HBV");
        Assert.Equal(HttpStatusCode.Found, (await Order(doctor, chart, ("over.SYS-HBV", "已抽血，结果今晚回报"))).StatusCode);
        var over = Assert.Single(house.Read(chart).All<SafetyOverridden>());
        Assert.Equal(("SYS-HBV", "已抽血，结果今晚回报"), (over.Fact.Rule, over.Fact.Reason));
    }

    [Fact]
    public async Task A_carrier_without_an_antiviral_is_stopped_until_one_runs()
    {
        var (chart, doctor) = await Started("乙肝携带", [.. Ready.Patient.Where(f => f.Fact is not LaboratoryResult { Test: "HBsAg" }), (10 * Ready.Day, new LaboratoryResult("HBsAg") { Text = "阳性" }), (10 * Ready.Day, new LaboratoryResult("HBV DNA") { Text = "<20" })]);
        await Sent_form.Refused(await Order(doctor, chart, ("over.SYS-ANTIVIRAL", "先不用")), "抗病毒药");
        house.Write(chart, new MedicationOrdered("恩替卡韦", DrugKind.Other));
        Assert.Equal(HttpStatusCode.Found, (await Order(doctor, chart)).StatusCode);
    }

    [Fact]
    public async Task Two_regimens_at_once_need_the_first_stopped_or_a_reason()
    {
        var (chart, doctor) = await Started("两个方案");
        var second = $"/charts/{chart}/systemic?act=start&regimen=gastric.xelox";
        await Sent_form.Refused(await Sent_form.Send(doctor, second, "start-regimen", palliative), "还在用");
        Assert.Equal(HttpStatusCode.Found, (await Sent_form.Send(doctor, second, "start-regimen", [.. palliative, ("added", "会诊决定")])).StatusCode);
        Assert.Equal(2, house.Read(chart).All<RegimenStarted>().Count());
    }

    [Fact]
    public async Task A_regimen_starts_with_intent_line_and_disease_by_every_door()
    {
        var chart = house.ChartWith("缺目的", Ready.Patient);
        var doctor = await house.Once("oncologist");
        await Sent_form.Refused(await Sent_form.Send(doctor, $"/charts/{chart}/systemic?act=start&regimen=gastric.sox", "start-regimen", ("intent", ""), ("line", ""), ("target", "")), "请写目的");
        var answer = await doctor.Send($"/api/charts/{chart}/entries", """[{"tag":"regimen-started","happenedAt":"2026-03-02T09:06:00+08:00","fact":{"regimen":"gastric.sox","name":"SOX"}}]""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Theory, InlineData(1, "已给过"), InlineData(4, "不能跳到")]
    public async Task A_cycle_out_of_order_is_refused(int cycle, string because)
    {
        var chart = house.ChartWith($"第{cycle}周期", Ready.With((40 * Ready.Day, new RegimenStarted("gastric.sox", "SOX") { Intent = Intent.Palliative, Line = 1, Target = "胃", CycleDays = 21 }), (22 * Ready.Day, new CycleGiven("gastric.sox", 1))));
        var doctor = await house.Once("oncologist");
        var answer = await doctor.Send($"/api/charts/{chart}/entries", $$$"""[{"tag":"cycle-ordered","happenedAt":"{{{DateTimeOffset.UtcNow:O}}}","fact":{"regimen":"gastric.sox","cycle":{{{cycle}}},"plannedOn":"{{{Today()}}}"}}]""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(because, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dose_that_is_not_what_the_chart_gives_is_refused_by_every_door()
    {
        var (chart, doctor) = await Started("改剂量");
        var answer = await doctor.Send($"/api/charts/{chart}/entries", $$$"""[{"tag":"cycle-ordered","happenedAt":"{{{DateTimeOffset.UtcNow:O}}}","fact":{"regimen":"gastric.sox","cycle":1,"plannedOn":"{{{Today()}}}","doses":[{"drug":"奥沙利铂","line":"oxaliplatin","dose":320},{"drug":"替吉奥","line":"s-1","dose":60}]}}]""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("请重看剂量单", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Less_later_or_without_a_drug_asks_why()
    {
        var (chart, doctor) = await Started("减量");
        await Sent_form.Refused(await Order(doctor, chart, ("percent", "80")), "减量须写原因");
        await Sent_form.Refused(await Order(doctor, chart, ("take", "s-1")), "少了奥沙利铂");
        Assert.Equal(HttpStatusCode.Found, (await Order(doctor, chart, ("percent", "80"), ("reason", "上次 3 级乏力"))).StatusCode);
        var order = house.Read(chart).All<CycleOrdered>().Single().Fact;
        Assert.Equal((0.8m, 180m, 60m), (order.DoseShare, order.Doses[0].Dose, order.Doses[1].Dose));
        await Sent_form.Refused(await Order(doctor, chart, ("plannedOn", Today(9)), ("percent", "100")), "延期须写原因");
    }

    [Fact]
    public async Task Looking_again_signs_nothing()
    {
        var (chart, doctor) = await Started("重算");
        var answer = await Sent_form.Send(doctor, $"/charts/{chart}/systemic?act=order", "order-cycle", ("act", "look"), ("percent", "75"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("170", await Sent_form.Text(answer), StringComparison.Ordinal);
        Assert.Empty(house.Read(chart).All<CycleOrdered>());
    }

    [Fact]
    public async Task An_allergy_to_a_drug_of_the_regimen_asks_why()
    {
        var (chart, doctor) = await Started("过敏", Ready.With((Ready.Day, new AllergyStated(AllergyAnswer.Allergic) { Substance = "奥沙利铂" })));
        await Sent_form.Refused(await Order(doctor, chart), "SYS-ALLERGY");
    }

    [Fact]
    public async Task A_regimen_stops_with_its_reason_and_the_best_response_the_chart_knows()
    {
        var (chart, doctor) = await Started("停用", [.. Ready.Patient]);
        house.Write(chart, new ResponseAssessed(Response.Partial));
        Assert.Equal(HttpStatusCode.Found, (await Sent_form.Send(doctor, $"/charts/{chart}/systemic?act=stop", "stop-regimen", ("reason", "疾病进展"))).StatusCode);
        Assert.Equal(Response.Partial, house.Read(chart).All<RegimenStopped>().Single().Fact.BestResponse);
    }
}
