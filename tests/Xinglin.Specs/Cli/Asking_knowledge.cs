using System.Text.Json;

namespace Xinglin.Specs.Cli;

/// <summary>calc, grade and stage as docs/doors.md promises them. They need no store.</summary>
public class Asking_knowledge(Command_line line) : IClassFixture<Command_line>
{
    JsonElement Ask(params string[] args)
    {
        var ran = line.Run([.. args, "--json"]);
        Assert.True(ran.Exit == 0, $"{string.Join(' ', args)}: exit {ran.Exit}, {ran.Error}");
        return ran.Json;
    }

    static void Has(JsonElement said, params string[] members) => Assert.Empty(members.Except(said.EnumerateObject().Select(m => m.Name)));

    [Fact]
    public void A_formula_answers_with_its_value_what_was_used_and_where_it_comes_from()
    {
        var answer = Ask("calc", "bsa.mosteller", "height=170", "weight=65");
        Has(answer, "id", "value", "unit", "inputs", "card", "source");
        Assert.Equal(1.7520, answer.GetProperty("value").GetDouble(), 0.00005);
        Assert.Equal(("m²", "bsa.mosteller@2026.1", 170), (answer.GetProperty("unit").GetString(), answer.GetProperty("card").GetString(), answer.GetProperty("inputs").GetProperty("height").GetInt32()));
        Assert.Equal("B", Ask("calc", "child-pugh", "bilirubin=45", "albumin=30", "inr=1.8", "ascites=mild", "encephalopathy=none").GetProperty("class").GetString());
    }

    [Theory]
    [InlineData("weight"), InlineData("fresh", "weight=65@2026-01-01"), InlineData("outside", "weight=900")]
    public void What_is_missing_stale_or_out_of_range_cannot_be_said_and_both_tongues_say_why(string why, string weight = "")
    {
        var answer = Ask([.. ((string[])["calc", "bsa.mosteller", "height=170", weight, "--at", "2026-11-22T09:00:00+08:00"]).Where(a => a is not "")]);
        Has(answer, "id", "cannot");
        Assert.False(answer.TryGetProperty("value", out _), why);
        Assert.NotEqual("", answer.GetProperty("cannot").GetProperty("zh").GetString());
        Assert.NotEqual("", answer.GetProperty("cannot").GetProperty("en").GetString());
    }

    [Fact]
    public void Full_width_digits_units_and_Chinese_unit_names_are_read() =>
        Assert.Equal(Ask("calc", "bmi", "height=170", "weight=65").GetProperty("value").GetDouble(), Ask("calc", "bmi", "height=１．７m", "weight=６５公斤").GetProperty("value").GetDouble(), 1e-9);

