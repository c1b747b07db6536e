using System.Text.Json;

namespace Xinglin.Specs.Cli;

/// <summary>dose as docs/doors.md promises it. It needs no store.</summary>
public class Dosing_on_the_command_line(Command_line line) : IClassFixture<Command_line>
{
    static readonly string[] a = ["sex=male", "age=60", "height=170", "weight=65", "creatinine=88.4"];

    JsonElement Dose(params string[] args)
    {
        var ran = line.Run(["dose", .. args, "--json"]);
        Assert.True(ran.Exit == 0, $"{string.Join(' ', args)}: exit {ran.Exit}, {ran.Error}");
        return ran.Json;
    }

    static void Has(JsonElement said, params string[] members) => Assert.Empty(members.Except(said.EnumerateObject().Select(m => m.Name)));

    [Fact]
    public void A_regimen_answers_with_doses_why_and_what_stands_beside_them()
    {
        var plan = Dose(["gastric.sox", .. a, "anc=1.2", "plt=110", "cumulative.oxaliplatin=520"]);
        Has(plan, "regimen", "name", "card", "cycle", "measures", "drugs", "holds", "unknown", "cumulative", "notices", "ask", "beside", "emetic", "febrileNeutropenia", "countsOnDays", "sources");
        var oxaliplatin = plan.GetProperty("drugs")[0];
        Has(oxaliplatin, "line", "drug", "name", "per", "unit", "route", "days", "timesADay", "calculated", "dose", "rounded", "why", "source", "confidence");
        Assert.Equal(227.8, oxaliplatin.GetProperty("dose").GetDouble(), 0.05);
        Assert.Equal((230, "130 mg/m2", "medium"), (oxaliplatin.GetProperty("rounded").GetInt32(), oxaliplatin.GetProperty("per").GetString(), oxaliplatin.GetProperty("confidence").GetString()));
        Assert.Equal("neutrophils 1.2, below 1.5", plan.GetProperty("holds")[0].GetProperty("what").GetProperty("en").GetString());
        Assert.Equal("warn", plan.GetProperty("cumulative")[0].GetProperty("level").GetString());
        Assert.Equal("moderate", plan.GetProperty("emetic").GetString());
    }

    [Fact]
    public void A_line_that_cannot_be_said_says_why_in_both_tongues_and_the_others_are_said()
    {
        var drugs = Dose("gastric.sox", "height=170", "weight=65").GetProperty("drugs");
        Assert.True(drugs[0].TryGetProperty("rounded", out _));
        Assert.False(drugs[1].TryGetProperty("rounded", out _));
        Assert.NotEqual("", drugs[1].GetProperty("cannot").GetProperty("zh").GetString());
        Assert.Contains("clearance", drugs[1].GetProperty("cannot").GetProperty("en").GetString());
    }

    [Fact]
    public void A_stale_weight_is_no_weight() => Assert.Contains("2026-10-01",
        Dose("gi.mfolfox6", "height=170", "weight=65@2026-10-01", "--at", "2026-11-22T09:00:00+08:00").GetProperty("drugs")[0].GetProperty("cannot").GetProperty("en").GetString());

    [Fact]
    public void Alone_it_lists_every_template_with_what_it_takes()
    {
        var all = Dose();
        Assert.Equal(52, all.GetArrayLength());
        Has(all[0], "id", "name", "card", "inputs");
        Assert.Contains(all.EnumerateArray().Single(t => t.GetProperty("id").GetString() == "hcc.ctace").GetProperty("inputs").EnumerateArray(), i => i.GetProperty("name").GetString() == "dose.epirubicin");
    }

    [Theory]
    [InlineData("gastric.sexo"), InlineData("gastric.sox", "shoe=42"), InlineData("gastric.sox", "weight=heavy"), InlineData("gastric.sox", "cycle=0"), InlineData("gastric.sox", "weight"), InlineData("gastric.sox", "weight=65", "weight=66"), InlineData("gastric.sox", "percent=900"), InlineData("gastric.sox", "weight=140lb")]
    public void What_is_no_question_is_exit_two_with_a_sentence(params string[] args)
    {
        var ran = line.Run(["dose", .. args, "--json"]);
        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.NotEqual("", ran.Error);
    }

    [Fact]
    public void For_people_it_is_said_in_both_tongues()
    {
        var said = line.Run(["dose", "dlbcl.rchop21", .. a]).Out;
        Assert.Contains("长春新碱 vincristine  1.4 mg/m2", said, StringComparison.Ordinal);
        Assert.Contains("单次不超过 2 mg", said, StringComparison.Ordinal);
    }
}
