using System.Text;
using System.Text.RegularExpressions;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Care.Treatment.Safety;

/// <summary>一行一味。A prescription as people type it: 黄芪 30, 附子（先煎）15克, 砂仁6后下, several on a line with or without commas.</summary>
/// <remarks>Nothing is guessed: a line of which a part cannot be read is refused, with its number and its words.</remarks>
public static partial class HerbLines
{
    public static (IReadOnlyList<PrescribedHerb> Herbs, IReadOnlyList<Problem> Problems) Read(string text)
    {
        List<PrescribedHerb> herbs = [];
        List<Problem> problems = [];
        foreach (var (i, line) in text.Split('\n').Index())
            if (Line(line.Normalize(NormalizationForm.FormKC), herbs) is { } fault)
                problems.Add(new("herbs", new($"第 {i + 1} 行“{line.Trim()}”：{fault.Zh}", $"line {i + 1}, “{line.Trim()}”: {fault.En}")));
        return (herbs, problems);
    }

    static Phrase? Line(string line, List<PrescribedHerb> herbs)
    {
        var at = 0;
        while (Between().Match(line, at) is var gap && (at = gap.Index + gap.Length) < line.Length)
        {
            if (Herb().Match(line, at) is not { Success: true } match) return Rest(line[at..].Trim());
            at = match.Index + match.Length;
            if (One(match, herbs) is { } fault) return fault;
        }
        return null;
    }

    static Phrase? One(Match match, List<PrescribedHerb> herbs)
    {
        var (name, amount) = (match.Groups["name"].Value, match.Groups["amount"].Value);
        var handling = match.Groups["handling"].Captures.Select(c => c.Value.Trim('(', ')', ' ')).LastOrDefault(c => c is not "");
        if (amount is "" && InWords().Match(name) is { Success: true } words) (name, amount, handling) = (words.Groups["name"].Value, words.Groups["amount"].Value, words.Groups["handling"] is { Success: true } g ? g.Value : handling);
        else if (Handled().Match(name) is { Success: true } last) (name, handling) = (last.Groups["name"].Value, last.Groups["handling"].Value);
        if (match.Groups["remark"] is { Success: true, Value: var remark })
            if (Handling().IsMatch(remark)) handling ??= remark.Trim();
            else name += $"({remark.Trim()})"; // how it was processed: part of what it is called
        if (name.EndsWith('各')) return new("“各”不知指哪几味，请逐味写克数", "“各” does not say which herbs it means; write the grams of each");
        var (grams, fault) = Amount.Read(amount);
        if (fault is not null && amount is not "") return new($"{name}：{fault.Value.Zh}", $"{name}: {fault.Value.En}");
        herbs.Add(new(name, grams) { Handling = handling, AmountFault = fault });
        return null;
    }

    static Phrase Rest(string rest) => new($"“{rest}”读不懂；请写成 药名 克数 煎法，如 附子 15 先煎", $"“{rest}” cannot be read; write name, grams, handling, like 附子 15 先煎");

    const string Ways = "先煎|久煎|后下|后入|包煎|布包|纱布包|另煎|另炖|烊化|冲服|兑服|溶化|煎汤代水|研末|打碎|捣碎|冲|包";

    [GeneratedRegex(@"\G[\s,;、。|]*")]
    private static partial Regex Between();

    [GeneratedRegex(@"\G(?<name>[\p{IsCJKUnifiedIdeographs}〇]+|[A-Za-z][A-Za-z'’-]*(?: +[A-Za-z][A-Za-z'’-]*)*)\s*(?:\((?<remark>[^()]*)\))?\s*(?<handling>" + Ways + @")?\s*(?<amount>[-+]?\d+(?:\.\d+)?\s*(?:(?:毫克|公斤|千克|克|钱|两|分|斤|mg|kg|g)(?![A-Za-z]))?|[〇零一二两三四五六七八九十百半]+(?:毫克|千克|克|钱|两|分)(?:(?!\p{IsCJKUnifiedIdeographs})|(?=" + Ways + @")))?(?![.\d*/×~])\s*(?<handling>" + Ways + @"|\([^()]*\))?")]
    private static partial Regex Herb();

    /// <summary>十五克 behind a name; a name keeps at least two characters, so that 三七 and 五味子 stay whole.</summary>
    [GeneratedRegex(@"^(?<name>.{2,}?)(?<amount>[〇零一二两三四五六七八九十百半]+(?:毫克|千克|克|钱|两|分))(?<handling>" + Ways + ")?$")]
    private static partial Regex InWords();

    [GeneratedRegex(@"^(?<name>.{2,}?)(?<handling>" + Ways + ")$")]
    private static partial Regex Handled();

    [GeneratedRegex("煎|后下|后入|包|化$|服$|兑|冲|研|捣|打碎")]
    private static partial Regex Handling();
}
