using Xinglin.Facts.FourExaminations;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Findings;
using Xinglin.Web.Scenes;

namespace Xinglin.Specs.Web.Scenes;

/// <summary>舌象图: what was said is drawn, and nothing else.</summary>
public class Tongues_drawn
{
    static readonly FindingsCard card = Library.Default.For<FindingsCard>().On(Drawn.now)!;

    static Scene? Of(string? words, params string[] codes) => TonguePicture.Of(new FourExaminations { Tongue = words, Codes = [.. codes.Select(c => FindingsCard.Code(card.All[c]))] }, card);

    [Fact]
    public void A_pale_dark_tongue_with_tooth_marks_and_spots_shows_all_four()
    {
        var scene = Drawn.Sound(Of("舌淡暗，边有齿痕，有瘀点，苔薄白")!, english: false);
        Assert.Contains(scene.Marks.OfType<Area>(), a => a.Fill == "tongue-pale");
        Assert.Contains(scene.Marks.OfType<Area>(), a => a.Fill == "tongue-white-coat");
        Assert.Equal(4, scene.Marks.OfType<Dot>().Count());
        Assert.Equal(2, scene.Marks.OfType<Xinglin.Web.Scenes.Curve>().Count());
        Assert.StartsWith("舌象（按文字画）：淡、暗、齿痕", scene.Says.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_speak_before_words_and_then_it_is_not_called_read_from_words()
    {
        var scene = Of("舌淡，苔白", "red", "yellow-coat", "greasy")!;
        Assert.Contains(scene.Marks.OfType<Area>(), a => a.Fill == "tongue-red");
        Assert.Contains(scene.Marks.OfType<Area>(), a => a.Fill == "tongue-yellow-coat");
        Assert.Equal("tongue: red, greasy, yellow", scene.Says.En.Replace("yellow, greasy", "greasy, yellow", StringComparison.Ordinal));
    }

    [Fact]
    public void No_coating_is_drawn_where_none_was_said_or_where_it_is_gone()
    {
        Assert.Single(Of("舌红")!.Marks.OfType<Area>());
        Assert.Single(Of("舌红，无苔")!.Marks.OfType<Area>());
        Assert.Equal(3, Of("舌红，花剥苔")!.Marks.OfType<Area>().Count());
    }

    [Fact]
    public void Of_a_tongue_nobody_described_there_is_no_picture()
    {
        Assert.Null(Of(null));
        Assert.Null(Of("未见"));
        Assert.Null(Of(null, "wiry"));
    }

    [Fact]
    public void Whatever_is_said_of_it_nothing_leaves_the_frame()
    {
        foreach (var one in card.Groups.Values.Where(g => g.Zone is Zone.Tongue or Zone.Coating or Zone.Sublingual).SelectMany(g => g.Words.Is))
            foreach (var other in (string[])["plump", "thin", "greasy"])
                foreach (var (x, y) in Drawn.Sound(Of(null, one.Id, other)!, english: true).Marks.OfType<Area>().SelectMany(a => a.Points))
                    Assert.True(x >= 0 && x <= TonguePicture.W && y >= 0 && y <= TonguePicture.H, $"{one.Id} with {other}: {x}, {y}");
    }
}
