using System.Diagnostics;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Formulas;
using Xinglin.Knowledge.Shelves;
using Xinglin.Storage;

namespace Xinglin.Specs.Knowledge.Shelves;

public class Shelves_of_cards
{
    static readonly DateTimeOffset day = new(2026, 11, 22, 0, 0, 0, TimeSpan.FromHours(8));

    static IEnumerable<string> Find(string typed, string? kind = null) => BookRoom.Find(BookRoom.All(Library.Default, day), typed, Initials.Of, kind).Select(f => f.Item.Name.Zh);

    [Fact]
    public void Every_card_in_force_stands_on_exactly_one_shelf()
    {
        var shelved = BookRoom.Shelves.SelectMany(s => s.Items(Library.Default, day)).Where(i => i.IsCard).Select(i => i.Card.Stamp).ToList();
        Assert.Equal(shelved.Distinct().Count(), shelved.Count);
        Assert.Empty(Library.Default.Lint().Select(l => $"{l.Card}@{l.Edition}").Except(shelved));
    }

    [Theory]
    [InlineData("四君子", "四君子汤")]
    [InlineData("sjzt", "四君子汤")]
    [InlineData("qixuzheng", "气虚证")]
    [InlineData("热毒证", "火毒证")]
    [InlineData("SE90", "气虚证")]
    public void A_card_is_found_by_name_alias_pinyin_initials_or_code(string typed, string zh) => Assert.Equal(zh, Find(typed).First());

    [Fact]
    public void A_card_without_pinyin_is_found_by_the_initials_of_its_characters() => Assert.Contains("提醒预算", Find("txys"));

    [Fact]
    public void Letters_in_the_middle_of_a_word_are_not_meant() => Assert.DoesNotContain("痰湿证", Find("hl"));

    [Fact]
    public void A_shelf_may_be_searched_alone()
    {
        Assert.Contains("血瘀证", Find("xuey"));
        Assert.DoesNotContain("血瘀证", Find("xuey", "formulas"));
    }

    [Fact]
    public void A_formula_is_found_by_its_herb_behind_those_that_carry_the_word_in_their_name() =>
        Assert.Equal("黄连解毒汤", Find("黄连", "formulas").First());

    [Fact]
    public void Who_names_a_card_is_told_on_it()
    {
        var users = UsedBy.In(Library.Default, day);
        Assert.Contains("大肠湿热证", users.Of(BookRoom.Shelf("formulas")!.Items(Library.Default, day).Single(i => i.Card.Zh == "槐花散")).Select(c => c.Zh));
        Assert.Contains("槐花散", users.Of(BookRoom.Shelf("syndromes")!.Items(Library.Default, day).Single(i => i.Card.Zh == "大肠湿热证")).Select(c => c.Zh));
    }

    [Fact]
    public void A_formula_of_another_day_is_not_shown() => Assert.Empty(new FormulaShelf().Items(Library.Default, new(2019, 12, 31, 0, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void All_of_it_is_read_in_the_time_of_a_blink()
    {
        var watch = Stopwatch.StartNew();
        var library = new Library();
        var cards = BookRoom.Shelves.Sum(s => s.Items(library, day).Count());
        Assert.True(watch.ElapsedMilliseconds < 1500, $"{cards} cards in {watch.ElapsedMilliseconds} ms");
        TestContext.Current.SendDiagnosticMessage($"{cards} cards in {watch.ElapsedMilliseconds} ms");
    }
}
