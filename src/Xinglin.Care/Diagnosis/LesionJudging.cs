using System.Globalization;
using Xinglin.Facts;
using Xinglin.Facts.Disease;

namespace Xinglin.Care.Diagnosis;

/// <summary>One examination judged step by step: targets, other lesions, new lesions, and the table that joins them.</summary>
static class LesionJudging
{
    public static LesionAssessment Judge(Examination at, LesionsFollowed followed, List<LesionCourse> targets, List<LesionCourse> others, ResponseCriteria by, List<LesionAssessment> before)
    {
        List<Phrase> why = [];
        var (sum, known, missing) = LesionReading.Sum(at, targets, by);
        var (baseline, nadir) = (before[0].Sum, before.Min(b => b.Sum));
        var ofTargets = Targets(at, targets, by, sum, known, missing, baseline, nadir, why);
        var ofOthers = OtherLesions(at, others, by, why);
        var fresh = New(at, followed, by, before, why);
        var category = fresh is not [] || ofTargets is Response.Progression || ofOthers is Others.Grown ? Response.Progression : Joined(ofTargets, ofOthers);
        return new(at, sum, baseline, nadir, ofTargets, ofOthers, fresh, category, IsMixed(at, targets, by, before, fresh, why), why);
    }

    static Response Targets(Examination at, List<LesionCourse> targets, ResponseCriteria by, decimal? sum, decimal known, List<LesionCourse> missing, decimal? baseline, decimal? nadir, List<Phrase> why)
    {
        if (sum is { } now && baseline is { } first && nadir is { } least)
        {
            var gone = targets.All(t => LesionReading.Measure(at, t, by) is { } mm && (t.Node ? mm < by.NodeNormalBelowMm.Is : mm == 0));
            why.Add(new($"靶病灶和 {Mm(now)}，较基线 {Percent(now, first)}，较最低 {Percent(now, least)}（{Signed(now - least)} mm）", $"targets {Mm(now)}, {Percent(now, first)} from baseline, {Percent(now, least)} from the least ({Signed(now - least)} mm)"));
            if (gone && now > 0) why.Add(new($"淋巴结短径均小于 {by.NodeNormalBelowMm.Is} mm，按消退计", $"every node is under {by.NodeNormalBelowMm.Is} mm in its short axis and counts as gone"));
            return by.OfTargets(first, least, now, gone);
        }
        var names = string.Join('、', missing.Select(m => m.Name));
        // what was measured alone is already more than the whole may be
        if (nadir is { } low && missing is not [] && by.IsGrowth(low, known))
        {
            why.Add(new($"没有测 {names}；已测的和 {Mm(known)} 已达进展", $"{names} not measured; what was measured, {Mm(known)}, is progression already"));
            return Response.Progression;
        }
        why.Add(baseline is null ? new("基线没有量全，靶病灶不可评价", "the baseline is incomplete: targets cannot be evaluated")
            : new($"没有测 {names}，靶病灶不可评价", $"{names} not measured: targets cannot be evaluated"));
        return Response.NotEvaluable;
    }

    static Others OtherLesions(Examination at, List<LesionCourse> others, ResponseCriteria by, List<Phrase> why)
    {
        if (others is []) return Others.None;
        if (others.Find(o => at.Of(o)?.Grown is true) is { } grown)
        {
            why.Add(new($"非靶病灶 {grown.Name} 明确进展", $"{grown.Name}, no target, has unequivocally grown"));
            return Others.Grown;
        }
        List<LesionCourse> unseen = [.. others.Where(o => at.Of(o) is null)];
        if (unseen is not [])
        {
            why.Add(new($"非靶病灶 {string.Join('、', unseen.Select(u => u.Name))} 本次没有写到", $"{string.Join(", ", unseen.Select(u => u.Name))}, no targets, are not spoken of"));
            return Others.NotSeen;
        }
        return others.TrueForAll(o => at.Of(o)!.Mm is { } mm && (o.Node ? mm < by.NodeNormalBelowMm.Is : mm == 0)) ? Others.Gone : Others.Present;
    }

