using Xinglin.Care.Treatment.Systemic;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Treatment;
using Xinglin.Web.Shared.Forms;

namespace Xinglin.Web.Pages.Systemic;

/// <summary>What the nurse sent, as facts: one for each drug, one for each reaction, and the cycle itself on its first day.</summary>
static class GivingReading
{
    public static (IReadOnlyList<Draft> Drafts, IReadOnlyList<Problem> Wrong) Of(GivingSheet sheet, Func<string, string?> sent, DateTimeOffset now)
    {
        List<Draft> drafts = [];
        List<Problem> wrong = [];
        foreach (var (i, dose) in sheet.Doses.Index())
        {
            var notGiven = sent($"given.{i}") is "no";
            var began = Began(FormReading.Moment(sent($"started.{i}")) ?? now, sheet.Order.At);
            var ended = FormReading.Moment(sent($"ended.{i}"));
            var amount = WishReading.Number(sent($"dose.{i}"));
            if (notGiven && string.IsNullOrWhiteSpace(sent($"why.{i}"))) wrong.Add(new($"why.{i}", new($"{dose.Drug}：没给须写原因", $"{dose.Line ?? dose.Drug}: say why it was not given")));
            if (ended < began) wrong.Add(new($"ended.{i}", new($"{dose.Drug}：结束早于开始，请核对", $"{dose.Line ?? dose.Drug}: it ends before it begins, check the times")));
            if (!notGiven && amount is null or 0) wrong.Add(new($"dose.{i}", new($"{dose.Drug}：实给量写数字", $"{dose.Line ?? dose.Drug}: write the amount given as a number")));
            drafts.Add(new(new DrugGiven(dose.Drug, DrugKind.Anticancer)
            {
                Dose = notGiven ? null : amount, Unit = dose.Unit, Route = dose.Route, NotGiven = notGiven, Reason = sent($"why.{i}") is { Length: > 0 } why ? why : null,
                Regimen = sheet.Run.Regimen, Cycle = sheet.Cycle.Number, Day = sheet.Day, Line = dose.Line, EndedAt = notGiven ? null : ended,
            }, began) { Source = $"drug/{dose.Line ?? dose.Drug}" });
            wrong.AddRange(Reaction(dose, i, sent));
            if (sent($"reaction.{i}") is { Length: > 0 } term && WishReading.Number(sent($"grade.{i}")) is { } grade)
                drafts.Add(new(new AdverseEvent(term) { Grade = (int)grade, Version = "CTCAE 5.0", AttributedTo = dose.Drug }, ended ?? began) { Source = $"reaction/{dose.Line ?? dose.Drug}" });
        }
        if (sheet.Begins && drafts.Any(d => d.Fact is DrugGiven { NotGiven: false }))
            drafts.Insert(0, new(new CycleGiven(sheet.Run.Regimen, sheet.Cycle.Number) { DoseShare = sheet.Order.Fact.DoseShare }, drafts.Where(d => d.Fact is DrugGiven { NotGiven: false }).Min(d => d.HappenedAt)));
        return (drafts, wrong);
    }

    /// <summary>A form says minutes: within the minute of its order, what was given came after it.</summary>
    static DateTimeOffset Began(DateTimeOffset began, DateTimeOffset ordered) => began < ordered && ordered - began < TimeSpan.FromMinutes(1) ? ordered : began;

    static IEnumerable<Problem> Reaction(OrderedDose dose, int i, Func<string, string?> sent)
    {
        var (term, grade) = (sent($"reaction.{i}"), sent($"grade.{i}"));
        if (string.IsNullOrWhiteSpace(term) != string.IsNullOrWhiteSpace(grade))
            yield return new($"grade.{i}", new($"{dose.Drug}：反应写名目和级别", $"{dose.Line ?? dose.Drug}: a reaction needs its name and its grade"));
    }
}
