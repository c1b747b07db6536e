using System.Globalization;
using System.Text.RegularExpressions;
using Xinglin.Facts;

namespace Xinglin.Web;

/// <summary>The place of a row in a file that came in, as people find it: line 3 is 第 3 行, Bundle.entry[4] is the fifth entry.</summary>
public static partial class RowPlace
{
    public static Phrase Say(string where)
    {
        if (where is "file" or "") return new("整个文件", "the whole file");
        var (zh, en) = (new List<string>(), new List<string>());
        foreach (Match part in Parts().Matches(where))
        {
            var place = part.Groups["n"] is { Success: true } n ? int.Parse(n.Value, CultureInfo.InvariantCulture) : (int?)null;
            var (a, b) = (part.Groups["line"].Success, part.Groups["name"].Value, place) switch
            {
                (true, _, _) => ($"第 {part.Groups["line"].Value} 行", $"line {part.Groups["line"].Value}"),
                (_, "entry", { } i) => ($"第 {i + 1} 项", $"entry {i + 1}"),
                (_, "", { } i) => ($"第 {i + 1} 个", $"item {i + 1}"),
                (_, "entry", null) => ("单独的一项", "a single entry"),
                (_, var name, { } i) => ($"{name} 第 {i + 1} 个", $"{name} {i + 1}"),
                (_, var name, null) => (name, name),
            };
            zh.Add(a);
            en.Add(b);
        }
        return zh is [] ? new(where, where) : new(string.Join("，", zh), string.Join(", ", en));
    }

    [GeneratedRegex(@"line (?<line>\d+)|(?<name>[A-Za-z]*)\[(?<n>\d+)\]|(?<name>[A-Za-z]+)")]
    private static partial Regex Parts();
}
