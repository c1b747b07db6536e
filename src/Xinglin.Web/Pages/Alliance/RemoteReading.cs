using System.Globalization;
using Xinglin.Care;
using Xinglin.Facts.Alliance;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Meetings;
using Xinglin.Web.Rights;

namespace Xinglin.Web.Pages.Alliance;

/// <summary>What was typed about a remote consultation, as drafts of one batch. The first is what the form is about.</summary>
static class RemoteReading
{
    /// <summary>Rows for advice a form offers.</summary>
    public const int Rows = 4;

    /// <summary>Who may be asked to see to an advice.</summary>
    public static IReadOnlyList<Role> Owners { get; } = [Role.Oncologist, Role.TcmPhysician, Role.Interventionist, Role.Surgeon, Role.HeadNurse, Role.NutritionNurse, Role.LineNurse, Role.Pharmacist, Role.MdtCoordinator, Role.CountyDoctor, Role.TownshipDoctor];

    public static IReadOnlyList<Draft> Asking(IFormCollection form, Func<string, Phrase> called, DateTimeOffset now)
    {
        var place = Text(form, "place");
        var request = new RemoteRequested(Text(form, "question") ?? "", Text(form, "to") ?? (place is null ? "" : called(place).Zh))
        {
            Kind = Enum.TryParse<RemoteKind>(Text(form, "kind"), out var kind) && Enum.IsDefined(kind) ? kind : default, Urgent = Text(form, "urgent") is "true", ToOrganisation = place, Expert = Text(form, "expert"),
            // words on paper are signed or they are not
            ConsentBy = Text(form, "signed") is "true" ? Text(form, "consent") : null,
        };
        return request.ConsentBy is null ? [new(request, now)] : [new(request, now), new(new Consent(GuestRoom.ConsentTo, true) { By = request.ConsentBy }, now) { Source = "consent" }];
    }

    public static IReadOnlyList<Draft> Answering(IFormCollection form, long request, DateTimeOffset now) =>
        [new(new RemoteAnswered(request, Text(form, "accepted") is "true") { Reason = Text(form, "reason") }, now)];

    public static IReadOnlyList<Draft> Opining(IFormCollection form, long request, string by, DateTimeOffset now) =>
    [
        new(new RemoteOpinion(request, Text(form, "opinion") ?? "", by) { Limits = Text(form, "limits"), AsksBack = Text(form, "asks"), Discordant = Text(form, "discordant") is "true" }, now),
        .. Advice(form, a => a with { Request = request }, now),
    ];

    /// <summary>Rows of advice that were filled in.</summary>
    public static IEnumerable<Draft> Advice(IFormCollection form, Func<MdtRecommendation, MdtRecommendation> of, DateTimeOffset now)
    {
        for (var i = 0; i < Rows; i++)
            if (Text(form, $"a{i}.act") is { } act)
                yield return new(of(new(act, Enum.TryParse<Role>(Text(form, $"a{i}.owner"), out var owner) && Owners.Contains(owner) ? owner : Role.Oncologist, Days.Read(Text(form, $"a{i}.by")) ?? now.HouseDay().AddDays(7))
                { Gate = Text(form, $"a{i}.gate") }), now) { Source = $"advice{i.ToString(CultureInfo.InvariantCulture)}" };
    }

    public static string? Text(IFormCollection form, string name) => form[name].FirstOrDefault()?.Trim() is { Length: > 0 } said ? said[..Math.Min(said.Length, 4000)] : null;
}
