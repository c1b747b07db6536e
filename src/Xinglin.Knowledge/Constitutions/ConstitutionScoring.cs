using Xinglin.Facts.Person;

namespace Xinglin.Knowledge.Constitutions;

public static class ConstitutionScoring
{
    extension(ConstitutionFormCard form)
    {
        /// <summary>Scores a form. A scale with a missing answer has no score, and then the balanced constitution has no verdict: nobody is called balanced on half a sheet.</summary>
        /// <param name="answers">by question; one that two scales share is given once</param>
        public ConstitutionResult Score(IReadOnlyDictionary<string, int> answers, Sex sex)
        {
            List<ScaleScore> scored = [.. form.Scales.Select(s => Sum(form, s.Key, s.Value, answers, sex))];
            var verdicts = form.Judge(scored.ToDictionary(s => s.Scale, s => s.Score));
            return new(form.Stamp, [.. scored.Select(s => s with { Verdict = verdicts[s.Scale] })]);
        }

        /// <summary>Verdicts of scores between 0 and 100, compared as they are: 39.29 is a tendency, not a yes.</summary>
        public IReadOnlyDictionary<string, ConstitutionVerdict?> Judge(IReadOnlyDictionary<string, double?> scores)
        {
            var biased = form.Scales.Where(s => !s.Value.Balanced).Select(s => scores.GetValueOrDefault(s.Key)).ToList();
            return form.Scales.ToDictionary(s => s.Key, s => scores.GetValueOrDefault(s.Key) is { } score ? s.Value.Balanced ? Balanced(form, score, biased) : Biased(form, score) : null);
        }

        /// <summary>The questions of a scale this person answers.</summary>
        public IReadOnlyList<string> AskedOf(string scale, Sex sex) => Asked(form.Scales[scale], sex);

        internal double Transformed(int raw, int asked) => (raw - asked * form.Levels.Is[0]) * 100.0 / (asked * (form.Levels.Is[1] - form.Levels.Is[0]));
    }

    static ScaleScore Sum(ConstitutionFormCard form, string id, ConstitutionScale scale, IReadOnlyDictionary<string, int> answers, Sex sex)
    {
        var (least, most) = (form.Levels.Is[0], form.Levels.Is[1]);
        var asked = Asked(scale, sex);
        // whose sex is not stated has no own question, and the scale no count the standard knows
        List<string> missing = [.. asked.Where(q => !answers.TryGetValue(q, out var a) || a < least || a > most), .. sex is Sex.Female or Sex.Male ? [] : Own(scale)];
        if (missing is not []) return new(id, scale.Balanced, null, asked.Count, null, null, missing);
        var raw = asked.Sum(q => scale.Reversed?.Is.Contains(q) is true ? least + most - answers[q] : answers[q]);
        return new(id, scale.Balanced, raw, asked.Count, form.Transformed(raw, asked.Count), null, []);
    }

    static List<string> Asked(ConstitutionScale scale, Sex sex) =>
        [.. scale.Asks.Is.Where(q => (sex is Sex.Female || scale.Women?.Is.Contains(q) is not true) && (sex is Sex.Male || scale.Men?.Is.Contains(q) is not true))];

    static IEnumerable<string> Own(ConstitutionScale scale) => (scale.Women?.Is ?? []).Concat(scale.Men?.Is ?? []);

    static ConstitutionVerdict Biased(ConstitutionFormCard form, double score) =>
        score >= form.YesAtLeast.Is ? ConstitutionVerdict.Yes : score >= form.TendencyAtLeast.Is ? ConstitutionVerdict.Tendency : ConstitutionVerdict.No;

    static ConstitutionVerdict? Balanced(ConstitutionFormCard form, double score, IReadOnlyList<double?> biased) =>
        score < form.BalancedAtLeast.Is || biased.Any(b => b >= form.YesAtLeast.Is) ? ConstitutionVerdict.No
        : biased.Any(b => b is null) ? null
        : biased.All(b => b < form.TendencyAtLeast.Is) ? ConstitutionVerdict.Yes : ConstitutionVerdict.Mostly;
}
