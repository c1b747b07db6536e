namespace Xinglin.Knowledge.Constitutions;

/// <summary>A form is counted through and its examples are scored before anybody relies on it.</summary>
static class FormRehearsal
{
    public static IEnumerable<string> Of(ConstitutionFormCard form) => [.. Counts(form), .. form.Examples.SelectMany((e, i) => Sheet(form, e, i + 1)), .. Edges(form), .. Judged(form)];

    static IEnumerable<string> Counts(ConstitutionFormCard form)
    {
        if (form.Scales.Count(s => s.Value.Balanced) != 1) yield return "exactly one scale is the balanced one";
        if (form.Levels.Is is not [var least, var most] || least >= most) yield return "levels: the least and the most answer";
        if (form.TendencyAtLeast.Is >= form.YesAtLeast.Is) yield return "a tendency begins below a yes";
        var all = form.Scales.Values.SelectMany(s => s.Asks.Is).ToList();
        if (all.Count != form.Rows.Is) yield return $"the scales have {all.Count} rows, not {form.Rows.Is}";
        if (all.Distinct().Count() is var asked && asked != form.Questions.Is) yield return $"the scales ask {asked} questions, not {form.Questions.Is}";
        foreach (var (id, s) in form.Scales)
            foreach (var stray in new[] { s.Reversed, s.Women, s.Men }.SelectMany(l => l?.Is ?? []).Except(s.Asks.Is)) yield return $"scales.{id}: {stray} is not asked";
        foreach (var stray in form.Topics.Keys.Except(all)) yield return $"topics: {stray} is not asked";
    }

    static IEnumerable<string> Sheet(ConstitutionFormCard form, FormExample e, int number)
    {
        Dictionary<string, int> answers = [];
        foreach (var (scale, given) in e.Answers)
        {
            var asked = form.AskedOf(scale, e.Sex);
            if (asked.Count != given.Count) yield return $"examples[{number}].{scale}: {given.Count} answers for {asked.Count} questions";
            foreach (var (question, answer) in asked.Zip(given))
                if (answers.TryAdd(question, answer) is false && answers[question] != answer) yield return $"examples[{number}]: {question} is answered in two ways";
        }
        var result = form.Score(answers, e.Sex);
        foreach (var s in result.Scales)
        {
            if (!(Math.Abs((s.Score ?? double.NaN) - e.Scores.GetValueOrDefault(s.Scale, double.NaN)) < 0.0005)) yield return FormattableString.Invariant($"examples[{number}].{s.Scale}: expected {e.Scores.GetValueOrDefault(s.Scale)}, came out as {s.Score}");
            if (s.Verdict != e.Verdicts.GetValueOrDefault(s.Scale)) yield return $"examples[{number}].{s.Scale}: came out as {s.Verdict}";
        }
    }

    static IEnumerable<string> Edges(ConstitutionFormCard form)
    {
        foreach (var e in form.ScaleExamples)
        {
            var score = form.Transformed(e.Raw, form.AskedOf(e.Scale, Xinglin.Facts.Person.Sex.Female).Count);
            if (Math.Abs(score - e.Score) >= 0.0005) yield return FormattableString.Invariant($"{e.Scale} with {e.Raw}: expected {e.Score}, came out as {score}");
            if (e.Verdict is { } verdict && form.Judge(new Dictionary<string, double?> { [e.Scale] = score })[e.Scale] is var came && came != verdict) yield return $"{e.Scale} with {e.Raw}: expected {verdict}, came out as {came}";
        }
    }

    static IEnumerable<string> Judged(ConstitutionFormCard form) =>
        from e in form.JudgedExamples
        from v in form.Judge(e.Scores.ToDictionary(s => s.Key, s => (double?)s.Value))
        where v.Value != e.Verdicts.GetValueOrDefault(v.Key)
        select $"judged {v.Key}: came out as {v.Value}";
}
