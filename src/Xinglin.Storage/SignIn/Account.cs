using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;

namespace Xinglin.Storage.SignIn;

/// <summary>账号。A person who signs in: the name colleagues call out, and the roles held.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>韩静: what stands beside what this person writes.</summary>
    [MaxLength(64)] public string Name { get; set; } = "";

    /// <summary>Names of <see cref="Role"/>, separated by blanks.</summary>
    [MaxLength(400)] public string RolesHeld { get; set; } = "";

    /// <summary>The ward this person sees first; null for all.</summary>
    [MaxLength(64)] public string? Ward { get; set; }

    public IReadOnlyList<Role> Roles => [.. RolesHeld.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Role>)];
}
