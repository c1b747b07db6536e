namespace Xinglin.Specs.Cli;

public class Signing_on_the_command_line(Command_line line) : IClassFixture<Command_line>
{
    const string Order = """[{"tag":"regimen-started","happenedAt":"2026-03-02T09:06:00+08:00","fact":{"regimen":"gastric.sox","name":"SOX","intent":"palliative","line":1,"target":"胃窦腺癌","addedBecause":"演示"}}]""";

    string Unsigned()
    {
        var store = line.File($"{Guid.NewGuid():N}.db");
        Assert.Equal(0, line.Run("demo", "--charts", "1", "--as-of", "2026-03-02", "--json", "--store", store).Exit);
        using (var db = new Xinglin.Storage.Sqlite.SqliteEngine(store).Open())
        using (var command = db.CreateCommand())
        {
            command.CommandText = "delete from signature";
            command.ExecuteNonQuery();
        }
        return store;
    }

    [Fact]
    public void An_order_waits_for_the_signature_and_passes_after_it()
    {
        var store = Unsigned();
        var chart = line.Run("charts", "--json", "--store", store).Json[0].GetProperty("chart").GetString()!;
        var order = line.File("order.json", Order);
        var refused = line.Run("write", chart, order, "--store", store);
        Assert.Equal((2, ""), (refused.Exit, refused.Out));
        Assert.Contains("gastric.sox@2026.1 还没有药师签名", refused.Error, StringComparison.Ordinal);

        var signed = line.Run("knowledge", "sign", "gastric.sox@2026.1", "--by", "pharmacist", "--json", "--store", store);
        Assert.Equal((0, "card edition digest author by at"), (signed.Exit, Ran.Members(signed.Json)));
        Assert.Equal(0, line.Run("write", chart, order, "--json", "--store", store).Exit);
        Assert.Equal(0, line.Run("knowledge", "sign", "gastric.sox@2026.1", "--by", "pharmacist", "--json", "--store", store).Exit);
    }

    [Theory]
    [InlineData("gastric.sox@2026.1", "oncologist", "oncologist is no pharmacist"), InlineData("gastric.sox@2026.1", "nobody", "nobody is no pharmacist")]
    [InlineData("gastric.sox@2031.1", "pharmacist", "no gastric.sox@2031.1"), InlineData("gastric.sox", "pharmacist", "card@edition"), InlineData("hold-check@2026.1", "pharmacist", "no template")]
    public void Who_or_what_cannot_sign_is_said(string stamp, string by, string because)
    {
        var ran = line.Run("knowledge", "sign", stamp, "--by", by, "--store", line.Store);
        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.Contains(because, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_invented_region_has_signed_every_template()
    {
        var all = line.Run("knowledge", "signed", "--json").Json;
        Assert.Equal(52, all.GetArrayLength());
        Assert.All(all.EnumerateArray(), t => Assert.Equal("pharmacist", t.GetProperty("signedBy").GetString()));
    }
}
