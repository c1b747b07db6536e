using Xinglin.Care;

namespace Xinglin.Specs;

/// <summary>docs/house.md, held against the tree. That each rule can fail is shown in HouseSpecBadExamples.cs.</summary>
public class The_house
{
    [Fact]
    public void Projects_use_only_what_the_table_of_arrows_allows() => Holds(HouseLaw.Arrows(Tree.Sources));

    [Fact]
    public void Facts_care_and_numbers_bring_no_packages() => Holds(HouseLaw.BarePackages(Tree.Sources));

    [Theory]
    [InlineData("Storage"), InlineData("Exchange"), InlineData("Web"), InlineData("Cli")]
    public void Care_was_compiled_against_none_of_the(string outer) =>
        Assert.DoesNotContain($"Xinglin.{outer}", typeof(CareTask).Assembly.GetReferencedAssemblies().Select(a => a.Name));

    [Fact]
    public void Wings_meet_only_in_the_chart() => Holds(HouseLaw.WingBorders(Tree.Sources));

    [Fact]
    public void No_file_is_longer_than_four_hundred_lines() => Holds(HouseLaw.TooLong(Tree.Sources));

    [Fact]
    public void A_page_has_one_question_and_fits_in_a_hundred_and_twenty_lines() => Holds(HouseLaw.LongPages(Tree.Sources));

    [Fact]
    public void Half_of_the_files_are_shorter_than_ninety_lines() =>
        Assert.InRange(HouseLaw.MedianLines(Tree.Sources.Where(f => f.In("src"))), 1, 90);

    [Fact]
    public void No_type_is_named_for_what_it_is_not() =>
        Holds(HouseLaw.EmptyNames(Tree.Sources, HouseLaw.Glossary(Tree.Read("docs", "house.md"))));

    [Fact]
    public void Nothing_reads_the_clock_but_the_programs_and_the_store() => Holds(HouseLaw.ClockReads(Tree.Sources));

    [Fact]
    public void Every_fact_and_every_loop_says_its_Chinese_name() => Holds(HouseLaw.WithoutChinese(Tree.Sources));

    [Fact]
    public void Nothing_is_left_for_later_in_a_comment() =>
        Holds(HouseLaw.Unfinished(Tree.Sources.Where(f => !f.Name.StartsWith("HouseSpec", StringComparison.Ordinal))));

    [Fact]
    public void The_tree_was_really_read()
    {
        Assert.Contains(Tree.Sources, f => f.Path == "src/Xinglin.Facts/Chart.cs");
        Assert.Contains(Tree.Sources, f => f.Path == "src/Xinglin.Web/Xinglin.Web.csproj");
    }

    static void Holds(IEnumerable<string> broken) => Assert.Empty(broken);
}
