using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Lines;

/// <summary>下次维护。On which day a line is due, by the card of the day it was last seen.</summary>
public static class NextCare
{
    extension(LineStay line)
    {
        /// <summary>Null when it is out, or no card says how often its kind is cared for.</summary>
        public DateOnly? NextOn(Adopted<PiccCareCard> cards) => line.IsIn && cards.On(line.LastSeen.HappenedAt)?.EveryDays.GetValueOrDefault(line.Kind) is { } every
            ? line.LastSeen.HappenedAt.HouseDay().AddDays(every.Is) : null;
    }
}
