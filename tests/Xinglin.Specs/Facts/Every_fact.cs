using System.Text;
using System.Text.RegularExpressions;
using Xinglin.Facts;

namespace Xinglin.Specs.Facts;

public partial class Every_fact
{
    public static TheoryData<string> All => [.. Tags.All];

    [Theory, MemberData(nameof(All))]
    public void Has_a_tag_of_lower_case_words_with_hyphens(string tag) => Assert.Matches(Words(), tag);

    [Theory, MemberData(nameof(All))]
    public void Has_a_sample_that_may_be_written(string tag) => Assert.Empty(FactSamples.Of(tag).Fact.Problems());

    [Theory, MemberData(nameof(All))]
    public void Survives_writing_and_reading_to_the_byte(string tag)
    {
        var sample = FactSamples.Of(tag);
        var read = FactJson.Read(tag, sample.Shape, Encoding.UTF8.GetBytes(sample.Json));
        Assert.IsType(sample.Fact.GetType(), read);
        Assert.Equal(sample.Json, Encoding.UTF8.GetString(FactJson.Write(read).Body));
        Assert.Equal(sample.Fact.Say(), read.Say());
    }

    [Theory, MemberData(nameof(All))]
    public void Says_itself_in_both_tongues(string tag)
    {
        var said = FactSamples.Of(tag).Fact.Say();
        Assert.False(string.IsNullOrWhiteSpace(said.Zh));
        Assert.False(string.IsNullOrWhiteSpace(said.En));
    }

    [Fact]
    public void There_are_some_fifty_of_them() => Assert.InRange(Tags.All.Count, 50, 500);

    [GeneratedRegex("^[a-z]+(-[a-z0-9]+)*$")]
    private static partial Regex Words();
}
