using Xinglin.Care;
using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Reported;

namespace Xinglin.Web.Scenes.Why;

/// <summary>How the course moved: the tumour's answer, weight, what the patient reports, the syndrome.</summary>
static class Course
{
    // how far back something still belongs to "now"; a matter of what is shown, not of medicine
    const int Season = 100, HalfYear = 183, Weeks = 21;

    /// <summary>The last response, with the sums before and now.</summary>
    public static Sentence? Answer(Chart chart, DateTimeOffset now)
    {
        var all = chart.All<ResponseAssessed>().ToList();
        if (all is not [.., var last] || (now - last.At).TotalDays > Season) return null;
        var before = all.LastOrDefault(r => r.At < last.At && r.Fact.SumMm > 0);
        var sum = last.Fact.SumMm is not ({ } mm and > 0) ? "" : before.Fact is null ? $" {mm:0.#} mm" : $" {before.Fact.SumMm:0.#} → {mm:0.#} mm";
        var say = last.Fact.Say();
        return new([new($"{Counts.Day(last.At, now)} {say.Zh}{(sum is "" ? "" : $"，靶灶和{sum}")}", $"{Counts.Day(last.At, now)} {say.En}{(sum is "" ? "" : $", targets{sum}")}",
            before.Entry is null ? [last.Entry] : [before.Entry, last.Entry])]);
    }

    /// <summary>Weight when it lies under the highest of half a year and fell at the last two weighings, with the nutrition screen.</summary>
    public static Sentence? Weight(Chart chart, DateTimeOffset now)
    {
        var all = chart.All<BodyMeasure>().Where(b => b.Fact.WeightKg is not null && b.At > now.AddDays(-HalfYear)).ToList();
        if (all is not [.., var two, var one, var last] || !(last.Fact.WeightKg < one.Fact.WeightKg && one.Fact.WeightKg <= two.Fact.WeightKg)) return null;
        var high = all.MaxBy(b => b.Fact.WeightKg);
        var (from, to) = (high.Fact.WeightKg!.Value, last.Fact.WeightKg!.Value);
        var weeks = Math.Max(1, (int)Math.Round((last.At - high.At).TotalDays / 7));
        List<Clause> said = [new($"体重 {from:0.#} → {to:0.#} kg，{weeks} 周减 {(from - to) / from * 100:0.#}%", $"weight {from:0.#} → {to:0.#} kg, {(from - to) / from * 100:0.#}% down in {weeks} weeks", high.Entry, last.Entry)];
        if (chart.All<NursingAssessment>().LastOrDefault(a => a.Fact.Score is not null && Lanes.Of(a.Fact) == Wing.Recovery && a.At > high.At) is { Entry: not null } screen)
            said.Add(new($"{screen.Fact.Instrument} {screen.Fact.Score:0.#} 分", $"{screen.Fact.Instrument} {screen.Fact.Score:0.#}", screen.Entry));
        return new(said);
    }

    /// <summary>What the patient scored worst in the last three weeks, where it stands on the upper half of its scale.</summary>
    public static Sentence? Reported(Chart chart, DateTimeOffset now)
    {
        var worst = chart.All<PatientReport>().Where(r => r.At > now.AddDays(-Weeks) && r.Fact.Score * 2 > r.Fact.Of)
            .GroupBy(r => r.Fact.Symptom).Select(g => g.MaxBy(r => (double)r.Fact.Score / r.Fact.Of)).OrderByDescending(r => (double)r.Fact.Score / r.Fact.Of).Take(3).ToList();
        return worst is [] ? null : new([new($"近三周自报最重：{string.Join("、", worst.Select(r => $"{r.Fact.Symptom} {r.Fact.Score}/{r.Fact.Of}"))}",
            $"worst reported in three weeks: {string.Join(", ", worst.Select(r => $"{Wording.Symptom(r.Fact.Symptom).En} {r.Fact.Score}/{r.Fact.Of}"))}", [.. worst.Select(r => r.Entry)])]);
    }

    /// <summary>From which syndrome to which, when, and the formula that followed.</summary>
    public static Sentence? Syndrome(Chart chart, DateTimeOffset now)
    {
        var all = chart.All<SyndromeDifferentiation>().ToList();
        if (all is not [.., var last]) return null;
        var since = all.Count - 1;
        while (since > 0 && all[since - 1].Fact.All == last.Fact.All) since--;
        var began = all[since];
        if (since == 0 && (now - last.At).TotalDays > Season) return null;
        List<Clause> said = since == 0
            ? [new($"辨证{last.Fact.All}", $"syndrome {last.Fact.All}", last.Entry)]
            : [new($"证自 {Counts.Day(began.At, now)} 由{all[since - 1].Fact.All}转为{last.Fact.All}", $"since {Counts.Day(began.At, now)} the syndrome went from {all[since - 1].Fact.All} to {last.Fact.All}", all[since - 1].Entry, began.Entry)];
        if (began.Fact.Because is { Count: > 0 } because) said.Add(new($"据{string.Join('、', because.Take(3))}", $"on {string.Join(", ", because.Take(3))}", began.Entry));
        if (chart.All<Prescription>().FirstOrDefault(p => p.At >= began.At && p.Fact.Formula is not null) is { Entry: not null } formula)
            said.Add(new($"方用{formula.Fact.Formula}", $"formula {formula.Fact.Formula}", formula.Entry));
        return new(said, Chinese: true);
    }
}
