using Xinglin.Care;

namespace Xinglin.Specs.Care;

public class What_would_close_a_task
{
    [Fact]
    public void It_carries_what_the_loop_knows_so_that_nobody_types_it()
    {
        var closing = Closing.Read(Closing.With("hold-checked", ("regimen", "胃 SOX & 替吉奥=S-1"), ("cycle", "3")));
        Assert.Equal("hold-checked", closing.Tag);
        Assert.Equal(("胃 SOX & 替吉奥=S-1", "3"), (closing.Known["regimen"], closing.Known["cycle"]));
    }

    [Fact]
    public void What_the_loop_does_not_know_is_left_to_the_person()
    {
        Assert.Equal("pathology", Closing.With("pathology", ("specimen", null)));
        Assert.Empty(Closing.Read("pathology").Known);
    }
}
