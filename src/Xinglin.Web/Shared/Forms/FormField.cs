using System.Reflection;

namespace Xinglin.Web.Shared.Forms;

public enum FieldKind { Text, Long, Number, Whole, Truth, MaybeTruth, Choice, Day, Moment, Partial, Lines, Pairs }

/// <summary>One field of a generated form.</summary>
/// <param name="Name">as in the fact's JSON and in the posted form</param>
public sealed record FormField(string Name, string Member, FieldKind Kind, bool Required, Type Type)
{
    /// <summary>Where one or two words are enough, and where a person writes a sentence.</summary>
    static readonly HashSet<string> sentences =
        ["Reason", "Conclusion", "Note", "Plan", "Words", "Inquiry", "Inspection", "Palpation", "ListeningSmelling", "Action", "Decision", "Wishes", "Text", "HowToTake"];

    public Phrase Label => Vocabulary.Member(Member);

    /// <summary>What may be chosen: the JSON word and how it reads.</summary>
    public IEnumerable<(string Value, Phrase Word)> Choices =>
        Enum.GetValues(Nullable.GetUnderlyingType(Type) ?? Type).Cast<Enum>().Select(v => (Json(v.ToString()), Vocabulary.Choice(v)));

    /// <summary>The members of a fact a person can fill in, those it cannot do without first; lists of records have pages of their own.</summary>
    public static IReadOnlyList<FormField> Of(Type fact)
    {
        var needed = fact.GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters().Select(p => p.Name).ToList();
        var nulls = new NullabilityInfoContext();
        return [.. from p in fact.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                   where p.CanWrite && KindOf(p) is not null
                   let first = needed.IndexOf(p.Name)
                   orderby first < 0, first
                   let must = first >= 0 && nulls.Create(p).WriteState == NullabilityState.NotNull
                   select new FormField(Json(p.Name), p.Name, KindOf(p)!.Value, must, p.PropertyType)];
    }

    /// <summary>False when a member the fact cannot do without needs a page of its own.</summary>
    public static bool Fits(Type fact) => fact.GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters()
        .All(p => Of(fact).Any(f => f.Member == p.Name));

    static FieldKind? KindOf(PropertyInfo p)
    {
        var type = Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType;
        return type.IsEnum ? FieldKind.Choice
            : type == typeof(string) ? sentences.Contains(p.Name) ? FieldKind.Long : FieldKind.Text
            : type == typeof(decimal) ? FieldKind.Number
            : type == typeof(int) || type == typeof(long) ? FieldKind.Whole
            : p.PropertyType == typeof(bool) ? FieldKind.Truth
            : type == typeof(bool) ? FieldKind.MaybeTruth
            : type == typeof(DateOnly) ? FieldKind.Day
            : type == typeof(DateTimeOffset) ? FieldKind.Moment
            : type == typeof(PartialDate) ? FieldKind.Partial
            : type == typeof(IReadOnlyList<string>) ? FieldKind.Lines
            : type == typeof(IReadOnlyDictionary<string, string>) ? FieldKind.Pairs
            : null;
    }

    static string Json(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
}
