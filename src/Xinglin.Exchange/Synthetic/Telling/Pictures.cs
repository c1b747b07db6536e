using Xinglin.Exchange.Synthetic.Lives;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Imaging;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>Pictures, the lesions measured on them under the same names each time, and the response computed from those very lengths.</summary>
static class Pictures
{
    public static void Tell(Tale tale)
    {
        var (plan, dice) = (tale.Plan, tale.For("pictures"));
        var (first, least) = (0.0, double.MaxValue);
        foreach (var day in Days(plan, dice).Select(tale.Life.Calendar.Clinic).Distinct())
        {
            var operated = plan.Operations.Any(o => o.Day < day);
            List<Lesion> lesions = [.. (operated ? Relapse(tale, day) : Measured(tale, day)).Select(l => Told(tale, l))];
            var sum = lesions.Where(l => l.Target && !l.New).Sum(l => (double)(l.Mm ?? 0));
            var fresh = lesions.Any(l => l.New);
            Response? response = first == 0 && !fresh ? null
                : fresh || sum >= least * 1.2 && sum - least >= 5 ? Response.Progression
                : sum <= first * 0.05 ? Response.Complete : sum <= first * 0.7 ? Response.Partial : Response.Stable;
            var treated = plan.Courses.Any(c => c.Start < day && c.Intent != Facts.Treatment.Intent.Adjuvant) || plan.Embolisations.Any(e => e < day) || plan.Radiotherapy.Any(r => r.Day < day);
            tale.Say(new ImagingReport(tale.Illness.Cancer.Picture.Modality, tale.Illness.Cancer.Picture.Region)
            {
                Conclusion = Words(tale, day, operated, lesions, treated || fresh ? response : null), Lesions = lesions,
            }, day, 1020, "radiologist", 330);
            if (first == 0) first = sum;
            if (lesions is not []) least = Math.Min(least, sum);
            var anew = day == plan.Seen; // the next line is measured against the picture that ended the last
            if (response is { } r && (treated || fresh) && lesions is not [])
                tale.Say(new ResponseAssessed(r)
                {
                    Criteria = tale.Illness.Cancer.Key switch { "liver" => "mRECIST", "lymphoma" => "Lugano", _ => "RECIST 1.1" },
                    SumMm = Measures.Whole(sum),
                }, tale.Life.Calendar.Clinic(day + 1), 905, "oncologist");
            if (anew) first = least = lesions.Where(l => l.Target).Sum(l => (double)(l.Mm ?? 0));
        }
    }

    /// <summary>Tumour burden against the first picture. How deep the answer goes is drawn without looking at what was given.</summary>
    public static double Burden(Plan plan, Dice dice, int day)
    {
        var kind = dice.Unit();
        var depth = kind switch { < 0.03 => 0.98, < 0.43 => dice.Within(0.34, 0.72), < 0.81 => dice.Within(-0.05, 0.24), _ => dice.Within(-0.1, 0.05) };
        var treated = ((int[])[Fate.Never, .. plan.Courses.Select(c => c.Start), .. plan.Embolisations, .. plan.Radiotherapy.Select(r => r.Day)]).Min();
        var answer = day <= treated ? 1 : 1 - depth * (1 - Math.Exp(-(day - treated) / 45.0));
        return day <= plan.Fate.Worse ? answer
            : answer * (1.3 + 0.006 * (Math.Min(day, plan.Seen) - plan.Fate.Worse)) * Slow(day - plan.Seen);

        double Slow(int since) => since <= 0 ? 1 : 1 - depth * 0.4 * (1 - Math.Exp(-since / 60.0)) + 0.0004 * since;
    }

    /// <summary>Nodes by their short axis; in the liver the part that enhances, here the whole.</summary>
    static Lesion Told(Tale tale, Lesion lesion) => lesion with
    {
        Node = lesion.Site == "淋巴结" || lesion.Name.Contains("淋巴结", StringComparison.Ordinal),
        EnhancingMm = tale.Illness.Cancer.Key == "liver" && lesion.Name.StartsWith('肝') && !lesion.Name.Contains("淋巴结", StringComparison.Ordinal) ? lesion.Mm : null,
    };

