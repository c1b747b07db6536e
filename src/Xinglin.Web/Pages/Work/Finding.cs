using Xinglin.Care;
using Xinglin.Storage;
using Xinglin.Web.Shared.Forms;

namespace Xinglin.Web.Pages.Work;

/// <summary>One line of what was found: where it leads, what it is, and the key that goes there.</summary>
public sealed record Found(string Href, string Name, string Note, string? Key = null);

/// <summary>寻或令。What somebody means who types into the one field: a person, a page, or something to record about the person at hand.</summary>
public sealed record Finding(IReadOnlyList<Found> People, IReadOnlyList<Found> Doing, IReadOnlyList<Found> Pages)
{
    const int Persons = 8, Acts = 8;

    /// <summary>What a ward calls some forms.</summary>
    static readonly Dictionary<string, Phrase> called = new()
    {
        ["prescription"] = new("开方", "prescribe"), ["cycle-ordered"] = new("开化疗", "order a cycle"), ["medication-ordered"] = new("开药", "order a drug"),
        ["lab"] = new("录检验", "enter a result"), ["referral"] = new("转诊", "refer"), ["syndrome"] = new("辨证", "differentiate"),
    };

    public bool IsEmpty => People is [] && Doing is [] && Pages is [];

    /// <param name="at">path of the page one comes from: its person is the one at hand</param>
    public static Finding Of(ReadingRoom room, Visitor visitor, Tongue T, string? typed, string? at, DateTimeOffset now)
    {
        var word = typed?.Trim() ?? "";
        var here = Here(room, at);
        if (word is "") return new([], Verbs(visitor, T, here, ""), [.. PagesOf(T, here, "")]);
        var people = room.Find(word, Persons);
        List<Found> doing = [.. Verbs(visitor, T, here, word)];
        // 体温 wgl, or wgl 体温: something to do for somebody named in the same breath
        if (people is [] && word.Split((char[])[' ', '　'], 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var one, var other])
            foreach (var (verb, who) in new[] { (one, other), (other, one) })
                if (room.Find(who, 3) is { Count: > 0 } named && Verbs(visitor, T, named[0], verb) is { Count: > 0 })
                    doing.AddRange(named.SelectMany(o => Verbs(visitor, T, o, verb).Take(2)));
        return new([.. people.Select(o => Person(T, o, now))], [.. doing.DistinctBy(d => d.Href).Take(Acts)], [.. PagesOf(T, here, word)]);
    }

    static Found Person(Tongue T, OpenedChart o, DateTimeOffset now) => new($"/charts/{o.Chart.Id}", o.Name, string.Join(" · ", new[]
    {
        $"{o.SexWord(T)} {o.AgeWord(T, now)}", o.Bed is { } bed ? $"{bed.Ward} {T[$"{bed.Bed} 床", $"bed {bed.Bed}"]}" : null, o.Illness?.Name, o.Tail(T),
    }.Where(p => !string.IsNullOrWhiteSpace(p))));

    /// <summary>The person of the page one comes from: of a chart's pages, or of the task open at the side.</summary>
    static OpenedChart? Here(ReadingRoom room, string? at)
    {
        if (at is null || !Uri.TryCreate("http://house" + Tongue.Local(at), UriKind.Absolute, out var uri)) return null;
        if (uri.AbsolutePath.Split('/') is [_, "charts", var chart, ..] && Guid.TryParse(chart, out var id)) return room.Again(new(id));
        var task = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(uri.Query).GetValueOrDefault("task").FirstOrDefault();
        return ChosenTask.ChartOf(task) is { } of ? room.Again(of) : null;
    }

    static IReadOnlyList<Found> Verbs(Visitor visitor, Tongue T, OpenedChart? of, string word) => of is null ? [] :
        [.. from tag in Tags.All
            where Tags.Find(tag) is { Namespace: not "Xinglin.Facts" } type && FormField.Fits(type) && !tag.StartsWith("task-", StringComparison.Ordinal) && WhoMayWrite.WhyNot(tag, visitor.Roles) is null
            let fact = Vocabulary.Fact(tag)
            let name = called.TryGetValue(tag, out var own) ? own : new Phrase($"记录{fact.Zh}", $"record {fact.En}")
            where Means(word, name) || Means(word, fact)
            orderby word is "" ? 0 : fact.Zh.Length
            select new Found($"/charts/{of.Chart.Id}/record/{tag}", T[name], of.Name)];

    static IEnumerable<Found> PagesOf(Tongue T, OpenedChart? here, string word)
    {
        foreach (var line in Rail.Lines.Where(l => Means(word, l.Menu.Name))) yield return new(line.Href, T[line.Menu.Name], "", line.Menu.Key is "" ? null : "G " + line.Menu.Key);
        if (here is null) yield break;
        foreach (var (path, name) in new[] { ("", new Phrase("病程", "journey")), ("/entries", new("全部条目", "all entries")), ("/record", new("记一笔", "record")) })
            if (Means(word, name)) yield return new($"/charts/{here.Chart.Id}{path}", T[name], here.Name);
    }

    static bool Means(string word, Phrase name) => word is "" || name.Zh.Contains(word, StringComparison.OrdinalIgnoreCase)
        || name.En.Contains(word, StringComparison.OrdinalIgnoreCase) || Initials.Of(name.Zh).StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
