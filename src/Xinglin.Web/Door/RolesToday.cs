using Xinglin.Care;
using Xinglin.Storage;
using Xinglin.Storage.Organisations;
using Xinglin.Storage.SignIn;

namespace Xinglin.Web.Door;

/// <summary>Roles an account holds on the day it is asked: those of its posts; for somebody who never had a post (a patient, a relative, the first engineer) what the account says. One that holds none does not come in.</summary>
public sealed class RolesToday(Store store, TimeProvider time)
{
    public IReadOnlyList<Role> Of(Account account)
    {
        var today = time.GetUtcNow().HouseDay();
        return People.PostsOf(store, account.UserName!) is { Count: > 0 } posts ? [.. posts.Where(p => p.Post.HeldOn(today)).Select(p => p.Post.Role).Distinct()] : account.Roles;
    }
}
