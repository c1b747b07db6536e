using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xinglin.Storage.SignIn;

namespace Xinglin.Web.Door;

/// <summary>一个人自己的钥匙。What somebody does about their own sign-in; each step that matters asks the password again and is written into the door book.</summary>
public sealed partial class Key(
    UserManager<Account> users, Doorkeeper door, Passes passes, Sessions sessions, AccessTokens tokens, DoorBook book, IHttpContextAccessor accessor, IServiceScopeFactory scopes)
{
    const int Codes = 10;

    static readonly Phrase notThis = new("现在的密码不对。", "The current password is not right.");

    HttpContext Http => accessor.HttpContext!;

    async Task<Account> Me() => await users.GetUserAsync(Http.User) ?? throw new InvalidOperationException("nobody is signed in");

    public async Task<(bool IsSecondOn, int Codes, int Passkeys, int Sessions, int Tokens)> Count()
    {
        var me = await Me();
        return (me.TwoFactorEnabled, await users.CountRecoveryCodesAsync(me), (await users.GetPasskeysAsync(me)).Count, sessions.Open(me.UserName!).Count, tokens.Of(me.UserName!).Count);
    }

    public async Task<Phrase?> ChangePassword(string now, string next, string again)
    {
        if (next != again) return new("两次输入的新密码不一样。", "The two new passwords differ.");
        if (now == next) return new("新密码要和现在的不同。", "The new password must differ from the current one.");
        var me = await Me();
        if (await Wrong(me, now) is { } wrong) return wrong;
        if (string.Equals(next, me.UserName, StringComparison.OrdinalIgnoreCase)) return new("密码不能就是账号。", "The account name is no password.");
        var changed = await users.ChangePasswordAsync(me, now, next);
        if (!changed.Succeeded) return new("新密码至少 10 位，其中至少 4 种不同的字符。", "The new password needs at least 10 characters, at least 4 of them different.");
        await MustChange.Clear(users, me);
        await door.SignOutElsewhere(me);
        return Done(DoorAct.PasswordChanged, me);
    }

    /// <summary>The key for the phone, and the address a QR code carries.</summary>
    public async Task<(string Secret, string Uri)> Secret()
    {
        var me = await Me();
        var secret = await users.GetAuthenticatorKeyAsync(me) is { Length: > 0 } kept ? kept : await NewSecret(me);
        return (secret, $"otpauth://totp/Xinglin:{Uri.EscapeDataString(me.UserName!)}?secret={secret}&issuer=Xinglin&digits=6&period=30");
    }

    /// <summary>Lies in the store's own place for it: a reset would change the stamp, and looking at the page would end the same person's other sessions. Two looks at once keep one key: the later reads the earlier's.</summary>
    async Task<string> NewSecret(Account me)
    {
        var secret = users.GenerateNewAuthenticatorKey();
        try
        {
            if ((await users.SetAuthenticationTokenAsync(me, "[AspNetUserStore]", "AuthenticatorKey", secret)).Succeeded) return secret;
        }
        catch (DbUpdateException) { } // the other look was first
        await using var scope = scopes.CreateAsyncScope();
        var afresh = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        return await afresh.GetAuthenticatorKeyAsync((await afresh.FindByIdAsync(me.Id))!) ?? throw new InvalidOperationException("the key for the second step could not be kept");
    }

    public async Task<(IReadOnlyList<string>? Codes, Phrase? Problem)> SwitchOn(string code)
    {
        var me = await Me();
        if (!await users.VerifyTwoFactorTokenAsync(me, TokenOptions.DefaultAuthenticatorProvider, AccountNames.Meant(code).Replace(" ", "", StringComparison.Ordinal)))
            return (null, new("口令不对。请等手机换下一个再试；一直不对，请打开手机的自动对时。", "That code is wrong. Wait for the next; if it stays wrong, switch on automatic time on the phone."));
        await users.SetTwoFactorEnabledAsync(me, true);
        await door.RefreshSignInAsync(me);
        Done(DoorAct.SecondStepOn, me);
        return (await Make(me), null);
    }

    public async Task<(IReadOnlyList<string>? Codes, Phrase? Problem)> NewCodes(string password)
    {
        var me = await Me();
        return await Wrong(me, password) is { } wrong ? (null, wrong) : (await Make(me), null);
    }

    public async Task<Phrase?> SwitchOff(string password)
    {
        var me = await Me();
        if (await Wrong(me, password) is { } wrong) return wrong;
        await users.SetTwoFactorEnabledAsync(me, false);
        await users.ResetAuthenticatorKeyAsync(me);
        await door.RefreshSignInAsync(me);
        return Done(DoorAct.SecondStepOff, me);
    }

    async Task<IReadOnlyList<string>> Make(Account me)
    {
        var codes = (await users.GenerateNewTwoFactorRecoveryCodesAsync(me, Codes))!.ToList();
        Done(DoorAct.CodesMade, me);
        return codes;
    }

    /// <summary>A wrong password here counts like one at the door, so that an unattended screen is no place to guess.</summary>
    async Task<Phrase?> Wrong(Account me, string password)
    {
        if (await users.IsLockedOutAsync(me)) return new("试错次数太多，请几分钟后再试。", "Too many failed tries; try again in a few minutes.");
        if (await users.CheckPasswordAsync(me, password)) return null;
        await users.AccessFailedAsync(me);
        return notThis;
    }

    Phrase? Done(DoorAct act, Account me)
    {
        passes.Forget(me.UserName!);
        book.Write(act, me.UserName!, me.UserName!);
        return null;
    }

    /// <summary>JBSW Y3DP: four by four, as people read a key aloud.</summary>
    public static string Grouped(string secret) => new StringBuilder().AppendJoin(' ', secret.Chunk(4).Select(c => new string(c))).ToString();
}
