using Xinglin.Facts;
using Xinglin.Knowledge.Regimens;

namespace Xinglin.Knowledge.Answers;

/// <summary>A template worked for one patient and cycle. The JSON of `dose` and of /api/dose is the plan itself.</summary>
public static class DoseAnswer
{
    public static Reply<DosePlan> To(Library library, Question question)
    {
        var regimens = library.FamilyOf<RegimenCard>();
        if (regimens.Ids.FirstOrDefault(id => question.Means(id, "", "")) is not { } known || regimens.On(known, question.Now) is not { } card) return question.Nobody<DosePlan>("dose");
        var plan = new Dosing(library).Work(card, question.Given.ToDictionary(g => g.Key, g => Calculators.Given.Parse(g.Value)), question.Now);
        return plan.Misread ? new(null, plan.Cannot) : new(plan);
    }

    /// <summary>Every template with what it takes.</summary>
    public static IReadOnlyList<Listed> List(Library library, DateTimeOffset now) =>
    [
        .. from card in library.InForce<RegimenCard>(now)
           select new Listed(card.Id, card.Name, null, null, card.Stamp, [.. new Dosing(library).Takes(card, now).Select(i => ListedInput.Of(i.Key, i.Value))]),
    ];
}
