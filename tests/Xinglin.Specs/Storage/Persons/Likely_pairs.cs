using System.Diagnostics;
using System.Globalization;
using Xinglin.Care;
using Xinglin.Facts.Arrivals;
using Xinglin.Facts.Person;
using Xinglin.Storage;
using Xinglin.Storage.Persons;

namespace Xinglin.Specs.Storage.Persons;

public class Likely_pairs_on_SQLite() : Likely_pairs(new Sqlite_ground());
public class Likely_pairs_on_PostgreSQL() : Likely_pairs(new Postgres_ground());

public abstract class Likely_pairs(Ground ground) : Storage_spec(ground)
{
    static DemoPatient Person(int i, string name, string born, string? phone = null) => new(new(new Guid(i, 7, 7, [0, 0, 0, 0, 0, 0, 0, 0])), new() { Name = name, Phone = phone, Numbers = [new("住院号", $"ZY{i:000000}")] },
        [new(new(new Birth(PartialDate.TryParse(born, out var on) ? on : throw new ArgumentException(born)), Noon), Noon, "demo"), new(new(new SexStated(Sex.Female), Noon), Noon, "demo")]);

    Store Sown(IEnumerable<DemoPatient> people)
    {
        var store = Ground.Open(registers: [new PatientRegister()]);
        new Sowing(store).Sow(people);
        return store;
    }

    [Fact]
    public void They_are_found_with_what_speaks_for_them_and_a_decision_ends_the_question()
    {
        var store = Sown([Person(1, "王桂兰", "1965-03-21"), Person(2, "Wang Guilan", "1965-03-21", "13800000001"), Person(3, "王桂兰", "1971-01-01"), Person(4, "李芳", "1965-03-21", "13800000001"), Person(5, "王贵兰", "1965-03-21")]);
        var pairs = LikelyPairs.Of(store);
        Assert.Equal([(1, 2), (1, 5), (2, 5)], pairs.Select(p => (Number(p.One), Number(p.Other))).Order());
        Assert.Equal("name-pinyin born sex", string.Join(' ', pairs.First(p => Number(p.Other) == 2).Likeness.Why.Select(c => c.Id == "pinyin" ? "name-pinyin" : c.Id)));

        new Links(store).Link(pairs[0].One.Chart, pairs[0].Other.Chart, "同一人", Nurse);
        new Links(store).Apart(pairs[1].One.Chart, pairs[1].Other.Chart, "两个人", Nurse);
        Assert.Single(LikelyPairs.Of(store));
        new Links(store).TakeBack(pairs[1].One.Chart, pairs[1].Other.Chart, "再看看", Nurse);
        new Links(store).TakeBack(pairs[0].One.Chart, pairs[0].Other.Chart, "再看看", Nurse);
        Assert.Equal(pairs.Select(Said), LikelyPairs.Of(store).Select(Said));
    }

    [Fact]
    public void Among_ten_thousand_people_the_doubled_ones_are_found_at_once()
    {
        string[] surnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"];
        const string Given = "桂兰英秀芳玉梅华珍凤香春花明志国建军";
        var people = Enumerable.Range(0, 10_000).Select(i => Person(i, $"{surnames[i % 10]}{Given[i / 10 % 18]}{Given[i / 180 % 18]}", Day(i))).ToList();
        var doubled = Enumerable.Range(0, 120).Select(i => Person(20_000 + i, people[i * 83].Who.Name, Day(i * 83))).ToList();
        var store = Sown(people.Concat(doubled));
        LikelyPairs.Of(store);
        var watch = Stopwatch.StartNew();
        var pairs = LikelyPairs.Of(store);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(4), $"{watch.Elapsed.TotalSeconds:0.0} s"); // a fraction of that where nobody else works
        var found = pairs.Select(p => (Number(p.One), Number(p.Other))).ToHashSet();
        Assert.All(Enumerable.Range(0, 120), i => Assert.Contains((i * 83, 20_000 + i), found));

        static string Day(int i) => new DateOnly(1930, 1, 1).AddDays(i * 7919 % 25_000).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    static int Number(Face face) => int.Parse(face.Who.Numbers[0].Value[2..], CultureInfo.InvariantCulture);

    static string Said(LikelyPair pair) => $"{pair.One.Chart} {pair.Other.Chart} {pair.Likeness.Points}";
}