    static SortedSet<int> Days(Plan plan, Dice dice)
    {
        SortedSet<int> days = [Math.Max(1, plan.Look - 1)];
        var end = Math.Min(Math.Min(plan.Fate.Comfort, plan.Fate.Dies - 20), 1300);
        foreach (var (on, minor) in plan.Operations) if (!minor && plan.Road == "neo") days.Add(on - 5);
        var operated = plan.Operations.Select(o => (int?)o.Day).LastOrDefault();
        for (var day = (operated ?? plan.Start) + (operated is null ? 42 : 95); day < Math.Min(plan.Seen, end); day += operated is null && day < plan.Done + 60 ? dice.Between(42, 47) : dice.Between(86, 95))
            if (days.All(d => Math.Abs(d - day) > 20)) days.Add(day);
        if (plan.Seen < end) days.Add(plan.Seen);
        var again = plan.Courses.Where(c => c.Start > plan.Seen).Select(c => c.Start).DefaultIfEmpty(Fate.Never).Min();
        for (var day = again + dice.Between(42, 46); day < end - 25; day += dice.Between(42, 49)) days.Add(day);
        return days;
    }

    static IEnumerable<Lesion> Measured(Tale tale, int day)
    {
        var (plan, picture, own) = (tale.Plan, tale.Illness.Cancer.Picture, tale.For("lesions"));
        var burden = Burden(plan, tale.For("burden"), day);
        yield return new($"{tale.Illness.Place}{(picture.Primary.EndsWith('壁') ? "壁增厚" : "肿块")}", Mm(tale.Illness.Millimetres * burden)) { Site = tale.Illness.Place, Target = true };
        if (tale.Illness.Nodes) yield return new(picture.Node, Mm(Math.Max(6, own.Within(15, 27) * Math.Sqrt(burden)))) { Site = "淋巴结", Target = true };
        if (!tale.Illness.Spread) yield break;
        foreach (var name in picture.Spread.Take(2)) yield return new(name, Mm(own.Within(14, 52) * burden)) { Site = name.Split(' ')[0], Target = true };
        if (day == plan.Seen) yield return new(picture.Spread[2], Mm(own.Within(10, 15))) { Site = picture.Spread[2].Split(' ')[0], New = true };
    }

    /// <summary>After an operation there is nothing to measure until it comes back.</summary>
    static IEnumerable<Lesion> Relapse(Tale tale, int day)
    {
        if (day < tale.Plan.Seen) yield break;
        var own = tale.For("relapse");
        var growth = 1 + (day - tale.Plan.Seen) * own.Within(-0.004, 0.0008); // in the next line it answers or stands still, until the end
        foreach (var name in tale.Illness.Cancer.Picture.Spread.Take(2))
            yield return new(name, Mm(own.Within(13, 30) * Math.Max(0.4, growth))) { Site = name.Split(' ')[0], Target = true, New = day == tale.Plan.Seen };
    }

    static string Words(Tale tale, int day, bool operated, List<Lesion> lesions, Response? response)
    {
        if (operated && lesions is []) return "术后改变，未见明确复发转移征象";
        var main = lesions.OrderByDescending(l => l.Mm).First();
        return response switch
        {
            Response.Complete => "原病灶未见明确显示，较前消退",
            Response.Partial => $"{main.Name}较前缩小，现 {main.Mm:0} mm",
            Response.Stable => $"{main.Name} {main.Mm:0} mm，较前大致相仿",
            Response.Progression => lesions.FirstOrDefault(l => l.New) is { } fresh ? $"新见{fresh.Name}病灶 {fresh.Mm:0} mm，考虑转移" : $"{main.Name}较前增大，现 {main.Mm:0} mm",
            _ => $"{main.Name} {main.Mm:0} mm，考虑恶性{(tale.Illness.Nodes ? "；区域淋巴结肿大" : "")}{(tale.Illness.Spread && day > 0 ? $"；{tale.Illness.Cancer.Picture.Spread[0]}转移" : "")}",
        };
    }

    static decimal Mm(double value) => Measures.Whole(Math.Max(3, value));
}
