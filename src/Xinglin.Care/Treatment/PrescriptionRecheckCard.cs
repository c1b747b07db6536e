using Xinglin.Knowledge;

namespace Xinglin.Care.Treatment;

public sealed record PrescriptionRecheckCard : Card
{
    /// <summary>Counted from when the value was known.</summary>
    public required Cited<int> AnswerWithinHours { get; init; }
    public required Cited<int> EscalatesHours { get; init; }

    public override IEnumerable<string> Wrong()
    {
        if (EscalatesHours.Is < AnswerWithinHours.Is) yield return "it escalates before it is due";
    }
}
