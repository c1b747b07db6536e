using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Xinglin.Web.Door;

/// <summary>Names nobody has are locked out as accounts are, so that a locked door does not tell that somebody lives there.</summary>
public sealed class Strangers(IOptions<IdentityOptions> options, TimeProvider time)
{
    const int Most = 10_000;

    readonly ConcurrentDictionary<string, (int Failed, DateTimeOffset Until)> tried = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Counts a try.</summary>
    /// <returns>until when this name is locked; null while it is not</returns>
    public DateTimeOffset? Try(string name)
    {
        var now = time.GetUtcNow();
        if (tried.Count > Most)
            foreach (var old in tried.Where(t => t.Value.Until < now).Select(t => t.Key).ToList()) tried.TryRemove(old, out _);
        if (tried.Count > 2 * Most) tried.Clear();
        var rules = options.Value.Lockout;
        var (failed, until) = tried.AddOrUpdate(name, _ => (1, default), (_, was) => was.Until > now ? was
            : was.Failed + 1 < rules.MaxFailedAccessAttempts ? (was.Failed + 1, default) : (0, now + rules.DefaultLockoutTimeSpan));
        return until > now ? until : null;
    }
}
