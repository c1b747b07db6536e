using Xinglin.Facts;

namespace Xinglin.Care.Rights;

/// <summary>What kind of grant a key is. The order is the order in which a reader's reason is given: the closest first.
/// An agreement comes last: whoever has another way in reads by that one, not by what a list leaves over.</summary>
public enum Grant { Own, Team, Ward, Referral, Clinic, Drugs, Pathology, Imaging, House, Glass, Shared, Guest }

/// <summary>One way into a chart: the key that fits, and the moment from which it fits no more (null: as long as what gave it stands).</summary>
public sealed record Door(string Key, DateTimeOffset? Until)
{
    public bool OpensAt(DateTimeOffset now) => !(Until <= now);

    public Grant Grant => Keys.GrantOf(Key);
}

/// <summary>钥匙。Keys are words, so that the pure decision and a table in SQL say the same: "ward/hub/肿瘤一病区", "account/oncologist".</summary>
public static class Keys
{
    public static string Account(string account) => $"account/{account}";
    public static string Own(string account) => $"own/{account}";
    public static string Ward(string organisation, string ward) => $"ward/{organisation}/{ward}";
    public static string Referral(string organisation) => $"referral/{organisation}";
    public static string Clinic(string organisation) => $"clinic/{organisation}";
    /// <summary>Of an agreement: the charts of one kind it names; those it was asked about itself are the guest's alone.</summary>
    public static string Shared(string host, Facts.Organisations.SharedPatients circle, string guest) => circle is Facts.Organisations.SharedPatients.Consulted
        ? $"shared/{host}/consulted/{guest}" : $"shared/{host}/{(circle is Facts.Organisations.SharedPatients.Referred ? "referred" : "discussed")}";
    /// <summary>Of a link given to somebody without an account: no chart has this door, the link is its own key.</summary>
    public static string Guest(string link) => $"guest/{link}";
    public static string Drugs(string organisation) => $"drugs/{organisation}";
    public static string Pathology(string organisation) => $"pathology/{organisation}";
    public static string Imaging(string organisation) => $"imaging/{organisation}";
    public static string House(string organisation) => $"house/{organisation}";
    /// <summary>Of a broken glass: every chart has this door, and only who gave a reason today holds its key.</summary>
    public static string Glass(ChartId chart) => $"glass/{chart}";

    public static Grant GrantOf(string key) => key.Split('/', 2)[0] switch
    {
        "own" => Grant.Own, "account" => Grant.Team, "ward" => Grant.Ward, "referral" => Grant.Referral, "clinic" => Grant.Clinic, "shared" => Grant.Shared,
        "drugs" => Grant.Drugs, "pathology" => Grant.Pathology, "imaging" => Grant.Imaging, "house" => Grant.House, "glass" => Grant.Glass, "guest" => Grant.Guest,
        var word => throw new ArgumentOutOfRangeException(nameof(key), word, "no such kind of key"),
    };

    extension(Grant grant)
    {
        public Phrase Name => grant switch
        {
            Grant.Own => new("本人或家属", "own chart, or family"), Grant.Team => new("照护团队", "care team"), Grant.Ward => new("所在病区", "ward"),
            Grant.Referral => new("转诊", "referral"), Grant.Clinic => new("本院就诊", "patient of this organisation"), Grant.Shared => new("合作协议", "agreement"),
            Grant.Drugs => new("用药", "prescriptions"), Grant.Pathology => new("病理", "pathology"), Grant.Imaging => new("影像", "imaging"),
            Grant.House => new("本院职责", "duty over the organisation"), Grant.Glass => new("紧急打开", "opened in an emergency"), Grant.Guest => new("访客链接", "guest link"),
            _ => throw new ArgumentOutOfRangeException(nameof(grant), grant, "a grant without a name"),
        };
    }
}
