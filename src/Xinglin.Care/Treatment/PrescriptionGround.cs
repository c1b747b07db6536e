using Xinglin.Facts;
using Xinglin.Facts.Herbs;

namespace Xinglin.Care.Treatment;

/// <summary>开方的根据。A prescription written here says which symptom will tell whether it helped, and goes on from the one that stands last: what somebody else wrote meanwhile is looked at first.</summary>
public sealed class PrescriptionGround : IGuard
{
    public IEnumerable<Problem> Problems(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who)
    {
        if (drafts[i] is not { Fact: Prescription prescription } draft) yield break;
        if (string.IsNullOrWhiteSpace(prescription.TargetSymptom))
            yield return new(nameof(Prescription.TargetSymptom), new("写靶症状：看它知道有没有用", "write the target symptom: it will tell whether it helps"));
        // a correction stands where its old one stood
        if (draft.Amends is null && prescription.From is { } from && chart.Last<Prescription>() is { Entry: var last } && last.Id.Value != from)
            yield return new(nameof(Prescription.From), new($"第 {from} 条之后又有新方（第 {last.Id} 条），请先看那一张", $"a newer prescription (entry {last.Id}) came after entry {from}: look at that one first"));
    }
}
