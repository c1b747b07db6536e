using System.Globalization;
using System.Text.Json;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Treatment;
using Xinglin.Web.Shared.Forms;

namespace Xinglin.Specs.Web;

public class Forms_made_from_facts
{
    public static IEnumerable<TheoryDataRow<string>> Fitting => Tags.All.Where(t => Tags.Find(t)!.Namespace != "Xinglin.Facts" && FormField.Fits(Tags.Find(t)!)).Select(t => new TheoryDataRow<string>(t));

    [Theory, MemberData(nameof(Fitting))]
    public void What_is_typed_comes_back_as_the_fact(string tag)
    {
        var type = Tags.Find(tag)!;
        var sample = (IFact)type.GetProperty("Sample")!.GetValue(null)!;
        var json = JsonSerializer.SerializeToElement(sample, type, FactJson.Options);
        var typed = FormField.Of(type).Where(f => json.TryGetProperty(f.Name, out _)).ToDictionary(f => f.Name, f => Typed(f, json.GetProperty(f.Name)));

        var (fact, problems) = FormReading.Read(tag, typed.GetValueOrDefault);

        Assert.Empty(problems);
        Assert.Equal(sample.Say(), fact!.Say());
    }

    [Fact]
    public void What_is_missing_is_named_by_its_field() =>
        Assert.Equal(["drug", "kind"], FormReading.Read("drug-given", _ => null).Problems.Select(p => p.Field).Order());

    [Fact]
    public void A_word_is_not_a_number() =>
        Assert.Contains(FormReading.Read("temperature", n => n is "celsius" ? "三十八" : "oral").Problems, p => p.Field == "celsius");

    [Fact]
    public void The_facts_own_words_speak_beside_the_field() =>
        Assert.Equal("Celsius", Assert.Single(FormReading.Read("temperature", n => n is "celsius" ? "386" : n is "site" ? "oral" : null).Problems).Field);

    [Theory, MemberData(nameof(Fitting))]
    public void Every_word_of_a_form_is_Chinese_first(string tag) =>
        Assert.All(FormField.Of(Tags.Find(tag)!).SelectMany(f => f.Kind == FieldKind.Choice ? f.Choices.Select(c => c.Word).Append(f.Label) : [f.Label]).Append(Vocabulary.Fact(tag)),
            w => Assert.True(w.Zh != w.En || w.Zh.All(c => !char.IsLower(c)), $"{tag}: no Chinese word for {w.En}"));

    static string? Typed(FormField field, JsonElement value) => field.Kind switch
    {
        FieldKind.Lines => string.Join('\n', value.EnumerateArray().Select(v => v.GetString())),
        FieldKind.Pairs => string.Join('\n', value.EnumerateObject().Select(p => $"{p.Name}：{p.Value.GetString()}")),
        FieldKind.Truth or FieldKind.MaybeTruth => value.GetBoolean() ? "true" : "false",
        FieldKind.Moment => value.GetDateTimeOffset().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
