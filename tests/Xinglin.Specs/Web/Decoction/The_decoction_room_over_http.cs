using System.Net;
using System.Text.Json;
using Xinglin.Care.Treatment.Decoction;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Paths;

namespace Xinglin.Specs.Web.Decoction;

/// <summary>Queue, job, scans and recall, as a pharmacist's browser and a scan station speak to the house.</summary>
public class The_decoction_room_over_http(Web_house house) : IClassFixture<Web_house>
{
    static readonly TimeSpan hour = TimeSpan.FromHours(1);
    static Prescription Ordered => new([new("黄芪", 30), new("砂仁", 6) { Handling = "后下" }], 7, Aim.Toxicity) { Decocted = true };
    static PrescriptionReviewed Passed => new(2, true);
    static HerbsDispensed Weighed(string batch = "HQ1") => new(2, [new("黄芪", 210, batch), new("砂仁", 42, "SR1")], 7);
    static DecoctionStep Step(DecoctionStage stage, string? machine = null) => new(2, stage) { Machine = machine };

    /// <summary>A prescription (entry 2, behind the bed) that came so far.</summary>
    ChartId Job(string name, params IFact[] more) => house.ChartWith(name, [(9 * hour, new BedAssigned("肿瘤一病区", "18")), (8 * hour, Ordered), .. more.Select((f, i) => (TimeSpan.FromHours(7 - i), f))]);

    static string Scan(string key, string label, DateTimeOffset? at = null, string more = "") =>
        $$"""{"key":"{{key}}","label":"{{label}}","at":"{{at ?? DateTimeOffset.UtcNow:O}}"{{more}}}""";

    async Task<JsonElement> Send(Visit visit, params string[] scans)
    {
        var answer = await visit.Send("/api/decoction/scans", $"[{string.Join(',', scans)}]");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(json.GetProperty("received").GetInt32(), json.GetProperty("accepted").GetInt32() + json.GetProperty("kept").GetInt32() + json.GetProperty("rejected").GetInt32());
        return json;
    }

    static (string Outcome, string Zh) Of(JsonElement json, int i = 0) => (json.GetProperty("scans")[i].GetProperty("outcome").GetString()!, json.GetProperty("scans")[i].GetProperty("say").GetProperty("zh").GetString()!);

