using Xinglin.Storage.SignIn;

namespace Xinglin.Web.Door;

/// <summary>Roles an account holds on the day it is asked. One that holds none does not come in.</summary>
public sealed class RolesToday
{
    public IReadOnlyList<Role> Of(Account account) => account.Roles;
}
