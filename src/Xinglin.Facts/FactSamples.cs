using System.Reflection;
using System.Text;

namespace Xinglin.Facts;

/// <summary>One example of a fact as the exact text the store would keep.</summary>
/// <param name="Shape">the present shape of the tag</param>
public sealed record FactSample(string Tag, int Shape, IFact Fact, string Json)
{
    /// <summary>Its golden file: "temperature.2.json".</summary>
    public string File => $"{Tag}.{Shape}.json";
}

/// <summary>The sample of every fact. `xinglin golden --accept` and the specs write and compare the same ones.</summary>
public static class FactSamples
{
    /// <summary>All of them, by tag.</summary>
    public static IEnumerable<FactSample> All => Tags.All.Order(StringComparer.Ordinal).Select(Of);

    /// <exception cref="InvalidOperationException">the fact has no static Sample</exception>
    public static FactSample Of(string tag)
    {
        var type = Tags.Find(tag) ?? throw new FactException(tag, "no fact has this tag");
        var fact = type.GetProperty("Sample", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as IFact
            ?? throw new InvalidOperationException($"{type.Name} has no static Sample");
        var (_, shape, body) = FactJson.Write(fact);
        return new(tag, shape, fact, Encoding.UTF8.GetString(body));
    }

    /// <summary>Writes the present shapes as golden files; files of older shapes are left as they were released.</summary>
    /// <returns>the files that changed</returns>
    public static IReadOnlyList<string> Accept(string folder)
    {
        List<string> changed = [];
        foreach (var sample in All)
        {
            var (file, text) = (Path.Combine(folder, sample.File), sample.Json + "\n");
            if (System.IO.File.Exists(file) && System.IO.File.ReadAllText(file) == text) continue;
            System.IO.File.WriteAllText(file, text);
            changed.Add(sample.File);
        }
        return changed;
    }
}
