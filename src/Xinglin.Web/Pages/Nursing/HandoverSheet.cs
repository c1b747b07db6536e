using Xinglin.Care;
using Xinglin.Care.Nursing.Ward;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Treatment;
using Xinglin.Facts.Person;
using Xinglin.Storage.Reading;
using Xinglin.Knowledge;

namespace Xinglin.Web.Pages.Nursing;

/// <summary>交班单的一人. What one person's hand-over says under S, B, A and R: everything from the chart, nothing typed twice.</summary>
/// <param name="Open">hand-overs nobody has taken over yet: they stand on this sheet again</param>
public sealed record HandoverLine(WardRow Row, IReadOnlyList<Phrase> Situation, IReadOnlyList<Phrase> Background, IReadOnlyList<Phrase> Assessment, IReadOnlyList<Phrase> Request, IReadOnlyList<Stated<HandedOver>> Open)
{
    static readonly TimeSpan day = TimeSpan.FromHours(24);

    public static HandoverLine Of(Chart chart, WardRow row, IReadOnlyList<TaskLine> tasks, Library library, DateTimeOffset now, DateTimeOffset until, Func<DateTimeOffset, string> clock)
    {
        List<Phrase> s = [], b = [], a = [], r = [];
        var days = now.HouseDay().DayNumber - row.CameAt.HouseDay().DayNumber + 1;
        s.Add(new($"住院第 {days} 天", $"day {days} here"));
        if (row is { Cycle: { } cycle, CycleDay1At: { } day1 } && (now - day1).TotalDays < 90) s.Add(Same($"{row.Regimen} C{cycle} d{now.HouseDay().DayNumber - day1.HouseDay().DayNumber + 1}"));
        if (row.Celsius is { } c) s.Add(new($"体温 {string.Join(" → ", chart.All<Temperature>().Where(t => t.At > now - day).TakeLast(4).Select(t => $"{t.Fact.Celsius:0.0}").DefaultIfEmpty($"{c:0.0}"))}", $"temperature {string.Join(" → ", chart.All<Temperature>().Where(t => t.At > now - day).TakeLast(4).Select(t => $"{t.Fact.Celsius:0.0}").DefaultIfEmpty($"{c:0.0}"))}"));
        if (row.Pulse is { } p) s.Add(new($"脉 {p}　呼吸 {row.Breaths?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "—"}　血压 {row.Systolic}/{row.Diastolic}　SpO₂ {row.Saturation:0.#}", $"pulse {p}, breaths {row.Breaths}, BP {row.Systolic}/{row.Diastolic}, SpO₂ {row.Saturation:0.#}"));
        s.Add(row.News is { } news ? Same($"NEWS2 {news}") : new("NEWS2 还不能说", "NEWS2 cannot be said"));
        if (row is { Pain: { } pain, PainAt: { } at }) s.Add(new($"疼痛 {pain:0}（{clock(at)}）", $"pain {pain:0} ({clock(at)})"));

        if (row.Diagnosis is { } name) b.Add(Same($"{name} {chart.Last<Stage>()?.Fact.Words}".Trim()));
        b.AddRange(chart.All<AllergyStated>().Where(x => x.Fact.Answer == AllergyAnswer.Allergic).Select(x => x.Fact.Say()).Distinct());
        b.AddRange(row.Lines.Select(l => new Phrase($"{l.Kind} 第 {now.HouseDay().DayNumber - l.Placed.DayNumber} 天", $"{l.Kind} day {now.HouseDay().DayNumber - l.Placed.DayNumber}")));
        if (chart.All<Prescription>().Where(x => x.At <= now && now < x.At.AddDays(x.Fact.Packets + 1)).Select(x => x.Fact).LastOrDefault() is { } herbs)
            b.Add(new($"中药 {herbs.Formula ?? "自拟方"} {herbs.Packets} 剂", $"herbs {herbs.Formula ?? "own formula"}, {herbs.Packets} packets"));
        if (chart.All<Facts.Paths.CarePlanned>().Select(x => x.Fact).LastOrDefault(x => x.Active && x.Title.Contains("营养", StringComparison.Ordinal)) is { } diet) b.Add(new($"饮食：{string.Join("、", diet.Activities)}", $"diet: {string.Join(", ", diet.Activities)}"));
        if (chart.Last<Facts.Consents.GoalsOfCare>()?.Fact is { } wish) b.Add(new($"意愿：{wish.Goal}{(wish.With is { } with ? $"（与{with}谈）" : "")}", $"wishes: {wish.Goal}{(wish.With is { } who ? $" (with {who})" : "")}"));
        if (chart.All<Taught>().LastOrDefault(x => x.Fact.Person is not null).Fact is { Person: { } kin }) b.Add(new($"家属 {kin}", $"family: {kin}"));

        a.AddRange(row.Flags);
        a.AddRange(chart.All<AdverseEvent>().Where(e => e.At > now.AddDays(-3)).GroupBy(e => e.Fact.Term).Select(g => g.Last().Fact.Say()));
        if (library.For<FluidBalanceCard>().On(now) is { } card && library.For<WardProtocolCard>().On(now) is { } ward && FluidSums.Of(chart, now, card, ward) is { } sums && sums.Day.Rows > 0)
        {
            a.Add(new($"入 {sums.Day.In:0} 出 {sums.Day.Out:0} mL，平衡 {sums.Day.Balance:+0;-0;0}", $"in {sums.Day.In:0}, out {sums.Day.Out:0} mL, balance {sums.Day.Balance:+0;-0;0}"));
            a.AddRange(sums.Warnings);
        }
        a.AddRange(chart.All<DrugGiven>().Where(d => d.Fact is { Kind: DrugKind.Analgesic or DrugKind.Antiemetic, NotGiven: false } && d.At > now.AddHours(-8)).TakeLast(2)
            .Select(d => new Phrase($"{clock(d.At)} {d.Fact.Drug}", $"{clock(d.At)} {d.Fact.Drug}")));
        foreach (var specimen in chart.All<Facts.Pathology.SpecimenTaken>().Where(x => x.At > now.AddDays(-3))) a.Add(new($"{specimen.Fact.Say().Zh}（{clock(specimen.At)}）", $"{specimen.Fact.Say().En} ({clock(specimen.At)})"));

        r.AddRange(tasks.OrderBy(t => t.Due).Select(t => new Phrase($"{(t.Due < now ? "超时 " : "")}{clock(t.Due)} {t.Say.Zh}（{t.Owner.Title.Zh}）", $"{(t.Due < now ? "overdue " : "")}{clock(t.Due)} {t.Say.En} ({t.Owner.Title.En})")));
        if (row.RoundAt is { } round && round <= until) r.Add(new($"{(round < now ? "超时 " : "")}{clock(round)} 测生命体征（{row.RoundWhy.Zh}）", $"{(round < now ? "overdue " : "")}{clock(round)} vital signs ({row.RoundWhy.En})"));
        return new(row, s, b, a, r, [.. chart.OpenHandovers()]);
    }

    static Phrase Same(string text) => new(text, text);
}
