using System.Globalization;
using System.Text.RegularExpressions;

namespace Xinglin.Exchange.Fhir.Rules;

/// <summary>Evaluates an expression where it stands: on one element, within its resource, within the outermost resource.</summary>
sealed class Evaluation(Item context, Item resource, Item root)
{
    static readonly List<Item> none = [];

    public List<Item> Of(Expression e, List<Item> focus) => e switch
    {
        Literal l => [Item.Of(l.Value)],
        Variable v => Named(v.Name, focus),
        Step s => Children(s.On is null ? focus : Of(s.On, focus), s.Name),
        Call c => Apply(c, c.On is null ? focus : Of(c.On, focus)),
        Binary b => Operate(b, focus),
        _ => throw new InvalidOperationException($"an expression nobody evaluates: {e}"),
    };

    /// <summary>The truth of a collection: null when it is empty; one thing that is no boolean counts as true.</summary>
    public static bool? True(List<Item> items) => items is [] ? null : items is [{ Value: bool b }] ? b : true;

    List<Item> Named(string name, List<Item> focus) => name switch
    {
        "$this" => focus,
        "%resource" => [resource],
        "%rootResource" => [root],
        "%context" => [context],
        "%ucum" => [Item.Of("http://unitsofmeasure.org")],
        _ => throw new InvalidOperationException($"no variable {name}"),
    };

    static List<Item> Children(List<Item> of, string name)
    {
        if (of is [{ Shape.IsResource: true, Type: var type }] && type == name) return of; // "Appointment.status" on an Appointment
        List<Item> found = [];
        foreach (var item in of) found.AddRange(item.Children(name));
        return found;
    }

    static List<Item> Truth(bool? b) => b is { } known ? [Item.Of(known)] : none;

    bool Is(Expression e, Item one) => True(Of(e, [one])) == true;

    List<Item> Apply(Call c, List<Item> on) => c.Function switch
    {
        "exists" => Truth(c.Arguments is [var that] ? on.Exists(i => Is(that, i)) : on.Count > 0),
        "empty" => Truth(on.Count == 0),
        "not" => Truth(!True(on)),
        "count" => [Item.Of((decimal)on.Count)],
        "where" => on.FindAll(i => Is(c.Arguments[0], i)),
        "all" => Truth(on.TrueForAll(i => Is(c.Arguments[0], i))),
        "allFalse" => Truth(on.TrueForAll(i => i.Value is false)),
        "select" => [.. on.SelectMany(i => Of(c.Arguments[0], [i]))],
        "first" => on.Count > 0 ? [on[0]] : none,
        "tail" => on.Count > 1 ? on.GetRange(1, on.Count - 1) : none,
        "children" => [.. on.SelectMany(i => i.Children())],
        "descendants" => [.. on.SelectMany(i => i.Descendants())],
        "isDistinct" => Truth(Distinct(on).Count == on.Count),
        "combine" => [.. on, .. Of(c.Arguments[0], [context])],
        "intersect" => Of(c.Arguments[0], [context]) is var other ? on.FindAll(i => other.Exists(i.Same)) : none,
        "hasValue" => Truth(on is [{ Value: not null }]),
        "is" => Truth(on is [var one] && OfType(one, c.Arguments[0])),
        "as" or "ofType" => on.FindAll(i => OfType(i, c.Arguments[0])),
        "iif" => Of(True(Of(c.Arguments[0], on)) == true ? c.Arguments[1] : c.Arguments[2], on),
        "resolve" => none, // another resource is not at hand
        "trace" => on,
        _ => on is [{ Value: { } value }] ? Text(c, Convert.ToString(value, CultureInfo.InvariantCulture)!) : none,
    };

    List<Item> Text(Call c, string text)
    {
        string Argument(int n) => (string)Of(c.Arguments[n], [context])[0].Value!;
        return c.Function switch
        {
            "startsWith" => Of(c.Arguments[0], [context]) is [{ Value: string start }] ? Truth(text.StartsWith(start, StringComparison.Ordinal)) : none,
            "contains" => Truth(text.Contains(Argument(0), StringComparison.Ordinal)),
            "matches" => Truth(Regex.IsMatch(text, Argument(0))),
            "replaceMatches" => [Item.Of(Regex.Replace(text, Argument(0), Argument(1)))],
            "substring" => Of(c.Arguments[0], [context]) is [{ Value: decimal from }] && from < text.Length ? [Item.Of(text[(int)from..])] : none,
            "toInteger" => int.TryParse(text, CultureInfo.InvariantCulture, out var n) ? [Item.Of((decimal)n)] : none,
            "toString" => [Item.Of(text)],
            _ => throw new InvalidOperationException($"no function {c.Function}"),
        };
    }

    static bool OfType(Item item, Expression type) =>
        type is Step { Name: var name } && (item.Type.Equals(name, StringComparison.OrdinalIgnoreCase) || item.Plain?.GetType().Name.Equals(name, StringComparison.OrdinalIgnoreCase) == true);

    List<Item> Operate(Binary b, List<Item> focus)
    {
        var left = Of(b.Left, focus);
        switch (b.Operator)
        {
            case "or" when True(left) == true: return Truth(true);
            case "and" when True(left) == false: return Truth(false);
            case "implies" when True(left) == false: return Truth(true);
            case "is": return Truth(left is [var one] && OfType(one, b.Right));
            case "as": return left.FindAll(i => OfType(i, b.Right));
        }
        var right = Of(b.Right, focus);
        return b.Operator switch
        {
            "or" or "implies" => Truth(True(right) == true ? true : b.Operator == "or" && True(left) == false || b.Operator == "implies" && True(left) == true ? True(right) : null),
            "and" => Truth(True(right) == false ? false : True(left) == true ? True(right) : null),
            "xor" => Truth(True(left) ^ True(right)),
            "in" => left is [] ? none : Truth(right.Exists(left[0].Same)),
            "contains" => right is [] ? none : Truth(left.Exists(right[0].Same)),
            "|" => Distinct([.. left, .. right]),
            "=" => left is [] || right is [] ? none : Truth(Equal(left, right)),
            "!=" => left is [] || right is [] ? none : Truth(!Equal(left, right)),
            "&" => [Item.Of(Join(left) + Join(right))],
            "+" => left is [{ Value: decimal x }] && right is [{ Value: decimal y }] ? [Item.Of(x + y)] : none,
            _ => left is [var l] && right is [var r] ? Truth(Order.Holds(b.Operator, l, r)) : none,
        };
    }

    static string Join(List<Item> items) => items is [{ Value: { } v }] ? Convert.ToString(v, CultureInfo.InvariantCulture)! : "";

    static bool Equal(List<Item> left, List<Item> right) => left.Count == right.Count && left.Zip(right).All(p => p.First.Same(p.Second));

    static List<Item> Distinct(List<Item> items)
    {
        List<Item> seen = [];
        foreach (var item in items)
            if (!seen.Exists(item.Same)) seen.Add(item);
        return seen;
    }
}
