using Xinglin.Care.Diagnosis;
using Xinglin.Facts.FourExaminations;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Findings;
using Xinglin.Knowledge.Syndromes;

namespace Xinglin.Specs.Care.WorkUp;

/// <summary>Candidates say why, in counts; the physician chooses.</summary>
public class Syndromes_offered
{
    static readonly DateTimeOffset day = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    static readonly FindingsCard findings = Library.Default.For<FindingsCard>().On(day)!;
    static readonly IReadOnlyList<SyndromeCard> cards = [.. Library.Default.Family<SyndromeCard>().Values.Select(a => a.On(day)).OfType<SyndromeCard>()];

    static IReadOnlyList<SyndromeCandidate> Of(FourExaminations said, string? tumour = null) => SyndromeCandidates.Of(said, findings, cards, tumour);

    static readonly FourExaminations yin = new() { Inquiry = "神疲乏力，口干，气短，自汗", Tongue = "舌淡红少津，苔薄", Pulse = "脉细弱" };

    [Fact]
    public void The_syndrome_most_findings_speak_for_stands_first_with_all_of_them_named()
    {
        var first = Of(yin)[0];
        Assert.Equal("气阴两虚证", first.Card.Zh);
        Assert.Contains(first.Supports, s => s.Zh == "乏力");
        Assert.Contains(first.Supports, s => s.Zh == "舌少津");
        Assert.Contains(first.Supports, s => s.Zh == "脉细");
        Assert.Equal(first.Supports.Count, first.Count);
    }

    [Fact]
    public void What_is_missing_is_named_too()
    {
        var stasis = Of(new() { Inquiry = "胃脘刺痛，固定", Tongue = "舌紫暗，苔薄", Pulse = "脉弦" }).First(c => c.Card.Id == "xue-yu-zheng");
        Assert.Contains(stasis.Missing, m => m.Zh == "肌肤甲错");
        Assert.Contains(stasis.Missing, m => m.Zh == "脉涩或弦涩");
        Assert.Contains(stasis.Supports, m => m.Zh == "刺痛");
    }

    [Fact]
    public void What_the_physician_says_is_not_there_speaks_for_nothing()
    {
        var with = Of(new() { Inquiry = "口干，便干，五心烦热", Tongue = "舌红", Pulse = "脉细数" }).First(c => c.Card.Id == "yin-xu-zheng").Count;
        var without = Of(new() { Inquiry = "无口干便干，五心烦热", Tongue = "舌红", Pulse = "脉细数" }).First(c => c.Card.Id == "yin-xu-zheng").Count;
        Assert.Equal(2, with - without);
    }

    [Fact]
    public void A_code_without_words_counts_and_one_finding_alone_makes_no_candidate()
    {
        FourExaminations coded = new() { Tongue = "见图", Codes = [FindingsCard.Code(findings.All["purple"]), FindingsCard.Code(findings.All["stasis-spots"]), FindingsCard.Code(findings.All["choppy"])] };
        Assert.Contains(Of(coded), c => c.Card.Id == "xue-yu-zheng");
        Assert.DoesNotContain(Of(new() { Inquiry = "盗汗" }), c => c.Count < 2);
    }

    [Fact]
    public void A_presentation_of_another_tumour_is_not_compared()
    {
        FourExaminations said = new() { Inquiry = "咳嗽痰稀，气短乏力，纳少便溏", Tongue = "舌淡，有齿痕", Pulse = "脉沉细" };
        Assert.Contains(Of(said, "lung"), c => c.Shown.Is.Tumour == "lung");
        Assert.DoesNotContain(Of(said, "liver"), c => c.Shown.Is.Tumour == "lung");
    }

    [Fact]
    public void Nothing_said_offers_nothing() => Assert.Empty(Of(new() { Inspection = "神清" }));

    [Theory]
    [InlineData("舌淡暗，边有齿痕，苔薄白腻", "pale dark tooth-marked thin-coat white-coat greasy")]
    [InlineData("苔黄腻", "yellow-coat greasy")]
    [InlineData("舌红无苔", "red no-coat")]
    public void A_tongue_is_read_word_by_word(string words, string ids) => Assert.Equal(ids.Split(' '), findings.Read(words, Zone.Tongue).Select(f => f.Id));
}
