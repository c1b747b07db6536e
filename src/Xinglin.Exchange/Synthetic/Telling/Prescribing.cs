using System.Globalization;
using Xinglin.Exchange.Synthetic.Shapes;
using Xinglin.Facts.Herbs;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>处方加减. A base formula for the syndrome, what the physician's own hand adds to it, herbs for the site and the complaint; at the next
/// visit only a few herbs change, and mostly it is said why.</summary>
sealed class Prescribing(Tale tale, Hand hand)
{
    readonly Chinese chinese = tale.World.Chinese;
    readonly Basket now = new(tale.World.Chinese);
    readonly Dictionary<string, string> against = []; // herb → the complaint it was added for
    SyndromeShape? last;
    string formula = "";
    int aim;

    public Prescription Write(Dice dice, SyndromeShape syndrome, int day, int packets, Dictionary<string, int> scores)
    {
        List<string> changes = [];
        var begun = syndrome != last || formula is "";
        if (begun) Begin(dice, syndrome, day, changes);
        if (begun || !dice.Chance(0.12)) Change(dice, day, scores, changes, begun ? 1 : dice.Between(1, 3));
        if (begun) Fill(dice, day);
        for (var tries = 0; now.Count < aim - 2 && tries < 20; tries++) Another(dice);
        if (begun && dice.Chance(0.5)) Exceed(dice, changes);
        var said = changes.Where(c => c.Contains("双签", StringComparison.Ordinal) || dice.Chance(tale.Level("change-reason", day))).ToList();
        last = syndrome;
        return new(now.Herbs, packets, AimOn(day))
        {
            Formula = $"{formula}化裁", TargetSymptom = scores.MaxBy(s => s.Value).Key, Changes = said,
            HowToTake = dice.Chance(tale.Who.County.Far ? 0.5 : 0.12) ? "配方颗粒，日一剂，分两次冲服" : dice.Chance(0.75) ? "代煎，日一剂，每袋 200 mL，分两次温服" : "水煎服，日一剂，分两次温服",
        };
    }

    void Begin(Dice dice, SyndromeShape syndrome, int day, List<string> changes)
    {
        var old = formula;
        formula = dice.Weighed(syndrome.Formulas);
        var kept = against.Keys.Where(now.Has).Select(k => now[k]).ToList();
        aim = (int)Math.Round(Math.Clamp(dice.Normal(hand.Herbs, hand.Spread), 11, 19));
        now.Clear();
        var base_ = chinese.Herbs(formula);
        foreach (var herb in base_) if (herb.Role == FormulaRole.Sovereign || base_.Length < 6 || dice.Chance(0.88)) now.Add(herb, intended: true);
        foreach (var herb in kept) now.Add(herb);
        if (old is not "" && old != formula) changes.Add($"{old}改{formula}：证转{syndrome.Is}");
        if (now.Has("海藻") && (now.Has("甘草") || now.Has("炙甘草"))) changes.Add("海藻与甘草同用：意在软坚散结，相反相激，医师双签");
    }

    /// <summary>What the hand loves, then the site, then against the tumour, then what everybody gives, until there are as many as this hand writes.</summary>
    void Fill(Dice dice, int day)
    {
        foreach (var herb in hand.Loves) if (now.Count < aim && dice.Chance(0.8)) now.Add(Chinese.Herb(herb));
        foreach (var herb in chinese.Families[tale.Illness.Cancer.Family].Companions) if (now.Count < aim && dice.Chance(0.7)) now.Add(Chinese.Herb(herb));
        var tumour = (int)dice.Weighed(Enumerable.Range(0, 5), n => tumourHerbs[n]) * (tale.Plan.Treating(day) && dice.Chance(0.4) ? 0 : 1);
        foreach (var herb in chinese.Tumour.OrderBy(_ => dice.Unit()).Take(tumour)) if (now.Count < aim) now.Add(Chinese.Herb(herb));
        for (var tries = 0; now.Count < aim && tries < 60; tries++) Another(dice);
    }

    static readonly double[] tumourHerbs = [0.20, 0.25, 0.30, 0.18, 0.07];

    FormulaHerb? Another(Dice dice)
    {
        var herb = Chinese.Herb(dice.Weighed(chinese.Common));
        return !hand.Avoids.Contains(herb.Name) && now.Add(herb) ? herb : null;
    }

    void Change(Dice dice, int day, Dictionary<string, int> scores, List<string> changes, int most)
    {
        foreach (var (herb, complaint) in against.ToList())
            if (changes.Count < most && scores.GetValueOrDefault(complaint, 9) <= 2 && dice.Chance(0.6) && now.Remove(herb))
            {
                against.Remove(herb);
                changes.Add($"去{herb}：{complaint}已减，现 {scores[complaint]} 分");
            }
        foreach (var (complaint, score) in scores.Where(s => s.Value >= 4).OrderByDescending(s => s.Value).Take(2))
            foreach (var herb in chinese.Changes[complaint].Select(Chinese.Herb).Where(h => !now.Has(h.Name)).Take(1))
                if (changes.Count < most) Add(dice, herb, $"{complaint} {score} 分", complaint, changes);
        if (changes.Count < most && tale.Plan.Marrow.Anc(day) < 1.5)
            foreach (var herb in chinese.LowCounts.Select(Chinese.Herb).Where(h => !now.Has(h.Name)).Take(1)) Add(dice, herb, "血象偏低，健脾补肾", "血象", changes);
        if (changes is not [] || last is null) return;
        if (now.Has("黄芪") && now["黄芪"].Grams < 30 && scores["乏力"] >= 3)
        {
            changes.Add(string.Create(CultureInfo.InvariantCulture, $"黄芪 {now["黄芪"].Grams:0} 增至 30 g：乏力未减"));
            now.Set("黄芪", 30);
        }
        else if (now.Extra(dice) is { } gone && now.Remove(gone.Name))
        {
            against.Remove(gone.Name);
            if (Another(dice) is { } come) changes.Add(string.Create(CultureInfo.InvariantCulture, $"{gone.Name}易{come.Name} {come.Grams:0.#} g：{dice.Of(chinese.Why)}"));
            else changes.Add($"去{gone.Name}：{dice.Of(chinese.Why)}");
        }
    }

    void Add(Dice dice, FormulaHerb herb, string why, string complaint, List<string> changes)
    {
        if (now.Count > aim && now.Extra(dice) is { } gone) now.Remove(gone.Name);
        if (!now.Add(herb)) return;
        against[herb.Name] = complaint;
        changes.Add(string.Create(CultureInfo.InvariantCulture, $"加{herb.Name} {herb.Grams:0.#} g：{why}"));
    }

    /// <summary>A dose above the usual range, meant and signed twice.</summary>
    void Exceed(Dice dice, List<string> changes)
    {
        var (name, grams) = dice.Of<(string, decimal)>([("黄芪", 60), ("茯苓", 45), ("薏苡仁", 60), ("白花蛇舌草", 60)]);
        if (!now.Has(name)) return;
        now.Set(name, grams);
        changes.Add(string.Create(CultureInfo.InvariantCulture, $"{name}用 {grams:0} g：超常用量，病重药轻恐不及，医师双签"));
    }

    Aim AimOn(int day) => day > tale.Plan.Fate.Comfort ? Aim.Symptom
        : tale.Plan.Treating(day) ? Aim.Toxicity
        : day < tale.Plan.Start ? Aim.Tumour
        : tale.Illness.Stage.Group == "IV" ? Aim.Tumour : Aim.Maintenance;
}
