namespace Xinglin.Specs.Cli;

public class Recalling_on_the_command_line(Command_line line) : IClassFixture<Command_line>
{
    [Fact]
    public void From_a_chart_to_its_batches_and_from_a_batch_to_everybody()
    {
        var (chart, taken) = line.Charts.Select(c => (Chart: c, Taken: line.Run("recall", "--chart", c, "--json").Json.GetProperty("taken"))).First(c => c.Taken.GetArrayLength() > 0);
        var first = taken[0];
        var batch = first.GetProperty("batch").GetString()!;
        var found = line.Run("recall", "--batch", $" {batch.ToLowerInvariant()} ", "--json");
        Assert.Equal(0, found.Exit);
        var all = found.Json.GetProperty("taken").EnumerateArray().ToList();
        Assert.Contains(all, t => t.GetProperty("chart").GetString() == chart && t.GetProperty("grams").GetDecimal() == first.GetProperty("grams").GetDecimal());
        Assert.All(all, t => Assert.Equal(batch, t.GetProperty("batch").GetString()));
        Assert.Equal(all.Select(t => t.GetProperty("chart").GetString()).Distinct().Count(), found.Json.GetProperty("people").GetInt32());
        Assert.Equal(all.Sum(t => t.GetProperty("grams").GetDecimal()), found.Json.GetProperty("grams").GetDecimal());
        Assert.True(found.Json.GetProperty("seconds").GetDouble() < 5);
        Assert.Equal(0, line.Run("recall", "--batch", "no such batch", "--json").Json.GetProperty("people").GetInt32());
    }

    [Fact]
    public void Neither_or_both_is_no_question()
    {
        foreach (var args in new string[][] { ["recall"], ["recall", "--batch", " "], ["recall", "--batch", "A", "--chart", line.Charts[0]], ["recall", "--chart", "nobody"] })
        {
            var ran = line.Run(args);
            Assert.Equal((2, ""), (ran.Exit, ran.Out));
        }
    }
}
