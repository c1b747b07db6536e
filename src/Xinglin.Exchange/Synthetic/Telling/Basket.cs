using Xinglin.Exchange.Synthetic.Shapes;
using Xinglin.Facts.Herbs;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>药味。The herbs of a prescription in the order they were written; nothing is put in twice under two names, and nothing against what must not go with it.</summary>
sealed class Basket(Chinese chinese)
{
    readonly List<FormulaHerb> herbs = [];

    public IReadOnlyList<FormulaHerb> Herbs => [.. herbs];
    public int Count => herbs.Count;
    public FormulaHerb this[string name] => herbs.First(h => h.Name == name);

    public bool Has(string name) => herbs.Exists(h => h.Name == name);
    public void Clear() => herbs.Clear();
    public bool Remove(string name) => herbs.RemoveAll(h => h.Name == name) > 0;
    public void Set(string name, decimal grams) => herbs[herbs.FindIndex(h => h.Name == name)] = this[name] with { Grams = grams };

    /// <param name="intended">a textbook's formula may hold a pair that is otherwise kept apart</param>
    /// <returns>whether it is in now and was not before</returns>
    public bool Add(FormulaHerb herb, bool intended = false)
    {
        if (Has(herb.Name) || !intended && chinese.Apart.Any(pair => pair.Contains(herb.Name) && pair.Any(other => other != herb.Name && Has(other)))) return false;
        herbs.Add(herb);
        return true;
    }

    /// <summary>One that is not of the formula itself.</summary>
    public FormulaHerb? Extra(Dice dice) => herbs.Where(h => h.Role is null).ToList() is [_, ..] extra ? dice.Of(extra) : null;
}
