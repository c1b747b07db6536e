using Xinglin.Knowledge;
using Xinglin.Knowledge.Regimens;

namespace Xinglin.Specs.Knowledge.Regimens;

/// <summary>T18: a protocol built wrong reaches nobody. Its example patients must get their doses, and who checks it did not write it.</summary>
public sealed class Signing_a_template : IDisposable
{
    static readonly DateTimeOffset day = new(2026, 11, 22, 0, 0, 0, TimeSpan.FromHours(8));

    readonly string folder = Directory.CreateTempSubdirectory("xinglin-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The house's formulas, rules and SOX, with one place of SOX changed.</summary>
    Library House(string place = "", string by = "")
    {
        foreach (var file in Directory.EnumerateFiles(Library.Default.Folder, "*.yaml", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(Library.Default.Folder, file);
            if (!path.StartsWith("calculators", StringComparison.Ordinal) && !path.StartsWith("treatment", StringComparison.Ordinal) && !path.StartsWith("regimens/gastric.sox", StringComparison.Ordinal) && path != "adoption.yaml") continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            var text = File.ReadAllText(file);
            if (path.StartsWith("regimens", StringComparison.Ordinal) && place is not "")
            {
                Assert.Contains(place, text, StringComparison.Ordinal);
                text = text.Replace(place, by, StringComparison.Ordinal);
            }
            File.WriteAllText(Path.Combine(folder, path), text);
        }
        return new(folder);
    }

    [Fact]
    public void A_sound_template_may_be_signed_by_somebody_who_did_not_write_it()
    {
        var (template, why) = House().ToSign("gastric.sox", "2026.1", "pharmacist");
        Assert.Null(why);
        Assert.Equal(("gastric.sox@2026.1", "xinglin"), (template!.Stamp, template.Author));
    }

    [Theory]
    [InlineData("dose: { is: 130,", "dose: { is: 310,", "example 1 (sex male, age 60, height 170, weight 65, creatinine 88.4): oxaliplatin expected 227.8, came out as 543.1")]
    [InlineData("{ at-least: 40, levels: 1 }", "{ at-least: 40 }", "example 2 (sex female, age 68, height 158, weight 48, creatinine 62): s-1 expected 40, came out as 50")]
    [InlineData("platelets: 75,", "platelets: 70,", "expected 2 reason(s) to wait, found 1")]
    [InlineData("{ at-least: 0, never: true }", "{ at-least: 0 }", "s-1 must not be said")]
    public void A_failing_example_refuses_signature_and_adoption_and_is_named(string place, string by, string named)
    {
        var house = House(place, by);
        var (template, why) = house.ToSign("gastric.sox", "2026.1", "pharmacist");
        Assert.Null(template);
        Assert.Contains(named, why!.Value.En, StringComparison.Ordinal);
        Assert.Contains(named, house.WhyNotAdopt("gastric.sox", "2026.1", day)!.Value.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_wrote_it_cannot_sign_it() => Assert.Contains("somebody else", House("author: xinglin", "author: pharmacist").ToSign("gastric.sox", "2026.1", "pharmacist").WhyNot!.Value.En);

    [Fact]
    public void A_template_without_an_author_is_no_card() => Assert.Contains("author", House("author: xinglin\n", "").ToSign("gastric.sox", "2026.1", "pharmacist").WhyNot!.Value.En);

    [Theory]
    [InlineData("gastric.sox", "2031.1", "no gastric.sox@2031.1"), InlineData("hold-check", "2026.1", "is no template"), InlineData("", "", "there is no")]
    public void What_is_no_template_needs_no_signature(string card, string edition, string because) => Assert.Contains(because, House().ToSign(card, edition, "pharmacist").WhyNot!.Value.En);

    [Fact]
    public void Every_other_text_is_another_template_and_line_ends_are_not()
    {
        var digest = House().TemplateOf("gastric.sox", day)!.Digest;
        Assert.NotEqual(digest, House("platelets: 75,", "platelets: 70,").TemplateOf("gastric.sox", day)!.Digest);
        Assert.Equal(digest, House("\n", "\r\n").TemplateOf("gastric.sox", day)!.Digest);
    }
}
