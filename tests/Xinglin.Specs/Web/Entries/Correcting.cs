using System.Net;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Person;

namespace Xinglin.Specs.Web.Entries;

/// <summary>更正与撤销: shown before it is signed, kept beside what it corrects, never lost to a second tab.</summary>
public class Correcting(Web_house house) : IClassFixture<Web_house>
{
    [Fact]
    public async Task The_form_stands_filled_with_what_stands_and_the_difference_is_shown_before_signing()
    {
        var (chart, amend) = Chart("更正体温");
        using var nurse = await house.SignInAs("nurse");
        Assert.Contains("value=\"38.6\"", await nurse.Read(amend), StringComparison.Ordinal);

        var look = await (await nurse.Post(amend, amend, ("celsius", "36.8"), ("site", "oral"), ("why", "读错小数"))).Content.ReadAsStringAsync();
        Assert.Contains("<del>38.6</del>", look, StringComparison.Ordinal);
        Assert.Contains("<ins>36.8</ins>", look, StringComparison.Ordinal);
        Assert.Equal(2, house.EntriesOf(chart));

        var signed = await nurse.Post(amend, amend, ("celsius", "36.8"), ("site", "oral"), ("why", "读错小数"), ("shown", Shown(look)), ("key", Signing_once.Key(look)));
        Assert.StartsWith($"/charts/{chart}/entries/4?signed=", signed.Headers.Location?.ToString(), StringComparison.Ordinal);
        var entry = house.Read(chart).Written[^1];
        Assert.Equal((new EntryId(2), "读错小数", 36.8m), (entry.Amends!.Value, entry.Reason, ((Temperature)entry.Fact).Celsius));
        Assert.Equal(house.Read(chart).Written[1].HappenedAt, entry.HappenedAt); // what was not changed is not rounded either
    }

    [Fact]
    public async Task What_was_not_shown_is_not_signed()
    {
        var (chart, amend) = Chart("换了再签");
        using var nurse = await house.SignInAs("nurse");
        var look = await (await nurse.Post(amend, amend, ("celsius", "36.8"), ("site", "oral"), ("why", "读错"))).Content.ReadAsStringAsync();
        var other = await (await nurse.Post(amend, amend, ("celsius", "40.8"), ("site", "oral"), ("why", "读错"), ("shown", Shown(look)))).Content.ReadAsStringAsync();
        Assert.Contains("<ins>40.8</ins>", other, StringComparison.Ordinal);
        Assert.Equal(2, house.EntriesOf(chart));
    }

    [Theory, InlineData("38.6", "why", "和原来一样"), InlineData("36.8", "", "请写为什么更正"), InlineData("386", "why", "须在 30–45")]
    public async Task A_correction_needs_a_change_a_reason_and_a_possible_value(string celsius, string why, string says)
    {
        var (chart, amend) = Chart("更正不成");
        using var nurse = await house.SignInAs("nurse");
        var answer = await nurse.Post(amend, amend, ("celsius", celsius), ("site", "oral"), ("why", why));
        Assert.Contains(says, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(2, house.EntriesOf(chart));
    }

    [Fact]
    public async Task Two_tabs_that_correct_one_entry_see_each_other_and_neither_is_lost()
    {
        var (chart, amend) = Chart("两个标签页");
        using var nurse = await house.SignInAs("nurse");
        var mine = await (await nurse.Post(amend, amend, ("celsius", "36.8"), ("site", "oral"), ("why", "读错"))).Content.ReadAsStringAsync();
        house.Write(chart, new Draft(new Temperature(37.9m, Site.Oral), DateTimeOffset.UtcNow.AddMinutes(-5)) { Amends = new EntryId(2), Reason = "另一位先改" });

        var answer = await nurse.PostFrom(mine, amend, ("celsius", "36.8"), ("site", "oral"), ("why", "读错"));
        var conflict = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("<del>37.9</del>", conflict, StringComparison.Ordinal);
        Assert.Contains("<ins>36.8</ins>", conflict, StringComparison.Ordinal);
        Assert.Contains("value=\"36.8\"", conflict, StringComparison.Ordinal);
        Assert.Contains($"formaction=\"/charts/{chart}/entries/4/amend\"", conflict, StringComparison.Ordinal);
        Assert.Equal(3, house.EntriesOf(chart));
    }

    [Fact]
    public async Task A_retraction_needs_its_reason_and_strikes_through()
    {
        var (chart, _) = Chart("撤销");
        var retract = $"/charts/{chart}/entries/2/retract";
        using var nurse = await house.SignInAs("nurse");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await nurse.Post(retract, retract, ("reason", " "))).StatusCode);
        var form = await nurse.Read(retract);
        for (var i = 0; i < 2; i++) await nurse.PostFrom(form, retract, ("reason", "<b>条码贴错</b>"));
        Assert.Equal(3, house.EntriesOf(chart));
        Assert.DoesNotContain(house.Read(chart).Standing, e => e.Id.Value == 2);

        var page = await nurse.Read($"/charts/{chart}/entries/2");
        Assert.Contains("class=\"say gone\"", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;条码贴错&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>条码贴错</b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retraction_taken_back_lets_the_entry_stand_again()
    {
        var (chart, _) = Chart("恢复");
        using var nurse = await house.SignInAs("nurse");
        await nurse.Post($"/charts/{chart}/entries/2/retract", $"/charts/{chart}/entries/2/retract", ("usual", "写错了患者"));
        await nurse.Post($"/charts/{chart}/entries/4/retract", $"/charts/{chart}/entries/4/retract", ("reason", "没有错"));
        Assert.Contains(house.Read(chart).Standing, e => e.Id.Value == 2);
        Assert.DoesNotContain("say gone", await nurse.Read($"/charts/{chart}/entries/2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prescription_is_corrected_herb_by_herb()
    {
        var chart = house.ChartWith("更正处方", (TimeSpan.FromHours(1), Prescription.Sample));
        var amend = $"/charts/{chart}/entries/1/amend";
        using var doctor = await house.SignInAs("tcm");
        var form = FormTextOf(Prescription.Sample);
        form["herbs[0].grams"] = "20";
        var look = await (await doctor.Post(amend, amend, [.. form.Select(f => (f.Key, f.Value)), ("why", "气虚已缓")])).Content.ReadAsStringAsync();
        Assert.Matches("药味 黄芪.*<del>.*30.*</del>.*<ins>.*20.*</ins>", look.ReplaceLineEndings(""));
        Assert.DoesNotMatch("<th scope=\"row\">药味 砂仁", look);
    }

    (ChartId Chart, string Amend) Chart(string name)
    {
        var chart = house.ChartWith(name, (TimeSpan.FromDays(1), new Birth(new(1960))), (TimeSpan.FromMinutes(20), new Temperature(38.6m, Site.Oral)));
        return (chart, $"/charts/{chart}/entries/2/amend");
    }

    static Dictionary<string, string> FormTextOf(IFact fact) => new(Xinglin.Web.Shared.Forms.FormText.Of(fact));

    static string Shown(string page) => System.Text.RegularExpressions.Regex.Match(page, "name=\"shown\" value=\"([^\"]+)\"").Groups[1].Value;
}
