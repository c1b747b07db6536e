using Xinglin.Facts.Arrivals;
using Xinglin.Storage.Persons;

namespace Xinglin.Specs.Storage.Persons;

public class How_alike_two_people_are
{
    static readonly DateTimeOffset then = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    static Face Face(string name, string? born = null, string? sex = "female", string? phone = null, string? number = null, string? address = null) => new(ChartId.New(then),
        new() { Name = name, Phone = phone, Address = address, Numbers = number is null ? [] : [new("身份证", number)] }, PartialDate.TryParse(born, out var b) ? b : null, sex);

    static string Why(Face one, Face other) => string.Join(' ', Likeness.Of(one, other).Why.Select(c => c.Id));

    [Theory]
    [InlineData("王桂兰", "王 桂兰", "name")]
    [InlineData("王桂兰", "王桂蘭", "name")]
    [InlineData("阎锡山甲", "闫锡山甲", "name")]
    [InlineData("王桂兰", "王贵兰", "alike")]
    [InlineData("王桂兰", "Wang Guilan", "pinyin")]
    [InlineData("王桂兰", "WANGGUILAN", "pinyin")]
    [InlineData("王桂兰", "李桂兰", "other-name")]
    [InlineData("Jenny M", "ＪＥＮＮＹ　Ｍ", "name")]
    public void Names_written_in_several_ways(string one, string other, string clue)
    {
        Assert.Equal(clue, Why(Face(one, sex: null), Face(other, sex: null)));
        Assert.Equal(clue, Why(Face(other, sex: null), Face(one, sex: null)));
    }

    [Theory]
    [InlineData("1965-03-21", "1965-03-21", "born")]
    [InlineData("1965-03-21", "1956-03-21", "born-slip")]
    [InlineData("1965-03-04", "1965-04-03", "born-slip")]
    [InlineData("1965-03-21", "1965-04-25", "born-slip")] // a lunar day beside the solar one
    [InlineData("1965-03-21", "1965-11-02", "born-apart")]
    [InlineData("1965-03-21", "1965-03", "born-month")]
    [InlineData("1965-03-21", "1965", "born-year")]
    [InlineData("1964", "1965-03-21", "born-near")] // nominal age
    [InlineData("1960", "1965-03-21", "born-apart")]
    public void Births_known_more_or_less_exactly(string one, string other, string clue) =>
        Assert.Equal($"name {clue}", Why(Face("王桂兰", one, null), Face("王桂兰", other, null)));

    [Fact]
    public void A_full_name_with_the_day_of_birth_is_likely_a_common_name_with_the_year_is_not()
    {
        Assert.True(Likeness.Of(Face("王桂兰", "1965-03-21"), Face("王桂兰", "1965-03-21")).Likely);
        Assert.False(Likeness.Of(Face("王桂兰", "1965"), Face("王桂兰", "1965-03-21")).Likely);
        Assert.False(Likeness.Of(Face("王桂兰"), Face("王桂兰")).Likely);
    }

    [Fact]
    public void Twins_are_not_likely_one_person() => Assert.False(Likeness.Of(
        Face("王桂兰", "1965-03-21", phone: "138 0000 0000", address: "杏林路 1 号"), Face("王玉梅", "1965-03-21", phone: "+8613800000000", address: "杏林路1号")).Likely);

    [Fact]
    public void Two_identity_numbers_are_two_people_and_one_is_one()
    {
        var (one, other) = (Face("王桂兰", "1965-03-21", number: "990403196503210028"), Face("王桂兰", "1965-03-21", number: "990403196503210047"));
        Assert.False(Likeness.Of(one, other).Likely);
        Assert.True(Likeness.Of(one, Face("王桂兰", "1956-03-21", number: "990403196503210028")).Likely);
    }

    [Fact]
    public void Every_clue_says_why_in_both_tongues() =>
        Assert.All(Likeness.Of(Face("王桂兰", "1965", "female", "13800000000", address: "杏林路1号"), Face("李芳", "1990", "male", "13800000000", address: "杏林路1号")).Why,
            c => Assert.True(c.What.Zh.Length > 0 && c.What.En.Length > 0 && c.Points != 0));
}
