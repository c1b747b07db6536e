namespace Xinglin.Storage.Organisations;

/// <summary>Where a guest's link stands at a moment.</summary>
public enum GuestState { Waiting, CodeOver, Locked, Confirmed, Expired, Ended }

/// <summary>访客链接。A case shown to one named person without an account: until when, and how it ended. The secret and the code are not in it.</summary>
/// <param name="Id">also the key of the form that made it: sent twice it is made once</param>
/// <param name="Request">number of the entry that asks: a request to the board, or to a distant expert</param>
/// <param name="Reach">how the inviter reaches the guest: phone or address, in words</param>
/// <param name="Tries">wrong codes so far</param>
public sealed record GuestLink(ChartId Chart, string Id, long Request, string Name, string Hospital, string Reach, string MadeBy, DateTimeOffset MadeAt, DateTimeOffset Until, DateTimeOffset CodeUntil, int Tries)
{
    /// <summary>Wrong codes a link bears before it locks.</summary>
    public const int MostTries = 5;

    public DateTimeOffset? ConfirmedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public string? EndedBy { get; init; }
    public string? EndedWhy { get; init; }

    /// <summary>The name the chart keeps as author: a guest, who, from where.</summary>
    public string Author => $"guest:{Name}（{Hospital}）";

    public GuestState StateAt(DateTimeOffset now) => EndedAt is not null ? GuestState.Ended : Until <= now ? GuestState.Expired : ConfirmedAt is not null ? GuestState.Confirmed
        : Tries >= MostTries ? GuestState.Locked : CodeUntil <= now ? GuestState.CodeOver : GuestState.Waiting;
}

/// <summary>What is told once and kept nowhere: the word in the link, and the code that is told apart from it.</summary>
public sealed record GuestSecret(string Token, string Code);