    [Theory]
    [InlineData("calc"), InlineData("grade"), InlineData("stage")]
    public void Alone_it_lists_what_may_be_asked_with_inputs_and_units(string verb)
    {
        var all = Ask(verb);
        Assert.True(all.GetArrayLength() >= 15, $"{all.GetArrayLength()}");
        Assert.All(all.EnumerateArray(), one =>
        {
            Has(one, "id", "name", "card", "inputs");
            Assert.All(one.GetProperty("inputs").EnumerateArray(), i => Has(i, "name", "says"));
        });
        if (verb == "calc")
            Assert.Equal("µmol/L", all.EnumerateArray().Single(c => c.GetProperty("id").GetString() == "cockcroft-gault").GetProperty("inputs").EnumerateArray().Single(i => i.GetProperty("name").GetString() == "creatinine").GetProperty("unit").GetString());
        Assert.Contains("=", line.Run(verb).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_grade_says_its_version_and_what_it_rests_on()
    {
        var answer = Ask("grade", "neutrophil-count-decreased", "value=0.42");
        Has(answer, "term", "grade", "version", "because", "source");
        Assert.Equal((4, "CTCAE 5.0", 0.42), (answer.GetProperty("grade").GetInt32(), answer.GetProperty("version").GetString(), answer.GetProperty("because").GetProperty("value").GetDouble()));
        Assert.Equal(3, Ask("grade", "pro-ctcae.nausea", "frequency=3", "severity=3").GetProperty("grade").GetInt32());
        Has(Ask("grade", "anemia"), "term", "cannot");
    }

    [Fact]
    public void A_stage_says_its_table_its_edition_and_the_other_editions_beside_it()
    {
        var answer = Ask("stage", "lung_8", "t=cT1c", "n=cN1", "m=cM0");
        Has(answer, "table", "edition", "group", "beside");
        Assert.Equal(("IIB", "IIA"), (answer.GetProperty("group").GetString(), answer.GetProperty("beside")[0].GetProperty("group").GetString()));
        var undefined = Ask("stage", "breast_8_anatomic", "t=T0", "n=N0", "m=M0");
        Has(undefined, "cannot");
        Assert.False(undefined.TryGetProperty("group", out _));
    }

    [Fact]
    public void A_person_reads_words_in_both_tongues()
    {
        var said = line.Run("stage", "liver_cnlc", "number=1", "largest=6", "ps=0", "child=A", "vascular=no", "extrahepatic=no", "preserved=yes").Out;
        Assert.Contains("Ib 期", said, StringComparison.Ordinal);
        Assert.Contains("stage A", said, StringComparison.Ordinal);
        Assert.Contains("不能说", line.Run("calc", "bmi", "height=170").Out, StringComparison.Ordinal);
        Assert.Contains("未核实", line.Run("stage", "lymphoma_lugano", "regions=1", "both-sides=no", "diffuse=no").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("calc", "unheard-of"), InlineData("grade", "melancholy", "value=1"), InlineData("stage", "pancreas_7", "t=T1")]
    [InlineData("calc", "bmi", "height=tall", "weight=65"), InlineData("calc", "bmi", "height=-170", "weight=65"), InlineData("calc", "bmi", "height=NaN", "weight=65")]
    [InlineData("calc", "bmi", "height=170", "weight=130斤"), InlineData("calc", "bmi", "height=170", "weight=65", "shoe=42"), InlineData("calc", "bmi", "height=170", "height=171", "weight=65")]
    [InlineData("calc", "bmi", "height=170", "h=171", "weight=65"), InlineData("calc", "bmi", "height", "weight=65"), InlineData("calc", "bmi", "height=", "weight=65"), InlineData("calc", "bmi", "=170", "weight=65")]
    [InlineData("calc", "bmi", "height=170", "weight=65@2999-01-01"), InlineData("calc", "bmi", "--at", "noon"), InlineData("calc", "ecog", "kps=85.5")]
    [InlineData("calc", "child-pugh", "bilirubin=45", "albumin=30", "inr=1.8", "ascites=lots", "encephalopathy=none")]
    [InlineData("grade", "anemia", "value=low"), InlineData("grade", "pro-ctcae.nausea", "frequency=9", "severity=1"), InlineData("stage", "lung_8", "t=T1a", "n=N0", "m=M0", "colour=red")]
    public void What_is_no_question_is_refused_in_a_sentence(params string[] args)
    {
        var ran = line.Run([.. args, "--json"]);
        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.Contains(" · ", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_of_another_folder_names_the_example_that_fails_and_exits_1()
    {
        var card = Path.Combine("house", "calculators", "calvert");
        Directory.CreateDirectory(line.File(card));
        var text = File.ReadAllText(Path.Combine(Xinglin.Knowledge.Library.Default.Folder, "calculators", "calvert", "2026.1.yaml"));
        line.File(Path.Combine(card, "2026.1.yaml"), text);
        Assert.Equal(0, line.Run("knowledge", "lint", line.File("house")).Exit);
        line.File(Path.Combine(card, "2026.1.yaml"), text.Replace("+ 25)", "+ 52)", StringComparison.Ordinal));
        var ran = line.Run("knowledge", "lint", line.File("house"), "--json");
        Assert.Equal(1, ran.Exit);
        Assert.Contains("example 1", ran.Json[0].GetProperty("wrong")[0].GetString(), StringComparison.Ordinal);
    }
}
