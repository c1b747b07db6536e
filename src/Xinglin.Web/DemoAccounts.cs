using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xinglin.Storage;
using Xinglin.Storage.Organisations;
using Xinglin.Storage.SignIn;

namespace Xinglin.Web;

/// <summary>Accounts of the invented region: one well-known for each role, and one for each member of its staff. Nobody of these names is meant.</summary>
public static class DemoAccounts
{
    public const string Password = "xinglin-demo";

    /// <summary>What the sign-in page offers.</summary>
    public static IReadOnlyList<(string Account, string Name, Role Role)> All { get; } =
    [
        ("oncologist", "韩静", Role.Oncologist), ("tcm", "苏明远", Role.TcmPhysician), ("interventionist", "靳知行", Role.Interventionist),
        ("surgeon", "岳守拙", Role.Surgeon), ("nurse", "郝佳", Role.DutyNurse), ("headnurse", "段玉梅", Role.HeadNurse),
        ("mdt", "梁晓禾", Role.MdtCoordinator), ("expert", "林仲白", Role.RemoteExpert), ("infection", "卫青岚", Role.InfectionOfficer),
        ("nutrition", "崔颖", Role.NutritionNurse), ("hospice", "薛安宁", Role.HospiceNurse), ("pharmacist", "贺松龄", Role.Pharmacist),
        ("county", "石开泰", Role.CountyDoctor), ("township", "田麦", Role.TownshipDoctor), ("mentor", "顾乐天", Role.Mentor),
        ("apprentice", "沈小满", Role.Apprentice), ("quality", "范立言", Role.QualityManager), ("researcher", "闻一心", Role.Researcher),
        ("engineer", "孟通", Role.Engineer), ("patient", "患者本人（演示）", Role.Patient), ("family", "患者家属（演示）", Role.Family),
        ("casemanager", "李桐", Role.CaseManager), ("linenurse", "秦素", Role.LineNurse), ("pathologist", "白细辨", Role.Pathologist), ("radiologist", "景明", Role.Radiologist),
    ];

    /// <summary>Who an invented author is: demo.nurse2 is 值班护士 2. Null for anybody else.</summary>
    public static Phrase? Called(string author)
    {
        if (!author.StartsWith("demo.", StringComparison.Ordinal)) return null;
        var word = author["demo.".Length..].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        var number = author["demo.".Length..][word.Length..];
        return word switch
        {
            "lis" => new("检验系统", "laboratory system"),
            "patient" => new("患者本人", "the patient"),
            _ => All.FirstOrDefault(a => a.Account == word) is { Account: not null } known
                ? new($"{known.Role.Title.Zh} {number}", $"{known.Role.Title.En} {number}") : null,
        };
    }

    /// <summary>Makes those that are missing; what somebody changed stays.</summary>
    public static async Task Sow(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        var context = scope.ServiceProvider.GetRequiredService<SignInContext>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var there = (await context.Users.Select(u => u.NormalizedUserName!).ToListAsync()).ToHashSet();
        var staff = People.Read(services.GetRequiredService<Store>()).Staff;
        List<(string Account, string Name, Role? Role)> wanted = [.. staff.Select(s => (s.Account, s.Name, (Role?)null)), .. All.ExceptBy(staff.Select(s => s.Account), a => a.Account).Select(a => (a.Account, a.Name, (Role?)a.Role))];
        var hash = users.PasswordHasher.HashPassword(new(), Password); // one for all: slow on purpose, and no secret here
        foreach (var (account, name, role) in wanted)
            if (!there.Contains(users.NormalizeName(account)!))
                context.Users.Add(new()
                {
                    UserName = account, NormalizedUserName = users.NormalizeName(account), Name = name, RolesHeld = role?.ToString() ?? "", PasswordHash = hash,
                    SecurityStamp = Guid.NewGuid().ToString("N"), LockoutEnabled = true,
                });
        await context.SaveChangesAsync();
    }
}
