using System.Text.Json;
using Xinglin.Exchange.Fhir.Shapes;

namespace Xinglin.Exchange.Fhir.Rules;

/// <summary>A rule of R4 about one element, by HL7's key ("obs-6"). Read when first needed.</summary>
sealed class Invariant(string key, string text)
{
    readonly Lazy<Expression> expression = new(() => ExpressionReader.Read(text));

    public string Key => key;

    /// <param name="present">the elements this object has, as bits of its shape, when they are known already</param>
    public bool Holds(JsonElement json, Shape? shape, string type, UInt128? present, JsonElement resource, JsonElement root)
    {
        if (shape is not null && present is { } seen && Presence.Answer(expression.Value, shape, seen) is { } answer) return answer;
        var here = new Item(json, type, shape);
        return Evaluation.True(new Evaluation(here, Resource(resource), Resource(root)).Of(expression.Value, [here])) == true;
    }

    static Item Resource(JsonElement json) => new(json, Item.ResourceType(json), R4.Resource(Item.ResourceType(json)));
}

/// <summary>Most rules only ask what is there. Those are answered from the set of elements seen, without walking the object.</summary>
static class Presence
{
    /// <summary>True or false when the elements seen decide it; null when the rule must be evaluated.</summary>
    public static bool? Answer(Expression e, Shape shape, UInt128 present) => e switch
    {
        Call { Function: "exists", Arguments: [] } c => Has(c.On, shape, present),
        Call { Function: "empty", Arguments: [] } c => !Has(c.On, shape, present),
        Call { Function: "not" } c => c.On is null ? null : !Answer(c.On, shape, present),
        Binary { Operator: "or" } b => Or(Answer(b.Left, shape, present), b.Right, shape, present),
        Binary { Operator: "implies" } b => Or(!Answer(b.Left, shape, present), b.Right, shape, present),
        Binary { Operator: "and" } b => !Or(!Answer(b.Left, shape, present), new Call(b.Right, "not", []), shape, present),
        Binary { Operator: "xor" or "!=" } b => Answer(b.Left, shape, present) is { } l && Answer(b.Right, shape, present) is { } r ? l != r : null,
        Binary { Operator: "=" } b => Answer(b.Left, shape, present) is { } l && Answer(b.Right, shape, present) is { } r ? l == r : null,
        _ => null,
    };

    static bool? Or(bool? left, Expression right, Shape shape, UInt128 present) =>
        left == true ? true : Answer(right, shape, present) is not { } r ? null : r ? true : left;

    /// <summary>Whether a path leads anywhere: surely not when its first step is missing, surely when it has only one.</summary>
    static bool? Has(Expression? path, Shape shape, UInt128 present) => path switch
    {
        Step { On: null } s => shape.Bit(s.Name) is { } bit ? (present >> bit & 1) == 1 : null,
        Step { On: { } on } => Has(on, shape, present) == false ? false : null,
        _ => null,
    };
}
