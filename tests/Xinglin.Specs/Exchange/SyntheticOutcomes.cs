using Xinglin.Facts.Arrivals;
using Xinglin.Exchange.Synthetic;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Ending;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Person;

namespace Xinglin.Specs.Exchange;

public class Outcomes_of_invented_patients
{
    static readonly List<DemoPatient> people = [.. Demo.Draw(4000, 5, new(2026, 11, 23)).Skip(200)];

    [Theory]
    [InlineData("prescription")]
    [InlineData("mdt-recommendation")]
    public void Neither_Chinese_medicine_nor_a_meeting_prolongs_or_shortens_a_life(string had)
    {
        // everybody alive a month after the first visit and seen for half a year at least: what was begun in that month cannot have been outlived
        var seen = people.Where(p => p.Entries.Any(e => e.Draft.Fact is Stage { Group: "IVB" or "IVA" or "IV" or "IIIB" or "IIIC" or "IIIA" or "III" }))
            .Select(p => (Dies: Days(p, p.Entries.FirstOrDefault(e => e.Draft.Fact is Death)), Last: Days(p, p.Entries[^1])!.Value,
                Herbs: p.Entries.Any(e => Tags.Of(e.Draft.Fact).Name == had && Days(p, e) <= 30)))
            .Where(p => (p.Dies ?? 9999) > 30 && p.Last > 150).ToList(); // whoever was lost counts as alive in both groups
        var (with, without) = (seen.Where(p => p.Herbs).ToList(), seen.Where(p => !p.Herbs).ToList());
        var (a, b) = (Dead(with), Dead(without));
        var spread = Math.Sqrt(a * (1 - a) / with.Count + b * (1 - b) / without.Count);
        Assert.True(with.Count > 150 && without.Count > 100, $"{with.Count} with, {without.Count} without");
        Assert.True(Math.Abs(a - b) < 2.6 * spread, $"dead in the first year: {a:0.000} with {had}, {b:0.000} without, spread {spread:0.000}");

        static double Dead(List<(int? Dies, int Last, bool Herbs)> group) => group.Count(p => p.Dies <= 365) / (double)group.Count;
    }

    [Fact]
    public void Later_stages_live_shorter()
    {
        double Dead(Func<string, bool> stage) => people.Where(p => p.Entries.Any(e => e.Draft.Fact is Stage { System: "AJCC", Prefix: "c", Group: { } group } && stage(group)))
            .Select(p => p.Entries.Any(e => e.Draft.Fact is Death) ? 1.0 : 0).Average();
        Assert.True(Dead(g => g.StartsWith("IV", StringComparison.Ordinal)) > 3 * Dead(g => g is "I" or "IA" or "IB" or "IA2" or "IA3"));
    }

    [Fact]
    public void Nobody_has_what_their_sex_cannot_have() => Assert.All(people, p =>
    {
        if (p.Entries.Any(e => e.Draft.Fact is SexStated { Sex: Sex.Male }))
            Assert.DoesNotContain(p.Entries, e => e.Draft.Fact is SyndromeDifferentiation { Principal: "冲任失调证" });
    });

    [Fact]
    public void The_prescription_follows_the_syndrome_named_minutes_before()
    {
        (string Syndrome, string[] Formulas)[] taught = [("脾虚痰湿证", ["香砂六君子汤", "参苓白术散"]), ("气血两虚证", ["八珍汤", "十全大补汤", "归脾汤"]), ("肝胆湿热证", ["茵陈蒿汤"]), ("痰热壅肺证", ["苇茎汤"])];
        var visits = people.Take(400).SelectMany(p => p.Entries.Where(e => e.Draft.Fact is Prescription).Select(e => (e.Draft.HappenedAt, Given: (Prescription)e.Draft.Fact,
            Named: p.Entries.Where(s => s.Draft.Fact is SyndromeDifferentiation && s.Draft.HappenedAt <= e.Draft.HappenedAt).MaxBy(s => s.Draft.HappenedAt)!.Draft.Fact as SyndromeDifferentiation))).ToList();
        foreach (var (syndrome, formulas) in taught)
        {
            var these = visits.Where(v => v.Named!.Principal == syndrome).ToList();
            Assert.NotEmpty(these);
            Assert.All(these, v => Assert.Contains(v.Given.Formula![..^2], formulas));
        }
    }

    [Fact]
    public void What_is_written_about_a_change_says_why() =>
        Assert.All(people.Take(400).SelectMany(p => p.Entries).Select(e => e.Draft.Fact).OfType<Prescription>().SelectMany(p => p.Changes), c => Assert.Contains('：', c));

    static int? Days(DemoPatient p, DemoEntry? e) => e is null ? null : (int)(e.Draft.HappenedAt - p.Entries.First(x => x.Draft.Fact is SexStated).Draft.HappenedAt).TotalDays;
}
