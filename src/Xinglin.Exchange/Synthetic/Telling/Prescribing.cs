using System.Globalization;
using Xinglin.Exchange.Synthetic.Shapes;
using Xinglin.Facts.Herbs;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>处方加减. A base formula for the syndrome, herbs for the site and the complaint; at the next visit only what has changed is changed, and says why.</summary>
sealed class Prescribing(Tale tale)
{
    readonly Chinese chinese = tale.World.Chinese;
    readonly Dictionary<string, FormulaHerb> now = [];
    readonly Dictionary<string, string> against = []; // herb → the complaint it was added for
    SyndromeShape? last;
    string formula = "";

    public Prescription Write(Dice dice, SyndromeShape syndrome, int day, int packets, Dictionary<string, int> scores)
    {
        List<string> changes = [];
        if (syndrome != last) Begin(dice, syndrome, day, changes);
        foreach (var (herb, complaint) in against.ToList())
            if (scores.GetValueOrDefault(complaint, 9) <= 2 && dice.Chance(0.6) && now.Remove(herb))
            {
                against.Remove(herb);
                changes.Add($"去{herb}：{complaint}已减，现 {scores[complaint]} 分");
            }
        var worst = scores.Where(s => s.Value >= 4).OrderByDescending(s => s.Value).Take(2);
        foreach (var (complaint, score) in worst)
            foreach (var herb in chinese.Changes[complaint].Select(Chinese.Herb).Where(h => !now.ContainsKey(h.Name)).Take(now.Count > 17 ? 0 : 2))
                Add(herb, $"{complaint} {score} 分", complaint, changes);
        if (tale.Plan.Marrow.Anc(day) < 1.5)
            foreach (var herb in chinese.LowCounts.Select(Chinese.Herb).Where(h => !now.ContainsKey(h.Name)).Take(2)) Add(herb, "血象偏低，健脾补肾", "血象", changes);
        if (changes is [] && now.TryGetValue("黄芪", out var astragalus) && astragalus.Grams < 30 && scores["乏力"] >= 3)
        {
            now["黄芪"] = astragalus with { Grams = 30 };
            changes.Add(string.Create(CultureInfo.InvariantCulture, $"黄芪 {astragalus.Grams:0} 增至 30 g：乏力未减"));
        }
        last = syndrome;
        var target = scores.MaxBy(s => s.Value).Key;
        return new([.. now.Values], packets, AimOn(day))
        {
            Formula = $"{formula}化裁", TargetSymptom = target, Changes = changes,
            HowToTake = dice.Chance(0.85) ? "水煎服，日一剂，分两次温服" : "配方颗粒，日一剂，分两次冲服",
        };
    }

    void Begin(Dice dice, SyndromeShape syndrome, int day, List<string> changes)
    {
        var old = formula;
        formula = dice.Weighed(syndrome.Formulas);
        var kept = against.Keys.Where(now.ContainsKey).Select(k => now[k]).ToList();
        now.Clear();
        foreach (var herb in chinese.Herbs(formula)) now[herb.Name] = herb;
        foreach (var herb in kept) now.TryAdd(herb.Name, herb);
        var companions = chinese.Families[tale.Illness.Cancer.Family].Companions.Select(Chinese.Herb);
        foreach (var herb in companions.Where(h => !now.ContainsKey(h.Name)).Take(now.Count < 9 ? 3 : 1)) now[herb.Name] = herb;
        if (!tale.Plan.Treating(day) || dice.Chance(0.4))
            foreach (var herb in chinese.Tumour.Select(Chinese.Herb).Where(h => !now.ContainsKey(h.Name)).Take(dice.Between(0, 2))) now[herb.Name] = herb;
        if (now.Count < 11 && now.TryAdd("黄芪", new("黄芪", 20)) && old is "") changes.Add("加黄芪 20 g：扶正");
        if (old is not "" && old != formula) changes.Add($"{old}改{formula}：证转{syndrome.Is}");
    }

    void Add(FormulaHerb herb, string why, string complaint, List<string> changes)
    {
        now[herb.Name] = herb;
        against[herb.Name] = complaint;
        changes.Add(string.Create(CultureInfo.InvariantCulture, $"加{herb.Name} {herb.Grams:0.#} g：{why}"));
    }

    Aim AimOn(int day) => day > tale.Plan.Fate.Comfort ? Aim.Symptom
        : tale.Plan.Treating(day) ? Aim.Toxicity
        : day < tale.Plan.Start ? Aim.Tumour
        : tale.Illness.Stage.Group == "IV" ? Aim.Tumour : Aim.Maintenance;
}
