namespace Xinglin.Specs.Cli;

/// <summary>check as docs/doors.md promises it.</summary>
public class Checking_a_prescription(Command_line line) : IClassFixture<Command_line>
{
    [Fact]
    public void It_answers_with_findings_herbs_and_what_was_checked()
    {
        var ran = line.Run("check", line.File("rx.json", """{"herbs":[{"name":"附子","grams":9,"handling":"先煎"},{"name":"法半夏","grams":9},{"name":"龙须藤","grams":9}],"packets":7,"drugs":["小金丸"],"patient":{"sex":"male","age":60,"labs":{"platelets":42}}}"""), "--json");
        Assert.Equal((0, "findings herbs drugs checked pharmacopoeia"), (ran.Exit, Ran.Members(ran.Json)));
        var pair = ran.Json.GetProperty("findings").EnumerateArray().First(f => f.GetProperty("rule").GetString() == "F18-WUTOU-BANXIA");
        Assert.Equal("doublesign", pair.GetProperty("level").GetString());
        Assert.Equal(["fu-zi", "fa-ban-xia"], pair.GetProperty("herbs").EnumerateArray().Select(h => h.GetString()));
        foreach (var member in (string[])["what", "source", "confidence", "drugs"]) Assert.True(pair.TryGetProperty(member, out _), member);
        Assert.Equal([true, true, false], ran.Json.GetProperty("herbs").EnumerateArray().Select(h => h.GetProperty("known").GetBoolean()));
        Assert.NotEqual(0, ran.Json.GetProperty("checked").GetArrayLength());
        Assert.Contains("F18-WUTOU-BANXIA", line.Run("check", line.File("rx.json", """{"herbs":[{"name":"附子","grams":9},{"name":"法半夏","grams":9}]}""")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"herbs":[{"name":"贝母","grams":9}]}""", 1)] // checked, and one name refused with the list
    [InlineData("""{"herbs":[{"name":"黄芪","grams":"三钱"}]}""", 1)]
    [InlineData("""{"herbs":[{"name":"黄芪","grams":"１５克"}]}""", 0)]
    [InlineData("""{"herbs":[]}""", 2)]
    [InlineData("""{"herbs":[{"grams":9}]}""", 2)]
    [InlineData("not json", 2)]
    public void What_cannot_be_read_is_refused_clearly(string json, int exit)
    {
        var ran = line.Run("check", line.File("rx.json", json), "--json");
        Assert.Equal(exit, ran.Exit);
        if (exit == 2) Assert.NotEqual("", ran.Error);
    }

    [Fact]
    public void A_creatinine_gives_the_filtration_its_rules_ask_for()
    {
        var ran = line.Run("check", line.File("rx.json", """{"herbs":[{"name":"细辛","grams":2}],"patient":{"sex":"female","age":72,"labs":{"creatinine":150,"Hb":98,"ALT_xULN":1.2,"PLT":180}}}"""), "--json");
        Assert.Equal(0, ran.Exit);
        Assert.Contains("LAB-EGFR", ran.Json.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("rule").GetString()));
    }

    [Fact]
    public void What_the_chart_knows_is_laid_beside_it()
    {
        var store = line.File($"{Guid.NewGuid():N}.db");
        Assert.Equal(0, line.Run("demo", "--charts", "1", "--as-of", "2026-03-02", "--json", "--store", store).Exit);
        var chart = line.Run("charts", "--json", "--store", store).Json[0].GetProperty("chart").GetString()!;
        Assert.Equal(0, line.Run("write", chart, line.File("facts.json", """[{"tag":"allergy","happenedAt":"2026-03-02T09:00:00+08:00","fact":{"answer":"allergic","substance":"丹参","kind":"herb"}},{"tag":"lab","happenedAt":"2026-03-02T09:00:00+08:00","fact":{"test":"血小板","loinc":"777-3","value":42,"unit":"10*9/L"}}]"""), "--store", store).Exit);
        var ran = line.Run("check", line.File("rx.json", """{"herbs":[{"name":"酒丹参","grams":9},{"name":"莪术","grams":6}]}"""), "--chart", chart, "--at", "2026-03-03T09:00:00+08:00", "--json", "--store", store);
        Assert.Equal(0, ran.Exit);
        var rules = ran.Json.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("rule").GetString()).ToList();
        Assert.Contains("ALLERGY", rules);
        Assert.Contains("LAB-PLT-3", rules);
    }

    [Fact]
    public void A_prescription_that_asks_for_two_signatures_is_written_with_its_reason_and_counted()
    {
        var store = line.File($"{Guid.NewGuid():N}.db");
        Assert.Equal(0, line.Run("demo", "--charts", "1", "--as-of", "2026-03-02", "--json", "--store", store).Exit);
        var chart = line.Run("charts", "--json", "--store", store).Json[0].GetProperty("chart").GetString()!;
        const string Rx = """{"tag":"prescription","happenedAt":"2026-03-02T09:06:00+08:00","fact":{"herbs":[{"name":"附子","grams":9,"handling":"先煎"},{"name":"法半夏","grams":9}],"packets":7,"aim":"constitution","targetSymptom":"畏寒"}}""";
        const string Reason = """{"tag":"safety-overridden","happenedAt":"2026-03-02T09:06:00+08:00","fact":{"rule":"F18-WUTOU-BANXIA","reason":"阳虚寒痰，先煎一小时","herbs":["制附子","法半夏"]}}""";
        var refused = line.Run("write", chart, line.File("rx.json", $"[{Rx}]"), "--store", store);
        Assert.Equal(2, refused.Exit);
        Assert.Contains("须双签", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, line.Run("write", chart, line.File("rx.json", $"[{Reason},{Rx}]"), "--json", "--store", store).Exit);
        var counted = line.Run("knowledge", "overrides", "--days", "3660", "--json", "--store", store).Json;
        Assert.Equal(("F18-WUTOU-BANXIA", 1L), (counted[0].GetProperty("rule").GetString(), counted[0].GetProperty("times").GetInt64()));
        var stopped = line.Run("write", chart, line.File("rx.json", $"[{Rx.Replace("附子", "关木通", StringComparison.Ordinal)}]"), "--store", store);
        Assert.Contains("请改方", stopped.Error, StringComparison.Ordinal);
    }
}
