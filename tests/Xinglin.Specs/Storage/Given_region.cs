using Xinglin.Facts.Organisations;

namespace Xinglin.Specs.Storage;

/// <summary>A region small enough to know by heart: a centre with two wards, a county hospital, a township, a partner in the capital.</summary>
public static class Given_region
{
    public static readonly DateOnly Day = new(2026, 3, 2);

    public static Region Small { get; } = new(
        [new("hub", new("云峪中心（演示）", "Yunyu centre (demo)"), Level.Prefecture), new("county", new("清漪县医院（演示）", "Qingyi county hospital (demo)"), Level.County),
         new("town", new("柳沟卫生院（演示）", "Liugou clinic (demo)"), Level.Township, "county"), new("capital", new("京都合作医院（演示）", "Capital partner (demo)"), Level.National)],
        [new("hub.w1", "hub", new("肿瘤一病区", "Ward 1"), 40), new("hub.w2", "hub", new("肿瘤二病区", "Ward 2"), 40), new("hub.clinic", "hub", new("肿瘤门诊", "Clinic"))],
        [
            Staff("nurse1", "郝佳", Role.DutyNurse, "hub", "hub.w1"), Staff("nurse2", "段梅", Role.DutyNurse, "hub", "hub.w2"),
            Staff("doctor", "韩静", Role.Oncologist, "hub", "hub.clinic"), Staff("county", "石开", Role.CountyDoctor, "county", null),
            Staff("expert", "林仲", Role.RemoteExpert, "capital", null), Staff("quality", "范立", Role.QualityManager, "hub", null),
            Staff("engineer", "孟通", Role.Engineer, "hub", null), Staff("researcher", "闻一", Role.Researcher, "hub", null),
            new("left", "旧人", "0099", null, [new(Role.DutyNurse, "hub", "hub.w1", new(2020, 1, 1), Day.AddDays(-1))]),
        ],
        [new("a1", "hub", "capital", new("远程会诊", "remote consultation"), new(2025, 1, 1), new(2026, 12, 31))]);

    static StaffMember Staff(string account, string name, Role role, string organisation, string? department) =>
        new(account, name, "0001", new("主管", "senior"), [new(role, organisation, department, new(2020, 1, 1))]);
}
