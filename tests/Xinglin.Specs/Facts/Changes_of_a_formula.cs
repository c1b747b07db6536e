using Xinglin.Facts.Herbs;

namespace Xinglin.Specs.Facts;

public class Changes_of_a_formula
{
    [Theory]
    [InlineData("加 黄芪 30 g：气虚", ChangeKind.Added, "黄芪", null, 30.0, "气虚")]
    [InlineData("加黄芪 12.5 g：乏力 5 分", ChangeKind.Added, "黄芪", null, 12.5, "乏力 5 分")]
    [InlineData("去 木香：便溏", ChangeKind.Removed, "木香", null, null, "便溏")]
    [InlineData("改 白术 10→15 g：纳少", ChangeKind.Redosed, "白术", 10.0, 15.0, "纳少")]
    [InlineData("黄芪 15 增至 30 g：乏力未减", ChangeKind.Redosed, "黄芪", 15.0, 30.0, "乏力未减")]
    public void A_line_is_read_whether_this_page_or_an_older_hand_wrote_it(string line, ChangeKind kind, string herb, double? before, double? after, string why) =>
        Assert.Equal(new FormulaChange(kind, herb, (decimal?)before, (decimal?)after, why), FormulaChange.Parse(line));

    [Theory, InlineData("香砂六君子汤改归脾汤：证转"), InlineData("海藻与甘草同用：意在软坚"), InlineData(""), InlineData("加")]
    public void Words_that_name_no_single_change_are_none(string line) => Assert.Null(FormulaChange.Parse(line));

    [Fact]
    public void What_is_written_is_read_again()
    {
        (string, decimal?)[] before = [("党参", 15m), ("木香", 6m), ("白术", 10m)], after = [("党参", 15m), ("白术", 12.5m), ("黄芪", 30m)];
        var changes = FormulaChange.Between(before, after).Select(c => c with { Reason = "因" }).ToList();
        Assert.Equal(["改 白术 10→12.5 g：因", "加 黄芪 30 g：因", "去 木香：因"], changes.Select(c => c.ToString()));
        Assert.Equal(changes.Select(c => c with { Before = c.Kind is ChangeKind.Removed ? null : c.Before }), changes.Select(c => FormulaChange.Parse(c.ToString())!));
    }

    [Fact]
    public void A_formula_of_the_books_has_no_grams_and_writing_them_is_no_change() =>
        Assert.Empty(FormulaChange.Between([("党参", null)], [("党参", 15m)]));
}
