using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Xinglin.Storage.SignIn;

namespace Xinglin.Web.Door;

/// <summary>Passkeys, sessions and tokens of one's own.</summary>
public sealed partial class Key
{
    const int MostPasskeys = 20, MostTokens = 20;

    public async Task<IReadOnlyList<UserPasskeyInfo>> Passkeys() => [.. await users.GetPasskeysAsync(await Me())];

    public async Task<Phrase?> AddPasskey(string? credential, string? called)
    {
        var me = await Me();
        if ((await users.GetPasskeysAsync(me)).Count >= MostPasskeys) return new("通行密钥太多了，请先删除不用的。", "There are too many passkeys; remove one first.");
        try
        {
            var made = await door.PerformPasskeyAttestationAsync(credential ?? "");
            if (!made.Succeeded) return notMade;
            made.Passkey.Name = Called(called) ?? "—";
            if (!(await users.AddOrUpdatePasskeyAsync(me, made.Passkey)).Succeeded) return notMade;
        }
        catch (Exception e) when (e is InvalidOperationException or JsonException)
        {
            return notMade; // no ceremony was begun in this browser
        }
        return Done(DoorAct.PasskeyAdded, me);
    }

    static readonly Phrase notMade = new("没有建成通行密钥，请再试一次。", "No passkey was made; try again.");

    public async Task<Phrase?> RenamePasskey(string id, string? called)
    {
        var me = await Me();
        if (Called(called) is not { } name) return new("请写一个名称。", "Give it a name.");
        if (await Find(me, id) is not { } passkey) return new("没有这把通行密钥。", "There is no such passkey.");
        passkey.Name = name;
        await users.AddOrUpdatePasskeyAsync(me, passkey);
        return null;
    }

    public async Task<Phrase?> RemovePasskey(string id)
    {
        var me = await Me();
        if (await Find(me, id) is not { } passkey) return null; // gone already
        await users.RemovePasskeyAsync(me, passkey.CredentialId);
        return Done(DoorAct.PasskeyRemoved, me);
    }

    async Task<UserPasskeyInfo?> Find(Account me, string id) =>
        (await users.GetPasskeysAsync(me)).FirstOrDefault(p => Convert.ToHexStringLower(p.CredentialId) == id);

    /// <summary>Id of the session at hand.</summary>
    public async Task<string?> Here() => Doorkeeper.Here((await Http.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties);

    public void EndSession(string id)
    {
        sessions.End(Account, id);
        passes.Forget(Account);
    }

    public async Task EndOtherSessions()
    {
        var me = await Me();
        await door.SignOutElsewhere(me);
        Done(DoorAct.SignedOutEverywhere, me);
    }

    public (string? Words, Phrase? Problem) MakeToken(string? called, string? days)
    {
        if (Called(called) is not { } name) return (null, new("请写明用途。", "Say what it is for."));
        if (!int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var lasts) || lasts is < 1 or > 365) return (null, new("有效期最长一年。", "A token lasts at most a year."));
        if (tokens.Of(Account).Count >= MostTokens) return (null, new("令牌太多了，请先作废不用的。", "There are too many tokens; end one first."));
        var words = tokens.Make(Account, name, TimeSpan.FromDays(lasts));
        book.Write(DoorAct.TokenMade, Account, Account, name);
        return (words, null);
    }

    public void EndToken(string id)
    {
        tokens.End(Account, id);
        book.Write(DoorAct.TokenEnded, Account, Account);
    }

    string Account => Http.User.Identity!.Name!;

    static string? Called(string? name) => AccountNames.Meant(name) is { Length: > 0 } called ? called : null;
}
