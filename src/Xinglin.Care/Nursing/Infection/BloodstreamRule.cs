using System.Globalization;
using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;

namespace Xinglin.Care.Nursing.Infection;

/// <summary>血流感染规则。Reads the positive blood cultures of one case against the card: every criterion met, not met or not sayable, and the class they make. It proposes and never decides.</summary>
public static class BloodstreamRule
{
    /// <param name="cultures">positive blood cultures of one case, the first drawn first</param>
    public static Proposal Read(Chart chart, BloodstreamInfectionCard card, IReadOnlyList<Cultured> cultures)
    {
        var grown = cultures.Where(c => c.Now.Positive).SelectMany(c => c.Now.Organisms.DefaultIfEmpty("").Select(o => (Culture: c, Said: o, Organism: o is "" ? null : card.Find(o)))).ToList();
        var pathogen = Pathogen(grown);
        var centre = grown.FirstOrDefault(g => g.Organism?.Kind is OrganismKind.Pathogen).Culture ?? cultures[0];
        var twice = CommensalTwice(card, grown);
        var sign = Sign(chart, card, centre.Day);
        var event1 = centre.Day;
        var eventDay = pathogen.Is is not Answer.Met && twice.Is is Answer.Met && sign.Is is Answer.Met ? Earlier(event1, sign.Entries[0].HappenedAt.HouseDay()) : event1;
        var elsewhere = OtherSite(chart, card, grown, centre.Day);
        var admitted = chart.AdmittedFor(eventDay, card.AdmissionDays.Is);
        var hospitalDay = HospitalDay(card, eventDay, admitted);
        var line = CentralLines.On(CentralLines.Of(chart, card), eventDay, admitted?.HouseDay(), card);
        var mucosal = Mucosal(grown);
        var neutropenia = Neutropenia(chart, card, centre.Day);
        List<Criterion> criteria = [pathogen, .. grown.Exists(g => g.Organism?.Kind is OrganismKind.Commensal) ? [twice, sign] : (Criterion[])[], elsewhere, hospitalDay, LineIn(card, line), mucosal, neutropenia];
        if (cultures.FirstOrDefault(c => c.Drawn is null) is { } undated)
            criteria.Insert(0, new("drawn", new("采样时间须有记录", "the time of the draw must be known"), Answer.CannotSay, new("没有记录，按报告日计", "not written; the day of the report is taken"), [undated.First.Entry]));
        return new(Class(grown.Count, pathogen.Is, twice.Is, sign.Is, elsewhere.Is, hospitalDay.Is, mucosal.Is, neutropenia.Is), eventDay, admitted is { } a ? eventDay.DayNumber - a.HouseDay().DayNumber + 1 : null, line, criteria);
    }

    /// <summary>What the answers make. A pathogen once, or a commensal twice with a sign; then where it came from, and through which wall.</summary>
    static InfectionClass Class(int grown, Answer pathogen, Answer twice, Answer sign, Answer elsewhere, Answer day, Answer mucosal, Answer neutropenia)
    {
        if (grown is 0) return InfectionClass.Undecided;
        if (pathogen is not Answer.Met)
        {
            if (twice is Answer.NotMet && pathogen is Answer.NotMet || twice is Answer.Met && sign is Answer.NotMet) return InfectionClass.Contaminant;
            if (twice is not Answer.Met || sign is not Answer.Met) return InfectionClass.Undecided;
        }
        if (day is Answer.NotMet) return InfectionClass.PresentOnAdmission;
        if (day is Answer.CannotSay) return InfectionClass.Undecided;
        if (elsewhere is not Answer.Met) return InfectionClass.Secondary;
        if (mucosal is Answer.Met && neutropenia is Answer.Met) return InfectionClass.MbiLcbi;
        return pathogen is Answer.Met ? InfectionClass.Lcbi1 : InfectionClass.Lcbi2;
    }

    static Criterion Pathogen(List<(Cultured Culture, string Said, Organism? Organism)> grown)
    {
        var rule = new Phrase("至少 1 份血培养长出公认病原体", "a recognised pathogen in at least 1 blood culture");
        var found = grown.Where(g => g.Organism?.Kind is OrganismKind.Pathogen).ToList();
        if (found is not []) return new("pathogen", rule, Answer.Met, Named(found), Entries(found));
        if (grown is []) return new("pathogen", rule, Answer.NotMet, new("没有仍为阳性的血培养", "no blood culture is still positive"), []);
        var unknown = grown.Where(g => g.Organism is null).ToList();
        return unknown is [] ? new("pathogen", rule, Answer.NotMet, Named(grown), Entries(grown))
            : new("pathogen", rule, Answer.CannotSay, unknown.Exists(g => g.Said is not "") ? Named(unknown).And(new("卡上没有这种菌", "not on the card")) : new("还没有菌名", "no name yet"), Entries(unknown));
    }

