using Xinglin.Knowledge;

namespace Xinglin.Specs.Knowledge;

public sealed class Cards_read_together : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("xinglin-").FullName;

    public Cards_read_together()
    {
        foreach (var path in (string[])["formulas/bai-tou-weng-tang", "formulas/huai-hua-san", "formulas/huang-lian-jie-du-tang", "syndromes/da-chang-shi-re-zheng", "syndromes/re-du-yun-jie-da-chang-zheng", "diagnosis/tcm-diseases"])
            Put($"{path}/2026.1.yaml", File.ReadAllText(Path.Combine(Library.Default.Folder, $"{path}/2026.1.yaml")));
        Change("formulas/huang-lian-jie-du-tang", "syndromes: { is: [火毒证], cite: teaching, confidence: low }\n", "");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    void Put(string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    void Change(string card, string from, string to)
    {
        var path = Path.Combine(folder, $"{card}/2026.1.yaml");
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to));
    }

    IReadOnlyList<string> Wrong(string card) => new Library(folder).Lint().Single(l => l.Card == card).Wrong;

    [Fact]
    public void As_they_are_they_fit_together() => Assert.All(new Library(folder).Lint(), l => Assert.Empty(l.Wrong));

    [Fact]
    public void One_name_means_one_formula()
    {
        Change("formulas/huai-hua-san", "pinyin:", "also: [白头翁汤]\npinyin:");
        Assert.Contains("白头翁汤 is also a name of bai-tou-weng-tang", Wrong("huai-hua-san").Concat(Wrong("bai-tou-weng-tang")).Select(w => w.Replace("huai-hua-san", "bai-tou-weng-tang")));
    }

    [Fact]
    public void A_second_edition_of_a_card_keeps_its_name()
    {
        Put("formulas/huai-hua-san/2026.2.yaml", File.ReadAllText(Path.Combine(folder, "formulas/huai-hua-san/2026.1.yaml")).Replace("2026.1", "2026.2"));
        Assert.All(new Library(folder).Lint(), l => Assert.Empty(l.Wrong));
    }

    [Fact]
    public void A_formula_a_syndrome_names_exists_or_is_said_to_be_elsewhere()
    {
        Change("syndromes/da-chang-shi-re-zheng", "formulas: [白头翁汤, 槐花散]", "formulas: [白头翁汤, 芍药汤]");
        Assert.Equal(["no formula is named 芍药汤: name it under formulas-elsewhere, or give it a card"], Wrong("da-chang-shi-re-zheng"));
        Change("syndromes/da-chang-shi-re-zheng", "formulas: [白头翁汤, 芍药汤]", "formulas: [白头翁汤], formulas-elsewhere: [芍药汤]");
        Assert.Empty(Wrong("da-chang-shi-re-zheng"));
        Change("syndromes/da-chang-shi-re-zheng", "formulas-elsewhere: [芍药汤]", "formulas-elsewhere: [槐花散]");
        Assert.Equal(["槐花散 is in this library: name it under formulas"], Wrong("da-chang-shi-re-zheng"));
    }

    [Fact]
    public void A_syndrome_a_formula_names_has_a_card_or_is_kept_as_a_word()
    {
        Change("formulas/huai-hua-san", "syndromes: { is: [大肠湿热证]", "syndromes: { is: [大肠湿毒证]");
        Assert.Equal(["no syndrome is named 大肠湿毒证: keep it under other-syndromes, or give it a card"], Wrong("huai-hua-san"));
        Change("formulas/huai-hua-san", "syndromes: { is: [大肠湿毒证]", "syndromes: { is: [大肠湿热证]");
        Change("formulas/huai-hua-san", "{ zh: 血热证", "{ zh: 大肠湿热证");
        Assert.Equal(["大肠湿热证 has a card: name it under syndromes"], Wrong("huai-hua-san"));
    }

    [Fact]
    public void A_pattern_belongs_to_a_tumour_that_is_known()
    {
        Change("syndromes/da-chang-shi-re-zheng", "tumour: colorectum", "tumour: colon");
        Assert.Equal(["no disease has the id colon"], Wrong("da-chang-shi-re-zheng"));
    }

    [Fact]
    public void A_role_is_held_by_a_herb_of_the_formula_and_every_herb_has_one()
    {
        Change("formulas/huai-hua-san", "assistant: [荆芥穗]", "assistant: [荆芥]");
        Assert.Equal(["roles: 荆芥 is Assistant and no herb of it", "roles: 荆芥穗 has none"], Wrong("huai-hua-san"));
    }

    [Fact]
    public void A_syndrome_has_a_number_of_the_standard_or_says_what_it_is_kept_as()
    {
        Change("syndromes/da-chang-shi-re-zheng", "number: { is: \"6.4.2.2.4.3\", cite: gbt, confidence: high }\n", "");
        Change("syndromes/da-chang-shi-re-zheng", "icd11:", "aspect: { is: branch, cite: gbt }\nicd11:");
        Assert.Equal(["it needs a number of the standard, or the terms it is kept as, and not both"], Wrong("da-chang-shi-re-zheng"));
    }
}
