using System.Globalization;
using Xinglin.Facts;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Person;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Constitutions;

namespace Xinglin.Web.Pages.Diagnosis;

/// <summary>The constitution of one person by one standard; the other standard is another page of the same.</summary>
public sealed record ConstitutionView(IReadOnlyList<ConstitutionFormCard> Forms, ConstitutionFormCard Form, Sex? Sex, IReadOnlyList<Stated<ConstitutionIdentified>> Before)
{
    /// <summary>Null when no form is adopted.</summary>
    public static ConstitutionView? Of(Chart chart, Library library, DateTimeOffset now, string? form)
    {
        List<ConstitutionFormCard> forms = [.. library.Family<ConstitutionFormCard>().Values.Select(a => a.On(now)).OfType<ConstitutionFormCard>().OrderBy(f => f.Questions.Is)];
        if ((forms.Find(f => f.Id == form) ?? forms.FirstOrDefault()) is not { } chosen) return null;
        return new(forms, chosen, chart.Last<SexStated>()?.Fact.Sex, [.. chart.All<ConstitutionIdentified>().Where(c => c.Fact.Standard == chosen.Standard)]);
    }

    /// <summary>The questions of this person in the order of the scales, each once, under the scale that asks it first.</summary>
    public IEnumerable<(ConstitutionScale Scale, IReadOnlyList<string> Asks)> Sheet()
    {
        HashSet<string> asked = [];
        foreach (var (id, scale) in Form.Scales)
            if (Form.AskedOf(id, Sex ?? Xinglin.Facts.Person.Sex.Unknown).Where(asked.Add).ToList() is { Count: > 0 } asks) yield return (scale, asks);
    }

    /// <summary>What a question is about, where the card says so; else its number in its scale, for the printed wording belongs to the standard.</summary>
    public Phrase Topic(ConstitutionScale scale, string question) => Form.Topics.TryGetValue(question, out var topic) ? new(topic.Zh, topic.En)
        : new($"{scale.Zh}第 {scale.Asks.Is.IndexOf(question) + 1} 题（照纸质量表问）", $"{scale.En}, question {scale.Asks.Is.IndexOf(question) + 1} (ask it from the printed form)");

    /// <summary>What was answered, scored; an unanswered scale has no score.</summary>
    public (ConstitutionIdentified? Fact, IReadOnlyList<Problem> Problems) Read(Func<string, string?> typed)
    {
        Dictionary<string, int> answers = [];
        foreach (var question in Sheet().SelectMany(s => s.Asks))
            if (int.TryParse(typed("q." + question), NumberStyles.None, CultureInfo.InvariantCulture, out var level)) answers[question] = level;
        if (answers.Count == 0) return (null, [new("", new("一题都没有答", "no question was answered"))]);
        var result = Form.Score(answers, Sex ?? Xinglin.Facts.Person.Sex.Unknown);
        return (new(Form.Standard)
        {
            Form = Form.Stamp, Answers = answers.ToDictionary(a => a.Key, a => a.Value.ToString(CultureInfo.InvariantCulture)), Result = Words(result).Zh,
            Scores = [.. result.Scales.Select(s => new ConstitutionScore(s.Scale, s.Score is { } score ? (decimal)score : null) { Verdict = s.Verdict is { } v ? v.ToString().ToLowerInvariant() : null })],
        }, []);
    }

    /// <summary>All that hold, the strongest first; none is forced.</summary>
    Phrase Words(ConstitutionResult result)
    {
        List<Phrase> said = [.. from s in result.Scales.OrderByDescending(s => s.Score)
                                let name = Form.Scales[s.Scale]
                                let word = s.Verdict switch { ConstitutionVerdict.Yes => new Phrase(name.Zh, name.En), ConstitutionVerdict.Mostly => new Phrase($"基本是{name.Zh}", $"mostly {name.En}"), ConstitutionVerdict.Tendency => new Phrase($"{name.Zh}倾向", $"tends to {name.En}"), _ => default }
                                where word.Zh is not null
                                select word];
        return said is [] ? new(result.Scales.Any(s => s.Score is null) ? "未答全，不能判定" : "未见明确体质", "not judged") : new(string.Join('，', said.Select(s => s.Zh)), string.Join(", ", said.Select(s => s.En)));
    }
}