    static Criterion CommensalTwice(BloodstreamInfectionCard card, List<(Cultured Culture, string Said, Organism? Organism)> grown)
    {
        var rule = new Phrase($"同一种常见共生菌在不同次采集的 ≥ {card.CommensalCultures.Is} 份血培养中长出，同日或相邻日", $"one common commensal in ≥ {card.CommensalCultures.Is} blood cultures drawn on separate occasions, on the same or consecutive days");
        Criterion? best = null;
        foreach (var same in grown.Where(g => g.Organism?.Kind is OrganismKind.Commensal).GroupBy(g => g.Organism!))
        {
            var sets = same.DistinctBy(s => s.Culture).ToList();
            var near = sets.Where(s => sets.Exists(o => o.Culture != s.Culture && Math.Abs(o.Culture.Day.DayNumber - s.Culture.Day.DayNumber) <= card.CommensalApartDays.Is)).ToList();
            var apart = near.DistinctBy(s => (s.Culture.Site, s.Culture.Drawn)).ToList();
            var answer = near.Count < card.CommensalCultures.Is ? Answer.NotMet
                : near.Exists(s => s.Culture.Drawn is null && s.Culture.Site is null) ? Answer.CannotSay : apart.Count >= card.CommensalCultures.Is ? Answer.Met : Answer.NotMet;
            if (best is null || answer > best.Is && answer is Answer.Met || best.Is is Answer.NotMet && answer is Answer.CannotSay)
                best = new("commensal-twice", rule, answer, Named([.. sets]), Entries([.. sets]));
        }
        return best ?? new("commensal-twice", rule, grown.Exists(g => g.Organism is null) ? Answer.CannotSay : Answer.NotMet, new("没有共生菌", "no commensal"), []);
    }

    static Criterion Sign(Chart chart, BloodstreamInfectionCard card, DateOnly centre)
    {
        var rule = new Phrase($"窗口内体温 > {card.FeverAbove.Is:0.0} ℃、寒战或低血压", $"fever > {card.FeverAbove.Is:0.0} °C, chills or hypotension inside the window").Unverified(card.SystolicBelow.Unverified);
        var measured = chart.All<Temperature>().Where(t => Near(t.At, centre, card)).ToList();
        List<(Entry Entry, Phrase Say)> found = [.. measured.Where(t => t.Fact.Celsius > card.FeverAbove.Is).Select(t => (t.Entry, t.Fact.Say())),
            .. chart.All<VitalSigns>().Where(v => Near(v.At, centre, card) && v.Fact.Systolic < card.SystolicBelow.Is).Select(v => (v.Entry, v.Fact.Say())),
            .. chart.All<AdverseEvent>().Where(a => Near(a.At, centre, card) && a.Fact.Term.Contains("寒战", StringComparison.Ordinal)).Select(a => (a.Entry, a.Fact.Say()))];
        found = [.. found.OrderBy(f => f.Entry.HappenedAt)];
        return found is [var first, ..] ? new("sign", rule, Answer.Met, first.Say.And(new($"{first.Entry.HappenedAt.HouseDay():MM-dd}", $"{first.Entry.HappenedAt.HouseDay():MM-dd}")), [.. found.Take(6).Select(f => f.Entry)])
            : measured is [] ? new("sign", rule, Answer.CannotSay, new("窗口内没有体温记录", "no temperature inside the window"), [])
            : new("sign", rule, Answer.NotMet, new($"{measured.Count} 次体温，最高 {measured.Max(t => t.Fact.Celsius):0.0} ℃", $"{measured.Count} temperatures, highest {measured.Max(t => t.Fact.Celsius):0.0} °C"), [.. measured.Take(6).Select(t => t.Entry)]);
    }

    /// <summary>The same organism at another site makes it probably secondary; whether that site is infected by its own rule, a person must say.</summary>
    static Criterion OtherSite(Chart chart, BloodstreamInfectionCard card, List<(Cultured Culture, string Said, Organism? Organism)> grown, DateOnly centre)
    {
        var rule = new Phrase("别的部位没有长出同一种菌", "no other site grew the same organism");
        var named = grown.Where(g => g.Said is not "").ToList();
        var found = chart.Cultures().Where(c => c.Now is { Positive: true, Of: not (CultureOf.Blood or CultureOf.CatheterTip) } && c.Day >= centre.AddDays(-card.WindowDays.Is) && c.Day < centre.AddDays(card.RepeatDays.Is)
            && c.Now.Organisms.Any(o => named.Exists(g => g.Said == o || g.Organism is { } known && card.Find(o) == known))).ToList();
        return found is [] ? new("other-site", rule, Answer.Met, new("没有", "none"), [])
            : new("other-site", rule, Answer.NotMet, found[0].Now.Say().And(new("该部位是否成立须人判", "whether that site is infected, a person must say")), [.. found.Select(c => c.Words[^1].Entry)]);
    }

