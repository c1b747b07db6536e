using System.Net;
using System.Text.RegularExpressions;
using Xinglin.Facts.Herbs;
using Xinglin.Web.Shared.Forms;

namespace Xinglin.Specs.Web;

/// <summary>No fact without a form, by reflection: a fact that gets a member no form can hold fails here.</summary>
public class Forms_made_from_facts
{
    public static IEnumerable<TheoryDataRow<string>> Kinds => Recordable.All.Select(t => new TheoryDataRow<string>(t));

    [Theory, MemberData(nameof(Kinds))]
    public void Every_member_of_a_fact_has_its_field(string tag) => EveryMember(Tags.Find(tag)!);

    static void EveryMember(Type record)
    {
        var fields = FormField.Of(record);
        Assert.Empty(record.GetProperties().Where(p => p.CanWrite && fields.All(f => f.Member != p.Name)).Select(p => $"{record.Name}.{p.Name}"));
        foreach (var inner in fields.Where(f => f.Kind is FieldKind.Rows or FieldKind.Group)) EveryMember(inner.Type);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void What_is_typed_comes_back_as_the_fact(string tag)
    {
        var sample = FactSamples.Of(tag);
        var (fact, problems) = FormReading.Read(tag, FormText.Of(sample.Fact).GetValueOrDefault);
        Assert.Empty(problems);
        Assert.Equal(sample.Json, Json(fact!));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void What_is_offered_at_first_is_what_the_fact_says_by_itself(string tag)
    {
        var offered = FormText.Defaults(tag);
        var (fact, _) = FormReading.Read(tag, name => offered.GetValueOrDefault(name) ?? FormText.Of(FactSamples.Of(tag).Fact).GetValueOrDefault(name));
        Assert.NotNull(fact);
        Assert.DoesNotContain(offered.Keys, k => FormField.Of(Tags.Find(tag)!).Any(f => f.Required && f.At == k));
    }

    [Fact]
    public void No_field_takes_a_name_the_form_needs_for_itself() =>
        Assert.Empty(Recordable.All.SelectMany(t => FormField.Of(Tags.Find(t)!)).Select(f => f.At).Intersect(FormNames.Own));

    [Fact]
    public void Everything_but_the_stores_own_entries_and_retractions_can_be_recorded() =>
        Assert.Equal(["blank", "erased", "restricted", "retraction"], Tags.All.Except(Recordable.All).Order());

    [Fact]
    public void What_is_missing_is_named_by_its_field() =>
        Assert.Equal(["drug", "kind"], FormReading.Read("drug-given", _ => null).Problems.Select(p => p.Field).Order());

    [Theory, InlineData("三十八"), InlineData("38.6.1"), InlineData("1e3")]
    public void A_word_is_not_a_number(string typed) =>
        Assert.Contains(FormReading.Read("temperature", n => n is "celsius" ? typed : "oral").Problems, p => p.Field == "celsius");

    [Theory, InlineData("３８．６"), InlineData("38。6"), InlineData(" 38.6 ")]
    public void Digits_typed_with_a_Chinese_input_method_are_digits(string typed) =>
        Assert.Equal("口温 38.6 ℃", FormReading.Read("temperature", n => n is "celsius" ? typed : n is "site" ? "oral" : null).Fact!.Say().Zh);

    [Fact]
    public void A_choice_nobody_offered_is_refused() =>
        Assert.Contains(FormReading.Read("temperature", n => n is "celsius" ? "38" : n is "site" ? "nose" : null).Problems, p => p.Field == "site");

    [Fact]
    public void The_facts_own_words_speak_beside_the_field() =>
        Assert.True(FormNames.Same("celsius", Assert.Single(FormReading.Read("temperature", n => n is "celsius" ? "386" : n is "site" ? "oral" : null).Problems)));

    [Fact]
    public void Rows_nobody_wrote_into_are_no_rows()
    {
        Dictionary<string, string> typed = new() { ["herbs.rows"] = "4", ["herbs[0].name"] = "黄芪", ["herbs[0].grams"] = "30", ["herbs[2].name"] = "砂仁", ["herbs[2].grams"] = "6", ["herbs[2].role"] = "envoy", ["packets"] = "7", ["aim"] = "toxicity" };
        var fact = Assert.IsType<Prescription>(FormReading.Read("prescription", typed.GetValueOrDefault).Fact);
        Assert.Equal(["黄芪", "砂仁"], fact.Herbs.Select(h => h.Name));
    }

    [Fact]
    public void A_half_written_row_is_named_by_its_place()
    {
        Dictionary<string, string> typed = new() { ["herbs.rows"] = "2", ["herbs[0].name"] = "黄芪", ["herbs[0].grams"] = "30", ["herbs[1].name"] = "砂仁", ["packets"] = "7", ["aim"] = "toxicity" };
        Assert.Equal(["herbs[1].grams"], FormReading.Read("prescription", typed.GetValueOrDefault).Problems.Select(p => p.Field));
    }

    [Fact]
    public void A_herb_that_moved_is_not_a_herb_that_changed()
    {
        var old = (Prescription)FactSamples.Of("prescription").Fact;
        Assert.Empty(FactLines.Between(old, old with { Herbs = [.. old.Herbs.Reverse()] }));
        var less = old with { Herbs = [old.Herbs[0] with { Grams = 20 }, old.Herbs[1]] };
        var only = Assert.Single(FactLines.Between(old, less));
        Assert.Contains("黄芪", only.Label.Zh, StringComparison.Ordinal);
        Assert.Contains("30", only.Before!.Value.Zh, StringComparison.Ordinal);
        Assert.Contains("20", only.After!.Value.Zh, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_fact_says_its_own_words_and_needs_no_other_file(string tag)
    {
        var type = Tags.Find(tag)!;
        Assert.True(type.GetProperty("Named") is not null, $"{type.Name} has no static Named: 名称　Member 词|word");
        Assert.All(FormField.Of(type).Where(f => !f.IsCodes), f => Assert.True(Vocabulary.Knows($"{type.Name}.{f.Member}"), $"{type.Name} says no word for {f.Member}"));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Every_word_of_a_form_is_Chinese_first(string tag) => EveryWord(tag, Tags.Find(tag)!);

    static void EveryWord(string tag, Type record)
    {
        foreach (var field in FormField.Of(record))
        {
            Assert.All(field.Kind == FieldKind.Choice ? field.Choices.Select(c => c.Word).Append(field.Label) : [field.Label, Vocabulary.Fact(tag), Vocabulary.Group(Recordable.Group(tag))],
                w => Assert.True(w.Zh != w.En || w.Zh.All(c => !char.IsLower(c)), $"{tag}: no Chinese word for {w.En} of {record.Name}.{field.Member}"));
            if (field.Kind is FieldKind.Rows or FieldKind.Group) EveryWord(tag, field.Type);
        }
    }

    internal static string Json(IFact fact) => System.Text.Encoding.UTF8.GetString(FactJson.Write(fact).Body);
}

/// <summary>The same over HTTP, without script: open the form, type the sample, sign; then the entry stands.</summary>
public partial class Every_form_over_http(Every_form_over_http.Somebody_of_all_roles somebody) : IClassFixture<Every_form_over_http.Somebody_of_all_roles>
{
    /// <summary>One who may write everything, signed in once in each tongue.</summary>
    public sealed class Somebody_of_all_roles : IAsyncLifetime
    {
        public Web_house House { get; } = new();
        public Visit Zh { get; private set; } = null!;
        public Visit En { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await House.InitializeAsync();
            Zh = await House.SignInAs("oncologist", "nurse", "pathologist", "radiologist", "pharmacist", "mdt", "infection");
            En = await House.SignInAs("oncologist", "nurse", "pathologist", "radiologist", "pharmacist", "mdt", "infection");
            await En.Open("/tongue?to=en&back=/");
        }

        public async ValueTask DisposeAsync()
        {
            Zh.Dispose();
            En.Dispose();
            await House.DisposeAsync();
        }
    }

    readonly Web_house house = somebody.House;

    public static IEnumerable<TheoryDataRow<string>> Kinds => Forms_made_from_facts.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_sample_typed_into_its_form_stands_in_the_chart(string tag)
    {
        var chart = house.ChartWith("全表单", Grounds.For(tag));
        var visit = somebody.Zh;
        var sample = Grounds.Standing(FactSamples.Of(tag).Fact);
        var form = $"/charts/{chart}/record/{tag}";
        Assert.Equal(HttpStatusCode.OK, (await visit.Open(form)).StatusCode);

        var answer = await visit.Post(form, form, [.. FormText.Of(sample).Select(t => (t.Key, t.Value))]);

        Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther, Alarm().Match(await answer.Content.ReadAsStringAsync()).Value);
        var entry = house.Read(chart).Written[^1];
        Assert.Equal(Forms_made_from_facts.Json(sample), Forms_made_from_facts.Json(entry.Fact));
        Assert.Contains($"已签，存为第 {entry.Id} 条", await visit.Read(answer.Headers.Location!.ToString()), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task No_word_is_missing_in_either_tongue(string tag)
    {
        var chart = house.ChartWith("两种话");
        var zh = Labels(await somebody.Zh.Read($"/charts/{chart}/record/{tag}"));
        Assert.All(zh, l => Assert.True(Chinese().IsMatch(l) || !Small().IsMatch(l), $"{tag}: “{l}” on a Chinese form"));
        var en = Labels(await somebody.En.Read($"/charts/{chart}/record/{tag}"));
        Assert.All(en, l => Assert.False(Chinese().IsMatch(l), $"{tag}: “{l}” on an English form"));
        Assert.Equal(zh.Count, en.Count);
    }

    static List<string> Labels(string page)
    {
        var form = page[page.IndexOf("<form class=\"fact\"", StringComparison.Ordinal)..];
        form = form[..form.IndexOf("</form>", StringComparison.Ordinal)];
        return [.. Label().Matches(form).Select(m => WebUtility.HtmlDecode(Inner().Replace(m.Groups[2].Value, "")).Trim(' ', '*')).Where(l => l.Length > 0)];
    }

    [GeneratedRegex("<(span|legend|th|option|summary|button)[^>]*>(.*?)</\\1>", RegexOptions.Singleline)]
    private static partial Regex Label();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Inner();

    [GeneratedRegex("[\\u4e00-\\u9fff]")]
    private static partial Regex Chinese();

    [GeneratedRegex("[a-z]{2,}")]
    private static partial Regex Small();

    [GeneratedRegex("<div class=\"alarm.*?</div>.*?</div>", RegexOptions.Singleline)]
    private static partial Regex Alarm();
}
