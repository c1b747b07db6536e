using Xinglin.Facts;
using Xinglin.Facts.Alliance;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Meetings;
using Xinglin.Facts.Paths;
using Xinglin.Knowledge;

namespace Xinglin.Care.Alliance;

/// <summary>远程会诊：asked, taken, answered; whoever asked hears when it is late, and an opinion that differs from the first report reopens the decision.</summary>
[Loop("remote", Wing.Diagnosis, "远程", "Remote", Harm.Gate)]
public sealed class RemoteConsultationLoop(Adopted<RemoteConsultationCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart) => chart.RemoteRequests().SelectMany(c => Of(chart, c));

    IEnumerable<CareTask> Of(Chart chart, RemoteCase asked)
    {
        var request = asked.Request;
        if (cards.On(request.At) is not { } card) yield break;
        var (number, apart) = ($"{asked.Number}", Apart(asked));
        var (asker, taken, due) = (Asker(chart, request.Entry), card.TakenDue(request), card.OpinionDue(request));
        var evidence = new Phrase($"{request.Fact.Say().Zh}；{card.Limit.Zh}", $"{request.Fact.Say().En}; {card.Limit.En}");
        yield return new($"{TaskKey.Of("take", request.At)}/{apart}", Role.RemoteExpert, new("接单，或写明不接的原因", "Take the request, or say why not"), card.Stamp, request.Entry, request.KnownAt, taken)
        {
            Evidence = evidence, Escalates = taken, EscalatesTo = Role.MdtCoordinator, Account = request.Fact.Expert,
            ClosedBy = Earlier(asked.Answer?.Entry, asked.Opinion?.Entry), ClosesWith = [Closing.With("remote-answered", ("request", number), ("accepted", "true"))],
        };
        if (asked.State is RemoteState.Declined)
        {
            var said = asked.Answer!.Value;
            yield return new($"{TaskKey.Of("ask-another", said.At)}/{apart}", asker, new("对方未接，改请他处", "Not taken: ask elsewhere, or say what now"), card.Stamp, said.Entry, said.KnownAt, said.KnownAt.AddHours(card.UrgentWithinHours.Is))
            {
                Evidence = said.Fact.Say(), Also = [request.Entry], Account = Account(chart, request.Entry), ClosedBy = After(chart, said.At, e => e.Fact is RemoteRequested), ClosesWith = ["remote-requested"],
            };
            yield break;
        }
        yield return new($"{TaskKey.Of("opinion", request.At)}/{apart}", Role.RemoteExpert, new("写会诊意见并签名", "Write and sign the opinion"), card.Stamp, request.Entry, asked.Answer?.KnownAt ?? request.KnownAt, due)
        {
            Evidence = evidence, Escalates = due, EscalatesTo = Role.MdtCoordinator, Account = request.Fact.Expert,
            ClosedBy = asked.Opinion?.Entry, ClosesWith = [Closing.With("remote-opinion", ("request", number))],
        };
        // the other side's clock, on the worklist of whoever asked
        yield return new($"{TaskKey.Of("chase", request.At)}/{apart}", asker, new("远程意见到期，请催", "Distant opinion is due: chase it, or ask elsewhere"), card.Stamp, request.Entry, due, due.AddDays(1))
        {
            Evidence = evidence, Escalates = due.AddDays(1), EscalatesTo = Role.MdtCoordinator, Account = Account(chart, request.Entry), ClosedBy = asked.Opinion?.Entry, ClosesWith = ["remote-requested"],
        };
        if (asked is { Opinion: null, Answer: { Fact: { Accepted: true, Reason: { Length: > 0 } wanted } } answer }) yield return Back(chart, asked, answer.Entry, wanted, asker, card);
        if (asked.Opinion is { } opinion)
            foreach (var task in AfterOpinion(chart, asked, opinion, asker, card)) yield return task;
    }

    static IEnumerable<CareTask> AfterOpinion(Chart chart, RemoteCase asked, Stated<RemoteOpinion> opinion, Role asker, RemoteConsultationCard card)
    {
        if (opinion.Fact.Discordant)
            yield return new($"{TaskKey.Of("decide-again", opinion.At)}/{Apart(asked)}", asker, new("读片不符，重新定方案", "The second reading differs: decide again"), card.Stamp, opinion.Entry, opinion.KnownAt, opinion.KnownAt.AddHours(card.DecideAgainWithinHours.Is))
            {
                Evidence = opinion.Fact.Say(), Also = [asked.Request.Entry], EscalatesTo = Role.MdtCoordinator, Account = Account(chart, asked.Request.Entry),
                ClosedBy = After(chart, opinion.At, e => e.Fact is TreatabilityDecided or MdtRequested or MdtConclusion), ClosesWith = ["treatability-decided", "mdt-requested"],
            };
        if (opinion.Fact.AsksBack is { Length: > 0 } question) yield return Back(chart, asked, opinion.Entry, question, asker, card);
    }

    /// <summary>What the expert still wants to know, for whoever asked.</summary>
    static CareTask Back(Chart chart, RemoteCase asked, Entry said, string question, Role asker, RemoteConsultationCard card) =>
        new($"{TaskKey.Of("answer-back", said.HappenedAt)}/{Apart(asked)}", asker, new("回答专家的反问", $"Answer what the expert asks back: {question}"), card.Stamp, said, said.KnownAt, said.KnownAt.AddHours(card.AnswerBackWithinHours.Is))
        {
            Evidence = said.Fact.Say(), Also = [asked.Request.Entry], Account = Account(chart, asked.Request.Entry),
            ClosedBy = After(chart, said.HappenedAt, e => e.Fact is Document or RemoteRequested), ClosesWith = ["document"],
        };

    static string Apart(RemoteCase asked) => TaskKey.Apart(asked.Request.Fact.Question, asked.Request.Fact.To);

    /// <summary>The role in which whoever asked cares for this person; a request from outside the team is the oncologist's.</summary>
    static Role Asker(Chart chart, Entry request) => chart.All<CareTeamJoined>().Where(j => j.Fact.Account == request.Author && j.Fact.As is not (Role.Patient or Role.Family or Role.RemoteExpert))
        .Select(j => (Role?)j.Fact.As).LastOrDefault() ?? Role.Oncologist;

    static string? Account(Chart chart, Entry request) => chart.All<CareTeamJoined>().Any(j => j.Fact.Account == request.Author) ? request.Author : null;

    static Entry? After(Chart chart, DateTimeOffset at, Func<Entry, bool> which) => chart.Standing.FirstOrDefault(e => e.HappenedAt > at && which(e));

    static Entry? Earlier(Entry? one, Entry? other) => one is null ? other : other is null || one.HappenedAt <= other.HappenedAt ? one : other;
}
