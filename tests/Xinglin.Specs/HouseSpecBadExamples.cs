namespace Xinglin.Specs;

/// <summary>A rule that cannot fail is no rule: each finds the bad example and leaves the good one beside it alone.</summary>
public class Each_rule_of_the_house_can_fail
{
    [Fact]
    public void An_arrow_from_care_to_storage_is_found() => Finds("Care may not use Storage", HouseLaw.Arrows(
    [
        new("src/Xinglin.Care/Xinglin.Care.csproj", Using("Facts", "Storage")),
        new("src/Xinglin.Storage/Xinglin.Storage.csproj", Using("Facts")),
    ]));

    [Fact]
    public void A_project_the_table_does_not_know_is_found() => Finds("Bus may not use Facts", HouseLaw.Arrows(
        [new("src/Xinglin.Bus/Xinglin.Bus.csproj", Using("Facts"))]));

    [Fact]
    public void A_package_in_facts_is_found() => Finds("Newtonsoft.Json", HouseLaw.BarePackages(
    [
        new("src/Xinglin.Facts/Xinglin.Facts.csproj", """<Project><PackageReference Include="Newtonsoft.Json" /></Project>"""),
        new("src/Xinglin.Storage/Xinglin.Storage.csproj", """<Project><PackageReference Include="Npgsql" /></Project>"""),
    ]));

    [Fact]
    public void A_wing_that_imports_another_is_found() => Finds("Recovery may not look into Nursing", HouseLaw.WingBorders(
    [
        new("src/Xinglin.Care/Recovery/PainLoop.cs", "using Xinglin.Care.Nursing;"),
        new("src/Xinglin.Care/Nursing/FeverLoop.cs", "using Xinglin.Facts.Treatment; // like Xinglin.Care.Treatment"),
        new("src/Xinglin.Care/TaskRegister.cs", "using Xinglin.Care.Nursing;"),
    ]));

    [Fact]
    public void A_file_of_four_hundred_and_one_lines_is_found() => Finds("401 lines", HouseLaw.TooLong(
        [new("src/a.cs", LinesOf(401)), new("src/b.cs", LinesOf(400)), new("src/c.g.cs", LinesOf(900))]));

    [Fact]
    public void A_long_page_is_found() => Finds("121 lines", HouseLaw.LongPages(
        [new("a.razor", "@page \"/a\"\n" + LinesOf(120)), new("b.razor", "@page \"/b\"\n" + LinesOf(119)), new("part.razor", LinesOf(300))]));

    [Fact]
    public void Much_code_on_a_page_is_found() => Finds("@code has 41 lines", HouseLaw.LongPages(
        [new("a.razor", "@page \"/a\"\n@code {\n" + LinesOf(40)), new("b.razor", "@page \"/b\"\n@code {\n" + LinesOf(39))]));

    [Fact]
    public void The_median_is_the_middle_file() => Assert.Equal(7, HouseLaw.MedianLines(
        [new("a.cs", LinesOf(1)), new("b.cs", LinesOf(7)), new("c.razor", LinesOf(300)), new("d.js", LinesOf(9))]));

    [Theory]
    [InlineData("class ChartManager;"), InlineData("sealed record ChartDto(int X);"), InlineData("record struct WardInfo;")]
    [InlineData("interface IChartService { }"), InlineData("enum LoginEvent { A }")]
    public void A_name_that_says_nothing_is_found(string code) =>
        Finds("says nothing", HouseLaw.EmptyNames([new("src/a.cs", code)], []));

    [Fact]
    public void A_component_is_named_by_its_file() =>
        Finds("TableBase", HouseLaw.EmptyNames([new("src/TableBase.razor", "<p></p>"), new("src/Ring.razor", "<p></p>")], []));

    [Fact]
    public void A_word_of_the_glossary_a_comment_and_a_string_are_not_names() => Assert.Empty(HouseLaw.EmptyNames(
        [new("src/a.cs", "record AdverseEvent; // class RowData\nvar s = \"class RowData\";")],
        HouseLaw.Glossary("## 12. Glossary\n| 不良反应 | adverse event | `AdverseEvent` |")));

    [Theory]
    [InlineData("src/Xinglin.Care/a.cs", "var t = DateTime.Now;"), InlineData("src/Xinglin.Storage/a.cs", "DateTimeOffset.UtcNow")]
    [InlineData("src/Xinglin.Web/a.razor", "@DateTime.Today"), InlineData("src/Xinglin.Exchange/a.cs", "TimeProvider clock")]
    public void A_clock_is_found(string path, string code) => Finds("reads the clock", HouseLaw.ClockReads([new(path, code)]));

    [Fact]
    public void The_programs_and_the_store_may_be_handed_a_clock() => Assert.Empty(HouseLaw.ClockReads(
    [
        new("src/Xinglin.Web/Program.cs", "TimeProvider.System"),
        new("src/Xinglin.Storage/Desk.cs", "class Desk(TimeProvider clock); // never DateTime.Now"),
        new("src/Xinglin.Care/a.cs", "var s = Stopwatch.StartNew();"),
    ]));

    [Fact]
    public void A_fact_without_Chinese_is_found() => Finds("[Tag(\"fever\"", HouseLaw.WithoutChinese(
    [
        new("src/Xinglin.Facts/Fever.cs", "/// <summary>A fever.</summary>\n[Tag(\"fever\")]\nrecord Fever;"),
        new("src/Xinglin.Facts/Cough.cs", "/// <summary>咳嗽。A cough.</summary>\n/// <param name=\"X\">how</param>\n[Tag(\"cough\")]\nrecord Cough;"),
    ]));

    [Fact]
    public void A_loop_without_a_summary_is_found() => Finds("[Loop(\"pain\"", HouseLaw.WithoutChinese(
        [new("src/Xinglin.Care/Recovery/PainLoop.cs", "namespace A;\n\n[Loop(\"pain\", Wing.Recovery, \"疼痛\", \"pain\", Harm.Acute)]\nclass PainLoop;")]));

    [Theory]
    [InlineData("// TODO later"), InlineData("#region Fields"), InlineData("// ------ public ------")]
    public void Something_left_for_later_is_found(string code) => Finds("a.cs", HouseLaw.Unfinished([new("src/a.cs", code)]));

    [Fact]
    public void A_promise_with_an_issue_number_may_stand() => Assert.Empty(HouseLaw.Unfinished([new("src/a.cs", "// TODO #12: read shape 3")]));

    static void Finds(string part, IEnumerable<string> broken) => Assert.Contains(part, Assert.Single(broken), StringComparison.Ordinal);

    static string LinesOf(int n) => string.Concat(Enumerable.Repeat("x\n", n));

    static string Using(params string[] projects) =>
        $"<Project>{string.Concat(projects.Select(p => $"<ProjectReference Include=\"../Xinglin.{p}/Xinglin.{p}.csproj\" />"))}</Project>";
}
