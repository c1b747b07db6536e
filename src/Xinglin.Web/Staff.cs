using Microsoft.EntityFrameworkCore;
using Xinglin.Storage.SignIn;

namespace Xinglin.Web;

/// <summary>Names of those who write: the account is what the chart keeps, the name is what a colleague reads.</summary>
public sealed class Staff(IServiceScopeFactory scopes, Rights.Duty duty, TimeProvider time)
{
    /// <summary>How the author of a word is written who came by a link and has no account.</summary>
    const string Guest = "guest:";

    static readonly TimeSpan fresh = TimeSpan.FromMinutes(1);
    readonly Lock gate = new();
    Dictionary<string, string> names = [];
    HashSet<string> guests = [];
    DateTimeOffset readAt = DateTimeOffset.MinValue;

    /// <summary>The name of an account; of an invented author, the role.</summary>
    public string Name(string account, Tongue T) => account.StartsWith(Guest, StringComparison.Ordinal) ? T["访客 ", "guest "] + account[Guest.Length..] : Known(account) ?? duty.Find(account)?.Name ?? (DemoAccounts.Called(account) is { } called ? T[called] : account);

    /// <summary>Who is asked: the colleague it was handed to, or the one of the care team, else whoever holds the role.</summary>
    public string Owner(TaskLine task, Tongue T) => (task.Account ?? task.Carer) is { } account ? $"{Name(account, T)} · {T[task.Owner.Title]}" : T[task.Owner.Title];

    /// <summary>The first character of that name.</summary>
    public string Initial(TaskLine task, Tongue T)
    {
        if ((task.Account ?? task.Carer) is not { } account) return T[task.Owner.Initial];
        var name = Name(account, T);
        return name is "" ? "" : System.Globalization.StringInfo.GetNextTextElement(name);
    }

    /// <summary>Colleagues who can sign in, by name: account and name. Patients and their families are none.</summary>
    public IReadOnlyList<(string Account, string Name)> Everybody
    {
        get
        {
            Known("");
            lock (gate) return [.. names.Where(n => !guests.Contains(n.Key)).Select(n => (n.Key, n.Value)).OrderBy(n => n.Value, StringComparer.Ordinal)];
        }
    }

    string? Known(string account)
    {
        lock (gate)
        {
            if (time.GetUtcNow() - readAt > fresh)
            {
                using var scope = scopes.CreateScope();
                var users = scope.ServiceProvider.GetRequiredService<SignInContext>().Users.AsNoTracking().Select(u => new { u.UserName, u.Name, u.RolesHeld }).ToList();
                names = users.ToDictionary(u => u.UserName!, u => u.Name);
                guests = [.. users.Where(u => u.RolesHeld is nameof(Role.Patient) or nameof(Role.Family)).Select(u => u.UserName!)];
                readAt = time.GetUtcNow();
            }
            return names.GetValueOrDefault(account);
        }
    }
}
