using Xinglin.Facts;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Pathology;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Lines;

/// <summary>导管观察：what a line shows and what follows: where its tip lies, an arm that grew, a red site with fever, no blood return.</summary>
[Loop("line-watch", Wing.Nursing, "导管观察", "Line watch", Harm.Acute)]
public sealed class LineWatchLoop(Adopted<LineWatchCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart) =>
        LineStay.In(chart).SelectMany(l => cards.On(l.First.HappenedAt) is { } card ? (IEnumerable<CareTask>)[.. Tip(l, card), .. Arm(chart, l, card), .. Site(chart, l, card), .. NoReturn(l, card)] : []).DistinctBy(t => t.Key);

    static IEnumerable<CareTask> Tip(LineStay line, LineWatchCard card)
    {
        if (line.Placed is not { Fact: { Elsewhere: false, TipChecked: false, TipBy: null, Kind: not CatheterKind.Midline } } placed) yield break;
        var due = placed.KnownAt.AddHours(card.TipWithinHours.Is);
        yield return Task(line, "tip", placed.Entry, Role.LineNurse, new("定位尖端，之前不给药", "Find the tip before use"), card, due, Role.HeadNurse) with
        {
            Evidence = new("没有定位记录，先拍片或腔内心电", "nobody wrote where the tip lies: X-ray or intracavitary ECG first"),
            ClosedBy = line.Tips.FirstOrDefault(t => t.Fact.Usable).Entry ?? line.Removed?.Entry, ClosesWith = [Closing.With("catheter-tip-checked", Known(line))],
        };
    }

    static IEnumerable<CareTask> Arm(Chart chart, LineStay line, LineWatchCard card)
    {
        var baseline = line.Placed?.Fact.ArmCm ?? line.Cares.Select(c => c.Fact.ArmCm).FirstOrDefault(cm => cm is not null);
        if (baseline is not { } cm || line.Cares.Where(c => c.Fact.ArmCm - cm >= card.ArmGrownCm.Is).Select(c => (Stated<CatheterCared>?)c).FirstOrDefault() is not { } grown) yield break;
        var looked = chart.All<ImagingReport>().Where(r => r.At >= grown.At && IsArm(r.Fact)).Select(r => r.Entry).FirstOrDefault();
        yield return Task(line, "arm", grown.Entry, Role.Oncologist, new("臂围增粗，查血管超声", "Arm has grown: ultrasound"), card, grown.KnownAt.AddHours(card.UltrasoundWithinHours.Is), Role.HeadNurse) with
        {
            Evidence = new($"臂围 {Said.Number(grown.Fact.ArmCm!.Value)} cm，置管时 {Said.Number(cm)} cm", $"arm {Said.Number(grown.Fact.ArmCm.Value)} cm, {Said.Number(cm)} cm at the beginning"),
            ClosedBy = First(looked, Trouble(line, grown.At, LineTrouble.Thrombosis)), ClosesWith = [Closing.With("imaging", ("modality", "超声"), ("region", "上肢血管")), Closing.With("catheter-complication", [.. Known(line), ("trouble", "thrombosis")])],
        };
    }

    /// <summary>An ultrasound of vessels or of the arm.</summary>
    static bool IsArm(ImagingReport r) => (r.Modality.Contains("超声", StringComparison.Ordinal) || r.Modality.Contains('彩', StringComparison.Ordinal) || r.Modality is "US")
        && (r.Region.Contains("血管", StringComparison.Ordinal) || r.Region.Contains("静脉", StringComparison.Ordinal) || r.Region.Contains("上肢", StringComparison.Ordinal) || r.Region.Contains('臂', StringComparison.Ordinal));

    static IEnumerable<CareTask> Site(Chart chart, LineStay line, LineWatchCard card)
    {
        var apart = TimeSpan.FromHours(card.FeverBesideHours.Is);
        DateTimeOffset? covered = null;
        foreach (var red in line.Cares.Where(c => c.Fact.SiteScore >= card.SiteScoreAtLeast.Is))
        {
            if (red.At < covered || chart.All<Temperature>().Where(t => t.Fact.Celsius >= card.FeverAtLeast.Is && (t.At - red.At).Duration() <= apart).Select(t => (Stated<Temperature>?)t).FirstOrDefault() is not { } fever) continue;
            var (known, both) = (HouseTime.Later(red.KnownAt, fever.KnownAt), red.At > fever.At ? red.Entry : fever.Entry);
            covered = both.HappenedAt + apart;
            var drawn = chart.All<SpecimenTaken>().Where(s => s.Fact.Kind is SpecimenKind.BloodCulture && s.At >= both.HappenedAt - apart).Select(s => s.Entry).FirstOrDefault();
            yield return Task(line, "cultures", both, Role.DutyNurse, new("双份血培养：导管、外周", "Cultures: line and vein"), card, known.AddHours(card.CulturesWithinHours.Is), Role.Oncologist) with
            {
                Opens = known, Also = [red.Entry, fever.Entry], Evidence = new($"穿刺点 {red.Fact.SiteScore} 分，{Said.Number(fever.Fact.Celsius)} ℃", $"site {red.Fact.SiteScore}, {Said.Number(fever.Fact.Celsius)} °C"),
                ClosedBy = drawn, ClosesWith = [Closing.With("specimen", ("kind", "bloodCulture"), ("site", line.Kind.Word))],
            };
        }
    }

    static IEnumerable<CareTask> NoReturn(LineStay line, LineWatchCard card)
    {
        var stuck = false;
        foreach (var care in line.Cares)
        {
            if (care.Fact.BloodReturn is true) stuck = false;
            if (care.Fact.BloodReturn is not false || stuck) continue;
            stuck = true;
            var back = line.Cares.Where(c => c.At > care.At && c.Fact.BloodReturn is true).Select(c => c.Entry).FirstOrDefault();
            yield return Task(line, "no-return", care.Entry, Role.LineNurse, new("抽无回血，按流程通管", "No blood return: clear it"), card, care.KnownAt.AddHours(card.NoReturnWithinHours.Is), Role.HeadNurse) with
            {
                Evidence = new("先查夹子、体位、外露长度，再考虑溶栓；此前不给发疱药", "clamp, posture and outside length first, then a thrombolytic; no vesicant before"),
                ClosedBy = First(back, Trouble(line, care.At, LineTrouble.Occlusion), line.Removed?.Entry), ClosesWith = [Closing.With("catheter-cared", [.. Known(line), ("bloodReturn", "true")]), Closing.With("catheter-complication", [.. Known(line), ("trouble", "occlusion")])],
            };
        }
    }

    internal static CareTask Task(LineStay line, string word, Entry because, Role owner, Phrase say, LineWatchCard card, DateTimeOffset due, Role escalatesTo) =>
        new(TaskKey.Of(line.Side is { } side ? $"{word}-{LineRegister.Word(line.Kind)}-{LineRegister.Word(side)}" : $"{word}-{LineRegister.Word(line.Kind)}", because.HappenedAt), owner, say, card.Stamp, because, because.KnownAt, due)
        { Escalates = due, EscalatesTo = escalatesTo };

    static Entry? Trouble(LineStay line, DateTimeOffset from, LineTrouble trouble) => line.Troubles.Where(t => t.At >= from && t.Fact.Trouble == trouble).Select(t => t.Entry).FirstOrDefault();

    internal static Entry? First(params IEnumerable<Entry?> entries) => entries.OfType<Entry>().MinBy(e => e.HappenedAt);

    internal static (string, string?)[] Known(LineStay line) => [("kind", LineRegister.Word(line.Kind)), ("side", line.Side is { } side ? LineRegister.Word(side) : null)];
}
