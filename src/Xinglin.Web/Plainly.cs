using System.Globalization;

namespace Xinglin.Web;

/// <summary>Names as they may stand on a page: without the characters nobody sees, which could turn the words round or hide some.</summary>
public static class Plainly
{
    public static string Said(string name) => name.Any(Hidden) ? string.Concat(name.Where(c => !Hidden(c))) : name;

    static bool Hidden(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
