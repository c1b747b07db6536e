using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace Xinglin.Web.Rights;

/// <summary>The roles of a request are those of the posts held today, whatever the cookie was made with.</summary>
public sealed class PostsToday(Duty duty) : IClaimsTransformation
{
    public Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
    {
        if (principal.Identity is not ClaimsIdentity { IsAuthenticated: true, Name: { } account } identity || duty.Find(account) is null) return Task.FromResult(principal);
        var today = identity.Clone();
        foreach (var old in today.FindAll(ClaimTypes.Role).ToList()) today.RemoveClaim(old);
        today.AddClaims(duty.RolesOf(account, []).Select(r => new Claim(ClaimTypes.Role, r.ToString())));
        return Task.FromResult(new ClaimsPrincipal(today));
    }
}
