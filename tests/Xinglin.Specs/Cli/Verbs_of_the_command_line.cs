using System.Text.Json;

namespace Xinglin.Specs.Cli;

/// <summary>What docs/doors.md promises to people and other programs.</summary>
public class Verbs_of_the_command_line(Command_line line) : IClassFixture<Command_line>
{
    [Fact]
    public void Demo_counts_what_it_made_and_makes_the_same_for_the_same_seed_and_day()
    {
        string Make(string file) => string.Join('|', Ran(["demo", "--charts", "2", "--seed", "7", "--as-of", "2026-03-02", "--json", "--store", line.File(file)]).EnumerateObject().Where(m => m.Name != "seconds").Select(m => m.ToString()));
        Assert.Equal(Make("a.db"), Make("b.db"));
        Assert.Contains("\"charts\": 2", line.Run("demo", "--charts", "2", "--json", "--store", line.File("c.db")).Out, StringComparison.Ordinal);
        Assert.Equal(Dump("a.db"), Dump("b.db"));

        string Dump(string file) => string.Join('\n', line.Run("charts", "--json", "--store", line.File(file)).Json.EnumerateArray()
            .Select(c => line.Run("chart", c.GetProperty("chart").GetString()!, "--json", "--store", line.File(file)).Out));
    }

    [Fact]
    public void Charts_and_chart_have_the_members_doors_md_names()
    {
        var found = Ran(["charts", "--limit", "2", "--json"]);
        Assert.Equal(2, found.GetArrayLength());
        Has(found[0], "chart", "name", "open");
        var chart = Ran(["chart", line.Charts[0], "--json"]);
        Has(chart, "chart", "head", "entries");
        var entry = chart.GetProperty("entries")[0];
        Has(entry, "seq", "tag", "shape", "happenedAt", "recordedAt", "author", "fact", "say");
        Assert.True(Ran(["chart", line.Charts[0], "--json", "--as-known-at", "1990-01-01T00:00:00+08:00"]).GetProperty("entries").GetArrayLength() == 0);
    }

    [Fact]
    public void Write_gives_the_head_and_all_or_none()
    {
        var store = line.File("write.db");
        Ran(["demo", "--charts", "1", "--json", "--store", store, "--as-of", "2026-03-02"]);
        var chart = Ran(["charts", "--json", "--store", store])[0].GetProperty("chart").GetString()!;
        const string Fever = """{"tag":"temperature","happenedAt":"2026-03-02T09:06:00+08:00","fact":{"celsius":38.7,"site":"oral"}}""";
        var before = Ran(["chart", chart, "--json", "--store", store]).GetProperty("head").GetInt64();
        Assert.Equal(before + 1, Ran(["write", chart, line.File("one.json", $"[{Fever}]"), "--json", "--store", store]).GetProperty("head").GetInt64());
        var refused = line.Run("write", chart, line.File("two.json", $"[{Fever},{Fever.Replace("38.7", "99", StringComparison.Ordinal)}]"), "--store", store);
        Assert.Equal((2, ""), (refused.Exit, refused.Out));
        Assert.Contains("什么也没有写入", refused.Error, StringComparison.Ordinal);
        Assert.Equal(before + 1, Ran(["chart", chart, "--json", "--store", store]).GetProperty("head").GetInt64());
    }

    [Fact]
    public void Tasks_have_an_id_a_state_and_times()
    {
        var tasks = Ran(["tasks", "--json", "--at", "2026-03-02T09:30:00+08:00"]);
        Assert.All(tasks.EnumerateArray(), t => Has(t, "id", "chart", "loop", "owner", "say", "opens", "due", "state", "because", "card"));
        Assert.All(tasks.EnumerateArray(), t => Assert.Contains(t.GetProperty("state").GetString(), (string[])["waiting", "open", "overdue", "closed"]));
    }

    [Fact]
    public void Verify_seal_rebuild_backup_restore_and_move_say_what_was_done()
    {
        Assert.Equal("True 5", $"{Ran(["verify", "--json"]).GetProperty("ok")} {Ran(["verify", "--json"]).GetProperty("charts")}");
        var seal = line.File("seal.json");
        Assert.Equal(5, Ran(["seal", "--to", seal, "--json"]).GetProperty("charts").GetInt32());
        Assert.True(Ran(["verify", "--against", seal, "--json"]).GetProperty("ok").GetBoolean());
        Assert.Equal(0, line.Run("rebuild", "--json").Exit);
        Assert.Equal(0, line.Run("backup", line.File("backup"), "--json").Exit);
        Assert.Equal(0, line.Run("restore", line.File("backup"), "--store", line.File("restored.db"), "--json").Exit);
        Assert.Equal(1, line.Run("verify", "--against", seal, "--json", "--store", line.File("restored.db")).Exit); // nobody can tell who sealed it without the key
        BringKey("restored.db");
        Assert.True(Ran(["verify", "--against", seal, "--json", "--store", line.File("restored.db")]).GetProperty("ok").GetBoolean());
        Assert.Equal(0, line.Run("move", "--to", line.File("moved.db"), "--json").Exit);
        BringKey("moved.db");
        Assert.True(Ran(["verify", "--against", seal, "--json", "--store", line.File("moved.db")]).GetProperty("ok").GetBoolean());
    }

