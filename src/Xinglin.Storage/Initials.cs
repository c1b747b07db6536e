using System.Globalization;
using System.Text;

namespace Xinglin.Storage;

/// <summary>拼音首字母。The initials a colleague types to find a name: 王桂兰 → wgl. Latin names give the first letter of each word.</summary>
/// <remarks>A syllable's first letter is found by comparing the character with the first character of each letter under ICU's
/// Chinese collation, which sorts by pinyin; surnames with a reading of their own are listed.</remarks>
public static class Initials
{
    static readonly CompareInfo pinyin = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;
    static readonly (char First, char Letter)[] bounds =
    [
        ('阿', 'a'), ('八', 'b'), ('嚓', 'c'), ('哒', 'd'), ('妸', 'e'), ('发', 'f'), ('旮', 'g'), ('哈', 'h'), ('讥', 'j'), ('咔', 'k'), ('垃', 'l'), ('妈', 'm'),
        ('拏', 'n'), ('噢', 'o'), ('妑', 'p'), ('七', 'q'), ('呥', 'r'), ('仨', 's'), ('他', 't'), ('屲', 'w'), ('夕', 'x'), ('丫', 'y'), ('帀', 'z'),
    ];

    static readonly Dictionary<char, char> surnames = new()
    {
        ['单'] = 's', ['曾'] = 'z', ['解'] = 'x', ['查'] = 'z', ['仇'] = 'q', ['区'] = 'o', ['盖'] = 'g', ['朴'] = 'p', ['翟'] = 'z', ['乐'] = 'y', ['冼'] = 'x', ['缪'] = 'm', ['尉'] = 'w', ['长'] = 'c', ['重'] = 'c',
    };

    public static string Of(string name)
    {
        var initials = new StringBuilder();
        var wordStarts = true;
        foreach (var c in name)
        {
            if (IsHan(c)) initials.Append(initials.Length == 0 && surnames.TryGetValue(c, out var own) ? own : Letter(c));
            else if (char.IsLetterOrDigit(c) && wordStarts) initials.Append(Plain(c));
            wordStarts = !char.IsLetterOrDigit(c) || IsHan(c);
        }
        return initials.ToString();
    }

    static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff';

    static char Letter(char c)
    {
        for (var i = bounds.Length - 1; i > 0; i--)
            if (pinyin.Compare(c.ToString(), bounds[i].First.ToString()) >= 0) return bounds[i].Letter;
        return 'a';
    }

    static char Plain(char c)
    {
        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        return char.ToLowerInvariant(parts[0]);
    }
}
