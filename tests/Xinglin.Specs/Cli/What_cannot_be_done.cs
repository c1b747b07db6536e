using Xinglin.Storage;
using Xinglin.Storage.Sqlite;

namespace Xinglin.Specs.Cli;

/// <summary>Exit 2: not done, nothing changed, one sentence on standard error and nothing on standard output.</summary>
public class What_cannot_be_done(Command_line line) : IClassFixture<Command_line>
{
    const string Nobody = "00000000-0000-0000-0000-000000000000";

    [Theory]
    [InlineData("nonsense")]
    [InlineData("charts", "--nonsense")]
    [InlineData("charts", "--limit", "0")]
    [InlineData("charts", "--limit", "many")]
    [InlineData("charts", "--store", "a.db", "--postgres", "Host=nowhere")]
    [InlineData("charts", "--store", "nowhere.db")]
    [InlineData("charts", "--postgres", "Host=127.0.0.1;Port=1;Timeout=1")]
    [InlineData("charts", "--postgres", "no connection string at all")]
    [InlineData("chart", "王桂兰")]
    [InlineData("chart", Nobody)]
    [InlineData("chart", Nobody, "--as-known-at", "yesterday")]
    [InlineData("chart")]
    [InlineData("tasks", "--at", "noon")]
    [InlineData("tasks", "--role", "king")]
    [InlineData("tasks", "--role", "99")]
    [InlineData("tasks", "--chart", "x")]
    [InlineData("write", Nobody, "nowhere.json")]
    [InlineData("import", "nowhere.json")]
    [InlineData("import")]
    [InlineData("verify", "--against", "nowhere.json")]
    [InlineData("verify", "--against", ".")]
    [InlineData("verify", "--store", "nowhere.db")]
    [InlineData("seal", "--store", "nowhere.db")]
    [InlineData("rebuild", "--store", "nowhere.db")]
    [InlineData("backup")]
    [InlineData("backup", "/dev/null/backup")]
    [InlineData("restore", "nowhere", "--store", "new.db")]
    [InlineData("move")]
    [InlineData("erase", Nobody)]
    [InlineData("erase", Nobody, "--ground", " ")]
    [InlineData("erase", "x", "--ground", "本人申请")]
    [InlineData("knowledge", "adopt", "nonsense", "--from", "2026-03-02")]
    [InlineData("knowledge", "adopt", "febrile-neutropenia@2026.1", "--from", "spring")]
    [InlineData("knowledge", "adopt", "febrile-neutropenia@2026.1", "--from", "2026-03-02")] // in force already
    [InlineData("knowledge", "adopt", "febrile-neutropenia@1999.1", "--from", "2026-03-02")]
    [InlineData("knowledge", "lint", "nowhere")]
    [InlineData("demo", "--charts", "0")]
    [InlineData("demo", "--charts", "-3")]
    [InlineData("demo", "--charts", "1000000")]
    [InlineData("demo", "--as-of", "2026-02-30")]
    [InlineData("persons", "--limit", "0")]
    [InlineData("link", Nobody, Nobody, "--reason", "同一人")]
    [InlineData("link", Nobody, "x", "--reason", "同一人")]
    [InlineData("apart", Nobody)]
    [InlineData("unlink", Nobody, "--reason", "看错了")]
    public void Is_said_in_a_sentence(params string[] args)
    {
        var before = File.ReadAllBytes(line.Store);
        var ran = line.Run(args);
        Assert.True(ran.Exit == 2, $"exit {ran.Exit}: {ran.Out}{ran.Error}");
        Assert.Equal("", ran.Out);
        Assert.NotEqual("", ran.Error.Trim());
        Assert.DoesNotContain("   at ", ran.Error, StringComparison.Ordinal); // no stack of ours
        Assert.Equal(before, File.ReadAllBytes(line.Store));
    }

    [Fact]
    public void A_file_that_is_no_store_is_left_alone()
    {
        var file = line.File("letter.db", "Dear colleague, this is not a database at all, whatever its name says.");
        foreach (var verb in new[] { "charts", "verify", "rebuild", "seal" }) Assert.Equal(2, line.Run(verb, "--store", file).Exit);
        Assert.StartsWith("Dear colleague", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_of_a_newer_version_is_refused_with_what_to_do()
    {
        var file = line.File("newer.db");
        Assert.Equal(0, line.Run("init", "--store", file).Exit);
        using (var engine = new SqliteEngine(file))
        using (var db = engine.Open())
        using (var command = db.CreateCommand())
        {
            command.CommandText = "insert into schema_version (file, hash) values ('2031-01-01_01_moons.sql', 'x')";
            command.ExecuteNonQuery();
        }
        foreach (var verb in new[] { "charts", "tasks", "rebuild", "persons" })
        {
            var ran = line.Run(verb, "--store", file);
            Assert.Equal((2, ""), (ran.Exit, ran.Out));
            Assert.Contains("请用新版打开", ran.Error, StringComparison.Ordinal);
            Assert.Contains("2031-01-01_01_moons.sql", ran.Error, StringComparison.Ordinal);
        }
    }
}
