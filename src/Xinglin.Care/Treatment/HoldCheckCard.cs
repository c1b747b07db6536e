using Xinglin.Knowledge;

namespace Xinglin.Care.Treatment;

public sealed record HoldCheckCard : Card
{
    public required Cited<int> OpensDaysBefore { get; init; }
    /// <summary>Hour of the planned day at which it falls due.</summary>
    public required Cited<int> DueHour { get; init; }

    public override IEnumerable<string> Wrong()
    {
        if (DueHour.Is is < 0 or > 23) yield return "the due hour is not an hour of the day";
    }
}
