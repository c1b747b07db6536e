using Xinglin.Knowledge;
using Xinglin.Knowledge.Answers;
using Xinglin.Knowledge.Calculators;
using Xinglin.Knowledge.PatientReported;

namespace Xinglin.Specs.Knowledge;

public sealed class Grades_of_toxicity
{
    static readonly DateTimeOffset today = new(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(8));

    static GradeAnswer Ask(string term, params string[] pairs) =>
        GradeAnswer.To(Library.Default, new(term, pairs.Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1]), today)) is { Answer: { } answer } ? answer
            : throw new InvalidOperationException("nobody answered");

    static Reply<GradeAnswer> Reply(string term, params string[] pairs) =>
        GradeAnswer.To(Library.Default, new(term, pairs.Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1]), today));

    public static TheoryData<string> All => [.. Library.Default.Family<ToxicityCard>().Keys.Order()];

    [Theory, MemberData(nameof(All))]
    public void Every_worked_example_of_the_card_comes_out(string term) => Assert.Empty(Library.Default.Family<ToxicityCard>()[term].On(today)!.Wrong());

    [Theory, MemberData(nameof(All))]
    public void Every_grade_says_its_version_and_a_term_without_values_cannot_be_graded(string term)
    {
        var answer = Ask(term);
        Assert.Equal("CTCAE 5.0", answer.Version);
        Assert.NotNull(answer.Cannot);
        Assert.Null(answer.Grade);
    }

    /// <summary>Examples of a card are proofs only when they reach its grades; grade 5 is death and never computed.</summary>
    [Theory, MemberData(nameof(All))]
    public void The_examples_of_a_card_reach_more_than_one_grade_and_never_the_fifth(string term)
    {
        var examples = Library.Default.Family<ToxicityCard>()[term].On(today)!.Examples.Where(e => e.Value is not null).Select(e => e.Value!.Value).ToHashSet();
        Assert.True(examples.Count > 1 || Library.Default.Family<ToxicityCard>()[term].On(today)!.Examples.All(e => e.Cannot));
        Assert.DoesNotContain(examples, g => g is < 0 or > 4);
    }

    [Theory] // the value lies on the line, and the line belongs to the milder grade
    [InlineData("neutrophil_count_decreased", 0.5, 3), InlineData("neutrophil_count_decreased", 0.4999, 4)]
    [InlineData("platelet_count_decreased", 25, 3), InlineData("platelet_count_decreased", 24.999, 4)]
    [InlineData("anemia", 80, 2), InlineData("anemia", 79.99, 3)]
    public void Grades_are_judged_on_the_unrounded_value(string term, double value, int grade) => Assert.Equal(grade, Ask(term, FormattableString.Invariant($"value={value}")).Grade);

    [Fact]
    public void Without_the_lower_limit_grade_1_is_not_decided_and_grades_2_to_4_are()
    {
        Assert.Contains("lln", Ask("neutrophil_count_decreased", "value=1.6").Cannot!.Value.En, StringComparison.Ordinal);
        Assert.Equal(1, Ask("neutrophil_count_decreased", "value=1.6", "lln=1.8").Grade);
        Assert.Equal(0, Ask("neutrophil_count_decreased", "value=1.9", "lln=1.8").Grade);
        Assert.Equal(2, Ask("neutrophil_count_decreased", "value=1.2").Grade);
    }

    [Fact]
    public void An_abnormal_baseline_is_the_measure_and_a_missing_one_is_said_to_be_assumed_normal()
    {
        Assert.Equal(2, Ask("alt_increased", "value=130", "uln=40", "baseline=30").Grade);
        Assert.Equal(1, Ask("alt_increased", "value=130", "uln=40", "baseline=80").Grade);
        Assert.Equal(0, Ask("alt_increased", "value=119", "uln=40", "baseline=80").Grade);
        Assert.Equal(2, Ask("alt_increased", "value=130", "uln=40", "baseline=40").Grade); // on the limit is normal
        var assumed = Ask("alt_increased", "value=130", "uln=40");
        Assert.Equal(2, assumed.Grade);
        Assert.Contains("没有基线", Assert.Single(assumed.Notices!).Zh, StringComparison.Ordinal);
        Assert.Empty(Ask("alt_increased", "value=130", "uln=40", "baseline=30").Notices!);
    }

    [Fact]
    public void A_rise_of_creatinine_inside_the_normal_range_is_grade_2() => Assert.Equal(2, Ask("creatinine_increased", "value=100", "uln=104", "baseline=60").Grade);

    [Fact]
    public void Symptoms_nobody_asked_about_are_not_guessed()
    {
        Assert.Contains("symptomatic", Ask("hyponatremia", "value=127").Cannot!.Value.En, StringComparison.Ordinal);
        Assert.Equal(2, Ask("hyponatremia", "value=127", "symptomatic=no").Grade);
        Assert.Equal(3, Ask("hyponatremia", "value=127", "symptomatic=是").Grade);
    }

    [Fact]
    public void Calcium_is_corrected_for_albumin_or_not_graded()
    {
        Assert.Equal(0, Ask("hypercalcemia", "calcium=2.60", "albumin=42", "uln=2.57").Grade);
        Assert.Equal(1, Ask("hypercalcemia", "calcium=2.60", "albumin=28", "uln=2.57").Grade);
        Assert.NotNull(Ask("hypercalcemia", "calcium=2.60", "uln=2.57").Cannot);
    }

    [Fact]
    public void Other_units_are_turned_into_those_of_the_card() => Assert.Equal(Ask("anemia", "value=79").Grade, Ask("anemia", "value=7.9g/dL").Grade);

    [Fact]
    public void The_fourth_grade_of_anaemia_is_left_to_a_physician() => Assert.Contains("4 级", Ask("anemia", "value=40").Notices![0].Zh, StringComparison.Ordinal);

    [Theory]
    [InlineData("Anaemia"), InlineData("贫血"), InlineData("ANEMIA")]
    public void A_term_is_found_by_its_names(string name) => Assert.Equal(3, Ask(name, "value=70").Grade);

    [Theory]
    [InlineData("value=low"), InlineData("value=-3"), InlineData("value=3浅"), InlineData("value=3", "shoe=42")]
    public void What_is_no_value_is_no_question(params string[] pairs) => Assert.NotNull(Reply("anemia", pairs).Wrong);

    [Fact]
    public void A_term_nobody_knows_is_said_to_be_unknown() => Assert.True(Reply("melancholy").Unknown);

    [Fact]
    public void A_grade_names_what_it_rests_on_and_not_a_convention_of_the_house() => Assert.StartsWith("NCI", Ask("alt_increased", "value=130", "uln=40").Source, StringComparison.Ordinal);
}

