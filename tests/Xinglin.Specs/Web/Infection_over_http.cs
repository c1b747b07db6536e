using System.Net;
using System.Text.RegularExpressions;
using Xinglin.Care.Nursing.Infection;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Paths;
using Xinglin.Specs.Care;
using Xinglin.Storage;

namespace Xinglin.Specs.Web;

/// <summary>A night of the infection officer: fevers with their clock, a culture judged with the rule beside its evidence, judged twice, corrected, reported.</summary>
public class Infection_over_http(Web_house house) : IClassFixture<Web_house>
{
    static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    ChartId Lying(string name, params (TimeSpan Ago, IFact Fact)[] told) => house.ChartWith(name, [(TimeSpan.FromDays(9), new BedAssigned("一病区", "7")), .. told]);

    static TimeSpan Hours(double hours) => TimeSpan.FromHours(hours);

    ChartId Infected(string name) => Lying(name, (TimeSpan.FromDays(8), new CatheterPlaced(CatheterKind.Picc, "右上臂")), (Hours(20), new SpecimenTaken(SpecimenKind.BloodCulture) { Site = "PICC 红腔", Number = "BC-77" }),
        (Hours(3), new Culture(CultureOf.Blood, true) { SpecimenNumber = "BC-77", Organisms = ["金黄色葡萄球菌"], HoursToPositivity = 14 }));

    static (string, string)[] Judgement(InfectionCase one, string judged, string @class, string reason, string stands = "") =>
        [("_handler", $"judge-{one.Number}"), ("judged", judged), ("class", @class), ("reason", reason), ("centralLine", "true"), ("stands", stands)];

    InfectionCase Case(ChartId chart) => Assert.Single(InfectionCases.In(house.Read(chart), Xinglin.Knowledge.Library.Default.For<BloodstreamInfectionCard>().On(DateTimeOffset.UtcNow)!));

    [Fact]
    public async Task The_night_shows_the_clock_the_specimen_and_who_waits()
    {
        var fever = Lying("钟未停", (Hours(2), Given.Neutrophils(0.3m)), (Hours(0.5), Given.Fever(38.7m)));
        Infected("金葡甲");
        using var officer = await house.SignInAs("infection");
        var page = WebUtility.HtmlDecode(await officer.Read("/infection"));
        Assert.Matches(@"已 (29|30|31) 分", page);
        Assert.Contains($"/charts/{fever}/infection", page, StringComparison.Ordinal);
        Assert.Contains("PICC 红腔", page, StringComparison.Ordinal);
        Assert.Contains("LCBI-1", page, StringComparison.Ordinal);
        Assert.Contains("还没给抗菌药", page, StringComparison.Ordinal);
        house.Write(fever, Given.Antibiotic);
        Assert.Matches(@">(29|30|31) 分<", WebUtility.HtmlDecode(await officer.Read("/infection")));
    }