    /// <summary>Lesions somebody called new; one that is only first named here is asked about, not judged.</summary>
    static List<LesionCourse> New(Examination at, LesionsFollowed followed, ResponseCriteria by, List<LesionAssessment> before, List<Phrase> why)
    {
        List<LesionCourse> here = [.. followed.Courses.Where(c => at.Of(c) is { New: true } l && !((l.EnhancingMm ?? l.Mm) < by.NewLesionAtLeastMm?.Is))];
        if (here is not []) why.Add(new($"新病灶：{string.Join('、', here.Select(h => h.Name))}", $"new: {string.Join(", ", here.Select(h => h.Name))}"));
        foreach (var small in followed.Courses.Where(c => at.Of(c) is { New: true } && !here.Contains(c)))
            why.Add(new($"{small.Name} 小于 {by.NewLesionAtLeastMm?.Is} mm，先观察，不计新病灶", $"{small.Name} is under {by.NewLesionAtLeastMm?.Is} mm: watched, not yet counted as new"));
        var earlier = before[^1].New.Except(here).ToList();
        if (earlier is not []) why.Add(new($"此前的新病灶：{string.Join('、', earlier.Select(h => h.Name))}", $"new before: {string.Join(", ", earlier.Select(h => h.Name))}"));
        foreach (var strange in followed.Courses.Where(c => at.Of(c) is { New: false } && before.TrueForAll(b => b.At.Of(c) is null) && before[^1].New.Contains(c) is false && c.Seen[0].Entry.HappenedAt > before[0].At.At))
            why.Add(new($"{strange.Name} 基线没有，也没有标“新发”：请影像科说明", $"{strange.Name} is not in the baseline and not called new: ask radiology"));
        return [.. earlier, .. here];
    }

    /// <summary>RECIST 1.1: the table of targets × other lesions, without new ones.</summary>
    static Response Joined(Response targets, Others others) => (targets, others) switch
    {
        (Response.NotEvaluable, _) => Response.NotEvaluable,
        (Response.Complete, Others.None or Others.Gone) => Response.Complete,
        (Response.Complete, _) => Response.Partial,
        _ => targets,
    };

    static bool IsMixed(Examination at, List<LesionCourse> targets, ResponseCriteria by, List<LesionAssessment> before, List<LesionCourse> fresh, List<Phrase> why)
    {
        List<LesionCourse> shrunk = [], grown = [.. fresh];
        foreach (var t in targets)
        {
            if (LesionReading.Measure(at, t, by) is not { } now || LesionReading.Measure(before[0].At, t, by) is not { } first) continue;
            var least = before.Min(b => LesionReading.Measure(b.At, t, by)) ?? first;
            if (by.IsGrowth(least, now)) grown.Add(t);
            else if (by.IsShrinkage(first, now)) shrunk.Add(t);
        }
        if (shrunk is [] || grown is []) return false;
        why.Add(new($"混合反应：{string.Join('、', shrunk.Select(s => s.Name))} 缩小，{string.Join('、', grown.Select(g => g.Name))} 增大", $"mixed: {string.Join(", ", shrunk.Select(s => s.Name))} smaller, {string.Join(", ", grown.Select(g => g.Name))} larger"));
        return true;
    }

    /// <summary>What in the choice of targets the criteria do not foresee.</summary>
    public static IEnumerable<Phrase> Notices(Examination start, List<LesionCourse> targets, ResponseCriteria by)
    {
        if (targets.Count > by.TargetsAtMost.Is) yield return new($"靶病灶 {targets.Count} 个，{by.Zh} 最多 {by.TargetsAtMost.Is} 个", $"{targets.Count} targets; {by.En} takes at most {by.TargetsAtMost.Is}");
        foreach (var organ in targets.Where(t => t.Site is not null).GroupBy(t => t.Site).Where(g => g.Count() > by.TargetsPerOrganAtMost.Is))
            yield return new($"{organ.Key} 有 {organ.Count()} 个靶病灶，每个器官最多 {by.TargetsPerOrganAtMost.Is} 个", $"{organ.Count()} targets in {organ.Key}; at most {by.TargetsPerOrganAtMost.Is} in one organ");
        foreach (var t in targets)
            if (LesionReading.Measure(start, t, by) is { } mm && mm < (t.Node ? by.TargetNodeAtLeastMm.Is : by.TargetAtLeastMm.Is))
                yield return new($"{t.Name} 基线 {Mm(mm)}，小于可测下限 {(t.Node ? by.TargetNodeAtLeastMm.Is : by.TargetAtLeastMm.Is)} mm", $"{t.Name} was {Mm(mm)} at baseline, under the {(t.Node ? by.TargetNodeAtLeastMm.Is : by.TargetAtLeastMm.Is)} mm a target needs");
    }

    static string Mm(decimal mm) => string.Create(CultureInfo.InvariantCulture, $"{mm:0.#} mm");

    static string Signed(decimal mm) => mm.ToString("+0.#;−0.#;0", CultureInfo.InvariantCulture);

    static string Percent(decimal now, decimal of) => of == 0 ? "—" : ((now - of) / of * 100).ToString("+0.#;−0.#;0", CultureInfo.InvariantCulture) + "%";
}
