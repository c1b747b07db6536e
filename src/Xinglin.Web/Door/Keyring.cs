using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Xinglin.Storage.SignIn;

namespace Xinglin.Web.Door;

/// <summary>信息科的钥匙串。What an engineer does about the sign-in of others: always with a reason, always written down.</summary>
public sealed class Keyring(UserManager<Account> users, Passes passes, Sessions sessions, AccessTokens tokens, DoorBook book, RolesToday roles, Visitor visitor)
{
    /// <summary>How an account stands at the door.</summary>
    /// <param name="LockedUntil">null when it is not locked</param>
    public sealed record State(string Account, string Name, IReadOnlyList<Role> Roles, DateTimeOffset? LockedUntil, bool IsSecondOn, int Passkeys, int Sessions);

    public async Task<State?> Of(string? account) => await Find(account) is not { } user ? null : new(
        user.UserName!, user.Name, roles.Of(user), await users.IsLockedOutAsync(user) ? user.LockoutEnd : null,
        user.TwoFactorEnabled, (await users.GetPasskeysAsync(user)).Count, sessions.Open(user.UserName!).Count);

    /// <returns>the new password when there is one, or why nothing was done</returns>
    public async Task<(string? Password, Phrase? Problem)> Act(string? account, string? act, string? reason)
    {
        if (await Find(account) is not { } user) return (null, new("没有这个账号。", "There is no such account."));
        if (reason?.Trim() is not { Length: >= 4 and <= 200 } why) return (null, new("请写明原因（至少 4 个字）。", "Write the reason, at least 4 characters."));
        string? password = null;
        DoorAct? did = act switch { "unlock" => DoorAct.Unlocked, "password" => DoorAct.PasswordReset, "second" => DoorAct.SecondStepReset, "out" => DoorAct.SignedOutEverywhere, _ => null };
        if (did is null) return (null, new("没有这一步。", "There is no such step."));
        await Unlock(user);
        if (did is DoorAct.PasswordReset) password = await NewPassword(user);
        if (did is DoorAct.SecondStepReset) await NoSecondStep(user);
        if (did is not DoorAct.Unlocked) await Out(user);
        book.Write(did.Value, user.UserName!, visitor.Account, why);
        passes.Forget(user.UserName!);
        return (password, null);
    }

    async Task Unlock(Account user)
    {
        await users.SetLockoutEndDateAsync(user, null);
        await users.ResetAccessFailedCountAsync(user);
    }

    async Task<string> NewPassword(Account user)
    {
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        var done = await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), password);
        if (!done.Succeeded) throw new InvalidOperationException(string.Join("; ", done.Errors.Select(e => e.Description)));
        await MustChange.Set(users, user);
        return password;
    }

    async Task NoSecondStep(Account user)
    {
        await users.SetTwoFactorEnabledAsync(user, false);
        await users.ResetAuthenticatorKeyAsync(user);
        foreach (var passkey in await users.GetPasskeysAsync(user)) await users.RemovePasskeyAsync(user, passkey.CredentialId);
    }

    async Task Out(Account user)
    {
        await users.UpdateSecurityStampAsync(user);
        sessions.EndOthers(user.UserName!, null);
        tokens.EndAll(user.UserName!);
    }

    async Task<Account?> Find(string? account) => AccountNames.Meant(account) is { Length: > 0 } name ? await users.FindByNameAsync(name) : null;
}
