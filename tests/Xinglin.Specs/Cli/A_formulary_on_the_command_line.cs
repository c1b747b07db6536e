using System.Text;

namespace Xinglin.Specs.Cli;

public class A_formulary_on_the_command_line(Command_line line) : IClassFixture<Command_line>
{
    const string List = "药名,用量,别名,厂家\n黄芪,9-60g,大黄芪,甲\n狗舌草,9-15g,狗舌头草,乙\n川芎,适量,,丙\n";

    string Store()
    {
        var store = line.File($"{Guid.NewGuid():N}.db");
        Assert.Equal(0, line.Run("init", "--json", "--store", store).Exit);
        return store;
    }

    string Gbk(string text)
    {
        var path = line.File($"{Guid.NewGuid():N}.csv");
        File.WriteAllBytes(path, CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text));
        return path;
    }

    [Fact]
    public void A_list_is_compared_adopted_and_then_the_check_goes_by_it()
    {
        var (store, list) = (Store(), Gbk(List));
        var read = line.Run("knowledge", "formulary", list, "--edition", "2026.h1", "--name", "某院药目", "--json", "--store", store);
        Assert.Equal(1, read.Exit);
        Assert.Equal("file format encoding card edition against laidDown received accepted kept rejected problems unknownHeadings changed added missing unchanged", Ran.Members(read.Json));
        Assert.Equal("GB18030 3 2 0 1", $"{read.Json.GetProperty("encoding")} {read.Json.GetProperty("received")} {read.Json.GetProperty("accepted")} {read.Json.GetProperty("kept")} {read.Json.GetProperty("rejected")}");
        Assert.Equal("id name what before after percent weight", Ran.Members(read.Json.GetProperty("changed")[0]));

        var asked = line.File("asked.json", """{"herbs":[{"name":"大黄芪","grams":50},{"name":"狗舌头草","grams":10}],"packets":7}""");
        Assert.Equal(["NAME-UNKNOWN", "NAME-UNKNOWN"], Rules(asked, store));
        var adopted = line.Run("knowledge", "adopt", "pharmacopoeia@2026.h1", "--from", "2026-11-01", "--json", "--store", store);
        Assert.Equal(0, adopted.Exit);
        Assert.Empty(Rules(asked, store));
        Assert.Equal(["DOSE-MAX"], Rules(line.File("more.json", """{"herbs":[{"name":"大黄芪","grams":70}],"packets":7}"""), store));
        var finding = line.Run("check", line.File("more.json"), "--at", "2026-11-22T09:00:00+08:00", "--json", "--store", store).Json.GetProperty("findings")[0];
        Assert.Contains("某院药目", finding.GetProperty("source").ToString(), StringComparison.Ordinal);
        Assert.Equal(["NAME-UNKNOWN", "NAME-UNKNOWN"], Rules(asked, store, "2026-10-31T09:00:00+08:00"));

        Refused("in force already, from 2026-11-01", "knowledge", "adopt", "pharmacopoeia@2026.h1", "--from", "2026-11-02", "--store", store);
        Refused("exists already", "knowledge", "formulary", line.File("other.csv", "药名,用量\n党参,9-20\n"), "--edition", "2026.h1", "--store", store);
        Assert.Equal(0, line.Run("knowledge", "lint", "--json", "--store", store).Exit);
    }

    [Fact]
    public void Until_it_is_adopted_a_mended_list_takes_its_place()
    {
        var store = Store();
        Assert.Equal(0, line.Run("knowledge", "formulary", line.File("a.csv", "药名,用量\n黄芪,9-60\n"), "--edition", "2026.h1", "--json", "--store", store).Exit);
        Assert.Equal(0, line.Run("knowledge", "formulary", line.File("b.csv", "药名,用量\n黄芪,9-45\n"), "--edition", "2026.h1", "--json", "--store", store).Exit);
        Assert.Equal(0, line.Run("knowledge", "adopt", "pharmacopoeia@2026.h1", "--from", "2026-11-01", "--json", "--store", store).Exit);
        Assert.Contains("45", line.Run("check", line.File("p.json", """{"herbs":[{"name":"黄芪","grams":50}]}"""), "--at", "2026-11-22", "--json", "--store", store).Json.GetProperty("findings")[0].GetProperty("what").GetProperty("en").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_changes_nothing_makes_no_edition()
    {
        var store = Store();
        var read = line.Run("knowledge", "formulary", line.File("same.csv", "药名,用量\n黄芪,9-30\n"), "--edition", "2026.h1", "--json", "--store", store);
        Assert.Equal("0 False 1", $"{read.Exit} {read.Json.GetProperty("laidDown")} {read.Json.GetProperty("unchanged")}");
        Refused("there is no pharmacopoeia@2026.h1", "knowledge", "adopt", "pharmacopoeia@2026.h1", "--from", "2026-11-01", "--store", store);
    }

    [Fact]
    public void What_is_no_list_or_no_edition_is_said_and_nothing_changes()
    {
        var (store, list) = (Store(), line.File("list.csv", "药名,用量\n黄芪,9-60\n"));
        Refused("there is no file", "knowledge", "formulary", line.File("none.csv"), "--edition", "h1", "--store", store);
        Refused("no column of names", "knowledge", "formulary", line.File("odd.csv", "甲,乙\n1,2\n"), "--edition", "h1", "--store", store);
        Refused("letters, digits", "knowledge", "formulary", list, "--edition", "h/1", "--store", store);
        Refused("exists already", "knowledge", "formulary", list, "--edition", "2020.1", "--store", store);
        Refused("the file is empty", "knowledge", "formulary", line.File("empty.csv", ""), "--edition", "h1", "--store", store);
    }

    IEnumerable<string?> Rules(string asked, string store, string at = "2026-11-22T09:00:00+08:00") =>
        line.Run("check", asked, "--at", at, "--json", "--store", store).Json.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("rule").GetString());

    void Refused(string because, params string[] args)
    {
        var ran = line.Run(args);
        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.Contains(because, ran.Error, StringComparison.Ordinal);
    }
}
