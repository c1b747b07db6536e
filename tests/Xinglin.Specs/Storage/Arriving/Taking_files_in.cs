using Xinglin.Facts.Arrivals;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Storage;
using Xinglin.Storage.Reading;
using static Xinglin.Specs.Storage.Arriving.Post;

namespace Xinglin.Specs.Storage.Arriving;

public class Taking_files_in_on_SQLite() : Taking_files_in(new Sqlite_ground());
public class Taking_files_in_on_PostgreSQL() : Taking_files_in(new Postgres_ground());

public abstract class Taking_files_in(Ground ground) : Storage_spec(ground)
{
    Store House => field ??= Ground.Open(time: new Set_clock(Noon));

    [Fact]
    public void Every_row_is_accepted_kept_or_rejected()
    {
        var account = new Post(House).Takes("a", Person("p/1"), Letter("f/1", "p/1", "38.6"), Letter("f/2", "p/1", "?"), Letter("f/3", "p/1", "!"),
            Letter("f/4", "p/9", "38"), Nobodys("h/1", "a hospital"), new Refused("row 7", "", new("坏", "broken")));
        Assert.Equal((7, 2, 3, 2), (account.Received, account.Accepted, account.Kept, account.Rejected));
        Assert.Contains(account.Problems, p => p.Where == "row of f/3" && p.What.Zh == "说不通");
        Assert.Contains(account.Problems, p => p.Where == "row of f/4" && p.What.En.StartsWith("waits for p/9", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_file_again_changes_no_chart_and_is_accepted_without_facts()
    {
        Arrival[] file = [Person("p/1"), Letter("f/1", "p/1", "38.6"), Letter("f/2", "p/1", "?long"), Nobodys("h/1", "a hospital"), Letter("f/4", "p/9", "38")];
        var first = new Post(House).Takes("a", file);
        var before = Dump(House.Engine, "select chart, seq, digest, link from entry order by chart, seq");
        var post = new Post(House);
        var second = post.Takes("a", file);
        Assert.Equal((first.Accepted, first.Kept, first.Rejected), (second.Accepted, second.Kept, second.Rejected));
        Assert.Empty(post.Intake.Report().Facts);
        Assert.Equal((0, 0), (post.Intake.Report().NewCharts, post.Intake.Report().TouchedCharts));
        Assert.Equal(before, Dump(House.Engine, "select chart, seq, digest, link from entry order by chart, seq"));
    }

    [Fact]
    public void A_document_waits_for_its_person_and_then_enters_the_chart()
    {
        var post = new Post(House);
        Assert.Equal(1, post.Takes("a", Letter("f/1", "p/1", "38.6")).Kept);
        Assert.Empty(House.Charts());
        post.Takes("b", Person("p/1"));
        Assert.Equal(38.6m, Only().Last<Temperature>()!.Value.Fact.Celsius);
        var mended = post.Intake.Report().Files.Single(f => f.File == "a");
        Assert.Equal((1, 0), (mended.Accepted, mended.Kept));
        Assert.Empty(mended.Problems);
    }

    [Fact]
    public void Two_documents_of_one_name_with_other_words_both_wait_and_both_enter()
    {
        var post = new Post(House);
        post.Takes("a", Letter("f/1", "p/1", "38.6"));
        post.Takes("b", Letter("f/1", "p/1", "37.0"));
        post.Takes("c", Person("p/1"));
        Assert.Equal(2, Only().All<Temperature>().Count());
    }

    [Fact]
    public void What_waited_since_an_earlier_run_and_makes_no_sense_is_told_to_who_brings_the_person()
    {
        new Post(House).Takes("a", Letter("f/1", "p/1", "!"));
        var account = new Post(House).Takes("b", Person("p/1"));
        Assert.Contains(account.Problems, p => p.Where == "a row of f/1" && p.What.Zh == "说不通");
    }

    [Fact]
    public void In_whatever_order_the_files_come_the_same_facts_stand()
    {
        (string, Arrival[])[] files =
        [
            ("p", [Person("p/1", number: "17")]), ("old", [Letter("f/1", "p/1", "38.0", version: "1")]), ("new", [Letter("f/1", "p/1", "38.4", version: "2")]),
            ("needy", [Letter("f/2", "p/1", "", needs: "d/1")]), ("drug", [Nobodys("d/1", "39.1")]), ("twice", [Letter("f/3", "p/1", "36.0")]), ("thrice", [Letter("f/3", "p/1", "36.5")]),
        ];
        var seed = Environment.TickCount;
        var expected = Standing(House, files);
        Assert.Equal(["36.0", "36.5", "38.4", "39.1"], expected);
        for (var round = 0; round < 4; round++)
        {
            var shuffled = files.ToArray();
            new Random(seed + round).Shuffle(shuffled);
            using var other = Ground.Another();
            using var store = other.Open(time: new Set_clock(Noon));
            Assert.True(expected.SequenceEqual(Standing(store, shuffled)), $"seed {seed}, round {round}: {string.Join(", ", shuffled.Select(f => f.Item1))}");
        }
    }

    [Fact]
    public void A_later_version_amends_and_an_earlier_one_that_comes_late_changes_nothing()
    {
        var post = new Post(House);
        post.Takes("a", Person("p/1"), Letter("f/1", "p/1", "38.0", version: "2"));
        post.Takes("b", Letter("f/1", "p/1", "37.0", version: "1"));
        Assert.Equal(38.0m, Assert.Single(Only().All<Temperature>()).Fact.Celsius);
        post.Takes("c", Letter("f/1", "p/1", "39.0", version: "3"));
        post.Takes("d", Letter("f/1", "p/1", "39.5", version: "4"));
        Assert.Equal(39.5m, Assert.Single(Only().All<Temperature>()).Fact.Celsius);
        Assert.Equal([1L, 2L, 3L, 4L], Only().Written.Select(e => e.Id.Value));
    }

    [Fact]
    public void The_same_id_with_other_words_and_no_version_keeps_both_and_says_so()
    {
        var post = new Post(House);
        post.Takes("a", Person("p/1"), Letter("f/1", "p/1", "38.0"));
        var account = post.Takes("b", Letter("f/1", "p/1", "36.0"));
        Assert.Equal(2, Only().All<Temperature>().Count());
        Assert.Contains("两条都保留", Assert.Single(account.Problems).What.Zh);
        Assert.Equal(1, account.Accepted);
    }

    [Fact]
    public void Another_person_under_a_known_id_is_rejected_and_the_first_stays()
    {
        var post = new Post(House);
        post.Takes("a", Person("p/1", "王桂兰", 1965));
        var account = post.Takes("b", Person("p/1", "李满仓", 1950));
        Assert.Equal(1, account.Rejected);
        Assert.Equal("王桂兰", House.WhoIs(Only().Id)!.Name);
    }

    [Fact]
    public void Two_people_with_one_number_get_two_charts_and_a_remark()
    {
        var post = new Post(House);
        post.Takes("a", Person("p/1", number: "0417"));
        var account = post.Takes("b", Person("p/2", "李满仓", 1950, number: "0417"));
        Assert.Equal(2, House.Charts().Count());
        Assert.Contains("0417", Assert.Single(account.Problems).What.Zh);
        Assert.Equal(2, PersonRows.Find(House, "0417", 10).Count);
    }

    [Fact]
    public void What_a_person_s_record_says_of_itself_that_cannot_be_is_left_out_with_its_reason()
    {
        using var store = Ground.Another().Open(gate: new Xinglin.Care.Gate(), time: new Set_clock(Noon));
        var account = new Post(store).Takes("a", Person("p/1", born: 1965, died: 1900));
        Assert.Equal((1, 0), (account.Accepted, account.Rejected));
        Assert.Null(store.Read(store.Charts().Single())!.Last<Death>());
        Assert.Single(account.Problems);
    }

    [Fact]
    public void A_long_document_lies_whole_outside_the_chart_by_its_hash()
    {
        var text = "?" + new string('长', 9000);
        new Post(House).Takes("a", Person("p/1"), Letter("f/1", "p/1", text));
        var document = Only().Last<Document>()!.Value.Fact;
        Assert.Null(document.Text);
        Assert.Equal(text, Files.Text(House, Only().Id, document.Hash!));
    }

    [Fact]
    public void A_file_that_breaks_half_way_leaves_nothing_and_the_next_run_goes_on()
    {
        var post = new Post(House);
        post.Takes("a", Person("p/1"), Letter("f/1", "p/1", "38.0"));
        Assert.ThrowsAny<Exception>(() => post.Takes("b", Letter("f/2", "p/1", "39.0"), Letter("f/3", "p/1", "no number")));
        Assert.Single(Only().All<Temperature>());
        new Post(House).Takes("b", Letter("f/2", "p/1", "39.0"));
        Assert.Equal(2, Only().All<Temperature>().Count());
    }

    [Fact]
    public void What_happened_long_ago_is_marked_as_history_and_what_happened_just_now_as_live()
    {
        House.OpenChart(Wang);
        var intake = new Xinglin.Storage.Arriving.Intake(House, (d, _) => new([new(new Temperature(38, Site.Oral), Noon.AddHours(-double.Parse(d.Body, System.Globalization.CultureInfo.InvariantCulture))) { Source = d.Keys[0] }]), "import:spec");
        intake.Take("a", new("made up", "UTF-8", [Person("p/1", born: null), Letter("f/1", "p/1", "2"), Letter("f/2", "p/1", "200")]));
        var entries = House.Charts().Select(c => House.Read(c)!).Single(c => c.Head > 0).Written;
        Assert.Equal([Origin.Feed, Origin.Imported], entries.Select(e => e.Origin));
    }

    Chart Only() => House.Read(House.Charts().Single())!;

    static List<string> Standing(Store store, (string, Arrival[])[] files)
    {
        var post = new Post(store);
        foreach (var (file, arrivals) in files) post.Takes(file, arrivals);
        return [.. store.Read(store.Charts().Single())!.All<Temperature>().Select(t => t.Fact.Celsius.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)).Order()];
    }
}
