using Xinglin.Care.Nursing;
using Xinglin.Knowledge;

namespace Xinglin.Specs.Knowledge;

public class Cards_are_read_strictly
{
    const string Sound = """
        id: picc-care
        edition: "2026.1"
        zh: 血管通路维护
        en: Care of venous lines
        every-days:
          picc: { is: 7, cite: guide, confidence: high }
        escalates-days-late: { is: 1, cite: guide }
        opens-days-before: { is: 1, cite: guide }
        sources:
          guide: { title: A guide, where: page 1 }
        """;

    static PiccCareCard Read(string text) => Cards.Read<PiccCareCard>(new StringReader(text));
    static void Refuses(string text, string because) => Assert.Contains(because, Assert.Throws<KnowledgeException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_sound_card_gives_its_values_with_their_sources()
    {
        var card = Read(Sound);
        Assert.Equal("picc-care@2026.1", card.Stamp);
        Assert.Equal((7, "guide", Confidence.High), (card.EveryDays.Values.Single().Is, card.EveryDays.Values.Single().Cite, card.EveryDays.Values.Single().Confidence));
        Assert.Equal(Confidence.Medium, card.OpensDaysBefore.Confidence);
    }

    [Fact] public void A_missing_key_refuses() => Refuses(Sound.Replace("escalates-days-late: { is: 1, cite: guide }\n", ""), "escalates-days-late");
    [Fact] public void A_stray_key_refuses() => Refuses(Sound + "\nescalates-hours: { is: 1, cite: guide }", "escalates-hours");
    [Fact] public void A_key_written_twice_refuses() => Refuses(Sound + "\nopens-days-before: { is: 2, cite: guide }", "opens-days-before");
    [Fact] public void A_lost_source_refuses() => Refuses(Sound.Replace("cite: guide, confidence", "cite: gone, confidence"), "every-days.picc cites gone");
    [Fact] public void An_empty_citation_refuses() => Refuses(Sound.Replace("opens-days-before: { is: 1, cite: guide }", "opens-days-before: { is: 1, cite: \"\" }"), "opens-days-before cites nothing");
    [Fact] public void A_number_without_a_citation_refuses() => Refuses(Sound.Replace("opens-days-before: { is: 1, cite: guide }", "opens-days-before: { is: 1 }"), "cite");
    [Fact] public void A_bare_number_refuses() => Refuses(Sound.Replace("opens-days-before: { is: 1, cite: guide }", "opens-days-before: 1"), "line");
    [Fact] public void A_key_with_nothing_behind_it_refuses() => Refuses(Sound.Replace("zh: 血管通路维护", "zh:"), "zh is empty");
    [Fact] public void Words_for_a_number_refuse() => Refuses(Sound.Replace("is: 7", "is: weekly"), "line");
    [Fact] public void An_empty_file_refuses() => Refuses("", "empty");
    [Fact] public void A_kind_of_line_nobody_knows_refuses() => Refuses(Sound.Replace("picc: {", "pigg: {"), "line");
}
