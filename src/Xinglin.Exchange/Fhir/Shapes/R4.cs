using Xinglin.Exchange.Fhir.Rules;

namespace Xinglin.Exchange.Fhir.Shapes;

/// <summary>The shapes of every R4 type, read once from r4.txt (made by make-r4.py, which says how the lines are written).</summary>
static class R4
{
    static readonly Lazy<Dictionary<string, Shape>> all = new(Read);

    public static IEnumerable<Shape> All => all.Value.Values;

    /// <summary>A type or nested element by its path; null when R4 has none.</summary>
    public static Shape? Of(string path) => all.Value.GetValueOrDefault(path);

    /// <summary>A resource type; null when R4 has none of that name.</summary>
    public static Shape? Resource(string type) => Of(type) is { IsResource: true } shape ? shape : null;

    static Dictionary<string, Shape> Read()
    {
        var shapes = new Dictionary<string, Shape>(StringComparer.Ordinal);
        using var text = new StreamReader(typeof(R4).Assembly.GetManifestResourceStream("fhir.r4.txt")!);
        var blocks = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string> block = [];
        while (text.ReadLine() is { } line)
        {
            if (line[0] == '#') continue;
            if (line[0] == '=') blocks[line.Split(' ')[1]] = block = [];
            block.Add(line);
        }
        foreach (var path in blocks.Keys) Build(path, blocks, shapes);
        return shapes;
    }

    static Shape Build(string path, Dictionary<string, List<string>> blocks, Dictionary<string, Shape> shapes)
    {
        if (shapes.TryGetValue(path, out var done)) return done;
        var lines = blocks[path];
        var parent = lines[0].Split(' ')[2] is { Length: > 0 } name ? Build(name, blocks, shapes) : null;
        var shape = new Shape(path, parent?.IsResource ?? path == "Resource");
        if (parent is not null) shape.Inherit(parent);
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].StartsWith("! ", StringComparison.Ordinal)) shape.Add(Rule(lines[i]));
            if (lines[i][0] == '!') continue;
            var parts = lines[i].Split(' ', 3);
            var own = lines.Skip(i + 1).TakeWhile(l => l[0] == '!').Select(Rule).ToArray();
            shape.Add(parts[0], parts[1], parts[2], own);
        }
        return shapes[path] = shape;
    }

    static Invariant Rule(string line)
    {
        var parts = line.Split(' ', 3);
        return new(parts[1], parts[2]);
    }
}
