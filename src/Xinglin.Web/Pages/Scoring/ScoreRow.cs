using Xinglin.Care;
using Xinglin.Care.Nursing.Mood;
using Xinglin.Care.Nursing.Scores;
using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Calculators;
using Xinglin.Web.Shared;

namespace Xinglin.Web.Pages.Scoring;

/// <summary>One score of a patient: when it is due, what it was, where it is written.</summary>
/// <param name="Due">null: nothing asks for it now</param>
/// <param name="Last">the latest first, at most four</param>
public sealed record ScoreRow(string Id, Phrase Name, DateTimeOffset? Due, IReadOnlyList<Stated<NursingAssessment>> Last, CalculatorCard Card)
{
    /// <summary>When it is due once its day comes; null: nothing says so.</summary>
    public DateTimeOffset? Later { get; private init; }

    public Class? Class => Last is [{ Fact.Score: { } score }, ..] ? Card.ClassOf((double)score) : null;

    /// <summary>Mood and pain have pages of their own, with more than a number.</summary>
    public string Href(Guid chart) => Id switch
    {
        "pain" => $"/charts/{chart}/pain#form",
        _ when MoodScores.Forms.Contains(Id) => $"/charts/{chart}/mood?form={Id}#form",
        _ => $"/charts/{chart}/scores?score={Id}#form",
    };

    public RingState State(DateTimeOffset now) => Due is not { } due ? Last is [] ? RingState.Wait : RingState.Done : due < now ? RingState.Over : due - now < TimeSpan.FromHours(2) ? RingState.Due : RingState.Open;

    static readonly string[] always = ["pain", "braden", "morse", "nrs-2002", "barthel"];

    /// <summary>What this patient's stay and treatment ask for, what was ever scored, and on a ward what may be scored any day.</summary>
    public static IReadOnlyList<ScoreRow> In(Chart chart, IReadOnlyList<TaskLine> tasks, Library library, DateTimeOffset now)
    {
        Dictionary<string, DateTimeOffset> due = [];
        if (chart.StayAt(now) is { } here && Stay.In(chart).LastOrDefault(s => s.Came.Entry.Id == here.Entry.Id) is { } stay && library.For<AdmissionScoresCard>().On(stay.Start) is { } card)
            foreach (var asked in card.Of(chart, stay).Where(a => a.First is null)) due[asked.Instrument] = asked.Due;
        Dictionary<string, DateTimeOffset> later = [];
        foreach (var task in tasks.Where(t => t.Loop is not "admission-scores"))
            foreach (var closing in task.ClosesWith.Select(Closing.Read).Where(c => c.Tag is "nursing-assessment" && c.Known.ContainsKey("instrument")))
                if (Instruments.IdOf(closing.Known["instrument"]) is var id && (task.Opens <= now ? due : later) is var list && !(list.TryGetValue(id, out var there) && there <= task.Due)) list[id] = task.Due;
        var cards = library.FamilyOf<CalculatorCard>();
        return
        [
            .. from id in due.Keys.Concat(later.Keys).Concat(chart.StayAt(now) is null ? [] : always).Concat(chart.All<NursingAssessment>().Select(a => Instruments.IdOf(a.Fact.Instrument))).Distinct()
               let sheet = cards.On(id, now)
               where sheet is not null
               let when = due.TryGetValue(id, out var at) ? at : (DateTimeOffset?)null
               orderby when is null, when, Array.IndexOf([.. always, .. MoodScores.Forms], id) is >= 0 and var place ? place : 99, id
               select new ScoreRow(id, Instruments.Name(id) is { } name && name.Zh != id ? name : new(sheet.Zh, sheet.En), when, [.. chart.Scored(id).Where(s => s.At <= now).Reverse().Take(4)], sheet) { Later = later.TryGetValue(id, out var then) ? then : null },
        ];
    }
}
