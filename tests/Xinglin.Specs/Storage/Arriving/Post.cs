using System.Globalization;
using Xinglin.Facts.Arrivals;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Person;
using Xinglin.Storage;
using Xinglin.Storage.Arriving;

namespace Xinglin.Specs.Storage.Arriving;

/// <summary>A sender of a made-up format: each document is "celsius" or "celsius drug-key"; "?" says nothing, "!" makes no sense.</summary>
sealed class Post(Store store, string account = "import:spec")
{
    public Intake Intake { get; } = new(store, Understand, account);

    public FileAccount Takes(string file, params Arrival[] arrivals) => Intake.Take(file, new("made up", "UTF-8", arrivals));

    public static PersonArrived Person(string key, string name = "王桂兰", int? born = 1965, string? number = null, string? version = null, int? died = null)
    {
        List<Draft> drafts = [];
        if (born is { } year) drafts.Add(new(new Birth(new PartialDate(year)), Day(year)) { Source = $"{key}#born", Precision = Precision.Year });
        if (died is { } end) drafts.Add(new(new Death(), Day(end)) { Source = $"{key}#died", Precision = Precision.Year });
        return new($"row of {key}", "Person", [key], new() { Name = name, Numbers = number is null ? [] : [new("mrn", number)] }, drafts) { Version = version };
    }

    public static DocumentArrived Letter(string key, string about, string says, string? version = null, string? needs = null) =>
        new($"row of {key}", "Fever", [key], about, needs is null ? [] : [needs], says) { Version = version };

    public static DocumentArrived Nobodys(string key, string says) => new($"row of {key}", "Hospital", [key], null, [], says);

    static Understood Understand(DocumentArrived document, Func<string, string?> needed)
    {
        if (document.Body == "!") return new([], null, new("说不通", "makes no sense"));
        if (document.Body.StartsWith('?'))
            return new([], new(new Xinglin.Facts.Paths.Document("Fever", "无值") { Text = document.Body }, Day(2026)) { Source = document.Keys[0] });
        var value = document.Needs is [var need] ? needed(need) ?? "37.0" : document.Body;
        return new([new(new Temperature(decimal.Parse(value, CultureInfo.InvariantCulture), Site.Oral), Day(2026)) { Source = document.Keys[0] }]);
    }

    static DateTimeOffset Day(int year) => new(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
