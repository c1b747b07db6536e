namespace Xinglin.Facts.Paths;

/// <summary>加入照护团队。From now on this colleague is one of those who care for the person, and may open the chart.</summary>
/// <param name="Account">what the colleague signs in with</param>
[Tag("care-team-joined")]
public sealed record CareTeamJoined(string Account, Role As) : IFact
{
    public Phrase Say() => new($"照护团队加入 {Account}（{As.Title.Zh}）", $"{Account} joins the care team ({As.Title.En})");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(Account), Account);

    public static string Named => """
        加入照护团队　Account 账号　As 以何角色|in which role
        """;

    public static CareTeamJoined Sample => new("oncologist", Role.Oncologist);
}

/// <summary>离开照护团队。</summary>
[Tag("care-team-left")]
public sealed record CareTeamLeft(string Account) : IFact
{
    public Phrase Say() => new($"照护团队离开 {Account}", $"{Account} leaves the care team");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(Account), Account);

    public static string Named => """
        离开照护团队　Account 账号
        """;

    public static CareTeamLeft Sample => new("oncologist");
}

/// <summary>建档。This organisation cares for the person; its id as the house keeps it.</summary>
/// <param name="Organisation">an organisation's id, "hub"</param>
[Tag("registered")]
public sealed record Registered(string Organisation) : IFact
{
    /// <summary>How the organisation was called that day.</summary>
    public Phrase? Called { get; init; }

    public Phrase Say() => new($"建档：{Called?.Zh ?? Organisation}", $"registered at {Called?.En ?? Organisation}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(Organisation), Organisation);

    public static string Named => """
        建档　Organisation 机构　Called 当时名称
        """;

    public static Registered Sample => new("hub") { Called = new("云峪市中医医院肿瘤中心（演示）", "Yunyu TCM Hospital Cancer Centre (demo)") };
}
