using System.Globalization;
using CsvHelper;

namespace Xinglin.Knowledge.Materia;

/// <summary>A card whose rows lie beside it in a file of the same name and the ending .csv.</summary>
public interface ITabled
{
    /// <exception cref="KnowledgeException">a row that cannot be read, with its line</exception>
    void Read(TextReader text);

    /// <summary>The sources its rows cite.</summary>
    IEnumerable<string> Cites { get; }
}

/// <summary>One row by its column names. What cannot be read names its line.</summary>
sealed class Row(CsvReader csv)
{
    public string this[string column] => csv.TryGetFieldIndex(column, out var i) && i < csv.FieldCount ? csv.GetString(i).Trim() : "";

    public IReadOnlyList<string> List(string column, char between = ' ') => this[column].Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public decimal? Number(string column) => this[column] is not { Length: > 0 } text ? null
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Fault($"{column} '{text}' is no number");

    /// <summary>pill-or-powder is PillOrPowder; empty is the first value.</summary>
    public T Word<T>(string column, T otherwise = default) where T : struct, Enum => this[column] is not { Length: > 0 } text ? otherwise
        : Enum.TryParse<T>(text.Replace("-", "", StringComparison.Ordinal), true, out var value) && Enum.IsDefined(value) ? value : throw Fault($"{column} '{text}' is not known");

    public string Must(string column) => this[column] is { Length: > 0 } text ? text : throw Fault($"{column} is empty");

    public KnowledgeException Fault(string what) => new($"line {csv.LineNumber}: {what}");

    public static IEnumerable<Row> Of(TextReader text)
    {
        using var csv = CsvReader.Create(text, CsvReaderOptions.Default, true);
        var row = new Row(csv);
        while (csv.Read()) yield return row;
    }
}