    static Criterion HospitalDay(BloodstreamInfectionCard card, DateOnly on, DateTimeOffset? admitted)
    {
        var rule = new Phrase($"事件日在住院第 {card.AdmissionDays.Is + 1} 天或以后（入院日为第 1 天）", $"the event falls on hospital day {card.AdmissionDays.Is + 1} or later (day of admission is 1)");
        if (admitted is not { } at) return new("hospital-day", rule, Answer.CannotSay, new("没有住院记录", "no stay is recorded"), []);
        var day = on.DayNumber - at.HouseDay().DayNumber + 1;
        return new("hospital-day", rule, day > card.AdmissionDays.Is ? Answer.Met : Answer.NotMet, day < 1 ? new($"入院前 {1 - day} 天", $"{1 - day} d before admission") : new($"住院第 {day} 天", $"hospital day {day}"), []);
    }

    static Criterion LineIn(BloodstreamInfectionCard card, (CentralLine Line, int Day)? line) =>
        new("line", new($"中心导管在位 > {card.LineLongerThanDays.Is} 个日历日，事件日或前 1 天仍在", $"a central line in place > {card.LineLongerThanDays.Is} calendar days, still in on the day of the event or the day before"), line is null ? Answer.NotMet : Answer.Met,
            line is { } l ? InPlace(l.Line, l.Day) : new("没有", "none"), line is { } e ? [e.Line.Entry] : []);

    static Phrase InPlace(CentralLine line, int day)
    {
        var said = new Phrase($"{line.Kind.Word} 第 {day} 天", $"{line.Kind.Word}, day {day}");
        return line.Kind is CatheterKind.Port ? said.And(new("输液港从首次插针起算，请核对", "a port counts from its first needle: check")) : said;
    }

    static Criterion Mucosal(List<(Cultured Culture, string Said, Organism? Organism)> grown)
    {
        var rule = new Phrase("血培养只有肠道或口腔来源的菌", "only organisms of gut or mouth in the blood cultures");
        return grown is [] || grown.Exists(g => g.Organism is null) && !grown.Exists(g => g.Organism is { Mucosal.Is: false }) ? new("mucosal", rule, Answer.CannotSay, new("菌名不全或卡上没有", "not every organism is named and listed"), Entries(grown))
            : new("mucosal", rule, grown.TrueForAll(g => g.Organism is { Mucosal.Is: true }) ? Answer.Met : Answer.NotMet, Named(grown), Entries(grown));
    }

    static Criterion Neutropenia(Chart chart, BloodstreamInfectionCard card, DateOnly centre)
    {
        var rule = new Phrase($"培养日前后 {card.WindowDays.Is} 天内，中性粒或白细胞 < {card.NeutropenicBelow.Is}，≥ {card.NeutropenicDays.Is} 个不同日", $"ANC or WBC < {card.NeutropenicBelow.Is} on ≥ {card.NeutropenicDays.Is} separate days within {card.WindowDays.Is} days of the culture");
        var counts = chart.Readings(Analytes.Neutrophils).Concat(chart.Readings(Analytes.WhiteCells)).Where(r => Near(r.At, centre, card)).OrderBy(r => r.At).ToList();
        var low = counts.Where(r => r.Value < card.NeutropenicBelow.Is).DistinctBy(r => r.At.HouseDay()).ToList();
        var uncounted = 2 * card.WindowDays.Is + 1 - counts.Select(r => r.At.HouseDay()).Distinct().Count();
        var answer = low.Count >= card.NeutropenicDays.Is ? Answer.Met : counts is [] || low.Count > 0 && low.Count + uncounted >= card.NeutropenicDays.Is ? Answer.CannotSay : Answer.NotMet;
        var said = string.Join("、", (low is [] ? counts.DistinctBy(r => r.At.HouseDay()) : low).Take(4).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.At.HouseDay():MM-dd} {r.Value:0.##}")));
        return new("neutropenia", rule, answer, counts is [] ? new("窗口内没有血象", "no count inside the window") : new($"{low.Count} 日：{said}", $"{low.Count} days: {said.Replace("、", ", ", StringComparison.Ordinal)}"), [.. (low is [] ? counts : low).Take(6).Select(r => r.Entry)]);
    }

    static bool Near(DateTimeOffset at, DateOnly centre, BloodstreamInfectionCard card) => Math.Abs(at.HouseDay().DayNumber - centre.DayNumber) <= card.WindowDays.Is;

    static DateOnly Earlier(DateOnly a, DateOnly b) => a <= b ? a : b;

    static Phrase Named(List<(Cultured Culture, string Said, Organism? Organism)> grown)
    {
        var said = grown.Select(g => (g.Said, Site: g.Culture.Site)).Distinct().Take(4).ToList();
        return new(string.Join("；", said.Select(s => $"{s.Said}（{s.Site ?? "标本未写"}）")), string.Join("; ", said.Select(s => $"{s.Said} ({s.Site ?? "specimen not stated"})")));
    }

    static IReadOnlyList<Entry> Entries(List<(Cultured Culture, string Said, Organism? Organism)> grown) => [.. grown.Select(g => g.Culture.Words[^1].Entry).Distinct()];
}