public sealed class Composites_of_what_patients_report
{
    static readonly DateTimeOffset today = new(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(8));

    static ProCtcaeCard Card => Library.Default.For<ProCtcaeCard>().On(today)!;

    static Composite Compose(string item, params string[] pairs) => Card.Compose(item, pairs.Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1]));

    [Fact]
    public void Every_worked_example_of_the_card_comes_out() => Assert.Empty(Card.Wrong());

    public static TheoryData<string> Items => [.. Card.Items.Keys.Order()];

    [Theory, MemberData(nameof(Items))]
    public void A_first_answer_of_none_is_a_composite_of_0_and_what_follows_is_not_asked(string item)
    {
        var first = Card.Items[item].Attributes.Is[0];
        Assert.Equal(first == "presence" ? null : 0, Compose(item, $"{first}=0").Value);
    }

    [Theory, MemberData(nameof(Items))]
    public void A_composite_never_falls_when_an_answer_worsens_and_stays_within_3(string item)
    {
        var asked = Card.Items[item].Attributes.Is;
        if (asked is ["presence"]) return;
        var all = Enumerable.Range(0, (int)Math.Pow(5, asked.Count)).Select(n => asked.Select((_, i) => n / (int)Math.Pow(5, i) % 5).ToArray()).ToList();
        int Value(int[] answers) => Compose(item, [.. asked.Zip(answers, (a, v) => $"{a}={v}")]).Value!.Value;
        Assert.All(all, answers =>
        {
            Assert.InRange(Value(answers), 0, 3);
            for (var i = 0; i < answers.Length; i++)
                if (answers[i] < 4) Assert.True(Value([.. answers.Select((v, at) => at == i ? v + 1 : v)]) >= Value(answers), string.Join(",", answers));
        });
    }

    [Fact]
    public void A_later_answer_that_was_not_given_makes_the_composite_missing() => Assert.Contains("severity", Compose("nausea", "frequency=2").Cannot!.Value.En, StringComparison.Ordinal);

    [Fact]
    public void Answers_may_be_words() => Assert.Equal(Compose("pain", "frequency=4", "severity=1", "interference=2").Value, Compose("pain", "frequency=Almost constantly", "severity=mild", "interference=somewhat").Value);

    [Theory]
    [InlineData("frequency=5"), InlineData("frequency=often"), InlineData("frequency=-1"), InlineData("frequency=1.5"), InlineData("often=2")]
    public void What_is_none_of_the_five_is_refused(string pair) => Assert.True(Compose("diarrhoea", pair).Misread);

    [Fact]
    public void An_item_is_found_by_its_number_too() =>
        Assert.Equal("pro-ctcae.nausea", GradeAnswer.To(Library.Default, new("pro-ctcae.9", new Dictionary<string, string> { ["frequency"] = "3", ["severity"] = "3" }, today)).Answer!.Term);
}
