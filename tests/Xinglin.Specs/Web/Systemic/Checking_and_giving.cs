using System.Net;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Treatment;

namespace Xinglin.Specs.Web.Systemic;

/// <summary>双人核对与给药: nothing ordered here is given before the counts were judged and a second person compared the doses.</summary>
public class Checking_and_giving(Web_house house) : IClassFixture<Web_house>
{
    static string Now => DateTimeOffset.UtcNow.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    async Task<ChartId> Ordered(string name)
    {
        var chart = house.ChartWith(name, Ready.Patient);
        var doctor = await house.Once("oncologist");
        Assert.Equal(HttpStatusCode.Found, (await Sent_form.Send(doctor, $"/charts/{chart}/systemic?act=start&regimen=gastric.sox", "start-regimen", ("intent", "Palliative"), ("line", "1"), ("target", "胃窦腺癌"))).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await Sent_form.Send(doctor, $"/charts/{chart}/systemic?act=order", "order-cycle", ("act", "sign"))).StatusCode);
        return chart;
    }

    static (string, string?)[] Ticks => [.. Enumerable.Range(0, 6).Select(i => ($"item{i}", (string?)"on")), ("dose0", "on"), ("dose1", "on")];

    async Task<string> Given(ChartId chart, string account = "nurse")
    {
        var answer = await (await house.Once(account)).Send($"/api/charts/{chart}/entries", $$$"""[{"tag":"cycle-given","happenedAt":"{{{Now}}}","fact":{"regimen":"gastric.sox","cycle":1}}]""");
        return answer.StatusCode == HttpStatusCode.Created ? "" : await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Before_both_looks_it_cannot_be_given_and_the_refusal_says_whose_they_are()
    {
        var chart = await Ordered("两道核对");
        var refused = await Given(chart);
        Assert.Contains("请医师看血象后定", refused, StringComparison.Ordinal);
        Assert.Contains("请药师、护士或另一位医师核对剂量", refused, StringComparison.Ordinal);
        var doctor = await house.Once("oncologist");
        Assert.Equal(HttpStatusCode.Found, (await Sent_form.Send(doctor, $"/charts/{chart}/systemic", "hold-check", ("verdict", "Give"))).StatusCode);
        Assert.DoesNotContain("请医师看血象后定", await Given(chart), StringComparison.Ordinal);
        var pharmacist = await house.Once("pharmacist");
        var page = await pharmacist.Read($"/charts/{chart}/systemic");
        for (var n = 0; n < 2; n++) Assert.Equal(HttpStatusCode.Found, (await Sent_form.SendFrom(pharmacist, page, "double-check", [.. Ticks, ("agrees", "yes")])).StatusCode);
        Assert.Single(house.Read(chart).All<CycleDoubleChecked>());
        Assert.Equal("", await Given(chart));
        Assert.Contains("已记为给过", await Given(chart), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_ordered_is_not_the_second_person()
    {
        var chart = await Ordered("自己核对");
        var doctor = await house.Once("oncologist");
        Assert.DoesNotContain("value=\"double-check\"", await doctor.Read($"/charts/{chart}/systemic"), StringComparison.Ordinal);
        var answer = await doctor.Send($"/api/charts/{chart}/entries", $$$"""[{"tag":"cycle-double-checked","happenedAt":"{{{Now}}}","fact":{"regimen":"gastric.sox","cycle":1,"agrees":true,"compared":["体重"]}}]""");
        Assert.Contains("请另一位医师、药师或护士核对", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_compared_does_not_agree()
    {
        var chart = await Ordered("漏一项");
        var pharmacist = await house.Once("pharmacist");
        await Sent_form.Refused(await Sent_form.Send(pharmacist, $"/charts/{chart}/systemic", "double-check", [.. Ticks.Skip(1), ("agrees", "yes")]), "还没有核对");
        await Sent_form.Refused(await Sent_form.Send(pharmacist, $"/charts/{chart}/systemic", "double-check", ("agrees", "no")), "哪里不一致");
    }

    [Fact]
    public async Task A_check_that_does_not_agree_goes_back_and_a_new_order_is_checked_anew()
    {
        var chart = await Ordered("不一致");
        var (doctor, pharmacist) = (await house.Once("oncologist"), await house.Once("pharmacist"));
        Assert.Equal(HttpStatusCode.Found, (await Sent_form.Send(doctor, $"/charts/{chart}/systemic", "hold-check", ("verdict", "Give"))).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await Sent_form.Send(pharmacist, $"/charts/{chart}/systemic", "double-check", [.. Ticks, ("agrees", "no"), ("note", "体重写反了")])).StatusCode);
        Assert.Contains("体重写反了", await Given(chart), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await Sent_form.Send(doctor, $"/charts/{chart}/systemic?act=order", "order-cycle", ("act", "sign"))).StatusCode);
        Assert.Contains("还没有第二人核对", await Given(chart), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nurse_writes_each_drug_the_reaction_and_the_cycle_once_however_often_she_presses()
    {
        var chart = await Ordered("给药");
        var (doctor, pharmacist, nurse) = (await house.Once("oncologist"), await house.Once("pharmacist"), await house.Once("nurse"));
        Assert.Contains("还不能给", await nurse.Read($"/charts/{chart}/systemic/give"), StringComparison.Ordinal);
        await Sent_form.Send(doctor, $"/charts/{chart}/systemic", "hold-check", ("verdict", "Give"));
        await Sent_form.Send(pharmacist, $"/charts/{chart}/systemic", "double-check", [.. Ticks, ("agrees", "yes")]);
        var page = await nurse.Read($"/charts/{chart}/systemic/give");
        await Sent_form.Refused(await Sent_form.SendFrom(nurse, page, "give-cycle", ("given.1", "no")), "没给须写原因");
        await Sent_form.Refused(await Sent_form.SendFrom(nurse, page, "give-cycle", ("reaction.0", "输液相关反应")), "反应写名目和级别");
        (string, string?)[] sent = [("reaction.0", "输液相关反应"), ("grade.0", "2"), ("given.1", "no"), ("why.1", "呕吐，推迟到明天")];
        for (var n = 0; n < 2; n++) Assert.Equal(HttpStatusCode.Found, (await Sent_form.SendFrom(nurse, page, "give-cycle", sent)).StatusCode);

        var read = house.Read(chart);
        Assert.Equal(1, Assert.Single(read.All<CycleGiven>()).Fact.Cycle);
        Assert.Equal([("奥沙利铂", false, "gastric.sox", 1, 1), ("替吉奥", true, "gastric.sox", 1, 1)], read.All<DrugGiven>().Select(d => (d.Fact.Drug, d.Fact.NotGiven, d.Fact.Regimen!, d.Fact.Cycle!.Value, d.Fact.Day!.Value)).Order());
        Assert.Equal(("输液相关反应", 2, "奥沙利铂"), Assert.Single(read.All<AdverseEvent>()).Fact is var a ? (a.Term, a.Grade!.Value, a.AttributedTo!) : default);
    }

    [Fact]
    public async Task A_delay_by_the_counts_stops_the_giving_until_it_is_ordered_anew()
    {
        var chart = await Ordered("血象延期");
        var doctor = await house.Once("oncologist");
        await Sent_form.Send(doctor, $"/charts/{chart}/systemic", "hold-check", ("verdict", "Delay"), ("reason", "血小板 46"));
        Assert.Contains("不能给，请医师重新开", await Given(chart), StringComparison.Ordinal);
    }
}
