using Xinglin.Knowledge;
using Xinglin.Knowledge.Calculators;
using Xinglin.Knowledge.Expressions;
using Xinglin.Knowledge.Staging;

namespace Xinglin.Specs.Knowledge;

public sealed class Calculators
{
    static readonly DateTimeOffset today = new(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(8));

    static CalculatorCard Card(string id) => Library.Default.Family<CalculatorCard>()[id].On(today)!;

    static Calculation Work(string id, params string[] pairs) =>
        Card(id).Calculate(pairs.Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => Given.Parse(p[1])), today);

    public static TheoryData<string> All => [.. Library.Default.Family<CalculatorCard>().Keys.Order()];

    [Theory, MemberData(nameof(All))]
    public void Every_worked_example_comes_out(string id) => Assert.Empty(Card(id).Wrong());

    [Theory, MemberData(nameof(All))]
    public void A_formula_without_what_it_needs_cannot_say(string id) => Assert.NotNull(Work(id).Cannot);

    [Fact]
    public void A_class_is_judged_on_the_unrounded_value() => Assert.Equal("medium", Work("amap", "sex=male", "age=55", "bilirubin=18", "albumin=40", "platelets=150").Class!.Id);

    [Fact]
    public void Other_units_are_turned_into_those_of_the_card() =>
        Assert.Equal(Work("cockcroft-gault", "sex=male", "age=60", "weight=70", "creatinine=88.4").Value!.Value, Work("cockcroft-gault", "sex=M", "age=60", "w=70", "scr=1.0mg/dL").Value!.Value, 1e-9);

    [Fact]
    public void A_unit_nobody_knows_is_refused() => Assert.Contains("umol", Work("cockcroft-gault", "sex=M", "age=60", "w=70", "scr=88umol").Cannot!.Value.En);

    [Fact]
    public void Full_width_digits_are_read() => Assert.Equal(22.49, Work("bmi", "height=１７０", "weight=６５").Value!.Value, 0.005);

    [Theory]
    [InlineData("height=abc"), InlineData("height=NaN"), InlineData("height=-170"), InlineData("height=1.7"), InlineData("height=1e999")]
    public void A_number_out_of_reach_is_named(string height) => Assert.NotNull(Work("bmi", height, "weight=65").Cannot);

    [Fact]
    public void A_stale_weight_says_nothing() => Assert.Contains("2026-10-01", Work("bsa.mosteller", "height=170", "weight=65@2026-10-01").Cannot!.Value.Zh);

    [Fact]
    public void A_stray_input_is_named() => Assert.Contains("shoe", Work("bmi", "height=170", "weight=65", "shoe=42").Cannot!.Value.En);

    [Fact]
    public void The_ninth_item_speaks_whatever_the_total()
    {
        var done = Work("phq-9", [.. Enumerable.Range(1, 9).Select(i => $"item{i}={(i == 9 ? 1 : 0)}")]);
        Assert.Equal("minimal", done.Class!.Id);
        Assert.Contains("自杀", Assert.Single(done.Notices).Zh);
    }

    [Fact]
    public void The_uncapped_carboplatin_dose_is_never_shown() => Assert.Equal(900, Work("calvert", "auc=6", "gfr=150").Value);

    [Theory]
    [InlineData("1 +"), InlineData("(1"), InlineData("foo(1)"), InlineData("1 2"), InlineData("a $ b"), InlineData("if(1, 2)"), InlineData("")]
    public void A_text_that_is_no_expression_is_refused_with_its_place(string text) => Assert.Contains("character", Assert.Throws<ExpressionException>(() => Expression.Parse(text)).Message);

    [Theory]
    [InlineData("2 + 3 * 4", 14), InlineData("-2 ^ 2", -4), InlineData("2 ^ 3 ^ 2", 512), InlineData("2 ^ -1", 0.5), InlineData("10 - 4 - 3", 3), InlineData("1 < 2 and not 2 < 1", 1), InlineData("round(2.5)", 3), InlineData("round(514.6, 10)", 510), InlineData("count(1 = 1, 2 > 3, 1)", 2)]
    public void Expressions_follow_the_rules_of_arithmetic(string text, double value) => Assert.Equal(value, Expression.Parse(text).Evaluate(_ => null).Number, 1e-12);

    public static TheoryData<string> Formulas =>
    [
        .. Library.Default.Family<CalculatorCard>().Keys.Select(k => $"calculators/{k}"), .. Library.Default.Family<ToxicityCard>().Keys.Select(k => $"toxicities/{k}"),
        .. Library.Default.Family<StagingRuleCard>().Keys.Select(k => $"staging-rules/{k}"),
    ];

    /// <summary>Whatever may be given, in range or a little beyond it, present or missing: an answer or a reason, never a crash and never nonsense.</summary>
    [Theory, MemberData(nameof(Formulas))]
    public void Whatever_is_given_a_formula_answers_or_says_why_not(string path)
    {
        var card = (FormulaCard)Library.Default.Find($"{path.Split('/')[1]}@2026.1")!;
        var dice = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var given = card.Inputs.Where(_ => dice.Next(12) > 0).ToDictionary(n => n.Key, n => new Given(Any(n.Value, dice)));
            var done = card.Calculate(given, today);
            if (done.Cannot is { } why) Assert.True(done.Value is null && why is { Zh.Length: > 0, En.Length: > 0 });
            else Assert.True(double.IsFinite(done.Value!.Value) && (card.Classes is [] || done.Class is not null), $"{string.Join(" ", given.Select(g => $"{g.Key}={g.Value.Text}"))} -> {done.Value}");
        }
    }

    static string Any(Input input, Random dice)
    {
        if (input.Choices is { } choices) return choices.Keys.ElementAt(dice.Next(choices.Count));
        var (least, most) = input.Range?.Is is [var a, var b] ? (a, b) : (0, 100);
        var value = least + (most - least) * (dice.NextDouble() * 1.1 - 0.05);
        return (input.Whole ? Math.Round(value) : value).ToString("R", System.Globalization.CultureInfo.InvariantCulture);
    }
}
