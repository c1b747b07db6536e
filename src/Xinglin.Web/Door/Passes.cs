using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Xinglin.Storage.SignIn;

namespace Xinglin.Web.Door;

/// <summary>What an account may do just now.</summary>
/// <param name="Stamp">changes with the password, the second step, and when everything is signed out</param>
/// <param name="Sessions">ids of its sessions that have not ended</param>
/// <param name="MustChange">signed in with a password an engineer gave: a new one comes first</param>
public sealed record Pass(string Account, string Name, string? Ward, string Stamp, IReadOnlyList<Role> Roles, IReadOnlySet<string> Sessions, bool MustChange, DateTimeOffset ReadAt);

/// <summary>通行。Read from the store at most once a minute for each account, so what changed there takes effect within a minute; what this node changed, at once.</summary>
public sealed class Passes(IServiceScopeFactory scopes, Sessions sessions, TimeProvider time)
{
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    readonly ConcurrentDictionary<string, Pass> known = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, byte> seen = new(StringComparer.Ordinal);

    /// <summary>Null when there is no such account.</summary>
    public async Task<Pass?> Of(string account)
    {
        if (known.TryGetValue(account, out var pass) && time.GetUtcNow() - pass.ReadAt < Fresh) return pass;
        known.TryRemove(account, out _);
        return await Read(account) is { } now ? known[account] = now : null;
    }

    /// <summary>Something about this account changed: the next request reads it anew.</summary>
    public void Forget(string account) => known.TryRemove(account, out _);

    /// <summary>A page was asked for in this session.</summary>
    public void See(string session) => seen[session] = 0;

    async Task<Pass?> Read(string account)
    {
        if (!seen.IsEmpty)
        {
            sessions.Seen([.. seen.Keys]);
            seen.Clear();
        }
        using var scope = scopes.CreateScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await users.FindByNameAsync(account) is not { } user) return null;
        return new(user.UserName!, user.Name, user.Ward, user.SecurityStamp ?? "", scope.ServiceProvider.GetRequiredService<RolesToday>().Of(user),
            sessions.Open(user.UserName!).Select(s => s.Id).ToHashSet(), await MustChange.Is(users, user), time.GetUtcNow());
    }
}
