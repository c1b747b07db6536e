using Xinglin.Facts.Person;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Constitutions;

namespace Xinglin.Specs.Knowledge.Constitutions;

public class Constitution_forms
{
    static readonly DateTimeOffset day = new(2026, 11, 22, 0, 0, 0, TimeSpan.FromHours(8));
    static ConstitutionFormCard Form(string id) => Library.Default.Family<ConstitutionFormCard>()[id].On(day)!;
    static readonly ConstitutionFormCard old = Form("zyyxh-t157-2009"), national = Form("gbt-46939-2025");

    /// <summary>Everybody answers everything the same.</summary>
    static Dictionary<string, int> All(ConstitutionFormCard form, int level) => form.Scales.Values.SelectMany(s => s.Asks.Is).Distinct().ToDictionary(q => q, _ => level);

    static ScaleScore Of(ConstitutionResult result, string scale) => result.Scales.Single(s => s.Scale == scale);

    static Dictionary<string, int> Answered(FormExample e) => e.Answers.SelectMany(s => old.AskedOf(s.Key, e.Sex).Zip(s.Value)).DistinctBy(a => a.First).ToDictionary(a => a.First, a => a.Second);

    [Fact]
    public void Both_standards_are_there_with_nine_constitutions_each() => Assert.All([old, national], f => Assert.Equal(9, f.Scales.Count));

    [Theory]
    [InlineData(Sex.Female, 66, 59)]
    [InlineData(Sex.Male, 66, 59)]
    public void The_sheet_of_2009_asks_each_sex_its_own(Sex sex, int rows, int questions)
    {
        var asked = old.Scales.Keys.SelectMany(s => old.AskedOf(s, sex)).ToList();
        Assert.Equal((rows, questions), (asked.Count, asked.Distinct().Count()));
    }

    [Theory]
    [InlineData(Sex.Female, 29, 26)]
    [InlineData(Sex.Male, 29, 26)]
    public void The_national_sheet_is_short(Sex sex, int rows, int questions)
    {
        var asked = national.Scales.Keys.SelectMany(s => national.AskedOf(s, sex)).ToList();
        Assert.Equal((rows, questions), (asked.Count, asked.Distinct().Count()));
    }

    [Fact]
    public void A_woman_who_tires_and_feels_cold_is_qi_deficient_with_a_tendency_to_yang_deficiency()
    {
        var result = old.Score(Answered(old.Examples[0]), Sex.Female);
        Assert.Equal((59.375, ConstitutionVerdict.Yes), (Of(result, "qi-deficient").Score, Of(result, "qi-deficient").Verdict));
        Assert.Equal(ConstitutionVerdict.Tendency, Of(result, "yang-deficient").Verdict);
        Assert.Equal((37.5, ConstitutionVerdict.No), (Of(result, "balanced").Score, Of(result, "balanced").Verdict));
        Assert.Equal(["qi-deficient"], result.Biased.Select(s => s.Scale));
    }

    [Fact]
    public void A_man_with_a_tendency_is_mostly_balanced()
    {
        var result = old.Score(Answered(old.Examples[1]), Sex.Male);
        Assert.Equal((78.125, ConstitutionVerdict.Mostly), (Of(result, "balanced").Score, Of(result, "balanced").Verdict));
        Assert.Equal((34.375, ConstitutionVerdict.Tendency), (Of(result, "phlegm-damp").Score, Of(result, "phlegm-damp").Verdict));
        Assert.Empty(result.Biased);
    }

    [Theory]
    [InlineData("yang-deficient", 39.2857, ConstitutionVerdict.Tendency)]
    [InlineData("yang-deficient", 40, ConstitutionVerdict.Yes)]
    [InlineData("yang-deficient", 39.999, ConstitutionVerdict.Tendency)]
    [InlineData("qi-deficient", 30, ConstitutionVerdict.Tendency)]
    [InlineData("qi-deficient", 29.999, ConstitutionVerdict.No)]
    public void Lines_are_compared_with_what_was_not_rounded(string scale, double score, ConstitutionVerdict verdict) =>
        Assert.All([old, national], f => Assert.Equal(verdict, f.Judge(new Dictionary<string, double?> { [scale] = score })[scale]));

