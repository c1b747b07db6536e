using Xinglin.Knowledge;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Care.Treatment.Safety;

/// <summary>十八反、十九畏：inside the prescription, across prescriptions, and against what is in a patent medicine. Washed in on one side it weighs one level less.</summary>
sealed class Pairs : ISafetyRule
{
    public IEnumerable<Finding> Findings(Laid laid)
    {
        foreach (var card in laid.Materia.Incompatibilities)
        {
            var (left, right) = (laid.Materia.Group(card.Left), laid.Materia.Group(card.Right));
            foreach (var f in Between(laid, card, card.Level, left, right, null)) yield return f;
            foreach (var further in card.Further)
                foreach (var f in Between(laid, card, further.Level, further.Left is { } l ? laid.Materia.Ids(l) : left, further.Right is { } r ? laid.Materia.Ids(r) : right, further.Says)) yield return f;
        }
    }

    static IEnumerable<Finding> Between(Laid laid, IncompatibilityCard card, Cited<Level> level, IReadOnlySet<string> left, IReadOnlySet<string> right, Phrase? remark) =>
        from a in laid.With(left)
        from b in laid.With(right)
        where a.IsNew || b.IsNew
        let kind = card.Kind is PairKind.Eighteen ? new Phrase("十八反", "eighteen incompatibilities") : new Phrase("十九畏", "nineteen antagonisms")
        let washed = a.IsExternal || b.IsExternal
        let acts = washed && level.Is > Level.Warn ? level with { Is = Level.Warn } : level
        select Found.Of(card, acts, [a, b], laid.DrugsOf([a, b]), new(
            $"{a.Say.Zh}与{b.Say.Zh}：{card.Zh}（{kind.Zh}）{(washed ? "；一方外用，降一级" : "")}{(remark is { } z ? $"；{z.Zh}" : "")}",
            $"{a.Say.En} with {b.Say.En}: {card.En} ({kind.En}){(washed ? "; one side is external, a level less" : "")}{(remark is { } e ? $"; {e.En}" : "")}"));
}
