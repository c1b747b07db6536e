using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using Xinglin.Exchange.Fhir.Rules;
using Xinglin.Facts;

namespace Xinglin.Exchange.Fhir.Shapes;

/// <summary>Holds one resource against the shapes and invariants of R4. It stops after a few faults: nobody reads the hundredth.</summary>
sealed class Scrutiny
{
    const int Enough = 3;

    readonly JsonElement root;
    readonly List<Phrase> faults = [];
    readonly List<Step> steps = [];

    /// <summary>One step on the way to where we are; its name is only spelt out when there is something to say.</summary>
    readonly record struct Step(string? Root, JsonProperty Property, int Index = -1)
    {
        public string Name => Root ?? Property.Name;
    }

    Scrutiny(JsonElement root) => this.root = root;

    /// <summary>What keeps a resource from being R4; empty when nothing does.</summary>
    public static IReadOnlyList<Phrase> Faults(JsonElement resource)
    {
        var scrutiny = new Scrutiny(resource);
        scrutiny.Resource(resource, "");
        return scrutiny.faults;
    }

    void Resource(JsonElement json, string at)
    {
        var type = Item.ResourceType(json);
        if (json.ValueKind != JsonValueKind.Object) Say(at, "应为一个资源", "must be a resource");
        else if (type.Length == 0) Say(at, "没有 resourceType", "has no resourceType");
        else if (R4.Resource(type) is not { } shape || type is "Resource" or "DomainResource") Say(at, $"资源类型“{type}”不在 R4 之内", $"“{type}” is no R4 resource type");
        else
        {
            if (steps.Count == 0) steps.Add(new(type, default));
            Object(json, shape, json);
        }
    }

    /// <param name="resource">the resource this object is part of</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // an import is one short run: there is no time to warm up
    void Object(JsonElement json, Shape shape, JsonElement resource)
    {
        UInt128 plain = 0, extended = 0;
        foreach (var property in json.EnumerateObject())
        {
            if (faults.Count >= Enough) return;
            var name = JsonMarshal.GetRawUtf8PropertyName(property);
            if (shape.IsResource && name.SequenceEqual("resourceType"u8)) continue;
            var under = name.Length > 1 && name[0] == '_';
            var slot = shape.Find(under ? name[1..] : name);
            if (slot is null || under && !slot.Primitive)
            {
                Fault(property.Name, "不是 R4 的元素", "is not an element of R4");
                continue;
            }
            var bit = UInt128.One << slot.Bit;
            if (((under ? extended : plain) & bit) != 0)
            {
                if (property.NameEquals(slot.Name)) Fault(property.Name, "重复出现", "appears twice");
                else Fault($"{slot.Name}[x]", "只能有一个值", "may have only one value");
            }
            if (Nothing(property.Value) && property.NameEquals(slot.Name)) continue; // of a choice, a variant was chosen and must say something
            if (under) extended |= bit;
            else plain |= bit;
            steps.Add(new(null, property));
            Values(json, property.Value, slot, under, resource);
            steps.RemoveAt(steps.Count - 1);
        }
        var present = plain | extended;
        foreach (var slot in shape.Required)
            if ((present >> slot.Bit & 1) == 0) Fault(shape.Bit(slot.Name) is not null && IsChoice(shape, slot) ? $"{slot.Name}[x]" : slot.Name, "缺少必填项", "is required and missing");
        if (faults.Count > 0) return; // an invariant over a broken object would only repeat it
        Rules(shape.Invariants, json, shape, shape.Path, present, resource);
    }

    /// <summary>"", [] and {} say nothing. Senders in use write them for what they do not have; they count as not being there.</summary>
    static bool Nothing(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.ValueEquals(""u8),
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => value.GetPropertyCount() == 0,
        _ => false,
    };

    static bool IsChoice(Shape shape, Slot slot) => shape.Find(System.Text.Encoding.UTF8.GetBytes(slot.Name)) is null;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Values(JsonElement owner, JsonElement value, Slot slot, bool under, JsonElement resource)
    {
        if (!slot.Many)
        {
            if (value.ValueKind == JsonValueKind.Array) Say(Here, "只能有一个值", "takes one value, not a list");
            else Value(value, slot, under, resource);
            return;
        }
        if (value.ValueKind != JsonValueKind.Array)
        {
            Say(Here, "应为列表", "must be a list");
            return;
        }
        var count = 0;
        foreach (var one in value.EnumerateArray())
        {
            steps[^1] = steps[^1] with { Index = count++ };
            if (one.ValueKind == JsonValueKind.Null && slot.Primitive && Partner(owner, steps[^1].Name, count - 1)) continue;
            Value(one, slot, under, resource);
        }
    }