    [Fact]
    public void A_missing_answer_leaves_its_scale_and_the_balanced_one_unsaid()
    {
        var answers = Answered(old.Examples[1]);
        answers.Remove("yin-3");
        var result = old.Score(answers, Sex.Male);
        Assert.Equal(["yin-3"], Of(result, "yin-deficient").Missing);
        Assert.Null(Of(result, "yin-deficient").Verdict);
        Assert.Null(Of(result, "balanced").Verdict);
        Assert.Equal(ConstitutionVerdict.Tendency, Of(result, "phlegm-damp").Verdict);
    }

    [Fact]
    public void Half_a_sheet_can_still_say_no()
    {
        var answers = All(old, 5);
        answers.Remove("yin-3");
        Assert.Equal(ConstitutionVerdict.No, Of(old.Score(answers, Sex.Male), "balanced").Verdict);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(-1)]
    public void An_answer_that_is_not_on_the_sheet_is_no_answer(int level)
    {
        var answers = All(national, 1);
        answers["yin-1"] = level;
        Assert.Equal(["yin-1"], Of(national.Score(answers, Sex.Female), "yin-deficient").Missing);
    }

    [Fact]
    public void Whose_sex_is_not_stated_has_no_damp_heat_score()
    {
        var heat = Of(national.Score(All(national, 2), Sex.Unknown), "damp-heat");
        Assert.Null(heat.Score);
        Assert.Equal(["heat-3", "heat-4"], heat.Missing);
    }

    [Fact]
    public void Who_says_never_to_every_trouble_and_always_to_vigour_is_balanced()
    {
        var answers = All(national, 1);
        answers["vigour"] = 5;
        var result = national.Score(answers, Sex.Female);
        Assert.Equal((100.0, ConstitutionVerdict.Yes), (Of(result, "balanced").Score!.Value, Of(result, "balanced").Verdict));
        Assert.All(result.Scales.Where(s => !s.Balanced), s => Assert.Equal((0.0, ConstitutionVerdict.No), (s.Score!.Value, s.Verdict)));
    }

    [Fact]
    public void Several_constitutions_may_hold_at_once_the_strongest_first()
    {
        var answers = All(national, 1);
        foreach (var q in (string[])["yin-1", "yin-2", "yin-3"]) answers[q] = 5;
        foreach (var q in (string[])["stasis-1", "stasis-2", "stasis-3"]) answers[q] = 3;
        Assert.Equal(["yin-deficient", "blood-stasis"], national.Score(answers, Sex.Male).Biased.Select(s => s.Scale));
    }

    [Fact]
    public void Scores_of_the_two_standards_do_not_stand_in_one_line()
    {
        var (one, other) = (old.Score(All(old, 2), Sex.Male), national.Score(All(national, 2), Sex.Male));
        Assert.False(one.IsOfOneFormWith(other));
        Assert.True(one.IsOfOneFormWith(old.Score(All(old, 3), Sex.Male)));
        Assert.Equal("zyyxh-t157-2009@2026.1", one.Form);
    }

    [Fact]
    public void A_form_whose_example_does_not_come_out_is_refused()
    {
        var text = File.ReadAllText(Path.Combine(Library.Default.Folder, "constitutions/zyyxh-t157-2009/2026.1.yaml"));
        var broken = Cards.Read<ConstitutionFormCard>(new StringReader(text.Replace("yes-at-least: { is: 40,", "yes-at-least: { is: 39,")));
        Assert.Contains(broken.Wrong(), w => w.StartsWith("yang-deficient with 18", StringComparison.Ordinal));
        var shortened = Cards.Read<ConstitutionFormCard>(new StringReader(text.Replace("[special-1, ", "[")));
        Assert.Contains(shortened.Wrong(), w => w.Contains("rows", StringComparison.Ordinal));
    }
}
