using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Xinglin.Specs;

/// <summary>The rules of docs/house.md as functions of text: what each finds is a sentence naming the file.</summary>
public static partial class HouseLaw
{
    static readonly string[] all = ["Facts", "Knowledge", "Numbers", "Care", "Storage", "Exchange", "Web", "Cli"];

    /// <summary>Section 1: who may use whom.</summary>
    static readonly Dictionary<string, string[]> mayUse = new()
    {
        ["Facts"] = [],
        ["Knowledge"] = ["Facts"],
        ["Numbers"] = [],
        ["Care"] = ["Facts", "Knowledge", "Numbers"],
        ["Storage"] = ["Facts"],
        ["Exchange"] = ["Facts", "Knowledge"],
        ["Web"] = [.. all.Except(["Web", "Cli"])],
        ["Cli"] = [.. all.Except(["Web", "Cli"])],
        ["Bench"] = [.. all.Except(["Web"])],
        ["Specs"] = [.. all, "Bench"],
    };

    public static readonly string[] Wings =
        ["Screening", "Diagnosis", "Treatment", "Nursing", "Recovery", "Comfort", "Alliance", "Learning", "Quality", "Research"];

    static readonly string[] emptyWords =
        ["Manager", "Helper", "Util", "Utils", "Service", "Base", "Info", "Data", "Event", "Dto", "Model", "Entity"];

    public static IEnumerable<string> Arrows(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Is(".csproj")
        let user = Project(file.Path)
        from used in XDocument.Parse(file.Text).Descendants("ProjectReference").Select(r => Project(r.Attribute("Include")!.Value))
        where !mayUse.TryGetValue(user, out var allowed) || !allowed.Contains(used)
        select $"{file.Path}: {user} may not use {used}";

    /// <summary>The published language and the mathematics stand on the base library alone.</summary>
    public static IEnumerable<string> BarePackages(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Is(".csproj") && Project(file.Path) is "Facts" or "Numbers" or "Care"
        from package in XDocument.Parse(file.Text).Descendants("PackageReference")
        select $"{file.Path}: no package here, {package.Attribute("Include")?.Value}";

    /// <summary>Wings meet only in the chart.</summary>
    public static IEnumerable<string> WingBorders(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Is(".cs") && file.In("src/Xinglin.Care")
        let wing = file.Path.Split('/')[2]
        where Wings.Contains(wing)
        from other in Wings
        where other != wing && Regex.IsMatch(Bare(file.Text), $@"\bCare\.{other}\b")
        select $"{file.Path}: {wing} may not look into {other}";

    public static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Is(".cs", ".razor", ".js") && !file.Is(".g.cs") && Lines(file.Text) > 400
        select $"{file.Path}: {Lines(file.Text)} lines; 400 is the limit";

    public static IEnumerable<string> LongPages(IEnumerable<SourceFile> files)
    {
        foreach (var page in files.Where(f => f.Is(".razor") && f.Text.Contains("@page \"", StringComparison.Ordinal)))
        {
            if (Lines(page.Text) > 120) yield return $"{page.Path}: {Lines(page.Text)} lines; a page has at most 120";
            var code = page.Text.IndexOf("@code", StringComparison.Ordinal);
            if (code >= 0 && Lines(page.Text[code..]) > 40) yield return $"{page.Path}: @code has {Lines(page.Text[code..])} lines; at most 40";
        }
    }

    public static int MedianLines(IEnumerable<SourceFile> files)
    {
        var lines = files.Where(f => f.Is(".cs", ".razor")).Select(f => Lines(f.Text)).Order().ToList();
        return lines is [] ? 0 : lines[lines.Count / 2];
    }

    /// <param name="glossary">words the house has agreed on in spite of their ending, like AdverseEvent</param>
    public static IEnumerable<string> EmptyNames(IEnumerable<SourceFile> files, IReadOnlyCollection<string> glossary) =>
        from file in files
        from name in Declared(file)
        where !glossary.Contains(name) && emptyWords.Any(w => name.EndsWith(w, StringComparison.Ordinal))
        select $"{file.Path}: {name} says nothing by its ending";

    public static IEnumerable<string> ClockReads(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Is(".cs", ".razor") && file.In("src")
        from Match read in Clock().Matches(Bare(file.Text))
        where !(read.Value.StartsWith("TimeProvider", StringComparison.Ordinal) && file.In("src/Xinglin.Web", "src/Xinglin.Cli", "src/Xinglin.Storage"))
        select $"{file.Path}: {read.Value} reads the clock; pass the time in";

    /// <summary>Each fact and each loop says its Chinese name in the summary above its attribute.</summary>
    public static IEnumerable<string> WithoutChinese(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Is(".cs") && file.In("src/Xinglin.Facts", "src/Xinglin.Care")
        from Match named in Attributed().Matches(file.Text)
        where !Chinese().IsMatch(named.Groups["summary"].Value)
        select $"{file.Path}: {named.Groups["what"].Value} has no summary in Chinese";

    public static IEnumerable<string> Unfinished(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Is(".cs", ".razor", ".js")
        from Match found in Leftover().Matches(file.Text)
        select $"{file.Path}: {found.Value.Trim()}";

    /// <summary>The code words of the glossary at the end of docs/house.md.</summary>
    public static IReadOnlyCollection<string> Glossary(string house) =>
        [.. Quoted().Matches(house[house.IndexOf("## 12. Glossary", StringComparison.Ordinal)..]).Select(m => m.Groups[1].Value)];

    static IEnumerable<string> Declared(SourceFile file) =>
        file.Is(".razor") ? [Path.GetFileNameWithoutExtension(file.Name)]
        : file.Is(".cs") ? Declaration().Matches(Bare(file.Text)).Select(m => m.Groups["name"].Value)
        : [];

    static string Project(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')).Replace("Xinglin.", "", StringComparison.Ordinal);

    static int Lines(string text) => text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    /// <summary>Code without its comments and strings: only what the compiler acts on.</summary>
    static string Bare(string code) => Words().Replace(code, " ");

    [GeneratedRegex(""""("""[\s\S]*?""")|(@"(?:[^"]|"")*")|("(?:\\.|[^"\\\n])*")|(//[^\n]*)|(/\*[\s\S]*?\*/)|(@\*[\s\S]*?\*@)"""")]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(?:class|interface|enum|struct|record(?:\s+(?:class|struct))?)\s+(?<name>[A-Z]\w*)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\bDateTime(?:Offset)?\.(?:Now|UtcNow|Today)\b|\bEnvironment\.TickCount(?:64)?\b|\bTimeProvider\b(?:\.System\b)?")]
    private static partial Regex Clock();

    [GeneratedRegex(@"(?<summary>(?:^[ \t]*///[^\n]*\n)*)(?:^[ \t]*\[[^\n]*\]\s*\n)*?^[ \t]*(?<what>\[(?:Tag|Loop)\(""[^""]*"")", RegexOptions.Multiline)]
    private static partial Regex Attributed();

    [GeneratedRegex(@"[\u4e00-\u9fff]")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\b(?:TODO|FIXME|HACK)\b(?! #\d)|^\s*#region\b[^\n]*|^\s*//\s*[-=*─━]{4,}[^\n]*", RegexOptions.Multiline)]
    private static partial Regex Leftover();

    [GeneratedRegex("`([A-Z][A-Za-z]+)`")]
    private static partial Regex Quoted();
}
