using Xinglin.Care.Treatment;
using Xinglin.Facts.Herbs;
using Xinglin.Specs.Care.Treatment.Safety;

namespace Xinglin.Specs.Care.Treatment;

public class Formula_differences
{
    [Fact]
    public void Say_what_was_added_left_out_and_dosed_anew_in_the_order_they_stand()
    {
        var d = Between("黄芪 15, 党参 15, 莪术 9, 三七 3", "黄芪 30, 女贞子 12, 党参 15, 阿胶 6");
        Assert.Equal(["女贞子", "阿胶"], d.Added.Select(h => h.Name));
        Assert.Equal(["莪术", "三七"], d.Removed.Select(h => h.Name));
        var one = Assert.Single(d.Redosed);
        Assert.Equal(("黄芪", 15m), (one.After.Name, one.By));
        Assert.Equal("+2 −2 ±1", d.Short);
    }

    [Theory]
    [InlineData("甘草 6", "炙甘草 6", "≈1")] // another processing of one herb
    [InlineData("甘草 6", "粉甘草 6", "≈1")] // another name of it
    [InlineData("炒白术 15", "白术 20", "±1")]
    [InlineData("半夏 9", "法半夏 9", "≈1")]
    [InlineData("黄芪 30", "黄芪 30", "=")]
    public void Another_name_or_processing_of_a_herb_is_neither_added_nor_left_out(string before, string after, string said)
    {
        var d = Between(before, after);
        Assert.Empty(d.Added);
        Assert.Empty(d.Removed);
        Assert.Equal(said, d.Short);
    }

    [Fact]
    public void Prepared_rehmannia_in_place_of_raw_is_a_change_of_the_formula() => Assert.Equal("+1 −1", Between("生地黄 15", "熟地黄 15").Short);

    [Fact]
    public void A_herb_that_stands_twice_in_two_processings_goes_on_as_itself()
    {
        var d = Between("生薏苡仁 15, 炒薏苡仁 15", "炒薏苡仁 30, 生薏苡仁 15");
        Assert.Equal("±1", d.Short);
        Assert.Equal("炒薏苡仁", Assert.Single(d.Redosed).After.Name);
        Assert.Equal("−1", Between("生薏苡仁 15, 炒薏苡仁 15", "炒薏苡仁 15").Short);
    }

    [Fact]
    public void A_name_nobody_knows_is_compared_as_it_is_written() => Assert.Equal("+1 −1", Between("某某草 9, 黄芪 15", "某某叶 9, 黄芪 15").Short);

    [Fact]
    public void A_first_prescription_is_all_added() =>
        Assert.Equal("+2", FormulaDifference.Between(null, Rx("黄芪 30, 党参 15"), Asking.Materia.Herbal).Short);

    [Fact]
    public void Without_a_pharmacopoeia_only_the_names_speak() => Assert.Equal("+1 −1", FormulaDifference.Between(Rx("甘草 6"), Rx("炙甘草 6"), null).Short);

    static FormulaDifference Between(string before, string after) => FormulaDifference.Between(Rx(before), Rx(after), Asking.Materia.Herbal);

    internal static Prescription Rx(string herbs) => new([.. herbs.Split(", ").Select(h => h.Split(' ')).Select(p => new FormulaHerb(p[0], decimal.Parse(p[1], System.Globalization.CultureInfo.InvariantCulture)))], 7, Aim.Symptom);
}
