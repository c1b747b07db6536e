using Xinglin.Facts.Arrivals;

namespace Xinglin.Storage.Persons;

/// <summary>Something that speaks for two charts being of one person, or against it.</summary>
/// <param name="Points">for when positive, against when negative</param>
public sealed record Clue(string Id, int Points, Phrase What);

/// <summary>How much alike two people are on paper, and why. Points are added up; people decide.</summary>
public sealed record Likeness(IReadOnlyList<Clue> Why)
{
    /// <summary>From here a pair is shown: a full name, or one that sounds so, with the day of birth reaches it; a common name with the year alone does not.</summary>
    public const int LikelyFrom = 9;

    public int Points => Why.Sum(c => c.Points);

    public bool Likely => Points >= LikelyFrom;

    /// <summary>Every clue with its weight. The weights are ours, from what tells two people of one county apart; nothing is linked by them.</summary>
    static readonly Dictionary<string, Clue> weights = new Clue[]
    {
        new("number", 20, new("号码相同", "the same number")), // a number is given to one person
        new("other-card", -12, new("证件号不同", "different identity numbers")), // two valid cards are two people; a slip of the pen is rarer
        new("name", 5, new("姓名相同", "the same name")), // one in some thousands shares a full name
        new("alike", 3, new("姓名读音相近", "names that sound alike")), // 桂兰 and 贵兰: heard, not read
        new("pinyin", 3, new("姓名拼音相符", "a name and its pinyin")),
        new("other-name", -4, new("姓名不同", "different names")),
        new("born", 6, new("出生日期相同", "born on the same day")), // one of some ten thousand days
        new("born-month", 4, new("出生年月相同", "born in the same month")),
        new("born-slip", 3, new("出生日期只差一处", "dates of birth differ in one place")), // typed wrongly, day and month changed about, or a lunar day
        new("born-year", 2, new("出生年份相同", "born in the same year")),
        new("born-near", 1, new("出生年份相差一年（虚岁）", "years of birth one apart (nominal age)")),
        new("born-apart", -6, new("出生日期不同", "different dates of birth")),
        new("sex", 1, new("性别相同", "the same sex")),
        new("other-sex", -6, new("性别不同", "different sex")),
        new("phone", 4, new("电话相同", "the same telephone")), // a family shares one
        new("address", 1, new("住址相同", "the same address")),
    }.ToDictionary(c => c.Id);

    public static Likeness Of(Face one, Face other) =>
        new([.. new[] { Number(one.Who, other.Who), Name(one, other), Born(one.Born, other.Born), Sex(one.Sex, other.Sex), Phone(one, other), Address(one.Who, other.Who) }
            .OfType<string>().Select(id => weights[id])]);

    static string? Number(Identity one, Identity other) =>
        one.Numbers.Any(n => other.Numbers.Any(m => m.Value == n.Value && (m.System == n.System || IsCard(m) && IsCard(n)))) ? "number"
        : one.Numbers.Any(IsCard) && other.Numbers.Any(IsCard) ? "other-card" : null;

    static string? Name(Face one, Face other)
    {
        if (one.Names is [] || other.Names is []) return null;
        if (one.Names.Intersect(other.Names).Any()) return "name";
        if (one.Sound != other.Sound || one.Sound.Length < 2) return "other-name";
        var (a, b) = (one.Names[0], other.Names[0]);
        if (char.IsAscii(a[0]) != char.IsAscii(b[0])) return "pinyin";
        return a.Length == b.Length && a[0] == b[0] ? "alike" : "other-name";
    }

    static string? Born(PartialDate? one, PartialDate? other)
    {
        if (one is not { } a || other is not { } b) return null;
        if (a is { Day: not null } && b is { Day: not null })
            return a == b ? "born" : IsSlip(a, b) ? "born-slip" : "born-apart";
        if (a.Month is { } month && b.Month is { } with) return a.Year == b.Year ? month == with ? "born-month" : "born-apart" : "born-apart";
        return Math.Abs(a.Year - b.Year) switch { 0 => "born-year", 1 => "born-near", _ => "born-apart" };
    }

    static bool IsSlip(PartialDate a, PartialDate b)
    {
        var same = (a.Year == b.Year ? 1 : 0) + (a.Month == b.Month ? 1 : 0) + (a.Day == b.Day ? 1 : 0);
        var changedAbout = a.Year == b.Year && a.Month == b.Day && a.Day == b.Month;
        var days = b.First.DayNumber - a.First.DayNumber;
        return same == 2 || changedAbout || a.Year == b.Year && Math.Abs(days) is >= 20 and <= 55; // the lunar calendar runs that far behind
    }

    static string? Sex(string? one, string? other) => (one, other) is ("female" or "male", "female" or "male") ? one == other ? "sex" : "other-sex" : null;

    static string? Phone(Face one, Face other) => one.Phone is { } a && a == other.Phone ? "phone" : null;

    static string? Address(Identity one, Identity other) =>
        one.Address is { Length: > 3 } a && other.Address is { } b && NameWays.Folded(a) == NameWays.Folded(b) ? "address" : null;

    /// <summary>Of its shape and not its system's name, which every sender spells in its own way: 17 digits and a digit or X.</summary>
    static bool IsCard(PersonNumber n) => n.Value.Length == 18 && n.Value.AsSpan(0, 17).IndexOfAnyExceptInRange('0', '9') < 0 && (char.IsAsciiDigit(n.Value[17]) || n.Value[17] is 'X' or 'x');
}
