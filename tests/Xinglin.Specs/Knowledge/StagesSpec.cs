using Xinglin.Knowledge;
using Xinglin.Knowledge.Answers;
using Xinglin.Knowledge.Staging;

namespace Xinglin.Specs.Knowledge;

public sealed class Stage_groups
{
    static readonly DateTimeOffset today = new(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(8));

    static Reply<StageAnswer> Reply(string table, params string[] pairs) =>
        StageAnswer.To(Library.Default, new(table, pairs.Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1]), today));

    static StageAnswer Ask(string table, params string[] pairs) => Reply(table, pairs) is { Answer: { } a } ? a : throw new InvalidOperationException("nobody answered");

    static StagingCard Table(string id) => Library.Default.Family<StagingCard>()[id].On(today)!;

    public static TheoryData<string> Tables => [.. Library.Default.Family<StagingCard>().Keys.Order()];

    public static TheoryData<string> Rules => [.. Library.Default.Family<StagingRuleCard>().Keys.Order()];

    [Theory, MemberData(nameof(Tables))]
    public void Every_worked_example_of_a_table_comes_out(string id) => Assert.Empty(Table(id).Wrong());

    [Theory, MemberData(nameof(Rules))]
    public void Every_worked_example_of_a_rule_comes_out(string id) => Assert.Empty(Library.Default.Family<StagingRuleCard>()[id].On(today)!.Wrong());

    [Theory, MemberData(nameof(Tables))]
    public void Every_combination_has_one_of_the_known_groups_or_a_reason_in_both_tongues(string id)
    {
        string[] known = ["0", "0a", "0is", "occult", "I", "IA", "IA1", "IA2", "IA3", "IB", "IC", "II", "IIA", "IIB", "IIC", "III", "IIIA", "IIIB", "IIIC", "IV", "IVA", "IVB", "IVC"];
        var table = Table(id);
        foreach (var t in table.Categories("T").Append("TX"))
            foreach (var n in table.Categories("N").Append("NX"))
                foreach (var m in table.Categories("M").Append("MX"))
                {
                    var got = table.Group(t, n, m);
                    if (got.Group is { } group) Assert.Contains(group, known);
                    else Assert.True(got.Cannot is { Zh.Length: > 0, En.Length: > 0 });
                    if (m == "MX") Assert.Null(got.Group);
                }
    }

    /// <summary>A later stage of spread never makes an earlier group: whoever mistypes a grid breaks this.</summary>
    [Theory, MemberData(nameof(Tables))]
    public void Distant_metastasis_makes_a_fourth_stage_whatever_T_and_N(string id)
    {
        foreach (var m in Table(id).Categories("M").Where(m => m != "M0"))
            foreach (var t in Table(id).Categories("T").Append("TX"))
                foreach (var n in Table(id).Categories("N").Append("NX")) Assert.StartsWith("IV", Table(id).Group(t, n, m).Group, StringComparison.Ordinal);
    }

    [Theory] // the 9th edition beside the 8th, as its authors list the changes
    [InlineData("T1c", "N1", "M0", "IIB", "IIA"), InlineData("T1b", "N2a", "M0", "IIIA", "IIB"), InlineData("T1a", "N2b", "M0", "IIIA", "IIIA")]
    [InlineData("T2a", "N2a", "M0", "IIIA", "IIIA"), InlineData("T2a", "N2b", "M0", "IIIA", "IIIB"), InlineData("T3", "N2a", "M0", "IIIB", "IIIA")]
    [InlineData("T3", "N2b", "M0", "IIIB", "IIIB"), InlineData("T4", "N2a", "M0", "IIIB", "IIIB"), InlineData("T4", "N2b", "M0", "IIIB", "IIIB")]
    [InlineData("T1a", "N0", "M1c1", "IVB", "IVB"), InlineData("T3", "N0", "M0", "IIB", "IIB"), InlineData("Tis", "N1", "M0", null, null)]
    public void The_eighth_and_the_ninth_edition_of_lung_stand_side_by_side(string t, string n, string m, string? eighth, string? ninth)
    {
        var asked = Ask("lung_8", $"t={t}", $"n={n}", $"m={m}");
        var beside = Assert.Single(asked.Beside!);
        Assert.Equal(("lung_8", eighth, "lung_9", ninth), (asked.Table, asked.Group, beside.Table, beside.Group));
        Assert.Equal(ninth, Ask("lung-9", $"t={t}", $"n={n}", $"m={m}").Group);
        Assert.NotEqual(asked.Edition, beside.Edition);
    }

    [Fact]
    public void The_ninth_edition_does_not_guess_which_N2_it_is()
    {
        var asked = Ask("lung_9", "t=T1a", "n=N2", "m=M0");
        Assert.Null(asked.Group);
        Assert.Contains("N2a", asked.Cannot!.Value.En, StringComparison.Ordinal);
        Assert.Equal("IIIA", asked.Beside![0].Group);
    }

    [Theory] // CNLC beside BCLC
    [InlineData("1", "1.8", "0", "A", "no", "no", "Ia", "0"), InlineData("1", "6", "0", "A", "no", "no", "Ib", "A")]
    [InlineData("2", "3.5", "0", "A", "no", "no", "IIa", "B"), InlineData("1", "4", "1", "A", "yes", "no", "IIIa", "C")]
    [InlineData("1", "2", "3", "A", "no", "no", "IV", "D"), InlineData("1", "4.8", "1", "A", "no", "no", "Ia", "C")]
    public void CNLC_and_BCLC_stand_side_by_side_and_neither_is_turned_into_the_other(string number, string largest, string ps, string child, string vascular, string extrahepatic, string cnlc, string bclc)
    {
        var asked = Ask("liver_cnlc", $"number={number}", $"largest={largest}", $"ps={ps}", $"child={child}", $"vascular={vascular}", $"extrahepatic={extrahepatic}", "preserved=yes");
        Assert.Equal((cnlc, bclc), (asked.Group, Assert.Single(asked.Beside!).Group));
    }

    [Fact]
    public void What_only_the_other_scheme_asks_for_is_missing_there_and_not_here()
    {
        var asked = Ask("liver_cnlc", "number=1", "largest=4.8", "ps=1", "child=A", "vascular=no", "extrahepatic=no");
        Assert.Equal("Ia", asked.Group);
        Assert.Contains("preserved", asked.Beside![0].Cannot!.Value.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t=T2", "n=N0", "m="), InlineData("t=T2", "n=N0")]
    public void A_missing_M_is_not_M0(params string[] pairs) => Assert.Null(Ask("stomach_8_clinical", [.. pairs.Where(p => !p.EndsWith('='))]).Group);

    [Theory] // prefixes: what the table holds for, and no mixing of T and N
    [InlineData("stomach_8_clinical", "cT2", "cN0", "cM0", "I"), InlineData("stomach_8_clinical", "pT2", "pN0", "M0", null)]
    [InlineData("stomach_8_pathological", "pT2", "pN3a", "cM0", "IIIA"), InlineData("stomach_8_pathological", "ypT2", "ypN1", "M0", null)]
    [InlineData("stomach_8_yp", "ypT2", "ypN2", "M0", "II"), InlineData("stomach_8_pathological", "cT2", "pN1", "M0", null)]
    [InlineData("oesophagus_8_yp", "ypT0", "ypN0", "cM0", "I"), InlineData("oesophagus_8_squamous_clinical", "cT1b", "cN1", "cM0", "I")]
    [InlineData("lung_8", "rT2a", "rN1", "M0", null), InlineData("colorectum_8", "PT3", "pn0", "CM0", "IIA")]
    public void A_table_holds_for_its_prefixes_and_c_and_p_are_not_mixed(string table, string t, string n, string m, string? group)
    {
        var asked = Ask(table, $"t={t}", $"n={n}", $"m={m}");
        Assert.Equal(group, asked.Group);
        Assert.Equal(group is null, asked.Cannot is not null);
    }

    [Fact]
    public void The_prefix_is_part_of_the_answer() => Assert.Equal("yp", Ask("stomach_8_yp", "t=ypT2", "n=ypN2", "m=M0").Prefix);

    [Fact]
    public void Grade_and_place_are_asked_for_where_they_decide()
    {
        Assert.Contains("grade", Ask("oesophagus_8_squamous_pathological", "t=T2", "n=N0", "m=M0").Cannot!.Value.En, StringComparison.Ordinal);
        Assert.Equal("IB", Ask("oesophagus_8_squamous_pathological", "t=T2", "n=N0", "m=M0", "grade=G1").Group);
        Assert.Equal("IIB", Ask("oesophagus_8_squamous_pathological", "t=T3", "n=N0", "m=M0", "grade=G2", "location=upper").Group);
        Assert.Equal("IIIA", Ask("oesophagus_8_squamous_pathological", "t=T2", "n=N1", "m=M0").Group);
        Assert.NotNull(Ask("oesophagus_8_squamous_pathological", "t=T2", "n=N0", "m=M0", "grade=G9").Cannot);
    }

    [Theory]
    [InlineData("t=T9"), InlineData("t=４"), InlineData("t=无"), InlineData("t=T")]
    public void A_category_the_table_does_not_have_is_named(string t) => Assert.NotNull(Ask("lung_8", t, "n=N9", "m=M0").Cannot);

    [Fact]
    public void Full_width_writing_is_read() => Assert.Equal("IB", Ask("lung_8", "t=Ｔ２ａ", "n=Ｎ０", "m=Ｍ０").Group);

    [Fact]
    public void A_key_nobody_asked_for_is_refused() => Assert.Contains("grade", Reply("lung_8", "t=T1a", "n=N0", "m=M0", "grade=G1").Wrong!.Value.En, StringComparison.Ordinal);

    [Fact]
    public void A_table_nobody_knows_is_said_to_be_unknown() => Assert.True(Reply("pancreas_7", "t=T1").Unknown);

    [Fact]
    public void Every_table_named_beside_another_is_there_and_names_it_back()
    {
        var beside = Library.Default.Family<StagingCard>().Values.Select(c => c.On(today)!).Select(c => (c.Id, c.Beside))
            .Concat(Library.Default.Family<StagingRuleCard>().Values.Select(c => c.On(today)!).Select(c => (c.Id, c.Beside))).ToDictionary(c => c.Id, c => c.Beside);
        Assert.All(beside, c => Assert.All(c.Value, other => Assert.Contains(c.Key, beside[other])));
    }
}