    /// <summary>A gap in a list of primitives is allowed where its twin (_given beside given) has something.</summary>
    static bool Partner(JsonElement owner, string name, int index) =>
        owner.TryGetProperty(name[0] == '_' ? name[1..] : "_" + name, out var twin) && twin.ValueKind == JsonValueKind.Array
        && index < twin.GetArrayLength() && twin[index].ValueKind != JsonValueKind.Null;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Value(JsonElement value, Slot slot, bool under, JsonElement resource)
    {
        if (value.ValueKind == JsonValueKind.Null) Say(Here, "不能是 null", "must not be null");
        else if (under) Nested(value, R4.Of("Element")!, resource);
        else if (slot.Primitive)
        {
            if (slot.Type is "date" or "dateTime" or "instant" && When.IsPlaceholder(value))
                Say(Here, $"日期 {value} 不可能，多半是系统填的占位值；请发送方改成真实日期，不知道就不要填", $"the date {value} is impossible, most likely a placeholder; ask the sender for the real one, or none where it is not known");
            else if (Primitives.Fault(slot.Type, value) is { } fault) Say(Here, fault == "1 MB" ? "文字超过 1 MB" : $"不是合法的 {fault}", fault == "1 MB" ? "is longer than 1 MB" : $"is not a valid {fault}");
        }
        else if (slot.IsResource) Resource(value, Here);
        else
        {
            Nested(value, slot.Shape, resource);
            if (slot.Type == "Reference") Reference(value, slot);
        }
        if (slot.Invariants.Length > 0 && !under && faults.Count == 0) Rules(slot.Invariants, value, slot.Primitive ? null : slot.Shape, slot.Type, null, resource);
    }

    void Nested(JsonElement value, Shape shape, JsonElement resource)
    {
        if (value.ValueKind == JsonValueKind.Object && value.GetPropertyCount() == 0) Say(Here, "是空的", "is empty");
        else if (value.ValueKind == JsonValueKind.Object) Object(value, shape, resource);
        else if (value.ValueKind == JsonValueKind.Number && shape.Path == "Quantity") return; // a bare number: a quantity without its unit, and nothing else it could mean
        else Say(Here, $"应为 {shape.Path}", $"must be a {shape.Path}");
    }

    void Rules(ReadOnlySpan<Invariant> rules, JsonElement json, Shape? shape, string type, UInt128? present, JsonElement resource)
    {
        foreach (var rule in rules)
        {
            if (rule.Key == "ref-1") continue; // asked in Reference, where it costs nothing
            if (!rule.Holds(json, shape, type, present, resource, root))
                Say(Here, $"不符合规则 {rule.Key}：{RuleWords.Of(rule.Key).Zh}", $"breaks rule {rule.Key}: {RuleWords.Of(rule.Key).En}");
        }
    }

    /// <summary>A pointer into the resource must land; the person a resource is about must be something that element may be about.
    /// Other references of a surprising type are let through: systems in use send them and the rest of the resource is sound.</summary>
    void Reference(JsonElement value, Slot slot)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("reference", out var r) || r.ValueKind != JsonValueKind.String) return;
        var to = r.GetString()!;
        if (to is ['#', _, ..])
        {
            if (!Contains(to[1..])) Say(Here, $"指向的 {to} 不在 contained 中", $"points at {to}, which is not contained");
        }
        else if (slot is { Name: "subject" or "patient", Targets: { } targets } && steps.Count == 2 && to.Split('/') is [var type, _, ..]
            && R4.Resource(type) is not null && !targets.Contains(type))
            Say(Here, $"不能指向 {type}", $"cannot point at a {type}");
    }

    bool Contains(string id) => root.TryGetProperty("contained", out var all) && all.ValueKind == JsonValueKind.Array
        && all.EnumerateArray().Any(c => c.ValueKind == JsonValueKind.Object && c.TryGetProperty("id", out var its) && its.ValueKind == JsonValueKind.String && its.ValueEquals(id));

    string Here => string.Concat(steps.Select((s, i) => (i == 0 ? "" : ".") + s.Name + (s.Index < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"[{s.Index}]"))));

    void Fault(string child, string zh, string en) => Say($"{Here}.{child}", zh, en);

    void Say(string at, string zh, string en)
    {
        if (faults.Count < Enough) faults.Add(at.Length == 0 ? new(zh, en) : new($"{at} {zh}", $"{at} {en}"));
    }
}
