using Xinglin.Facts.Alliance;
using Xinglin.Facts.Meetings;
using Xinglin.Web.Rights;

namespace Xinglin.Web.Pages.Alliance;

/// <summary>What a guest typed, as the fact of the request it answers.</summary>
static class GuestReading
{
    public static IFact Opinion(IFormCollection form, GuestCase open)
    {
        var (said, more) = (RemoteReading.Text(form, "opinion") ?? "", RemoteReading.Text(form, "limits"));
        if (open.IsRemote)
            return new RemoteOpinion(open.Ask.Id.Value, said, $"{open.Link.Name}（{open.Link.Hospital}）") { Limits = more, Discordant = RemoteReading.Text(form, "discordant") is "true" };
        var stance = Enum.TryParse<Stance>(RemoteReading.Text(form, "stance"), out var typed) && Enum.IsDefined(typed) ? typed : Stance.Abstain;
        return new MdtOpinion(open.Ask.Id.Value, RemoteReading.Text(form, "seat") ?? "", stance, said) { Basis = stance is Stance.Conditional ? null : more, Condition = stance is Stance.Conditional ? more : null };
    }

    /// <summary>One thing asked back: it takes the request and says what is wanted first; the board hears it as a word without a stance.</summary>
    public static IFact Question(IFormCollection form, GuestCase open)
    {
        var question = RemoteReading.Text(form, "question") ?? "";
        return open.IsRemote ? new RemoteAnswered(open.Ask.Id.Value, true) { Reason = $"想先知道：{question}" }
            : new MdtOpinion(open.Ask.Id.Value, "访客", Stance.Abstain, question is "" ? "" : $"想先知道：{question}");
    }
}
