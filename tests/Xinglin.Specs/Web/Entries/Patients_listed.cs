using System.Globalization;
using System.Text.RegularExpressions;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;

namespace Xinglin.Specs.Web.Entries;

/// <summary>T23 of the list of patients: nobody is lost between its states, whatever it is narrowed to.</summary>
public class Patients_listed(Web_house house) : IClassFixture<Web_house>
{
    static readonly TimeSpan day = TimeSpan.FromDays(1);

    [Fact]
    public async Task Everybody_stands_in_exactly_one_state_and_the_states_add_up()
    {
        house.ChartWith("在院甲", (day, new BedAssigned("肿瘤一病区", "12")));
        house.ChartWith("在院乙", (day, new BedAssigned("肿瘤二病区", "3")), (day, new RegimenStarted("gastric.sox", "SOX")));
        house.ChartWith("居家", (day, new RegimenStarted("gastric.sox", "SOX")));
        house.ChartWith("随访", (day, new Birth(new(1960))));
        house.ChartWith("安宁", (day, new HospiceAdmission("安宁病房")), (day, new BedAssigned("安宁病房", "1")));
        house.ChartWith("已故", (2 * day, new HospiceAdmission("家中")), (day, new Death()));
        house.ChartWith("未开始");
        using var visit = await house.SignInAs("headnurse");
        foreach (var query in (string[])["", "?find=在院", "?ward=肿瘤一病区", "?find=sf", "?state=Died", "?find=12", "?find=没有这个人"])
        {
            var page = await visit.Read($"/patients{query}");
            if (query.EndsWith("没有这个人", StringComparison.Ordinal))
            {
                Assert.Contains("没有找到", page, StringComparison.Ordinal);
                continue;
            }
            var sums = System.Net.WebUtility.HtmlDecode(Regex.Replace(Regex.Match(page, "class=\"s mut sums\">(.*?)</p>", RegexOptions.Singleline).Groups[1].Value, "<[^>]+>", ""));
            var numbers = Regex.Matches(sums, "\\d+").Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(numbers[..^3].Sum(), numbers[^3]); // in care
            Assert.Equal(numbers[^3] + numbers[^2], numbers[^1]); // and those who died are everybody
            var shown = Regex.Count(page, "<tr[^>]*data-row");
            if (!query.Contains("state", StringComparison.Ordinal)) Assert.Equal(numbers[^1], shown);
        }
        Assert.Equal(house.Heads().Count, Regex.Count(await visit.Read("/patients"), "<tr[^>]*data-row"));
        Assert.Contains("安宁疗护 1", await visit.Read("/patients"), StringComparison.Ordinal);
        Assert.Equal(house.Heads().Count + 1, (await visit.Read("/patients.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory, InlineData("钱找得到", "钱找得到"), InlineData("钱找得到", "qzdd"), InlineData("钱找得到", "QZD"), InlineData("钱找得到", "77")]
    public async Task A_patient_is_found_by_name_initials_or_bed(string name, string typed)
    {
        house.ChartWith(name, (day, new BedAssigned("肿瘤三病区", "77")));
        using var visit = await house.SignInAs("nurse");
        Assert.Contains(name, await visit.Read($"/patients?find={Uri.EscapeDataString(typed)}"), StringComparison.Ordinal);
    }

    [Theory, InlineData("name"), InlineData("-name"), InlineData("ward"), InlineData("-state"), InlineData("last"), InlineData("-disease"), InlineData("regimen"), InlineData("name;drop table entry")]
    public async Task It_sorts_by_what_the_head_says_and_by_nothing_else(string sort)
    {
        house.ChartWith("排序", (day, new Birth(new(1960))));
        using var visit = await house.SignInAs("nurse");
        Assert.Contains("排序", await visit.Read($"/patients?find=排序&sort={Uri.EscapeDataString(sort)}"), StringComparison.Ordinal);
    }
}
