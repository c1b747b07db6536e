using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Xinglin.Knowledge.Reading;

/// <summary>What a record, a list or a map of cards looks like to the reader. Worked out once for each type.</summary>
sealed class Shape
{
    static readonly ConcurrentDictionary<Type, Shape> known = new();

    Shape(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        if (definition == typeof(Dictionary<,>)) (Key, Element) = (type.GetGenericArguments()[0], type.GetGenericArguments()[1]);
        else if (definition == typeof(List<>)) Element = type.GetGenericArguments()[0];
        else Parts = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && p.GetIndexParameters() is []).ToDictionary(p => Hyphenated(p.Name), p => new Part(p));
        Type = type;
    }

    public Type Type { get; }

    /// <summary>Of a map: the type of its keys; null for anything else.</summary>
    public Type? Key { get; }

    /// <summary>Of a list or a map: the type of what it holds; null for a record.</summary>
    public Type? Element { get; }

    /// <summary>Members of a record by the key they are written under.</summary>
    public IReadOnlyDictionary<string, Part> Parts { get; } = new Dictionary<string, Part>();

    public object Empty() => Activator.CreateInstance(Type)!;

    public static Shape Of(Type type) => known.GetOrAdd(type, t => new(t));

    /// <summary>AtLeast is written at-least.</summary>
    public static string Hyphenated(string name)
    {
        var key = new StringBuilder();
        foreach (var (at, c) in name.Index()) (at > 0 && char.IsUpper(c) ? key.Append('-') : key).Append(char.ToLowerInvariant(c));
        return key.ToString();
    }

    /// <summary>One member. It is set through the field behind it: to compile two hundred setters for one start takes longer than to read all cards.</summary>
    internal sealed class Part(PropertyInfo property)
    {
        readonly FieldInfo? field = property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance);

        public Type Type { get; } = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        public bool Required { get; } = property.IsDefined(typeof(RequiredMemberAttribute));
        public bool Blocks { get; } = property.IsDefined(typeof(BlocksAttribute));

        public void Set(object record, object value)
        {
            if (field is null) property.SetValue(record, value);
            else field.SetValue(record, value);
        }
    }
}
