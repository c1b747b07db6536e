using Xinglin.Facts;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;

namespace Xinglin.Care.Nursing.Mood;

/// <summary>情绪评分。What was asked of this person's mood, and who is asked to go on.</summary>
public static class MoodScores
{
    public static readonly string[] Forms = ["distress", "phq-9", "gad-7"];

    extension(Chart chart)
    {
        /// <summary>Every scored form of mood, in order of time.</summary>
        public IEnumerable<Stated<NursingAssessment>> Moods() => Forms.SelectMany(i => chart.Scored(i)).OrderBy(s => s.At);

        /// <summary>Who asks about mood: where the person is on that day decides.</summary>
        public Role MoodNurse(DateTimeOffset at) => chart.All<HospiceAdmission>().Any(h => h.At <= at) ? Role.HospiceNurse : chart.InBedAt(at) ? Role.DutyNurse : Role.CaseManager;

        /// <summary>The first plan for mood from that moment on.</summary>
        public Stated<CarePlanned>? MoodPlan(DateTimeOffset from, IReadOnlyList<string> words) => chart.All<CarePlanned>()
            .Where(p => p.At >= from && words.Any(w => p.Fact.Title.Contains(w, StringComparison.OrdinalIgnoreCase) || p.Fact.For?.Contains(w, StringComparison.OrdinalIgnoreCase) is true)).Select(p => (Stated<CarePlanned>?)p).FirstOrDefault();
    }
}
