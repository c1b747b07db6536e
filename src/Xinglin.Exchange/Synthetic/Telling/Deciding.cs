using Xinglin.Exchange.Synthetic.Lives;
using Xinglin.Facts.Disease;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Person;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Constitutions;
using Xinglin.Knowledge.Findings;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>Decided once the board had spoken: what treatment is meant to reach, until when. And what constitution a form says somebody has.</summary>
static class Deciding
{
    public static void Tell(Tale tale)
    {
        var (plan, dice) = (tale.Plan, tale.For("deciding"));
        if (plan.Meeting is { } day && dice.Chance(0.8)) // some are never written down, and a page says so
            tale.Sharp(new TreatabilityDecided(First(tale))
            {
                Reason = First(tale) is Treatability.Curative ? "未见远处转移，可根治" : tale.Illness.Stage.Group == "IV" ? "已有远处转移，以延长和减症为目的" : "体力与本人意愿",
                With = dice.Of(["本人、儿子，会诊组", "本人、女儿，会诊组", "本人、配偶"]), ReviewOn = tale.On(day + 90),
            }, day, 1605, "oncologist");
        if (plan.Seen < Fate.Never && dice.Chance(0.75))
            tale.Sharp(new TreatabilityDecided(plan.Courses.Any(c => c.Start > plan.Seen) ? Treatability.Systemic : dice.Chance(0.5) ? Treatability.BestSupportive : Treatability.ChineseMedicine)
            {
                Reason = "进展后重新评估", With = dice.Of(["本人、儿子", "本人、女儿", "配偶、女儿"]), ReviewOn = tale.On(plan.Seen + 66),
            }, plan.Seen + 6, 1548, "oncologist");
        Constitution(tale, tale.For("constitution"));
    }

    /// <summary>The codes a careful physician ticks beside the words of tongue and pulse.</summary>
    public static IReadOnlyList<Coding> Codes(Tale tale, int day, string? tongue, string? pulse) =>
        tale.For($"codes/{day}").Chance(0.8) && Library.Default.For<FindingsCard>().On(tale.At(day, 900)) is { } card
            ? [.. card.Read(tongue, Zone.Tongue).Concat(card.Read(pulse, Zone.Pulse)).Select(FindingsCard.Code)] : [];

    static Treatability First(Tale tale) => tale.Plan.Road switch
    {
        "surgery" or "surgery+adjuvant" or "neo" => Treatability.Curative,
        "local" or "tace" or "tace+systemic" or "rt" => tale.Illness.Stage.Group == "IV" ? Treatability.Local : Treatability.Curative,
        "chinese" => Treatability.ChineseMedicine,
        _ => Treatability.Systemic,
    };

    /// <summary>Answers about one leading deficiency; scored by the form as it lies in the library, so that nothing here judges.</summary>
    static void Constitution(Tale tale, Dice dice)
    {
        if (!dice.Chance(0.4)) return;
        var at = tale.Life.Calendar.Clinic(tale.Plan.Read + dice.Between(3, 12));
        if (Library.Default.Family<ConstitutionFormCard>().GetValueOrDefault("gbt-46939-2025")?.On(tale.At(at, 1000)) is not { } form) return;
        var sex = tale.Illness.Man ? Sex.Male : Sex.Female;
        var leading = dice.Of(["qi-deficient", "qi-deficient", "yang-deficient", "yin-deficient", "phlegm-damp", "blood-stasis", "qi-stagnant"]);
        Dictionary<string, int> answers = [];
        foreach (var (id, scale) in form.Scales)
            foreach (var question in form.AskedOf(id, sex))
                if (!answers.ContainsKey(question)) answers[question] = question == "vigour" ? dice.Between(2, 3) : id == leading ? dice.Between(3, 5) : dice.Between(1, 2);
        foreach (var question in form.AskedOf(leading, sex)) answers[question] = dice.Between(3, 5); // asked once, counted in both
        var result = form.Score(answers, sex);
        tale.Sharp(new ConstitutionIdentified(form.Standard)
        {
            Form = form.Stamp, Answers = answers.ToDictionary(a => a.Key, a => a.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Scores = [.. result.Scales.Select(s => new ConstitutionScore(s.Scale, s.Score is { } score ? Math.Round((decimal)score, 4) : null) { Verdict = s.Verdict?.ToString().ToLowerInvariant() })],
            Result = string.Join('，', result.Scales.Where(s => s.Verdict is ConstitutionVerdict.Yes or ConstitutionVerdict.Tendency).OrderByDescending(s => s.Score).Select(s => form.Scales[s.Scale].Zh + (s.Verdict is ConstitutionVerdict.Tendency ? "倾向" : ""))) is { Length: > 0 } words ? words : "未见明确体质",
        }, at, 1015, "tcm");
    }
}
