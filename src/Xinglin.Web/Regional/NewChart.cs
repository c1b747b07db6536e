using Xinglin.Exchange;
using Xinglin.Facts.Arrivals;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Storage;
using Xinglin.Storage.Persons;
using Xinglin.Web.Shared.Forms;

namespace Xinglin.Web.Regional;

/// <summary>建档。A chart for somebody who has none yet: looked for first, opened once however often the form is sent, registered where it was opened.</summary>
public sealed class NewChart(Store store, Desk desk, Visitor visitor, TimeProvider time)
{
    public sealed record Made(ChartId? Chart, IReadOnlyList<Problem> Problems, IReadOnlyList<(ChartId, string)> Likely);

    /// <param name="sent">what was typed, by field: name, sex, born, phone, number, anyway</param>
    /// <param name="key">the key of the form; the chart takes its id from it</param>
    public Made Open(Func<string, string?> sent, string? key)
    {
        var problems = Wrong(sent).ToList();
        if (problems is not []) return new(null, problems, []);
        var chart = Guid.TryParse(Signing.Clean(key), out var id) ? new ChartId(id) : ChartId.New(time.GetUtcNow());
        if (store.Read(chart) is { Head: > 0 } there) return there.Written[0].Author == visitor.Account || there.Written[0].Author == "house" ? new(chart, [], []) : new(null, [new("", new("请重新打开这一页再填", "open this page again and fill it in anew"))], []);
        var born = PartialDate.TryParse(sent("born"), out var on) ? on : default;
        var who = new Identity
        {
            Name = sent("name")!.Trim(), Phone = Some(sent("phone")),
            Numbers = Some(sent("number")) is { } number ? [new("身份证", number.ToUpperInvariant())] : [],
        };
        var sex = Enum.Parse<Sex>(sent("sex")!);
        if (sent("anyway") is null && LikelyPairs.Like(store, new(chart, who, born, sex is Sex.Female ? "female" : "male")) is { Count: > 0 } like)
            return new(null, [], [.. like.Take(5).Select(l => (l.Face.Chart, l.Face.Who.Name))]);
        if (store.Read(chart) is null) store.OpenChart(who, chart);
        var (now, home) = (time.GetUtcNow(), visitor.Home);
        var written = desk.Write(chart, [new(new Registered(home.Organisation) { Called = home.Name }, now) { Source = "house/registered" }, new(new SexStated(sex), now) { Source = "house/sex" }, new(new Birth(born), now) { Source = "house/born" }], new("house", [], Origin.Imported));
        return written is Outcome.No no ? new(null, no.Problems, []) : new(chart, [], []);
    }

    static IEnumerable<Problem> Wrong(Func<string, string?> sent)
    {
        if (string.IsNullOrWhiteSpace(sent("name"))) yield return new("name", new("请写姓名", "say the name"));
        if (!Enum.TryParse<Sex>(sent("sex"), out _)) yield return new("sex", new("请选性别", "choose the sex"));
        if (!PartialDate.TryParse(sent("born"), out var born)) yield return new("born", new("出生看不懂：写 1965、1965-03 或 1965-03-21", "the birth cannot be read: write 1965, 1965-03 or 1965-03-21"));
        else foreach (var p in new Birth(born).Problems()) yield return p;
        if (Some(sent("number")) is { Length: 18 } number && number[..17].All(char.IsAsciiDigit) && IdentityNumbers.Check(number[..17]) != char.ToUpperInvariant(number[17]) && IdentityNumbers.Demo(number.ToUpperInvariant()) is null)
            yield return new("number", new("身份证号末位对不上，请核对", "the last character of the identity number does not fit; check it"));
    }

    static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
