using System.Collections;
using System.Globalization;

namespace Xinglin.Knowledge.Reading;

/// <summary>Makes a record of what was read, and writes down every cited value it meets: where it stands, and whether it stops people.</summary>
sealed class Binder
{
    readonly List<string> path = [];
    int blocking;

    public List<CitedAt> Cited { get; } = [];

    /// <summary>Required keys with nothing behind them.</summary>
    public List<string> Lacking { get; } = [];

    /// <exception cref="ReadingException">a stray or missing key, or a word that is not what its place wants, with its line</exception>
    public object Bind(Type type, Node node) => node switch
    {
        Word word => Of(type, word),
        Items items => List(Shape.Of(type), items),
        Members members when Shape.Of(type) is { Key: { } key } map => Map(map, key, members),
        Members members => Record(Shape.Of(type), members),
        _ => throw new ReadingException(node.Line, "nothing reads this"),
    };

    object Record(Shape shape, Members members)
    {
        if (shape.Element is not null || shape.Parts.Count == 0 || Plain(shape.Type)) throw new ReadingException(members.Line, $"{Place} is written as a map, and is none");
        var record = shape.Empty();
        foreach (var (key, value) in members.All)
        {
            if (!shape.Parts.TryGetValue(key, out var part)) throw new ReadingException(value.Line, $"{Join(key)} is a key nobody reads");
            path.Add(key);
            if (part.Blocks) blocking++;
            if (value is Word { Text: null or "" } empty) Nothing(part, record, empty);
            else part.Set(record, Bind(part.Type, value));
            if (part.Blocks) blocking--;
            path.RemoveAt(path.Count - 1);
        }
        foreach (var (key, part) in shape.Parts)
            if (part.Required && !members.All.Exists(m => m.Key == key)) throw new ReadingException(members.Line, $"{Join(key)} is missing");
        if (record is ICited cited) Cited.Add(new(Place, cited, blocking > 0));
        return record;
    }

    /// <summary>An empty cite is found with the citations; other required keys must say something; what is not required keeps what it is without.</summary>
    void Nothing(Shape.Part part, object record, Word empty)
    {
        if (part.Required && !(record is ICited && path[^1] == "cite")) Lacking.Add(Place);
        if (part.Type == typeof(string) && (empty.Text is not null || part.Required)) part.Set(record, empty.Text ?? "");
    }

    object Map(Shape shape, Type key, Members members)
    {
        var map = (IDictionary)shape.Empty();
        foreach (var (name, value) in members.All)
        {
            path.Add(name);
            map.Add(Word(key, new(value.Line, name)), Part(shape, value));
            path.RemoveAt(path.Count - 1);
        }
        return map;
    }

    object List(Shape shape, Items items)
    {
        if (shape.Element is null || shape.Key is not null) throw new ReadingException(items.Line, $"{Place} is written as a list, and is none");
        var list = (IList)shape.Empty();
        foreach (var (at, node) in items.All.Index())
        {
            path.Add($"[{at + 1}]");
            list.Add(Part(shape, node));
            path.RemoveAt(path.Count - 1);
        }
        return list;
    }

    object Part(Shape shape, Node node)
    {
        if (node is Word { Text: null }) throw new ReadingException(node.Line, $"{Place} is empty");
        return Bind(Nullable.GetUnderlyingType(shape.Element!) ?? shape.Element!, node);
    }

    object Of(Type type, Word word) => Plain(type) ? Word(type, word) : throw new ReadingException(word.Line, $"{Place} is the word '{word.Text}', and must be more");

    object Word(Type type, Word word)
    {
        var (text, invariant) = (word.Text ?? "", CultureInfo.InvariantCulture);
        object? value = type == typeof(string) ? text
            : type == typeof(int) ? int.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var i) ? i : null
            : type == typeof(double) ? double.TryParse(text, NumberStyles.Float, invariant, out var d) && double.IsFinite(d) ? d : null
            : type == typeof(decimal) ? decimal.TryParse(text, NumberStyles.Float, invariant, out var m) ? m : null
            : type == typeof(bool) ? text switch { "true" => true, "false" => false, _ => null }
            : type == typeof(DateOnly) ? DateOnly.TryParseExact(text, "yyyy-MM-dd", invariant, DateTimeStyles.None, out var day) ? day : null
            : !char.IsAsciiDigit(text is "" ? '0' : text[0]) && Enum.TryParse(type, text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var named) ? named : null;
        return value ?? throw new ReadingException(word.Line, $"{Place} is '{text}', which is no {(type.IsEnum ? string.Join(" or ", Enum.GetNames(type).Select(Shape.Hyphenated)) : type.Name.ToLowerInvariant())}");
    }

    static bool Plain(Type type) => type == typeof(string) || type == typeof(decimal) || type == typeof(DateOnly) || type.IsPrimitive || type.IsEnum;

    string Place => path is [] ? "the card" : path.Aggregate((a, b) => b is ['[', ..] ? a + b : $"{a}.{b}");

    string Join(string key) => path is [] ? key : $"{Place}.{key}";
}

/// <summary>A cited value of a card: the way a reviewer finds it ("lines.oral.at-least"), and whether it stands under a limit that stops somebody.</summary>
readonly record struct CitedAt(string Path, ICited Value, bool Blocks);
