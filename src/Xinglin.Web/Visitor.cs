using System.Security.Claims;

namespace Xinglin.Web;

/// <summary>Who sits at this screen: account, name, roles, ward.</summary>
public sealed class Visitor(IHttpContextAccessor http, Rights.Duty duty)
{
    public const string NameClaim = "xinglin:name", WardClaim = "xinglin:ward";

    ClaimsPrincipal? User => http.HttpContext?.User;

    public bool IsKnown => User?.Identity?.IsAuthenticated is true;
    public string Account => User?.Identity?.Name ?? "";
    public string Name => User?.FindFirstValue(NameClaim) ?? "";
    public string? Ward => User?.FindFirstValue(WardClaim);
    public IReadOnlyList<Role> Roles => [.. User?.FindAll(ClaimTypes.Role).Select(c => Enum.Parse<Role>(c.Value)) ?? []];

    /// <summary>Came in with a password somebody else chose.</summary>
    public bool MustChange => User?.HasClaim(Door.MustChange.Claim, "1") is true;

    /// <summary>What opens to this person today.</summary>
    public Care.Rights.Reader Reader => field ??= duty.Reader(Account, Roles);

    /// <summary>The organisation of the first post held today, else the house's own: where people this person brings in are registered.</summary>
    public Storage.Organisations.Home Home => duty.HomeOf(Account);

    public Who Who => new(Account, Roles, Keys: Reader.Keys);
}
