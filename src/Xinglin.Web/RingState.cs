using Xinglin.Facts;

namespace Xinglin.Web;

/// <summary>How a ring looks: not yet open, open, due within the hour, overdue, closed by evidence.</summary>
public enum RingState { Wait, Open, Due, Over, Done }

public static class RingWords
{
    extension(RingState state)
    {
        public Phrase Word => state switch
        {
            RingState.Wait => new("未到", "waiting"),
            RingState.Open => new("进行", "open"),
            RingState.Due => new("将到", "due"),
            RingState.Over => new("逾期", "overdue"),
            _ => new("闭合", "closed"),
        };
    }
}
