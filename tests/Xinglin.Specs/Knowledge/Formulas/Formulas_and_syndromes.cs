using Xinglin.Facts.Herbs;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Formulas;
using Xinglin.Knowledge.Syndromes;

namespace Xinglin.Specs.Knowledge.Formulas;

public class Formulas_and_syndromes
{
    static readonly DateTimeOffset day = new(2026, 11, 22, 0, 0, 0, TimeSpan.FromHours(8));
    static readonly FormulaBook book = FormulaBook.Of(Library.Default, day);

    [Fact]
    public void There_are_fifty_nine_formulas_seventeen_elements_and_forty_nine_patterns_of_eight_tumours()
    {
        Assert.Equal(59, book.Formulas.Count);
        Assert.Equal(17, book.Syndromes.Count(s => s.Element));
        var tumours = book.Syndromes.SelectMany(s => s.Presentations).Select(p => p.Is.Tumour).OfType<string>().ToList();
        Assert.Equal(49, tumours.Count);
        Assert.Equal(8, tumours.Distinct().Count());
    }

    [Theory]
    [InlineData("四君子汤", "四君子汤")]
    [InlineData("sjzt", "四君子汤")]
    [InlineData("SIJUNZITANG", "四君子汤")]
    [InlineData("si jun zi tang", "四君子汤")]
    [InlineData("千金苇茎汤", "苇茎汤")]
    [InlineData("犀黄", "西黄丸")]
    [InlineData("bzyqt", "补中益气汤")]
    public void A_formula_is_found_by_its_name_another_name_its_pinyin_or_its_initials(string typed, string name) => Assert.Equal(name, book.Find(typed).First().Zh);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("仙丹")]
    [InlineData("zzzz")]
    public void What_nobody_means_finds_nothing(string typed) => Assert.Empty(book.Find(typed));

    [Fact]
    public void The_whole_initials_stand_before_those_that_only_begin_so() =>
        Assert.Equal(["二陈汤", "二至丸"], new[] { book.Find("ect").First().Zh, book.Find("ezw").First().Zh });

    [Fact]
    public void Every_herb_of_a_formula_comes_with_its_role()
    {
        var composition = book.Formula("四君子汤")!.Composition.Select(c => (c.Herb, Role: c.Roles.Single()));
        Assert.Equal([("人参", FormulaRole.Sovereign), ("白术", FormulaRole.Minister), ("茯苓", FormulaRole.Assistant), ("炙甘草", FormulaRole.Envoy)], composition);
    }

    [Fact]
    public void A_herb_may_be_assistant_and_envoy_at_once() =>
        Assert.Equal([FormulaRole.Assistant, FormulaRole.Envoy], book.Formula("玉屏风散")!.Composition.Single(c => c.Herb == "防风").Roles);

    [Fact]
    public void Roles_syndromes_and_uses_are_not_verified_but_the_herbs_and_the_number_are() => Assert.All(book.Formulas, f =>
    {
        Assert.True(f.Use.Unverified && f.Roles?.Unverified is not false && f.Syndromes?.Unverified is not false);
        Assert.True(f.Code is null == f.Herbs.Unverified, f.Zh);
    });

    [Fact]
    public void Herbs_stand_under_their_canonical_name_and_the_book_is_quoted_beside()
    {
        var formula = book.Formula("旋覆代赭汤")!;
        Assert.Contains("赭石", formula.Herbs.Is);
        Assert.Equal("代赭石", formula.Written!.Is["赭石"]);
    }

    [Fact]
    public void Syndromes_and_formulas_are_read_both_ways()
    {
        var damp = book.Syndrome("大肠湿热证")!;
        Assert.Equal(["白头翁汤", "槐花散"], book.FormulasOf(damp).Select(f => f.Zh));
        Assert.Contains(damp, book.SyndromesOf(book.Formula("槐花散")!));
    }

    [Fact]
    public void Where_a_tumour_is_named_only_its_own_formulas_are_offered() =>
        Assert.Equal(["黄连解毒汤", "西黄丸"], book.FormulasOf(book.Syndrome("火毒证")!, "breast").Select(f => f.Zh));

    [Fact]
    public void A_tumour_has_its_patterns()
    {
        var patterns = book.Patterns("bladder").ToList();
Assert.Equivalent((string[])["肾气虚证", "瘀阻膀胱证", "脾肾两虚证", "膀胱湿热证", "阴虚火旺证"], patterns.Select(p => p.Syndrome.Zh), strict: true);
        Assert.All(patterns, p => Assert.True(p.Presentation.Unverified));
    }

    [Fact]
    public void An_old_name_of_a_syndrome_leads_to_the_term_of_the_standard()
    {
        Assert.Equal("火毒证", book.Syndrome("热毒证")!.Zh);
        Assert.Equal("脾胃阳虚证", book.Syndrome("脾胃虚寒证")!.Zh);
        Assert.Equal("5.3.3.5.2", book.Syndrome("阴虚内热证")!.Number!.Is);
    }

    [Fact]
    public void A_word_of_the_ward_is_no_term_of_the_standard_and_says_what_it_is_kept_as()
    {
        var toxin = book.Syndrome("瘀毒内结证")!;
        Assert.Null(toxin.Number);
        Assert.Equal(["血瘀证 5.2.5", "火毒证 4.8.7"], toxin.MapsTo!.Is.Select(t => $"{t.Zh} {t.Number}"));
    }

    [Fact]
    public void Numbers_and_codes_are_verified_and_our_pairing_says_how_well_it_fits()
    {
        var spleen = book.Syndrome("肺脾气虚证")!;
        Assert.Equal(("6.6.4.3.3.1", Confidence.High), (spleen.Number!.Is, spleen.Number.Confidence));
        Assert.Equal(("SF7L", Confidence.High), (spleen.Icd11!.Is.Code, spleen.Icd11.Confidence));
        Assert.Equal((CodeMatch.Partial, Confidence.Medium), (spleen.Icd11Match!.Is, spleen.Icd11Match.Confidence));
    }

    [Fact]
    public void Root_and_branch_are_told_of_the_elements() =>
        Assert.Equal((7, 7), (book.Syndromes.Count(s => s.Aspect?.Is is Aspect.Root), book.Syndromes.Count(s => s.Aspect?.Is is Aspect.Branch)));

    [Fact]
    public void The_disease_of_a_tumour_has_the_code_of_the_front_page() =>
        Assert.Equal("A16.03.21", Library.Default.For<TcmDiseasesCard>().On(day)!.Diseases["stomach"].Codes.Is[0].Number);

    [Fact]
    public void Every_phase_of_treatment_has_its_principle() =>
        Assert.Equal(8, Library.Default.For<TreatmentPrinciplesCard>().On(day)!.Phases.Count);
}
