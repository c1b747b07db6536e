using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Xinglin.Storage.SignIn;

namespace Xinglin.Web.Door;

/// <summary>动态口令。Six digits of a phone (RFC 6238: SHA-1, 30 s steps), one step of grace to either side. A code that was used is used up.</summary>
public sealed class Authenticator(TimeProvider time) : IUserTwoFactorTokenProvider<Account>
{
    const string Keeper = "[Xinglin]", LastStep = "LastStep";
    const int Grace = 1, Seconds = 30, Searched = 30; // searched for a wrong clock: a quarter of an hour to either side

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) =>
        !string.IsNullOrEmpty(await manager.GetAuthenticatorKeyAsync(user));

    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult(""); // the phone makes them

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (await Step(manager, user, token) is not { } step || Math.Abs(step - Now) > Grace) return false;
        var last = await manager.GetAuthenticationTokenAsync(user, Keeper, LastStep);
        if (last is not null && step <= long.Parse(last, CultureInfo.InvariantCulture)) return false;
        // of two that come at once with the same code, the second meets a changed account and is refused
        return (await manager.SetAuthenticationTokenAsync(user, Keeper, LastStep, step.ToString(CultureInfo.InvariantCulture))).Succeeded;
    }

    /// <summary>By how much the phone's clock differs when that is why a code was refused; null when it is not.</summary>
    public async Task<TimeSpan?> Off(UserManager<Account> manager, Account user, string code) =>
        await Step(manager, user, code) is { } step && Math.Abs(step - Now) > Grace ? TimeSpan.FromSeconds((step - Now) * Seconds) : null;

    /// <summary>The step near now whose code this is, the nearest first.</summary>
    async Task<long?> Step(UserManager<Account> manager, Account user, string code)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key || code.Length != 6) return null;
        var secret = Base32(key);
        for (var away = 0; away <= Searched; away++)
            foreach (var step in away == 0 ? [Now] : new[] { Now - away, Now + away })
                if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(secret, step)), Encoding.UTF8.GetBytes(code))) return step;
        return null;
    }

    long Now => time.GetUtcNow().ToUnixTimeSeconds() / Seconds;

    /// <summary>The code a phone shows at a moment.</summary>
    public static string CodeAt(string key, DateTimeOffset at) => Code(Base32(key), at.ToUnixTimeSeconds() / Seconds);

    static string Code(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // SHA-1 is what every authenticator app computes
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    static byte[] Base32(string key)
    {
        List<byte> bytes = [];
        var (held, bits) = (0, 0);
        foreach (var letter in key.TrimEnd('='))
        {
            held = (held << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal)) & 0xFFFF;
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(held >> bits));
        }
        return [.. bytes];
    }
}
