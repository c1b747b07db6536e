using System.Globalization;
using System.Text;
using Xinglin.Facts;

namespace Xinglin.Specs.Facts;

/// <summary>Every shape ever released stays readable. XINGLIN_GOLDEN=accept writes the present shapes; review decides.</summary>
public class Golden_files
{
    static readonly string folder = Path.Combine(Tree.Root, "tests", "Xinglin.Specs", "golden");

    public Golden_files()
    {
        if (Environment.GetEnvironmentVariable("XINGLIN_GOLDEN") == "accept") FactSamples.Accept(folder);
    }

    public static TheoryData<string> Released => [.. Directory.EnumerateFiles(folder, "*.*.json").Select(f => Path.GetFileName(f)).Where(f => f.Split('.').Length == 3)];

    public static TheoryData<string> All => [.. Tags.All];

    [Theory, MemberData(nameof(Released))]
    public void Every_released_shape_still_reads(string file)
    {
        var (tag, shape) = Of(file);
        var fact = FactJson.Read(tag, shape, File.ReadAllBytes(Path.Combine(folder, file)));
        Assert.Empty(fact.Problems());
        Assert.NotEmpty(fact.Say().Zh);
    }

    [Theory, MemberData(nameof(All))]
    public void The_present_shape_is_written_as_it_was_released(string tag)
    {
        var sample = FactSamples.Of(tag);
        var file = Path.Combine(folder, sample.File);
        Assert.True(File.Exists(file), $"{sample.File} is missing: run `xinglin golden --accept` and review what it wrote");
        Assert.Equal(sample.Json + "\n", File.ReadAllText(file, Encoding.UTF8));
    }

    [Theory, MemberData(nameof(All))]
    public void No_shape_between_the_first_and_the_present_is_lost(string tag)
    {
        for (var shape = 1; shape <= FactSamples.Of(tag).Shape; shape++)
            Assert.True(File.Exists(Path.Combine(folder, $"{tag}.{shape}.json")), $"{tag}.{shape}.json is missing");
    }

    static (string Tag, int Shape) Of(string file) => (file.Split('.')[0], int.Parse(file.Split('.')[1], CultureInfo.InvariantCulture));
}
