using System.Reflection;

namespace Xinglin.Web.Shared.Forms;

public enum FieldKind { Text, Long, Number, Whole, Truth, MaybeTruth, Choice, Day, Moment, Partial, Lines, Pairs, Group, Rows }

/// <summary>One field of a generated form.</summary>
/// <param name="Owner">the record it is a member of</param>
/// <param name="Name">as in the fact's JSON and in the posted form</param>
/// <param name="Type">the member's type; of rows, the record one row makes</param>
public sealed record FormField(Type Owner, string Name, string Member, FieldKind Kind, bool Required, Type Type)
{
    /// <summary>Where one or two words are enough, and where a person writes a sentence.</summary>
    static readonly HashSet<string> sentences =
        ["Reason", "Conclusion", "Note", "Plan", "Words", "Inquiry", "Inspection", "Palpation", "ListeningSmelling", "Action", "Decision", "Wishes", "Text", "HowToTake"];

    /// <summary>What it is called in the posted form: its name, unless the form needs that for itself.</summary>
    public string At => FormNames.Own.Contains(Name) && Owner.IsAssignableTo(typeof(IFact)) ? "of-" + Name : Name;

    public Phrase Label => Vocabulary.Member(Owner, Member);

    /// <summary>What may be chosen: the JSON word and how it reads.</summary>
    public IEnumerable<(string Value, Phrase Word)> Choices =>
        Enum.GetValues(Nullable.GetUnderlyingType(Type) ?? Type).Cast<Enum>().Select(v => (Json(v.ToString()), Vocabulary.Choice(v)));

    /// <summary>The fields of one row, or of a group.</summary>
    public IReadOnlyList<FormField> Inner => Kind is FieldKind.Rows or FieldKind.Group ? Of(Type) : [];

    /// <summary>Codes of somebody's list: kept as they were sent, seldom typed.</summary>
    public bool IsCodes => Type == typeof(Coding);

    /// <summary>The members of a record a person can fill in, those it cannot do without first.</summary>
    public static IReadOnlyList<FormField> Of(Type record)
    {
        var needed = Constructor(record).Select(p => p.Name).ToList();
        var nulls = new NullabilityInfoContext();
        return [.. from p in record.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                   where p.CanWrite
                   let shape = ShapeOf(p)
                   where shape is not null
                   let first = needed.IndexOf(p.Name)
                   orderby shape.Value.Type == typeof(Coding), first < 0, first
                   let must = first >= 0 && nulls.Create(p).WriteState == NullabilityState.NotNull
                   select new FormField(record, Json(p.Name), p.Name, shape.Value.Kind, must, shape.Value.Type)];
    }

    /// <summary>False when a member the fact cannot do without has no field; a spec says that there is no such fact.</summary>
    public static bool Fits(Type fact) => Constructor(fact).All(p => Of(fact).Any(f => f.Member == p.Name));

    internal static ParameterInfo[] Constructor(Type record) => record.GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters();

    static (FieldKind Kind, Type Type)? ShapeOf(PropertyInfo p)
    {
        var type = Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return type.GenericTypeArguments[0] is var one && one == typeof(string) ? (FieldKind.Lines, type) : (FieldKind.Rows, one);
        FieldKind? kind = type.IsEnum ? FieldKind.Choice
            : type == typeof(string) ? sentences.Contains(p.Name) ? FieldKind.Long : FieldKind.Text
            : type == typeof(decimal) ? FieldKind.Number
            : type == typeof(int) || type == typeof(long) ? FieldKind.Whole
            : p.PropertyType == typeof(bool) ? FieldKind.Truth
            : type == typeof(bool) ? FieldKind.MaybeTruth
            : type == typeof(DateOnly) ? FieldKind.Day
            : type == typeof(DateTimeOffset) ? FieldKind.Moment
            : type == typeof(PartialDate) ? FieldKind.Partial
            : type == typeof(IReadOnlyDictionary<string, string>) ? FieldKind.Pairs
            : type.Namespace?.StartsWith("Xinglin.Facts", StringComparison.Ordinal) is true ? FieldKind.Group
            : null;
        return kind is { } k ? (k, k is FieldKind.Group ? type : p.PropertyType) : null;
    }

    static string Json(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
}
