using Xinglin.Facts.Meetings;

namespace Xinglin.Web.Pages.Meetings;

/// <summary>Disciplines at the table: which role usually speaks for which, and how each looks.</summary>
public static class Seats
{
    static readonly (Role Role, string Seat)[] usual =
    [
        (Role.TcmPhysician, "中医科"), (Role.Interventionist, "介入科"), (Role.Surgeon, "外科"), (Role.Radiologist, "影像科"), (Role.Pathologist, "病理科"), (Role.NutritionNurse, "营养科"),
        (Role.HeadNurse, "护理组"), (Role.DutyNurse, "护理组"), (Role.LineNurse, "护理组"), (Role.HospiceNurse, "安宁疗护"), (Role.Pharmacist, "药学"), (Role.InfectionOfficer, "院感科"), (Role.Mentor, "中医科"),
        (Role.RemoteExpert, "肿瘤内科"), (Role.CountyDoctor, "县医院"), (Role.TownshipDoctor, "乡镇卫生院"), (Role.CaseManager, "个案管理"), (Role.Oncologist, "肿瘤内科"),
    ];

    /// <summary>Every seat that is usually offered.</summary>
    public static IReadOnlyList<string> All { get; } = ["肿瘤内科", "放疗科", "外科", "胃肠外科", "胸外科", "肝胆外科", "介入科", "影像科", "病理科", "中医科", "营养科", "护理组", "药学", "心理科", "安宁疗护", "内镜科", "超声科"];

    public static string Of(IReadOnlyList<Role> roles) => usual.FirstOrDefault(u => roles.Contains(u.Role)).Seat ?? "肿瘤内科";

    /// <summary>The colour of a discipline's disc: Chinese medicine celadon, nursing apricot, nutrition and pharmacy neutral, the rest indigo.</summary>
    public static string Ink(string seat) => IsTcm(seat) ? "" : seat.Contains('护', StringComparison.Ordinal) || seat.Contains("安宁", StringComparison.Ordinal) ? "a" : seat.Contains("营养", StringComparison.Ordinal) || seat.Contains('药', StringComparison.Ordinal) ? "n" : seat.Contains("心理", StringComparison.Ordinal) ? "w" : "i";

    public static bool IsTcm(string seat) => seat.Contains('中') && seat.Contains('医');

    public static Phrase Word(Stance stance) => stance switch
    {
        Stance.Recommend => new("推荐", "recommend"), Stance.Conditional => new("有条件", "conditional"), Stance.Against => new("不宜", "against"), _ => new("不表态", "abstain"),
    };

    public static string Chip(Stance stance) => stance switch { Stance.Recommend => "c", Stance.Conditional => "a", Stance.Against => "r", _ => "o" };

    public static Phrase Word(BoardKind kind) => kind switch
    {
        BoardKind.First => new("初诊", "first treatment"), BoardKind.Progression => new("进展", "progression"), BoardKind.Conversion => new("转化", "conversion"), BoardKind.AfterSurgery => new("术后", "after surgery"), _ => new("第二意见", "second opinion"),
    };

    /// <summary>First sign of a name, for its disc.</summary>
    public static string Initial(string name) => name is "" ? "·" : System.Globalization.StringInfo.GetNextTextElement(name);

    const string Digits = "一二三四五六七八九十";

    /// <summary>一, 二 … as items are counted; figures beyond ten.</summary>
    public static string Nth(int n, Tongue T) => !T.English && n is >= 1 and <= 10 ? Digits[n - 1].ToString() : n.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