    [Fact]
    public async Task Judged_once_however_often_it_is_sent_and_the_second_officer_sees_what_stands()
    {
        var chart = Infected("金葡乙");
        var one = Case(chart);
        var path = $"/charts/{chart}/infection";
        using var officer = await house.SignInAs("infection");
        var form = await officer.Read(path);
        Assert.Contains("规则与证据", WebUtility.HtmlDecode(form), StringComparison.Ordinal);
        var sent = Judgement(one, "Confirmed", "Lcbi1", "PICC 第 8 天");
        for (var i = 0; i < 2; i++) Assert.Equal(path, (await officer.PostFrom(form, path, sent)).Headers.Location?.ToString());
        var judged = Assert.Single(house.Read(chart).All<BloodstreamInfection>());
        Assert.Equal((InfectionClass.Lcbi1, "bloodstream-infection@2026.1", true), (judged.Fact.Proposed, judged.Fact.Rule, judged.Fact.CentralLine));
        Assert.Contains(judged.Fact.Because, b => b.Contains("金黄色葡萄球菌", StringComparison.Ordinal));
        // a colleague whose page was older
        var late = await officer.Post(path, path, Judgement(one, "Rejected", "Contaminant", "我看是污染"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Contains("已有判定", await Text(late), StringComparison.Ordinal);
        Assert.Single(house.Read(chart).All<BloodstreamInfection>());
        // seen, and changed all the same: what stood is amended and stays readable
        await officer.Post(path, path, Judgement(one, "Rejected", "Contaminant", "复核：外周同时阴性", judged.Entry.Id.ToString()));
        Assert.Equal(InfectionJudged.Rejected, Assert.Single(house.Read(chart).All<BloodstreamInfection>()).Fact.Judged);
        Assert.Contains("PICC 第 8 天", WebUtility.HtmlDecode(await officer.Read(path)), StringComparison.Ordinal);
        // by the doors too: a second judgement beside a standing one is refused
        foreach (var (culture, said) in new[] { (one.Number, "已有判定"), (1L, "不是这份病历里的阳性血培养") })
            Assert.Contains(said, Assert.IsType<Outcome.No>(house.Write(chart, new Draft(new BloodstreamInfection(InfectionJudged.Confirmed, InfectionClass.Lcbi1, "再判") { Culture = culture }, DateTimeOffset.UtcNow))).Problems[0].What.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Corrected_from_contaminant_to_pathogen_it_comes_back_and_the_report_names_rule_and_signer()
    {
        var chart = Lying("更正丙", (Hours(20), new Culture(CultureOf.Blood, true) { Site = "左上肢外周", DrawnAt = DateTimeOffset.UtcNow.AddHours(-30), Organisms = ["表皮葡萄球菌"] }));
        var path = $"/charts/{chart}/infection";
        using var officer = await house.SignInAs("infection");
        await officer.Post(path, path, Judgement(Case(chart), "Rejected", "Contaminant", "单套皮肤菌"));
        Assert.Equal(CaseState.Rejected, Case(chart).State);
        house.Write(chart, new Culture(CultureOf.Blood, true) { Stage = CultureStage.Corrected, Follows = Case(chart).Number, Organisms = ["金黄色葡萄球菌"] });
        Assert.Equal(CaseState.Reopened, Case(chart).State);
        var page = WebUtility.HtmlDecode(await officer.Read(path));
        Assert.Contains("改口，重判", page, StringComparison.Ordinal);
        Assert.Contains("单套皮肤菌", page, StringComparison.Ordinal);
        await officer.Post(path, path, Judgement(Case(chart), "Confirmed", "Lcbi1", "检验科更正为金葡"));
        Assert.Equal((CaseState.Confirmed, 2), (Case(chart).State, Case(chart).Judged.Count));
        var report = WebUtility.HtmlDecode(await officer.Read($"/infection/report/{chart}/{Case(chart).Number}"));
        foreach (var said in new[] { "检验科更正为金葡", "bloodstream-infection@2026.1", "金黄色葡萄球菌", "左上肢外周", "LCBI-1" }) Assert.Contains(said, report, StringComparison.Ordinal);
        house.ChartWith("邻床庚", (TimeSpan.FromDays(2), new BedAssigned("一病区", "8")));
        Assert.Contains("邻床庚", WebUtility.HtmlDecode(await officer.Read($"/infection/contacts/{chart}/{Case(chart).Number}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_specimen_is_asked_and_an_unknown_one_is_kept()
    {
        var chart = Lying("标本丁", (Hours(5), new Culture(CultureOf.Blood, true) { SpecimenNumber = "查无此号", Organisms = ["铜绿假单胞菌"] }));
        using var officer = await house.SignInAs("infection");
        var page = WebUtility.HtmlDecode(await officer.Read("/infection/cultures?days=1"));
        Assert.Contains("标本未写，请补部位或管腔", page, StringComparison.Ordinal);
        Assert.Contains("对不上采样记录，结果照留", page, StringComparison.Ordinal);
        Assert.Contains("要问检验科的", WebUtility.HtmlDecode(await officer.Read($"/charts/{chart}/infection")), StringComparison.Ordinal);
        Assert.Single(house.Read(chart).Cultures());
    }

    [Fact]
    public async Task A_nurse_states_the_bundle_once_and_the_officer_what_was_seen()
    {
        var chart = Lying("保护戊", (Hours(2), Given.Neutrophils(0.2m)));
        var path = $"/charts/{chart}/infection/bundle";
        using var nurse = await house.SignInAs("nurse");
        (string, string)[] all = [.. Enum.GetValues<Precaution>().Where(p => p is not Precaution.MouthCare).Select(p => ($"done-{p}", "true")), ("_handler", "bundle")];
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await nurse.Post(path, path, all)).StatusCode); // why not?
        var form = await nurse.Read(path);
        for (var i = 0; i < 2; i++) await nurse.PostFrom(form, path, [.. all, ("why-MouthCare", "黏膜出血")]);
        Assert.Equal("黏膜出血", Assert.Single(house.Read(chart).All<ProtectiveCare>()).Fact.Elements.Single(e => !e.Done).Why);
        using var officer = await house.SignInAs("infection");
        await officer.Post(path, path, ("_handler", "bundle"), ("of-HandHygiene", "8"), ("done-HandHygiene", "7"));
        Assert.Equal((8, 7), house.Read(chart).All<BundleAudited>().Select(a => (a.Fact.Opportunities, a.Fact.Done)).Single());
        var page = WebUtility.HtmlDecode(await officer.Read("/infection/bundle"));
        foreach (var said in new[] { "7/8", "黏膜出血", "protective-bundle@2026.1" }) Assert.Contains(said, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_number_opens_its_two_lists()
    {
        Infected("金葡己");
        using var officer = await house.SignInAs("infection");
        var rates = await officer.Read("/infection/rates");
        var links = Regex.Matches(rates, "href=\"(/infection/rates\\?of=[^\"#]+)").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct().ToList();
        Assert.Contains(links, l => l.Contains("of=clabsi&side=denominator", StringComparison.Ordinal));
        foreach (var link in links.Take(6)) Assert.Contains("id=\"list\"", await officer.Read(link), StringComparison.Ordinal);
        Assert.Contains("金葡己", WebUtility.HtmlDecode(await officer.Read(links.First(l => l.Contains("of=clabsi&side=denominator", StringComparison.Ordinal)))), StringComparison.Ordinal);
        using var patient = await house.SignInAs("patient");
        foreach (var path in new[] { "/infection", "/infection/rates", "/infection/cultures", "/infection/bundle" }) Assert.Equal(HttpStatusCode.Forbidden, (await patient.Open(path)).StatusCode);
    }
}
