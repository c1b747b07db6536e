using Xinglin.Facts;
using Xinglin.Facts.Disease;

namespace Xinglin.Care.Diagnosis;

/// <summary>What the lesions came out as, and what the clinician wrote: the word of a person stands, and the computation stays visible beside it.</summary>
public sealed record LesionVerdict(LesionAssessment Computed, Stated<ResponseAssessed>? Said)
{
    /// <summary>What holds: the signed word, else what was computed; null for a baseline nobody spoke about.</summary>
    public Response? Overall => Said?.Fact.Response ?? Computed.Category;

    public bool Differs => Said is { } said && Computed.Category is { } category && said.Fact.Response != category;

    /// <summary>Each examination with the last word signed about it before the next.</summary>
    public static IReadOnlyList<LesionVerdict> Of(Chart chart, LesionReading reading)
    {
        var words = chart.All<ResponseAssessed>().ToList();
        return [.. reading.Assessments.Select((a, i) =>
        {
            var until = i + 1 < reading.Assessments.Count ? reading.Assessments[i + 1].At.At : DateTimeOffset.MaxValue;
            return new LesionVerdict(a, words.FindLast(w => w.At >= a.At.At && w.At < until) is { Entry: not null } said ? said : null);
        })];
    }
}