    [Fact]
    public async Task From_the_queue_to_the_hand_over_by_its_forms()
    {
        var chart = Job("霍全程");
        var (one, page) = (await house.Once("pharmacist"), $"/decoction/{chart}/2");
        Assert.Contains("霍全程", await one.Read("/decoction?state=toReview"), StringComparison.Ordinal);
        await Form("review", ("passed", "yes"), ("boiling", "Long"));
        Assert.Contains("称药单", await one.Read(page), StringComparison.Ordinal);
        var refused = await one.Post(page, page, ("_handler", "weigh"), ("b.0", "HQ7"), ("g.0", "170"), ("b.1", "SR7"), ("g.1", "42"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("黄芪 应 210 g，称得 170 g", await Words(refused), StringComparison.Ordinal);
        await Form("weigh", ("b.0", "HQ7"), ("g.0", "１２０g"), ("c.0", "HQ8"), ("h.0", "90"), ("b.1", "SR7"), ("g.1", "42.1"));
        await Form("step", ("stage", "Soaked"));
        await Form("step", ("stage", "Boiled"), ("machine", "7"));
        await Form("step", ("stage", "Packed"), ("machine", "7"), ("bags", "13"), ("deviation", "漏一袋"));
        await Form("hand", ("to", "肿瘤一病区 18 床"), ("bags", "13"), ("way", "Ward"));
        var job = house.Read(chart).Job(2)!;
        Assert.Equal((JobState.HandedOver, Boiling.Long, 13, "漏一袋"), (job.State, job.Review!.Value.Fact.Boiling, job.HandedOver!.Value.Fact.Bags, job.Packed!.Value.Fact.Deviation));
        Assert.Equal([("黄芪", 120m, "HQ7"), ("黄芪", 90m, "HQ8"), ("砂仁", 42.1m, "SR7")], job.Dispensed!.Value.Fact.Herbs.Select(h => (h.Name, h.Grams, h.Batch)));
        Assert.Contains("霍全程", await one.Read("/decoction?state=handedOver"), StringComparison.Ordinal);
        Assert.Contains("霍全程", await one.Read("/decoction/recall?batch=hq8"), StringComparison.Ordinal);
        Assert.DoesNotContain("霍全程", await one.Read("/decoction/recall?batch=hq9"), StringComparison.Ordinal);
        Assert.Contains("HQ7", await one.Read($"/decoction/recall?chart={chart}"), StringComparison.Ordinal);
        Assert.Contains("霍全程", await one.Read("/decoction/recall.csv?batch=hq8"), StringComparison.Ordinal);
        Assert.Contains("黄芪", await one.Read("/decoction/month"), StringComparison.Ordinal);
        Assert.Contains("砂仁", await one.Read("/decoction/month.csv"), StringComparison.Ordinal);

        async Task Form(string handler, params (string, string)[] fields)
        {
            var answer = await one.Post(page, page, [("_handler", handler), .. fields]);
            Assert.True(answer.StatusCode is HttpStatusCode.Found, $"{handler}: {answer.StatusCode} {await Words(answer)}");
        }
    }

    static async Task<string> Words(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_form_sent_twice_writes_once()
    {
        var chart = Job("双送");
        var (one, page) = (await house.Once("pharmacist"), $"/decoction/{chart}/2");
        var text = await one.Read(page);
        foreach (var _ in Enumerable.Range(0, 2)) await one.PostFrom(text, page, ("_handler", "review"), ("passed", "yes"), ("boiling", "Ordinary"));
        Assert.Single(house.Read(chart).Written, e => e.Fact is PrescriptionReviewed);
    }

    [Fact]
    public async Task Scans_move_a_medicine_step_by_step_at_their_own_time_and_twice_is_once()
    {
        var chart = Job("扫码人", Passed, Weighed());
        var (one, label, now) = (await house.Once("pharmacist"), LabelCode.Of(chart, 2), DateTimeOffset.UtcNow);
        string[] scans = [Scan("c3", label, now.AddMinutes(-5), ",\"step\":\"packed\""), Scan("c1", label, now.AddMinutes(-150), ",\"by\":\"ma\""), Scan("c2", label, now.AddMinutes(-110), ",\"step\":\"boiled\",\"machine\":\"31\"")];
        var first = await Send(one, scans); // in any order: they are taken in the order of scanning
        Assert.Equal((3, 0, 0), (first.GetProperty("accepted").GetInt32(), first.GetProperty("kept").GetInt32(), first.GetProperty("rejected").GetInt32()));
        var job = house.Read(chart).Job(2)!;
        Assert.Equal((JobState.Packed, "31", 14, "ma"), (job.State, job.Machine, job.Packed!.Value.Fact.Bags, job.Soaked!.Value.Fact.By));
        Assert.Equal([-150, -110, -5], new[] { job.Soaked!.Value, job.Boiled!.Value, job.Packed!.Value }.Select(s => (int)Math.Round((s.At - now).TotalMinutes)));
        var head = house.Read(chart).Head;
        foreach (var _ in Enumerable.Range(0, 2)) Assert.Equal(3, (await Send(one, scans)).GetProperty("kept").GetInt32());
        Assert.Equal(head, house.Read(chart).Head);
        Assert.Equal(("refused", true), (Of(await Send(one, Scan("c9", label))) is var (outcome, zh) ? outcome : "", zh.Contains("交接", StringComparison.Ordinal)));
        var handed = await Send(one, Scan("c10", label, more: ",\"step\":\"handed\""), Scan("c10", label, more: ",\"step\":\"handed\""));
        Assert.Equal((1, 1), (handed.GetProperty("accepted").GetInt32(), handed.GetProperty("kept").GetInt32()));
        Assert.Equal("肿瘤一病区 18", house.Read(chart).Job(2)!.HandedOver!.Value.Fact.To);
    }

    [Fact]
    public async Task A_scanner_that_reads_twice_moves_one_step()
    {
        var chart = Job("抖手", Passed, Weighed());
        var (one, label, now) = (await house.Once("pharmacist"), LabelCode.Of(chart, 2), DateTimeOffset.UtcNow);
        var answer = await Send(one, Scan("d1", label, now.AddSeconds(-30)), Scan("d2", label, now.AddSeconds(-29)));
        Assert.Equal(["accepted", "alreadyThere"], answer.GetProperty("scans").EnumerateArray().Select(s => s.GetProperty("outcome").GetString()));
        Assert.Equal(JobState.Soaking, house.Read(chart).Job(2)!.State);
    }

    [Fact]
    public async Task What_cannot_be_right_is_refused_with_its_reason()
    {
        var (fresh, weighed, fire) = (Job("未审"), Job("已称", Passed, Weighed()), Job("在煎", Passed, Weighed(), Step(DecoctionStage.Soaked), Step(DecoctionStage.Boiled, "41")));
        var one = await house.Once("pharmacist");
        foreach (var (label, more, says) in new[]
        {
            ("123", "", "不是本院的标签"), (LabelCode.Of(ChartId.New(DateTimeOffset.UtcNow), 2), "", "没有对你开放"), (LabelCode.Of(fresh, 2), "", "待审方"), (LabelCode.Of(fresh, 1), "", "不是处方"), (LabelCode.Of(fresh, 77), "", "不是处方"),
            (LabelCode.Of(weighed, 2), ",\"step\":\"packed\"", "还不到包装"), (LabelCode.Of(fire, 2), ",\"step\":\"soaked\"", "已于"), (LabelCode.Of(fire, 2), ",\"step\":\"handed\"", "包装后才能交接"),
            (LabelCode.Of(fire, 2), ",\"machine\":\"42\"", "在 41 号机，不在 42 号机"),
        })
        {
            var (outcome, zh) = Of(await Send(one, Scan(Guid.NewGuid().ToString("N"), label, more: more)));
            Assert.Equal("refused", outcome);
            Assert.Contains(says, zh, StringComparison.Ordinal);
        }
        Assert.Equal(("refused", "这次扫码没有编号，请再扫一次"), Of(await Send(one, Scan("no key!", LabelCode.Of(weighed, 2)))));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await one.Send("/api/decoction/scans", $"[{string.Join(',', Enumerable.Range(0, 501).Select(i => Scan($"x{i}", "1")))}]")).StatusCode);
    }

    [Fact]
    public async Task Another_patients_label_or_pot_is_said_loudly_and_names_nobody()
    {
        var (mine, other) = (Job("手上这份", Passed, Weighed(), Step(DecoctionStage.Soaked)), Job("另外那份", Passed, Weighed(), Step(DecoctionStage.Soaked), Step(DecoctionStage.Boiled, "51")));
        var one = await house.Once("pharmacist");
        foreach (var scan in new[] { Scan("l1", LabelCode.Of(other, 2), more: $",\"into\":\"{LabelCode.Of(mine, 2)}\""), Scan("l2", LabelCode.Of(mine, 2), more: ",\"machine\":\"51\"") })
        {
            var answer = await Send(one, scan);
            Assert.Equal("refused", Of(answer).Outcome);
            Assert.StartsWith("停下", Of(answer).Zh, StringComparison.Ordinal);
            Assert.True(answer.GetProperty("scans")[0].GetProperty("loud").GetBoolean());
            Assert.DoesNotContain("另外那份", answer.ToString(), StringComparison.Ordinal);
        }
        var page = await one.Post($"/decoction/{mine}/2", $"/decoction/{mine}/2", ("_handler", "step"), ("stage", "Boiled"), ("label", LabelCode.Of(other, 2)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        var words = await Words(page);
        Assert.Contains("标签不是同一份药", words, StringComparison.Ordinal);
        Assert.DoesNotContain("另外那份", words, StringComparison.Ordinal);
        Assert.Equal(JobState.Soaking, house.Read(mine).Job(2)!.State);
    }

    [Fact]
    public async Task A_station_whose_clock_is_wrong_is_set_right()
    {
        var chart = Job("快三小时", Passed, Weighed());
        var (one, label, fast) = (await house.Once("pharmacist"), LabelCode.Of(chart, 2), DateTimeOffset.UtcNow.AddHours(3));
        await Send(one, Scan("k1", label, fast.AddMinutes(-20), $",\"now\":\"{fast:O}\""));
        Assert.Equal(-20, Math.Round((house.Read(chart).Job(2)!.Soaked!.Value.At - DateTimeOffset.UtcNow).TotalMinutes));
    }

    [Fact]
    public async Task A_prescription_weighed_is_not_changed_and_its_doctor_is_told_what_to_do()
    {
        var chart = Job("改不得", Passed, Weighed());
        using var doctor = await house.SignInAs("tcm");
        var refused = await doctor.Send($"/api/charts/{chart}/entries", """[{"tag":"retraction","happenedAt":"2026-03-02T09:06:00+08:00","amends":2,"reason":"换方","fact":{"reason":"换方"}}]""".Replace("2026-03-02T09:06:00+08:00", DateTimeOffset.UtcNow.ToString("O"), StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("请打电话给煎药室停煎", await Words(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_work_there_reads_and_does_not_write_and_closed_charts_stay_closed()
    {
        var (chart, away) = (Job("看得见", Passed, Weighed()), house.ChartElsewhere("看不见", (8 * hour, new BedAssigned("别处", "1")), (7 * hour, Ordered)));
        using var nurse = await house.SignInAs("nurse");
        Assert.Equal("refused", Of(await Send(nurse, Scan("n1", LabelCode.Of(chart, 2)))).Outcome);
        var one = await house.Once("pharmacist");
        Assert.DoesNotContain("看不见", await one.Read("/decoction"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await one.Open($"/decoction/{away}/2")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await one.Open($"/decoction/{away}/2/label")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await one.Open($"/decoction/{chart}/999")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await one.Open($"/decoction/{ChartId.New(DateTimeOffset.UtcNow)}/2")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await house.Visit().Send("/api/decoction/scans", "[]")).StatusCode);
    }

    /// <summary>T20: whatever is drawn for one patient carries nothing of another.</summary>
    [Fact]
    public async Task No_row_and_no_label_carries_another_patient()
    {
        var random = new Random(4711);
        IFact[] way = [Passed, Weighed(), Step(DecoctionStage.Soaked), Step(DecoctionStage.Boiled), Step(DecoctionStage.Packed)];
        string[] family = ["欧阳", "上官", "东方", "慕容", "司徒"];
        var people = Enumerable.Range(0, 25).Select(i => ($"{family[i % 5]}甲{(char)('一' + i * 37)}{i}号", i)).Select(p => (Name: p.Item1, Chart: Job(p.Item1, way[..random.Next(way.Length + 1)]))).ToList();
        var one = await house.Once("pharmacist");
        using var county = await house.SignInAs("oncologist");
        foreach (var visit in new[] { one, county })
        {
            var queue = await visit.Read("/decoction");
            foreach (var (name, chart) in people)
            {
                var row = queue[queue.IndexOf($"data-chart=\"{chart}\"", StringComparison.Ordinal)..];
                row = row[..row.IndexOf("</li>", StringComparison.Ordinal)];
                Assert.Contains(name, row, StringComparison.Ordinal);
                Assert.DoesNotContain(people, p => p.Chart != chart && (row.Contains(p.Name, StringComparison.Ordinal) || row.Contains(p.Chart.ToString(), StringComparison.Ordinal)));
            }
        }
        foreach (var (name, chart) in people)
            foreach (var path in new[] { "", "/label?of=job", "/label?of=bags" })
            {
                var page = await one.Read($"/decoction/{chart}/2{path}");
                Assert.Contains(name, page, StringComparison.Ordinal);
                Assert.DoesNotContain(people, p => p.Chart != chart && (page.Contains(p.Name, StringComparison.Ordinal) || page.Contains(p.Chart.ToString(), StringComparison.Ordinal)));
            }
        var jobs = JsonDocument.Parse(await one.Read("/api/decoction/jobs")).RootElement.EnumerateArray().ToDictionary(j => j.GetProperty("label").GetString()!, j => j.GetProperty("name").GetString());
        Assert.All(jobs.Values, name => Assert.Equal(3, name!.Length)); // the family name alone leaves the house
    }
}
