using Xinglin.Web;

namespace Xinglin.Specs.Web;

public class Pages_of_a_patient
{
    [Fact]
    public void Every_page_stands_in_the_first_row_or_beside_one_that_does() =>
        Assert.Equal([], ChartMenu.Lines.Where(l => l.Menu.Under is { } tail && !ChartMenu.Heads.Any(h => h.Tail == tail)).Select(l => $"{l.Tail} beside {l.Menu.Under}"));

    [Fact]
    public void The_first_row_is_short_enough_for_a_tablet() => Assert.InRange(ChartMenu.Heads.Count, 5, 12);

    [Fact]
    public void A_second_row_begins_with_its_head_and_is_the_same_from_every_page_of_it()
    {
        foreach (var head in ChartMenu.Heads)
        {
            var row = ChartMenu.Beside(head);
            Assert.All(row, l => Assert.Equal(row, ChartMenu.Beside(l)));
            Assert.True(row is [] || row[0] == head);
        }
    }
}