    void BringKey(string file)
    {
        Directory.CreateDirectory(line.File(file) + ".keys");
        File.Copy(Path.Combine(line.Store + ".keys", "seal.pem"), Path.Combine(line.File(file) + ".keys", "seal.pem"), overwrite: true);
    }

    [Fact]
    public void Import_accounts_for_every_row_and_exits_1_when_some_were_refused()
    {
        var store = line.File("import.db");
        Assert.Equal(0, line.Run("init", "--store", store, "--json").Exit);
        var file = line.File("bundle.json", """{"resourceType":"Bundle","type":"transaction","entry":[{"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient","id":"p1","name":[{"text":"钱多多"}],"gender":"female","birthDate":"1965-03-21"}},{"resource":{"resourceType":"Nonsense"}}]}""");
        var ran = line.Run("import", file, "--store", store, "--json");
        var totals = ran.Json.GetProperty("totals");
        int Of(string name) => totals.GetProperty(name).GetInt32();
        Assert.Equal(Of("received"), Of("accepted") + Of("kept") + Of("rejected"));
        Assert.Equal(Of("rejected") > 0 ? 1 : 0, ran.Exit);
        Has(ran.Json.GetProperty("files")[0], "file", "format", "encoding", "received", "accepted", "kept", "rejected", "problems");
        Assert.Equal("", string.Join(' ', Ran(["import", file, "--store", store, "--json"], ran.Exit).GetProperty("facts").EnumerateObject()));
    }

    [Fact]
    public void Persons_are_linked_taken_apart_and_found_again()
    {
        var store = line.File("persons.db");
        Assert.Equal(0, line.Run("init", "--store", store).Exit);
        string Bundle(string id) => """{"resourceType":"Bundle","type":"transaction","entry":[{"fullUrl":"urn:uuid:ID","resource":{"resourceType":"Patient","id":"ID","name":[{"text":"钱多多"}],"gender":"female","birthDate":"1965-03-21"}}]}""".Replace("ID", id, StringComparison.Ordinal);
        line.Run("import", line.File("p1.json", Bundle("p1")), line.File("p2.json", Bundle("p2")), "--store", store);
        var pair = Ran(["persons", "--likely", "--json", "--store", store])[0];
        Assert.Equal("one other points why", Cli.Ran.Members(pair));
        var (one, other) = (pair.GetProperty("one").GetProperty("chart").GetString()!, pair.GetProperty("other").GetProperty("chart").GetString()!);

        Assert.Equal(2, line.Run("link", one, other, "--store", store).Exit); // no reason
        Assert.Equal(2, Ran(["link", one, other, "--reason", "同一人", "--json", "--store", store]).GetProperty("charts").GetArrayLength());
        Assert.Equal(1, Ran(["persons", "--json", "--store", store]).GetArrayLength());
        Assert.Equal(0, Ran(["persons", "--likely", "--json", "--store", store]).GetArrayLength());
        Assert.Equal(1, Ran(["unlink", one, "--reason", "看错了", "--json", "--store", store]).GetProperty("charts").GetArrayLength());
        Assert.Equal(2, line.Run("unlink", one, "--reason", "看错了", "--store", store).Exit); // linked to none
        Assert.Equal(1, Ran(["persons", "--likely", "--json", "--store", store]).GetArrayLength());
        Ran(["apart", one, other, "--reason", "两个人", "--json", "--store", store]);
        Assert.Equal(0, Ran(["persons", "--likely", "--json", "--store", store]).GetArrayLength());
    }

    [Fact]
    public void Erase_says_how_many_entries_lost_their_words()
    {
        var store = line.File("erase.db");
        Ran(["demo", "--charts", "1", "--json", "--store", store]);
        var chart = Ran(["charts", "--json", "--store", store])[0].GetProperty("chart").GetString()!;
        Assert.True(Ran(["erase", chart, "--ground", "本人申请", "--json", "--store", store]).GetProperty("erased").GetInt64() > 0);
        Assert.True(Ran(["verify", "--json", "--store", store]).GetProperty("ok").GetBoolean());
    }

    [Fact]
    public void The_version_and_the_help_are_there_without_a_store()
    {
        Assert.Matches(@"^\d+\.\d+\.\d+\s*$", line.Run("--version").Out);
        Assert.Equal(0, line.Run("--help").Exit);
        Assert.Equal(0, line.Run("knowledge", "lint", "--json").Exit);
    }

    static void Has(JsonElement said, params string[] members) => Assert.Empty(members.Except(said.EnumerateObject().Select(m => m.Name)));

    JsonElement Ran(string[] args, int exit = 0)
    {
        var ran = line.Run(args);
        Assert.True(ran.Exit == exit, $"{string.Join(' ', args)}: exit {ran.Exit}, {ran.Error}");
        return ran.Json; // one document and nothing else
    }
}
