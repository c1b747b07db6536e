using Xinglin.Care;
using Xinglin.Facts;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Specs.Care;

public class Templates_wait_for_the_pharmacist
{
    static readonly DateTimeOffset now = Ward.Time("12:00");
    static readonly Who doctor = new("han", [Role.Oncologist]);
    static readonly Gate unsigned = new(new SignedTemplates(Library.Default, _ => false));

    static IReadOnlyList<Problem> Problems(Gate gate, IFact fact, Origin origin = Origin.Entered) =>
        [.. gate.Admit(new Ward("hold-check").Chart, [new Draft(fact, Ward.Time("11:00"))], doctor with { Origin = origin }, now)];

    public static TheoryData<string> Orders => ["gastric.sox", "hcc.ctace", "lung.osimertinib"];

    [Theory, MemberData(nameof(Orders))]
    public void A_cycle_of_an_unsigned_template_is_refused_and_says_which_and_what_to_do(string regimen)
    {
        var problem = Assert.Single(Problems(unsigned, new CycleOrdered(regimen, 1, new(2026, 11, 13))));
        Assert.Equal("[0].Regimen", problem.Field);
        Assert.Contains($"{regimen}@2026.1", problem.What.Zh, StringComparison.Ordinal);
        Assert.Contains("ask a pharmacist", problem.What.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Deciding_for_it_is_refused_as_well() => Assert.Single(Problems(unsigned, new RegimenStarted("gastric.sox", "SOX")));

    [Theory]
    [InlineData("SOX"), InlineData("sox"), InlineData("ＳＯＸ"), InlineData("SOX（奥沙利铂＋替吉奥）"), InlineData("Gastric.SOX"), InlineData(" gastric.sox ")]
    public void Another_spelling_is_no_way_round_it(string written)
    {
        Assert.Contains("gastric.sox@2026.1", Assert.Single(Problems(unsigned, new CycleOrdered(written, 1, new(2026, 11, 13)))).What.En, StringComparison.Ordinal);
        Assert.Single(Problems(unsigned, new RegimenStarted("", written)));
    }

    [Fact]
    public void A_signed_template_is_ordered() => Assert.Empty(Problems(new(new SignedTemplates(Library.Default, t => t.Stamp == "gastric.sox@2026.1")), new CycleOrdered("gastric.sox", 1, new(2026, 11, 13))));

    [Fact]
    public void A_signature_of_another_text_does_not_count()
    {
        HashSet<string> signed = [Xinglin.Knowledge.Regimens.Templates.TemplateOf(Library.Default, "gi.mfolfox6", now)!.Digest];
        Assert.Single(Problems(new(new SignedTemplates(Library.Default, t => signed.Contains(t.Digest))), new CycleOrdered("gastric.sox", 1, new(2026, 11, 13))));
    }

    [Theory]
    [InlineData(Origin.Imported), InlineData(Origin.Feed)]
    public void What_another_house_ordered_stays_readable(Origin origin) => Assert.Empty(Problems(unsigned, new CycleOrdered("gastric.sox", 1, new(2026, 11, 13)), origin));

    [Fact]
    public void A_name_no_card_here_has_is_no_template() => Assert.Empty(Problems(unsigned, new CycleOrdered("自拟方案", 1, new(2026, 11, 13))));

    [Fact]
    public void What_was_given_stopped_or_checked_is_told_not_ordered() => Assert.All(
        (IFact[])[new CycleGiven("gastric.sox", 1), new RegimenStopped("gastric.sox", "完成"), new HoldChecked("gastric.sox", 1, HoldVerdict.Give)], f => Assert.Empty(Problems(unsigned, f)));

    [Fact]
    public void An_order_under_an_unsigned_template_may_still_be_taken_back()
    {
        var ward = new Ward("hold-check").Given("10:00", new CycleOrdered("gastric.sox", 1, new(2026, 11, 13)));
        Assert.Empty(unsigned.Admit(ward.Chart, [new Draft(new Retraction("开错人"), Ward.Time("11:00")) { Amends = new(1), Reason = "开错人" }], doctor, now));
    }
}
