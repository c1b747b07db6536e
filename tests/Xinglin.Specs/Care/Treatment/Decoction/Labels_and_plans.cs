using Xinglin.Care.Treatment.Decoction;
using Xinglin.Facts;
using Xinglin.Facts.Herbs;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Materia;
using static Xinglin.Specs.Care.Treatment.Decoction.In_the_room;

namespace Xinglin.Specs.Care.Treatment.Decoction;

public class Labels_and_plans
{
    static readonly DecoctionCard card = Library.Default.For<DecoctionCard>().On(Ward.Time("12:00"))!;
    static readonly MateriaMedica materia = MateriaMedica.On(Library.Default, Ward.Time("12:00"))!;

    [Fact]
    public void A_label_is_digits_alone_and_reads_back()
    {
        var random = new Random(20261122);
        for (var i = 0; i < 500; i++)
        {
            var bytes = new byte[16];
            random.NextBytes(bytes);
            ChartId chart = new(new Guid(bytes));
            var seq = random.Next(1, 5000);
            var code = LabelCode.Of(chart, seq);
            Assert.True(code.All(char.IsAsciiDigit), code);
            Assert.Equal((chart, (long)seq), LabelCode.Read(" " + code + "\r"));
        }
        Assert.Equal((new ChartId(Guid.Empty), 7L), LabelCode.Read(LabelCode.Of(new(Guid.Empty), 7)));
    }

    [Fact]
    public void One_digit_wrong_lost_or_swapped_is_no_label()
    {
        var code = LabelCode.Of(new(Guid.Parse("10a4d9b9-be09-8d2c-a80f-8e0bf91e9def")), 706);
        for (var i = 0; i < code.Length; i++)
        {
            foreach (var digit in "0123456789".Where(d => d != code[i])) Assert.Null(LabelCode.Read(code[..i] + digit + code[(i + 1)..]));
            Assert.Null(LabelCode.Read(code[..i] + code[(i + 1)..]));
            if (i > 0 && code[i] != code[i - 1]) Assert.Null(LabelCode.Read(code[..(i - 1)] + code[i] + code[i - 1] + code[(i + 1)..]));
        }
        foreach (var other in new[] { null, "", "6901234567890", "XD-1", code + code }) Assert.Null(LabelCode.Read(other));
    }

    [Fact]
    public void The_plan_calls_out_what_goes_its_own_way_and_boils_aconite_longer()
    {
        var plan = Plan(new Ward("decoction").Given("08:00", Toxic with { Herbs = [.. Toxic.Herbs, new("砂仁", 6) { Handling = "后下" }, new("牡蛎", 20) { Handling = "先煎" }] }));
        Assert.Equal(["先煎 附子、牡蛎", "后下 砂仁"], plan.Apart.Select(a => $"{a.Handling} {string.Join("、", a.Herbs.Select(h => h.Name))}"));
        Assert.Equal((60, 30, 20), (plan.BeforeMinutes, plan.FirstBoil, plan.SecondBoil));
        Assert.Equal(["附子"], plan.Toxic);
        Assert.Equal((30, 0), (Plan(Fresh.And("08:01", Passed with { Boiling = Boiling.Short })).SoakMinutes, Plan(Fresh).BeforeMinutes));
        Assert.Equal((60, 40), (Plan(Fresh.And("08:01", Passed with { Boiling = Boiling.Long })).FirstBoil, Plan(Fresh.And("08:01", Passed with { Boiling = Boiling.Long })).SecondBoil));
    }

    [Fact]
    public void Too_short_is_said_and_not_refused()
    {
        var hasty = OnTheScales.And("08:40", Step(DecoctionStage.Soaked)).And("09:09", Step(DecoctionStage.Boiled)).And("09:58", Step(DecoctionStage.Packed) with { Deviation = "停电 10 分" });
        Assert.Equal(["浸泡 29 分，少于 30 分", "煎煮 49 分，少于 50 分", "停电 10 分"], Plan(hasty).Deviations(hasty.Chart.Jobs()[0]).Select(d => d.Zh));
        var right = OnTheScales.And("08:40", Step(DecoctionStage.Soaked)).And("09:10", Step(DecoctionStage.Boiled)).And("10:00", Step(DecoctionStage.Packed));
        Assert.Empty(Plan(right).Deviations(right.Chart.Jobs()[0]));
    }

    [Fact]
    public void A_batch_is_one_however_it_is_typed() => Assert.Equal(["HQ-260301", "HQ-260301"], new[] { "hq-2603 01", "ＨＱ-２６０３０１" }.Select(DispensedRegister.Batch));

    static DecoctionPlan Plan(Ward ward) => DecoctionPlan.Of(ward.Chart.Jobs()[0], card, materia);
}
