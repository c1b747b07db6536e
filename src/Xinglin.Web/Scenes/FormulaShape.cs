using Xinglin.Care.Treatment;
using Xinglin.Facts;

namespace Xinglin.Web.Scenes;

/// <summary>方势。How a prescription leans, as a picture: a bar of the four natures by grams, a row of channels with a dot for each herb. No score: nobody knows which leaning is better.</summary>
public static class FormulaShape
{
    const double W = 318, Bar = 36;
    const int Shown = 7, Deep = 4;

    static readonly Dictionary<string, string> channels = new()
    {
        ["肝"] = "LR", ["心"] = "HT", ["脾"] = "SP", ["肺"] = "LU", ["肾"] = "KI", ["胃"] = "ST", ["胆"] = "GB", ["大肠"] = "LI", ["小肠"] = "SI", ["膀胱"] = "BL", ["心包"] = "PC", ["三焦"] = "TE",
    };

    public static Phrase Name(Nature nature) => nature switch
    {
        Nature.Cold => new("寒", "cold"), Nature.Cool => new("凉 · 微寒", "cool"), Nature.Neutral => new("平", "neutral"), Nature.Warm => new("温 · 微温", "warm"), _ => new("热", "hot"),
    };

    /// <summary>A channel by its name, and by the letters of the WHO in an English page.</summary>
    public static Phrase Channel(string written) => new(written, channels.GetValueOrDefault(written, written));

    /// <summary>What a colleague would say of it first: the nature with most grams, the channels with most herbs.</summary>
    public static Phrase Sentence(Leaning leaning) => leaning.Natures is [] || leaning.Channels is [] ? new("性味归经没有记载", "natures and channels are not recorded")
        : leaning.Natures.MaxBy(n => n.Grams).Nature is var most && leaning.Channels.TakeWhile(c => c.Herbs == leaning.Channels[0].Herbs).Concat(leaning.Channels).Distinct().Take(2).Select(c => Channel(c.Channel)).ToList() is var two
            ? new($"按克数{Name(most).Zh}最多，多归{string.Join("、", two.Select(t => t.Zh))}", $"most grams {Name(most).En}, most herbs to {string.Join(", ", two.Select(t => t.En))}") : default;

    /// <summary>Null for a prescription with no recorded herb.</summary>
    public static Scene? Of(Leaning leaning, bool english)
    {
        if (leaning.Natures is []) return null;
        var easel = new Easel(W, 78, english);
        easel.Set(new Label(0, 15, new("四气", "nature"), 12, "ink-500"));
        var (x, sum) = (english ? 50.0 : Bar, leaning.Natures.Sum(n => n.Grams));
        var room = W - x;
        foreach (var (nature, grams) in leaning.Natures)
        {
            var w = (double)(grams / sum) * room;
            var name = Name(nature);
            easel.Draw(new Box(x, 1, Math.Max(1, w - 1), 19, Paint(nature)) { Round = 2, Tip = new($"{name.Zh} {grams:0.#} g", $"{name.En} {grams:0.#} g") });
            foreach (var words in (Phrase[])[new($"{name.Zh} {grams:0.#} g", $"{name.En} {grams:0.#} g"), new($"{name.Zh[..1]} {grams:0.#}", $"{grams:0.#} g"), new($"{grams:0.#}", $"{grams:0.#}")])
                if (new Label(x + 4, 15, words, 12, "ink-900") is var label && easel.Width(label) <= w - 6 && easel.Set(label)) break;
            x += w;
        }
        easel.Set(new Label(0, 46, new("归经", "channel"), 12, "ink-500"));
        var at = english ? 60.0 : Bar;
        foreach (var (i, (channel, herbs)) in leaning.Channels.Take(Shown).Index())
        {
            var label = new Label(at, 46, Channel(channel), 13, "ink-800") { Serif = !english, Tip = new($"{channel}经 {herbs} 味", $"{Channel(channel).En}: {herbs} herbs") };
            var dots = at + easel.Width(label) + 4;
            var wide = (herbs + Deep - 1) / Deep * 6.0;
            if (dots + wide > W) break;
            easel.Set(label);
            for (var d = 0; d < herbs; d++) easel.Draw(new Box(dots + d / Deep * 6, 34 + d % Deep * 6, 4.6, 4.6, i < 2 ? "cel-600" : "cel-200") { Round = 1 });
            easel.Keep(new(dots, 32, wide, 26));
            at = dots + wide + 9;
        }
        if (leaning.Channels.Count > Shown) easel.Set(new Label(0, 73, new($"另归{string.Join("、", leaning.Channels.Skip(Shown).Select(c => c.Channel))}", $"also {string.Join(", ", leaning.Channels.Skip(Shown).Select(c => Channel(c.Channel).En))}"), 12, "ink-500"));
        return easel.Done(Sentence(leaning));
    }

    static string Paint(Nature nature) => nature switch { Nature.Cold => "ind-200", Nature.Cool => "cel-100", Nature.Neutral => "surface-3", Nature.Warm => "apr-200", _ => "apr-300" };
}
