using Xinglin.Exchange.Synthetic.Lives;
using Xinglin.Facts.Consents;
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
    const int Apart = 90, Kept = 93; // days between two looks; of a hundred reviews so many are held

    public static void Tell(Tale tale)
    {
        var (plan, dice) = (tale.Plan, tale.For("deciding"));
        if (plan.Meeting is { } day && dice.Chance(0.8)) // some are never written down, and a page says so
        {
            var first = First(tale);
            var cured = first is Treatability.Curative;
            var review = cured ? Math.Max(day + 14, plan.Done + 14) : day + Apart;
            Say(tale, first, cured ? "未见远处转移，可根治" : tale.Illness.Stage.Group == "IV" ? "已有远处转移，以延长和减症为目的" : "体力与本人意愿", day, review);
            if (cured && dice.Chance(Kept / 100.0)) Say(tale, first, "根治性治疗已完成，转随访", review - 2, null);
            else if (!cured) Again(tale, dice, first, review, Math.Min(plan.Seen, plan.Fate.Comfort));
        }
        if (plan.Seen < Fate.Never && dice.Chance(0.75))
        {
            var next = plan.Courses.Any(c => c.Start > plan.Seen) ? Treatability.Systemic : dice.Chance(0.5) ? Treatability.BestSupportive : Treatability.ChineseMedicine;
            Say(tale, next, "进展后重新评估", plan.Seen + 6, plan.Seen + 6 + Apart);
            Again(tale, dice, next, plan.Seen + 6 + Apart, plan.Fate.Dies);
        }
        Wishes(tale, tale.For("wishes"));
        Constitution(tale, tale.For("constitution"));
    }

    /// <summary>Looked at again when its day comes; now and then nobody does, and the loop asks.</summary>
    static void Again(Tale tale, Dice dice, Treatability decision, int review, int until)
    {
        for (; review < Math.Min(until, tale.Today + 1) && dice.Chance(Kept / 100.0); review += Apart) Say(tale, decision, "再议，维持原决定", review - dice.Between(0, 3), review + Apart);
    }

    static void Say(Tale tale, Treatability decision, string reason, int day, int? review) =>
        tale.Sharp(new TreatabilityDecided(decision) { Reason = reason, With = "本人、家属，会诊组", ReviewOn = review is { } on ? tale.On(on) : null }, day, 1605, "oncologist");

    /// <summary>The goals the meeting wrote down, spoken of again on their day.</summary>
    static void Wishes(Tale tale, Dice dice)
    {
        var plan = tale.Plan;
        if (tale.Illness.Stage.Group == "IV")
            for (var on = plan.Start + Apart; on < Math.Min(Math.Min(plan.Seen, plan.Fate.Dies), tale.Today + 1) && dice.Chance(Kept / 100.0); on += Apart)
                tale.Sharp(new GoalsOfCare("仍愿积极治疗，同时减轻症状") { With = "本人、家属", ReviewOn = tale.On(on + Apart) }, on - dice.Between(0, 3), 1540, "oncologist");
        if (plan.Seen < Fate.Never)
            for (var on = plan.Seen + 60; on < Math.Min(plan.Fate.Dies, tale.Today + 1) && dice.Chance(Kept / 100.0); on += Apart)
                tale.Sharp(new GoalsOfCare("控制症状，少受罪") { With = "本人、家属", ReviewOn = tale.On(on + Apart) }, on - dice.Between(0, 3), 1540, "oncologist");
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
