using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Xinglin.Storage.SignIn;

namespace Xinglin.Web.Door;

/// <summary>Where somebody stands who wants to come in.</summary>
public enum Stand { Password, Second, In }

/// <summary>入口。Name and password, then the second step where it is on; or a passkey alone, which is two factors in one.</summary>
public sealed class Entrance(
    Doorkeeper door, UserManager<Account> users, Authenticator authenticator, Strangers strangers, IAntiforgery antiforgery, DoorBook book, IHttpContextAccessor accessor, TimeProvider time)
{
    static readonly Phrase wrong = new("账号或密码不对，请再输一次。", "Account or password do not match; type them once more.");
    static readonly Phrase stale = new("这一页放得太久，请再按一次登录。", "This page had been open too long; press Sign in once more.");
    static readonly Phrase noPost = new("这个账号今天没有任职，不能登录。请科室或信息科核对任职日期。", "This account holds no post today and cannot sign in. Ask the department or the engineer to check its dates.");
    static readonly Phrase late = new("第二步等得太久，请重新输入密码。", "The second step took too long; type the password again.");

    HttpContext Http => accessor.HttpContext!;

    public Stand Stand { get; private set; }
    public Phrase? Problem { get; private set; }

    /// <summary>Who came in, once somebody has.</summary>
    public Account? Who { get; private set; }

    /// <summary>The page shows the second step while it is being taken.</summary>
    public void BeginSecond() => Stand = Stand.Second;

    public async Task Password(string? typed, string? password)
    {
        var name = AccountNames.Meant(typed);
        if (Http.User.Identity is { IsAuthenticated: true, Name: { } here } && string.Equals(here, name, StringComparison.OrdinalIgnoreCase))
        {
            Came(await users.FindByNameAsync(here)); // the second of two clicks: this person is in already
            return;
        }
        if (!await Fresh()) return;
        if (name is "" || await users.FindByNameAsync(name) is not { } user)
        {
            users.PasswordHasher.HashPassword(new(), password ?? ""); // takes the time a known name takes
            if (name is not "" && strangers.Try(name) is { } until) Locked(until);
            else Refuse(wrong, 401);
            return;
        }
        var isRight = await users.CheckPasswordAsync(user, password ?? "");
        if (!isRight || await users.IsLockedOutAsync(user)) await WrongPassword(user);
        else if (!await door.CanSignInAsync(user)) Refuse(noPost, 403);
        else if ((await door.Enter(user)).RequiresTwoFactor) Stand = Stand.Second;
        else Came(user);
    }

    /// <param name="code">six digits of the phone, or one of the recovery codes</param>
    public async Task Second(string? code)
    {
        Stand = Stand.Second;
        if (!await Fresh()) return;
        if (await door.GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            Stand = Stand.Password;
            Refuse(late, 401);
            return;
        }
        var said = AccountNames.Meant(code).Replace(" ", "", StringComparison.Ordinal);
        var isRecovery = said.Length > 6;
        var result = isRecovery ? await Recovery(user, said) : await door.TwoFactorAuthenticatorSignInAsync(said, isPersistent: false, rememberClient: false);
        if (result.Succeeded)
        {
            if (isRecovery) book.Write(DoorAct.CodeUsed, user.UserName!, user.UserName!);
            Came(user);
        }
        else if (result.IsLockedOut) Locked(await users.GetLockoutEndDateAsync(user));
        else Refuse(isRecovery ? new("这个恢复码不对，或已经用过。每个只能用一次。", "That recovery code is wrong or was used before; each works once.")
            : await authenticator.Off(users, user, said) is { } off ? Clock(off) : new("口令不对，或刚才已经用过。请等手机换下一个。", "The code is wrong or was just used; wait for the phone to show the next."), 401);
    }

    public async Task Passkey(string? credential)
    {
        if (!await Fresh()) return;
        var answer = await Assertion(credential);
        if (answer is not { Succeeded: true, User: { } user, Passkey: { } passkey })
            Refuse(new("这把通行密钥没有被认出。请再试，或用账号和密码。", "That passkey was not recognised; try again, or use account and password."), 401);
        else if (!await door.CanSignInAsync(user)) Refuse(noPost, 403);
        else
        {
            await users.AddOrUpdatePasskeyAsync(user, passkey);
            await door.SignInWithClaimsAsync(user, isPersistent: false, [new("amr", "hwk")]);
            Came(user);
        }
    }

    async Task<PasskeyAssertionResult<Account>?> Assertion(string? credential)
    {
        if (string.IsNullOrWhiteSpace(credential)) return null; // the form was sent without the browser's ceremony
        try
        {
            return await door.PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException)
        {
            return null; // no ceremony was begun in this browser
        }
    }

    /// <summary>A recovery code counts as a try too, so that codes cannot be guessed either.</summary>
    async Task<SignInResult> Recovery(Account user, string code)
    {
        if (await users.IsLockedOutAsync(user)) return SignInResult.LockedOut;
        var result = await door.TwoFactorRecoveryCodeSignInAsync(code.ToUpperInvariant());
        if (result.Succeeded) return result;
        await users.AccessFailedAsync(user);
        return await users.IsLockedOutAsync(user) ? SignInResult.LockedOut : result;
    }

    async Task WrongPassword(Account user)
    {
        if (!await users.IsLockedOutAsync(user))
        {
            await users.AccessFailedAsync(user);
            if (!await users.IsLockedOutAsync(user))
            {
                Refuse(wrong, 401);
                return;
            }
            book.Write(DoorAct.Locked, user.UserName!, user.UserName!);
        }
        Locked(await users.GetLockoutEndDateAsync(user));
    }

    /// <summary>Whether the form was ours and young enough.</summary>
    async Task<bool> Fresh()
    {
        if (await antiforgery.IsRequestValidAsync(Http)) return true;
        Refuse(stale, 400);
        return false;
    }

    void Came(Account? user) => (Stand, Who) = (Stand.In, user);

    void Locked(DateTimeOffset? until)
    {
        var at = (until ?? time.GetUtcNow()).AddMinutes(1).Here.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        Refuse(new($"试错次数太多，到 {at} 才能再试；着急时请信息科解锁。", $"Too many failed tries. Try again at {at}, or ask the engineer to unlock it."), 423);
    }

    static Phrase Clock(TimeSpan off)
    {
        var minutes = Math.Max(1, Math.Round(off.Duration().TotalMinutes));
        return new($"口令来自另一个时间：手机时钟{(off > TimeSpan.Zero ? "快" : "慢")}了约 {minutes} 分钟。请在手机上打开自动对时。",
            $"The code is from another time: the phone's clock is about {minutes} minutes {(off > TimeSpan.Zero ? "fast" : "slow")}. Switch on automatic time on the phone.");
    }

    void Refuse(Phrase problem, int status)
    {
        Problem = problem;
        Http.Response.StatusCode = status;
    }
}
