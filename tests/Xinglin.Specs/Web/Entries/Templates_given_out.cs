using System.Security.Cryptography;
using System.Text;

namespace Xinglin.Specs.Web.Entries;

/// <summary>T22: a template that hospitals file sheets of is frozen, file by file; another look is a template with another number.
/// XINGLIN_GOLDEN=accept freezes it anew, which is for a template nobody was given yet.</summary>
public class Templates_given_out
{
    static readonly string folder = Path.Combine(Tree.Root, "tests", "Xinglin.Specs", "golden", "print");

    public static TheoryData<string> Frozen => [.. Directory.EnumerateFiles(folder, "*.sha256").Select(f => Path.GetFileName(f))];

    [Theory, MemberData(nameof(Frozen))]
    public void Its_files_are_those_that_were_given_out(string template)
    {
        var file = Path.Combine(folder, template);
        var parts = File.ReadAllLines(file).Where(l => l.Length > 0).Select(l => l.Split("  ", 2)[1]).ToList();
        var now = string.Concat(parts.Select(p => $"{Digest(p)}  {p}\n"));
        if (Environment.GetEnvironmentVariable("XINGLIN_GOLDEN") == "accept") File.WriteAllText(file, now);
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), now);
    }

    [Fact]
    public void No_sheet_of_a_template_is_left_out() =>
        Assert.Equal(Directory.EnumerateFiles(Path.Combine(Tree.Root, "src", "Xinglin.Web", "wwwroot", "print"), "one-page.1*").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal),
            File.ReadAllLines(Path.Combine(folder, "one-page.1.sha256")).Select(l => Path.GetFileName(l.Split("  ")[1])).Where(f => f.EndsWith(".css", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    static string Digest(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Tree.Read("src", "Xinglin.Web", path).ReplaceLineEndings("\n"))));
}
