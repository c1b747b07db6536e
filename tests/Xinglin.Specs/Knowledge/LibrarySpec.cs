using System.Text.Json;
using Xinglin.Care;
using Xinglin.Care.Nursing;
using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Regimens;

namespace Xinglin.Specs.Knowledge;

public sealed class The_library : IDisposable
{
    static readonly TimeSpan china = TimeSpan.FromHours(8);
    static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, china);

    readonly string folder = Directory.CreateTempSubdirectory("xinglin-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    void Put(string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    static string Picc(string edition = "2026.1", int days = 7, string more = "") => $$"""
        id: picc-care
        edition: "{{edition}}"
        zh: 血管通路维护
        en: Care of venous lines
        every-days:
          picc: { is: {{days}}, cite: guide }
        escalates-days-late: { is: 1, cite: guide }
        opens-days-before: { is: 1, cite: guide }
        sources:
          guide: { title: A guide, where: page 1 }
        """ + more;

    string Wrong(string file) => string.Join("; ", new Library(folder).Lint().Single(l => l.File == file).Wrong);

    [Fact]
    public void The_cards_of_the_house_are_all_sound() => Assert.All(Library.Default.Lint(), l => Assert.True(l.Wrong is [], $"{l.File}: {string.Join("; ", l.Wrong)}"));

    [Fact]
    public void Every_card_of_the_house_is_in_force_from_2020() => Assert.All(Library.Default.Lint(), l => Assert.Contains(Day(2020, 1, 1), l.AdoptedFrom));

    [Fact]
    public void Unverified_values_are_listed() => Assert.Contains("lines.plt.at-most", Library.Default.Lint().Single(l => l.Card == "critical-value").Unverified);

    [Fact]
    public void A_line_of_lint_is_json_as_it_is() => Assert.Contains("\"adoptedFrom\"", JsonSerializer.Serialize(Library.Default.Lint(), FactJson.Options), StringComparison.Ordinal);

    [Fact]
    public void An_edition_is_in_force_from_its_day_and_the_day_before_has_the_older()
    {
        Put("nursing/picc-care/2026.1.yaml", Picc());
        Put("nursing/picc-care/2026.2.yaml", Picc("2026.2", 5));
        Put("adoption.yaml", "first-editions-from: \"2020-01-01\"\neditions:\n  - { card: picc-care@2026.2, from: 2026-07-01 }\n");
        var cards = new Library(folder).For<PiccCareCard>();
        Assert.Null(cards.On(Day(2020, 1, 1).AddMinutes(-1)));
        Assert.Equal("2026.1", cards.On(Day(2026, 7, 1).AddMinutes(-1))?.Edition);
        Assert.Equal("2026.2", cards.On(Day(2026, 7, 1))?.Edition);
    }

    [Fact]
    public void The_house_adopts_behind_the_list_that_came_with_the_folder()
    {
        Put("nursing/picc-care/2026.1.yaml", Picc());
        Put("nursing/picc-care/2026.2.yaml", Picc("2026.2", 5));
        Assert.Empty(new Library(folder).For<PiccCareCard>().Editions);
        Assert.Equal(5, new Library(folder, [("picc-care", "2026.2", Day(2026, 3, 1))]).For<PiccCareCard>().On(Day(2026, 3, 1))?.EveryDays.Values.Single().Is);
    }

    [Fact]
    public void Adopting_what_is_not_there_stops_the_house_and_lint_says_so()
    {
        var library = new Library(folder, [("picc-care", "2030.1", Day(2030, 1, 1))]);
        Assert.Throws<KnowledgeException>(library.For<PiccCareCard>);
        Assert.Throws<KnowledgeException>(() => new TaskRegister(library));
        Assert.Contains("no such edition", library.Lint().Single().Wrong.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_says_so() => Assert.Throws<KnowledgeException>(() => new Library(Path.Combine(folder, "nowhere")));

    [Fact]
    public void Lint_finds_a_card_in_the_wrong_place()
    {
        Put("nursing/picc-care/2026.9.yaml", Picc());
        Assert.Contains("the file is named 2026.9", Wrong("nursing/picc-care/2026.9.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_finds_an_edition_that_lies_twice()
    {
        Put("nursing/picc-care/2026.1.yaml", Picc());
        Put("recovery/picc-care/2026.1.yaml", Picc());
        Assert.Contains("lies in two places", Wrong("recovery/picc-care/2026.1.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_finds_a_card_no_rule_reads_and_a_source_nobody_cites()
    {
        Put("nursing/leeches/2026.1.yaml", Picc());
        Assert.Contains("no rule reads", Wrong("nursing/leeches/2026.1.yaml"), StringComparison.Ordinal);
        Put("nursing/picc-care/2026.1.yaml", Picc(more: "\n  other: { title: Another, where: page 2 }\n"));
        Assert.Contains("source other is cited nowhere", Wrong("nursing/picc-care/2026.1.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_finds_an_example_that_does_not_come_out()
    {
        var text = File.ReadAllText(Path.Combine(Library.Default.Folder, "nursing/febrile-neutropenia/2026.1.yaml"));
        Put("nursing/febrile-neutropenia/2026.1.yaml", text.Replace("- { celsius: 38.2, site: oral, fever: false }", "- { celsius: 38.2, site: oral, fever: true }"));
        Assert.Contains("example Oral 38.2", Wrong("nursing/febrile-neutropenia/2026.1.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unverified_value_may_not_stop_anybody()
    {
        var text = File.ReadAllText(Path.Combine(Library.Default.Folder, "regimens/lung.pem_cis/2026.1.yaml"));
        Put("regimens/lung.pem_cis/2026.1.yaml", text.Replace("clearance: 50 }, cite: scagliotti-2008 }", "clearance: 50 }, cite: scagliotti-2008, confidence: low }"));
        Put("adoption.yaml", "first-editions-from: \"2020-01-01\"\n");
        Assert.Contains("hold stops people", Wrong("regimens/lung.pem_cis/2026.1.yaml"), StringComparison.Ordinal);
        Assert.Throws<KnowledgeException>(() => new Library(folder).FamilyOf<RegimenCard>().On("lung.pem_cis", Day(2026, 1, 1)));
    }

    [Fact]
    public void Grades_follow_from_the_number_and_never_guess_the_first()
    {
        var grades = Library.Default.For<LaboratoryGradesCard>().On(Day(2026, 1, 1))!;
        Assert.Equal(4, grades.Grade(Analytes.Neutrophils, 0.38m));
        Assert.Equal(3, grades.Grade(Analytes.Platelets, 46));
        Assert.Null(grades.Grade(Analytes.Neutrophils, 1.7m));
        Assert.Null(grades.Grade(Analytes.Alt, 900));
    }

    [Fact]
    public void Loops_are_found_with_their_cards() => Assert.Equal(["febrile-neutropenia", "laboratory-grades"], Loops.In(Library.Default).Single(l => l.Id == "febrile-neutropenia").Cards);
}
