using System.Net;
using AngleSharp.Html.Parser;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Person;
using Xinglin.Specs.Web.Entries;

namespace Xinglin.Specs.Web.Checking;

/// <summary>双签 at the form of the prescription: the refusal asks for reasons, and reasons and prescription are written together or not at all.</summary>
public class Signing_over(Web_house house) : IClassFixture<Web_house>
{
    const string Rule = "F18-GANCAO";
    static readonly HtmlParser parser = new();
    static readonly (string, string)[] seaweed = [("herbs[0].name", "海藻"), ("herbs[0].grams", "9"), ("herbs[1].name", "炙甘草"), ("herbs[1].grams", "6"), ("packets", "7"), ("aim", "tumour"), ("targetSymptom", "颈部肿块")];

    (ChartId Chart, string Form) House(string name)
    {
        var chart = house.ChartWith(name, (TimeSpan.FromDays(1), new Birth(new(1960))));
        return (chart, $"/charts/{chart}/record/prescription");
    }

    [Fact]
    public async Task A_refusal_asks_for_a_reason_and_both_are_written_in_one_batch_that_is_counted()
    {
        var (chart, form) = House("双签甲");
        using var doctor = await house.SignInAs("tcm");
        var before = await Count(doctor);
        var refused = await doctor.Post(form, form, seaweed);
        var text = await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        using var page = await parser.ParseDocumentAsync(text);
        Assert.NotNull(page.QuerySelector($"input[name='over.{Rule}']"));
        Assert.Equal(1, house.EntriesOf(chart));

        var signed = await doctor.PostFrom(text, form, [.. seaweed, ($"over.{Rule}", " 海藻玉壶汤原方 ")]);
        Assert.Equal(HttpStatusCode.Found, signed.StatusCode);
        Assert.Equal(3, house.EntriesOf(chart));
        var over = Assert.Single(house.Read(chart).All<SafetyOverridden>());
        Assert.Equal((Rule, "海藻玉壶汤原方"), (over.Fact.Rule, over.Fact.Reason));
        Assert.Equal(["海藻", "炙甘草"], over.Fact.Herbs.Order(StringComparer.Ordinal).OrderBy(h => h == "炙甘草"));
        var prescription = Assert.Single(house.Read(chart).All<Prescription>());
        Assert.Equal((prescription.Entry.RecordedAt, prescription.At), (over.Entry.RecordedAt, over.At));
        Assert.Equal(before + 1, await Count(doctor));
    }

    [Fact]
    public async Task A_double_click_writes_both_once()
    {
        var (chart, form) = House("双签乙");
        using var doctor = await house.SignInAs("tcm");
        var page = await doctor.Read(form);
        var key = Signing_once.Key(page);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => doctor.PostFrom(page, form, [.. seaweed, ($"over.{Rule}", "原方"), ("key", key)])));
        Assert.All(answers, a => Assert.EndsWith($"?signed={key}", a.Headers.Location?.ToString(), StringComparison.Ordinal));
        Assert.Equal(3, house.EntriesOf(chart));
        Assert.EndsWith($"?signed={key}", (await doctor.PostFrom(page, form, [.. seaweed, ($"over.{Rule}", "原方"), ("key", key)])).Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Equal(3, house.EntriesOf(chart));
    }

    [Fact]
    public async Task A_blank_reason_is_none_and_nothing_is_written()
    {
        var (chart, form) = House("双签丙");
        using var doctor = await house.SignInAs("tcm");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await doctor.Post(form, form, [.. seaweed, ($"over.{Rule}", "  ")])).StatusCode);
        Assert.Equal(1, house.EntriesOf(chart));
    }

    [Fact]
    public async Task What_stops_cannot_be_signed_over_and_then_no_reason_is_written_either()
    {
        var (chart, form) = House("双签丁");
        using var doctor = await house.SignInAs("tcm");
        (string, string)[] withPoison = [.. seaweed, ("herbs[2].name", "关木通"), ("herbs[2].grams", "6")];
        var refused = await doctor.Post(form, form, [.. withPoison, ($"over.{Rule}", "原方"), ("over.FORBIDDEN-ARISTOLOCHIC-ACID", "一定要用")]);
        var text = await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("请改方", text, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"over.FORBIDDEN-ARISTOLOCHIC-ACID\"", text, StringComparison.Ordinal);
        Assert.Contains("value=\"原方\"", text, StringComparison.Ordinal);
        Assert.Equal(1, house.EntriesOf(chart));
    }

    [Fact]
    public async Task The_card_of_a_rule_says_how_often_it_was_signed_over()
    {
        var (chart, _) = House("双签戊");
        using var doctor = await house.SignInAs("tcm");
        Assert.Contains("双签 0 次 / 近 90 天", await doctor.Read("/knowledge/interactions/" + Xinglin.Knowledge.Shelves.BookRoom.Shelf("interactions")!.Items(Xinglin.Knowledge.Library.Default, DateTimeOffset.UtcNow).First().Id), StringComparison.Ordinal);
        var before = await Count(doctor);
        house.Write(chart, new SafetyOverridden(Rule, "原方"));
        Assert.Equal(before + 1, await Count(doctor));
        house.Write(chart, new SafetyOverridden("dose-toxic", "肿瘤大剂量"));
        Assert.Matches("DOSE-TOXIC</code> 1 次", await doctor.Read("/knowledge/rules/prescribing"));
        Assert.DoesNotContain("近 90 天", await doctor.Read("/knowledge/herbs/huang-qi"), StringComparison.Ordinal);
    }

    static async Task<int> Count(Visit visit)
    {
        using var page = await parser.ParseDocumentAsync(await visit.Read("/knowledge/incompatibilities/f18-gancao"));
        return int.Parse(page.QuerySelector("#signed-over")!.TextContent.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
