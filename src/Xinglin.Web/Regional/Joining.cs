using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Xinglin.Facts.Organisations;
using Xinglin.Storage;
using Xinglin.Storage.Organisations;
using Xinglin.Storage.SignIn;
using Xinglin.Web.Door;
using Xinglin.Web.Rights;

namespace Xinglin.Web.Regional;

/// <summary>入盟。A county or township begins in a day: the organisation, its first doctor, and a password said once. Only whoever keeps the house may invite.</summary>
public sealed class Joining(Store store, UserManager<Account> users, Duty duty, Visitor visitor, DoorBook book, TimeProvider time)
{
    /// <param name="Password">said once, changed at the first sign-in; null when nothing was done</param>
    public sealed record Invited(string? Account, string? Password, Problem? Problem);

    /// <param name="sent">what was typed, by field: org, zh, en, level, under, name, login</param>
    public async Task<Invited> Invite(Func<string, string?> sent)
    {
        if (!visitor.Roles.Contains(Role.Engineer)) return new(null, null, new("", new("由信息科邀请", "the house's engineer invites")));
        var (id, account, name) = ((sent("org") ?? "").Trim().ToLowerInvariant(), AccountNames.Meant(sent("login")), (sent("name") ?? "").Trim());
        if (!Enum.TryParse<Level>(sent("level"), out var level) || level is not (Level.County or Level.Township)) return new(null, null, new("level", new("请选县级或乡镇", "choose county or township")));
        if (id.Length is < 3 or > 40 || !id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-')) return new(null, null, new("org", new("代号用小写字母、数字、点，例如 county.qingyi", "the id is of small letters, digits and dots: county.qingyi")));
        if (string.IsNullOrWhiteSpace(sent("zh"))) return new(null, null, new("zh", new("请写机构名称", "say what the organisation is called")));
        if (name is "" || account is "") return new(null, null, new("account", new("请写首位医师的姓名和账号", "say the first doctor's name and account")));
        if (await users.FindByNameAsync(account) is not null) return new(null, null, new("account", new("这个账号已经有人用，请换一个", "somebody has this account already; choose another")));
        var region = duty.Region;
        if (region.Organisations.FirstOrDefault(o => o.Id == id) is { } there && there.Name.Zh != sent("zh")!.Trim()) return new(null, null, new("org", new($"代号已属于{there.Name.Zh}，请换一个", $"{there.Name.En} has this id already; choose another")));
        var role = level is Level.County ? Role.CountyDoctor : Role.TownshipDoctor;
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        var made = await users.CreateAsync(new() { UserName = account, Name = name, RolesHeld = role.ToString() }, password);
        if (!made.Succeeded) return new(null, null, new("account", new("账号不合规则，请用字母和数字", "the account is not allowed; use letters and digits")));
        await MustChange.Set(users, (await users.FindByNameAsync(account))!);
        var zh = sent("zh")!.Trim();
        People.Save(store, new([new(id, new(zh, string.IsNullOrWhiteSpace(sent("en")) ? zh : sent("en")!.Trim()), level, string.IsNullOrEmpty(sent("under")) ? null : sent("under"))], [],
            [new(account, name, account, null, [new(role, id, null, Care.HouseTime.HouseDay(time.GetUtcNow()))])], []), visitor.Account);
        book.Write(DoorAct.PasswordReset, account, visitor.Account, $"入盟：{zh}");
        duty.Forget();
        return new(account, password, null);
    }
}
